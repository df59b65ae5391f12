// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/SlipOutput.h"

#include "core/PaperStamp.h"
#include "print/SlipPdf.h"
#include "print/SlipPrinter.h"
#include "services/affairs/rules/SlipRegister.h"
#include "services/affairs/rules/SlipSheet.h"
#include "ui/Masked.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace yc::affairs {

SlipOutput::SlipOutput(const AffairsContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
    m_choosePrinter = [this](QPrinter &printer) {
        QPrintDialog dialog(&printer, m_window);
        return dialog.exec() == QDialog::Accepted;
    };
    m_chooseFile = [this](const QString &suggested) {
        return QFileDialog::getSaveFileName(m_window, tr("Save the slip"), suggested, tr("PDF (*.pdf)"));
    };
}

void SlipOutput::open(const QString &slipId, bool original)
{
    m_id = slipId;
    m_original = original;
    m_busy = false;
    m_slip.reset();
    m_context.store().load(slipId).then(this, [this, slipId](const core::Result<core::Document> &slip) {
        if (slipId != m_id)
            return;
        if (!slip) {
            Q_EMIT failed(slip.error());
            return;
        }
        m_body = slip->body;
        core::loadDeskPolicy(m_context.store()).then(this, [this, slipId](const core::DeskPolicy &policy) {
            if (slipId != m_id)
                return;
            m_policy = policy;
            compose(m_body.value(QStringLiteral("reprints")).toInt());
        });
    });
}

void SlipOutput::compose(int reprint)
{
    const auto layout = print::SlipTemplate::load(slipTemplateName(m_body.value(QStringLiteral("kind")).toString()));
    if (!layout) {
        Q_EMIT failed(layout.error());
        return;
    }
    const core::PaperStamp paper = core::paperStamp(m_context.store(), m_policy);
    const PrintStamp stamp{paper.operatorName, paper.at, reprint, paper.watermark};
    auto slip = print::SlipPainter::compose(*layout, slipSheet(m_body, stamp, &ui::Masked::apply));
    if (!slip) {
        Q_EMIT failed(slip.error());
        return;
    }
    m_slip = std::move(*slip);
    Q_EMIT composed();
}

void SlipOutput::registered(bool asFile, const std::function<void()> &next)
{
    const int copies = std::max(1, m_body.value(QStringLiteral("copies")).toInt());
    m_busy = true;
    m_context.store()
        .execute(m_original ? registerOutput(m_id, asFile) : registerReprint(m_id, copies))
        .then(this, [this, next, original = m_original](const core::Result<QJsonObject> &answer) {
            m_busy = false;
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            if (!original)
                compose(answer->value(QStringLiteral("reprint")).toInt());
            next();
        });
}

void SlipOutput::print()
{
    if (!m_slip || m_busy)
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setCopyCount(std::max(1, m_body.value(QStringLiteral("copies")).toInt()));
    if (!m_choosePrinter(*printer))
        return;
    registered(false, [this, printer] {
        if (const auto done = print::SlipPrinter::print(*m_slip, *printer); !done) {
            Q_EMIT failed(done.error());
            return;
        }
        m_original = false;
        Q_EMIT printed(tr("Sent to the printer: %1").arg(m_body.value(QStringLiteral("number")).toString()));
    });
}

void SlipOutput::savePdf()
{
    if (!m_slip || m_busy)
        return;
    // The case number names the file: nothing of the person stands in a folder that others see.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString path =
        m_chooseFile(folder + u'/' + m_body.value(QStringLiteral("case_number")).toString() + QStringLiteral(".pdf"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".pdf");
    registered(true, [this, path] {
        if (const auto done = print::SlipPdf::write(path, *m_slip); !done) {
            Q_EMIT failed(done.error());
            return;
        }
        Q_EMIT printed(tr("Saved as %1").arg(QFileInfo(path).fileName()));
    });
}

} // namespace yc::affairs
