// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/view/EndingCard.h"

#include "core/Money.h"
#include "services/povertyaid/rules/AidTypes.h"
#include "services/povertyaid/rules/ApplicationCommands.h"
#include "services/povertyaid/view/AidWords.h"
#include "ui/FormView.h"

#include <QLocale>

namespace yc::povertyaid {

using core::Query;
using core::Result;

namespace {

constexpr int monthsShown = 24; ///< of those that have been; a stop further back is for whoever audits the payments
const QString reasonKey = QStringLiteral("reason");
const QString monthKey = QStringLiteral("last_month");

QDate firstDay(const QString &month) { return QDate::fromString(month + QLatin1String("-01"), Qt::ISODate); }
QString monthOf(QDate day) { return day.toString(u"yyyy-MM"); }

} // namespace

EndingCard::EndingCard(core::DocumentStore &store, QWidget *parent)
    : AskCard(parent)
    , m_store(store)
{
    connect(form(), &ui::FormView::edited, this, [this](const QString &key) {
        if (key == monthKey)
            sayStop();
    });
}

QString EndingCard::monthName(const QString &month)
{
    const QDate day = firstDay(month);
    return day.isValid() ? QLocale().toString(day, tr("MMMM yyyy")) : month;
}

bool EndingCard::stops() const { return m_application.body.value(u"state").toString() == ApplicationState::approved; }

QString EndingCard::lastMonth() const { return stops() ? value(monthKey) : QString(); }

void EndingCard::askAbout(const core::Document &application)
{
    m_application = application;
    m_paid.clear();
    if (stops())
        askStop();
    else
        askWithdrawal();
}

void EndingCard::askWithdrawal()
{
    ask(tr("Take the application back"), tr("Take back"),
        {{.key = reasonKey,
          .label = tr("Why it is taken back"),
          .required = true,
          .wide = true,
          .placeholder = tr("the family does not go on, wrong applicant …")}});
    setWords(
        tr("Application %1 of %2 ends without a decision, and nothing is paid on it. It cannot be opened again; the "
           "family may apply anew on any day. The reason is recorded with your name.")
            .arg(m_application.body.value(u"number").toString(),
                 m_application.body.value(u"applicant_name").toString()));
}

void EndingCard::askStop()
{
    const QDate today = m_store.clock().today();
    const QJsonObject &body = m_application.body;
    const QDate decided = QDate::fromString(body.value(u"decided_on").toString(), Qt::ISODate);
    QDate first = firstDay(body.value(u"first_month").toString());
    if (!first.isValid()) // a class that pays nothing
        first = firstDay(monthOf(decided.isValid() ? decided : today)).addMonths(1);
    const QDate present = firstDay(monthOf(today));
    QList<ui::Choice> months;
    for (QDate day = std::max(first.addMonths(-1), present.addMonths(-monthsShown));
         day <= std::max(present.addMonths(1), first.addMonths(-1)); day = day.addMonths(1))
        months.append({monthOf(day), monthName(monthOf(day))});
    ui::FormFieldSpec month{
        .key = monthKey, .label = tr("Last month"), .kind = ui::FormFieldSpec::Kind::Choice, .required = true};
    month.choices = months;
    ask(tr("Stop the aid"), tr("Stop the aid"),
        {month,
         {.key = reasonKey,
          .label = tr("Why it is stopped"),
          .required = true,
          .placeholder = tr("death, moved away, income, own wish …")}},
        {{monthKey, monthOf(std::max(present, first.addMonths(-1)))}});
    sayStop();
    readPaid();
}

void EndingCard::readPaid()
{
    m_store
        .query({.type = paymentType().name,
                .where = {{QStringLiteral("application"), Query::Op::Equal, m_application.id},
                          {QStringLiteral("result"), Query::Op::In,
                           QVariantList{QStringLiteral("due"), QStringLiteral("paid")}}},
                .orderBy = {{QStringLiteral("month")}},
                .columns = {QStringLiteral("month")}})
        .then(this, [this, id = m_application.id](const Result<core::Rows> &rows) {
            if (!rows || id != m_application.id || !stops())
                return;
            for (qsizetype i = 0; i < rows->rows.size(); ++i) {
                if (const QString month = rows->value(i, QStringLiteral("month")).toString(); !m_paid.contains(month))
                    m_paid.append(month);
            }
            sayStop();
        });
}

void EndingCard::sayStop()
{
    const QString last = lastMonth();
    if (!firstDay(last).isValid()) {
        setWords(tr("Choose the last month that counts."));
        return;
    }
    const QJsonObject &body = m_application.body;
    const QString name = body.value(u"applicant_name").toString();
    const QString className = AidWords::className(body.value(u"class").toString());
    QStringList sentences;
    if (!body.contains(u"benefit")) {
        sentences.append(tr("%1 counts as “%2” up to %3 and no longer; this class pays nothing itself.")
                             .arg(name, className, monthName(last)));
    } else {
        const QString amount = core::Money::fromFen(body.value(u"benefit").toInteger()).toDisplay();
        sentences.append(
            last < body.value(u"first_month").toString()
                ? tr("%1 is paid nothing at all of “%2”, %3 yuan a month.").arg(name, className, amount)
                : tr("%1 is paid “%2”, %3 yuan a month, up to %4, with what is owed until then; nothing from %5 on.")
                      .arg(name, className, amount, monthName(last), monthName(monthOf(firstDay(last).addMonths(1)))));
        QStringList beyond;
        for (const QString &month : std::as_const(m_paid)) {
            if (month > last)
                beyond.append(monthName(month));
        }
        if (!beyond.isEmpty()) {
            sentences.append(tr("Paid already, or in a batch: %1. A batch can still be sent back; what was paid has to "
                                "be asked back.")
                                 .arg(beyond.join(tr(", "))));
        }
    }
    sentences.append(tr("It cannot be taken up again; the family may apply anew. The reason is recorded with your "
                        "name."));
    setWords(sentences.join(u'\n'));
}

core::Command EndingCard::command() const
{
    const QString reason = value(reasonKey);
    return stops() ? stopAid(m_application.id, m_application.revision, lastMonth(), reason)
                   : withdrawApplication(m_application.id, m_application.revision, reason);
}

} // namespace yc::povertyaid
