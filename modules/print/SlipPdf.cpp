// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/SlipPdf.h"

#include "print/PdfText.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QStorageInfo>

namespace yc::print {

namespace {

constexpr int resolution = 1200; // that of the layout, so that no coordinate is rounded

core::Error writeError(const QSaveFile &file, const QString &path, qsizetype needed)
{
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    const bool full =
        file.error() == QFileDevice::ResourceError ||
        (storage.isValid() && storage.bytesAvailable() < needed && file.error() != QFileDevice::OpenError);
    if (full)
        return {.kind = core::ErrorKind::FreeDiskSpace, .code = QStringLiteral("print.disk-full"), .context = {}};
    return {.kind = core::ErrorKind::FixInput,
            .code = QStringLiteral("print.cannot-write"),
            .context = {{QStringLiteral("reason"), int(file.error())}}};
}

} // namespace

core::Result<QByteArray> SlipPdf::bytes(const SlipPainter &slip)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(resolution);
        writer.setTitle(slip.title());
        writer.setCreator(QStringLiteral("Yichuang"));
        writer.setPageSize(QPageSize(slip.pageMm(), QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        QPainter painter;
        if (!painter.begin(&writer))
            return core::fail(core::ErrorKind::Retry, "print.failed");
        for (int page = 0; page < slip.pageCount(); ++page) {
            if (page > 0 && !writer.newPage())
                return core::fail(core::ErrorKind::Retry, "print.failed");
            slip.paint(painter, page, resolution / 25.4);
        }
        if (!painter.end())
            return core::fail(core::ErrorKind::Retry, "print.failed");
    }
    correctPdfText(pdf, slip.texts(), slip.families());
    return pdf;
}

core::Result<> SlipPdf::write(const QString &path, const SlipPainter &slip)
{
    YC_ASSIGN(const QByteArray pdf, bytes(slip));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
        return std::unexpected(writeError(file, path, pdf.size()));
    return {};
}

core::Result<> SlipPdf::write(const QString &path, const SlipTemplate &slip, const SlipData &data)
{
    YC_ASSIGN(const SlipPainter painter, SlipPainter::compose(slip, data));
    return write(path, painter);
}

} // namespace yc::print
