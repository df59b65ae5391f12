// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/view/SheetOutput.h"

#include "core/DeskPolicy.h"
#include "core/DivisionTable.h"
#include "print/SlipPdf.h"
#include "print/SlipPrinter.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace yc::eldercare {

SheetOutput::SheetOutput(ui::ServiceContext &context, QWidget *window, std::function<core::Command()> note)
    : QObject(window)
    , m_context(context)
    , m_note(std::move(note))
{
    m_choosePrinter = [window](QPrinter &printer) {
        QPrintDialog dialog(&printer, window);
        return dialog.exec() == QDialog::Accepted;
    };
    m_chooseFile = [window](const QString &suggested) {
        return QFileDialog::getSaveFileName(window, tr("Save as PDF"), suggested, tr("PDF (*.pdf)"));
    };
}

void SheetOutput::compose(const QString &slip, const QString &fileName,
                          std::function<QJsonObject(const SheetStamp &)> data)
{
    m_fileName = fileName;
    m_slip.reset();
    const int asked = ++m_asked;
    core::loadDeskPolicy(m_context.store).then(this, [this, asked, slip, data](const core::DeskPolicy &policy) {
        if (asked != m_asked)
            return;
        const auto layout = print::SlipTemplate::load(slip);
        if (!layout) {
            Q_EMIT failed(layout.error());
            return;
        }
        const core::Session &session = m_context.store.session();
        SheetStamp stamp{session.personName, session.orgName, m_context.store.clock().now(), {}};
        if (policy.watermarkOnPrints) {
            const QString place = core::DivisionTable::builtIn().name(session.org);
            stamp.watermark = core::watermarkText(session.personName, session.number,
                                                  place.isEmpty() ? session.orgName : place, session.desk, stamp.at);
        }
        auto painted = print::SlipPainter::compose(*layout, data(stamp));
        if (!painted) {
            Q_EMIT failed(painted.error());
            return;
        }
        m_slip = std::move(*painted);
        Q_EMIT composed();
    });
}

void SheetOutput::noted(const std::function<void()> &next)
{
    m_busy = true;
    m_context.store.execute(m_note()).then(this, [this, next](const core::Result<QJsonObject> &answer) {
        m_busy = false;
        if (answer)
            next();
        else
            Q_EMIT failed(answer.error());
    });
}

void SheetOutput::print()
{
    if (!m_slip || m_busy)
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    if (!m_choosePrinter(*printer))
        return;
    noted([this, printer] {
        if (const auto printed = print::SlipPrinter::print(*m_slip, *printer); !printed)
            Q_EMIT failed(printed.error());
        else
            Q_EMIT done(tr("Sent to the printer: %1").arg(m_fileName));
    });
}

void SheetOutput::savePdf()
{
    if (!m_slip || m_busy)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString path = m_chooseFile(folder + u'/' + m_fileName + QStringLiteral(".pdf"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".pdf");
    noted([this, path] {
        if (const auto written = print::SlipPdf::write(path, *m_slip); !written)
            Q_EMIT failed(written.error());
        else
            Q_EMIT done(tr("Saved as %1").arg(QFileInfo(path).fileName()));
    });
}

} // namespace yc::eldercare
