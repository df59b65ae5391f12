// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PaperOutput.h"

#include "print/SlipPdf.h"
#include "print/SlipPreview.h"
#include "print/SlipPrinter.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace yc::print {

PaperOutput::PaperOutput(core::DocumentStore &store, QWidget *window)
    : QObject(window)
    , m_store(store)
{
    m_choosePrinter = [window](QPrinter &printer) {
        QPrintDialog dialog(&printer, window);
        return dialog.exec() == QDialog::Accepted;
    };
    m_chooseFile = [window](const QString &suggested) {
        return QFileDialog::getSaveFileName(window, tr("Save as PDF"), suggested, tr("PDF (*.pdf)"));
    };
}

void PaperOutput::shownBy(SlipPreview *preview, const QAbstractButton *print, const QAbstractButton *save)
{
    connect(this, &PaperOutput::composed, preview, [this, preview] { preview->setSlip(*m_slip); });
    connect(preview, &SlipPreview::printRequested, this, &PaperOutput::print);
    connect(preview, &SlipPreview::saveRequested, this, &PaperOutput::savePdf);
    connect(print, &QAbstractButton::clicked, this, &PaperOutput::print);
    connect(save, &QAbstractButton::clicked, this, &PaperOutput::savePdf);
}

void PaperOutput::compose(Paper paper)
{
    m_paper = std::move(paper);
    m_slip.reset();
    const int asked = ++m_asked;
    core::loadDeskPolicy(m_store).then(this, [this, asked](const core::DeskPolicy &policy) {
        if (asked != m_asked)
            return;
        const auto layout = SlipTemplate::load(m_paper.slip);
        if (!layout) {
            Q_EMIT failed(layout.error());
            return;
        }
        auto painted = SlipPainter::compose(*layout, m_paper.data(core::paperStamp(m_store, policy)));
        if (!painted) {
            Q_EMIT failed(painted.error());
            return;
        }
        m_slip = std::move(*painted);
        Q_EMIT composed();
    });
}

void PaperOutput::noted(const std::function<void()> &next)
{
    m_busy = true;
    m_store.execute(m_paper.note()).then(this, [this, next](const core::Result<QJsonObject> &answer) {
        m_busy = false;
        if (answer)
            next();
        else
            Q_EMIT failed(answer.error());
    });
}

void PaperOutput::print()
{
    if (!m_slip || m_busy)
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    if (!m_choosePrinter(*printer))
        return;
    noted([this, printer, paper = *m_slip, name = m_paper.fileName] {
        if (const auto printed = SlipPrinter::print(paper, *printer); !printed)
            Q_EMIT failed(printed.error());
        else
            Q_EMIT done(tr("Sent to the printer: %1").arg(name));
    });
}

void PaperOutput::savePdf()
{
    if (!m_slip || m_busy)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString path = m_chooseFile(folder + u'/' + m_paper.fileName + QStringLiteral(".pdf"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".pdf");
    noted([this, path, paper = *m_slip] {
        if (const auto written = SlipPdf::write(path, paper); !written)
            Q_EMIT failed(written.error());
        else
            Q_EMIT done(tr("Saved as %1").arg(QFileInfo(path).fileName()));
    });
}

} // namespace yc::print
