// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/SlipPrinter.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

#include <algorithm>

namespace yc::print {

namespace {

void prepare(const SlipPainter &slip, QPrinter &printer)
{
    printer.setDocName(slip.title());
    printer.setCreator(QStringLiteral("Yichuang"));
    printer.setFullPage(true); // the layout has its own margins
    printer.setPageSize(QPageSize(slip.pageMm(), QPageSize::Millimeter));
}

} // namespace

core::Result<> SlipPrinter::printWithDialog(const SlipPainter &slip, QWidget *parent)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return core::fail(core::ErrorKind::CallAdministrator, "print.no-printer");
    QPrinter printer(QPrinter::HighResolution);
    prepare(slip, printer);
    QPrintDialog dialog(&printer, parent);
    dialog.setWindowTitle(tr("Print slip"));
    dialog.setMinMax(1, slip.pageCount());
    dialog.setOption(QAbstractPrintDialog::PrintPageRange, slip.pageCount() > 1);
    dialog.setOption(QAbstractPrintDialog::PrintToFile, false); // files go through SlipPdf, which writes all or nothing
    if (dialog.exec() != QDialog::Accepted)
        return core::fail(core::ErrorKind::Cancelled, "print.cancelled");
    return print(slip, printer);
}

core::Result<> SlipPrinter::print(const SlipPainter &slip, QPrinter &printer)
{
    prepare(slip, printer);
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), slip.pageCount()) : slip.pageCount();
    QPainter painter;
    if (!painter.begin(&printer))
        return core::fail(core::ErrorKind::Retry, "print.failed");
    for (int page = first; page < last; ++page) {
        if (page > first && !printer.newPage())
            return core::fail(core::ErrorKind::Retry, "print.failed");
        slip.paint(painter, page, printer.resolution() / 25.4);
    }
    const bool done = painter.end();
    if (!done || printer.printerState() == QPrinter::Error || printer.printerState() == QPrinter::Aborted)
        return core::fail(core::ErrorKind::Retry, "print.failed");
    return {};
}

} // namespace yc::print
