// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/view/SlipOutput.h"

#include "core/DeskPolicy.h"
#include "core/DivisionTable.h"
#include "print/SlipPdf.h"
#include "print/SlipPrinter.h"
#include "services/socialcard/rules/CardCommands.h"
#include "services/socialcard/rules/CardSlip.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QJsonArray>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace yc::socialcard {

namespace {

QJsonObject eventOf(const QJsonObject &body, const QString &id)
{
    const QJsonArray events = body.value(u"events").toArray();
    for (const QJsonValue &event : events) {
        if (event[u"id"].toString() == id)
            return event.toObject();
    }
    return events.last().toObject();
}

} // namespace

SlipOutput::SlipOutput(ui::ServiceContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
{
    m_choosePrinter = [window](QPrinter &printer) {
        QPrintDialog dialog(&printer, window);
        return dialog.exec() == QDialog::Accepted;
    };
    m_chooseFile = [window](const QString &suggested) {
        return QFileDialog::getSaveFileName(window, tr("Save the slip"), suggested, tr("PDF (*.pdf)"));
    };
}

void SlipOutput::compose(const core::Document &card, const QString &eventId)
{
    const QJsonObject event = eventOf(card.body, eventId);
    m_card = card.id;
    m_event = eventId;
    m_number = event.value(u"slip").toString();
    m_slip.reset();
    core::loadDeskPolicy(m_context.store)
        .then(this, [this, body = card.body, event, eventId](const core::DeskPolicy &policy) {
            if (eventId != m_event)
                return;
            const auto layout = print::SlipTemplate::load(slipTemplateOf(event.value(u"kind").toString()));
            if (!layout) {
                Q_EMIT failed(layout.error());
                return;
            }
            const core::Session &session = m_context.store.session();
            SlipStamp stamp{session.personName, m_context.store.clock().now()};
            if (policy.watermarkOnPrints) {
                const QString place = core::DivisionTable::builtIn().name(session.org);
                stamp.watermark =
                    core::watermarkText(session.personName, session.number, place.isEmpty() ? session.orgName : place,
                                        session.desk, stamp.at);
            }
            auto slip = print::SlipPainter::compose(*layout, slipSheet(body, event, stamp));
            if (!slip) {
                Q_EMIT failed(slip.error());
                return;
            }
            m_slip = std::move(*slip);
            Q_EMIT composed();
        });
}

void SlipOutput::noted(const std::function<void()> &next)
{
    m_busy = true;
    m_context.store.execute(noteSlip(m_card)).then(this, [this, next](const core::Result<QJsonObject> &answer) {
        m_busy = false;
        if (answer)
            next();
        else
            Q_EMIT failed(answer.error());
    });
}

void SlipOutput::print()
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
            Q_EMIT done(tr("Sent to the printer: %1").arg(m_number));
    });
}

void SlipOutput::savePdf()
{
    if (!m_slip || m_busy)
        return;
    // The number names the file: nothing of the person stands in a folder that others see.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString path = m_chooseFile(folder + u'/' + m_number + QStringLiteral(".pdf"));
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

} // namespace yc::socialcard
