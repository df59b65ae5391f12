// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/StoreCaseDesk.h"

#include "core/Futures.h"
#include "services/affairs/rules/CaseType.h"
#include "services/affairs/rules/Suggestions.h"

namespace yc::affairs {

namespace {

/// A matter asked for in the last year is not suggested again, whatever became of it.
constexpr int recentDays = 365;
constexpr int mostSuggestions = 5;

QSet<QString> askedItems(const core::Rows &cases, QDate today)
{
    QSet<QString> asked;
    for (qsizetype i = 0; i < cases.rows.size(); ++i) {
        const QString state = cases.value(i, QStringLiteral("state")).toString();
        const QDate received = QDate::fromString(cases.value(i, QStringLiteral("received_on")).toString(), Qt::ISODate);
        const bool open = CaseState::withRunningClock().contains(state) || state == CaseState::paused ||
                          state == CaseState::correction || state == CaseState::decided;
        if (open || received.daysTo(today) <= recentDays)
            asked.insert(cases.value(i, QStringLiteral("item")).toString());
    }
    return asked;
}

} // namespace

void StoreCaseDesk::accept(const QString &residentId, const QString &item)
{
    m_context.navigator().open(QStringLiteral("affairs.accept"),
                               {{QStringLiteral("resident"), residentId}, {QStringLiteral("item"), item}});
}

void StoreCaseDesk::show(const QString &caseId)
{
    m_context.navigator().open(QStringLiteral("affairs.case"), {{QStringLiteral("id"), caseId}});
}

QFuture<core::Result<core::Rows>> StoreCaseDesk::casesOf(const QString &residentId)
{
    core::Query query;
    query.type = QStringLiteral("case");
    query.where = {{.field = QStringLiteral("applicant"), .op = core::Query::Op::Equal, .value = residentId}};
    query.orderBy = {{.field = QStringLiteral("received_on"), .order = Qt::DescendingOrder},
                     {.field = QStringLiteral("received_at"), .order = Qt::DescendingOrder}};
    query.columns = {QStringLiteral("number"),      QStringLiteral("item"),          QStringLiteral("item_name"),
                     QStringLiteral("state"),       QStringLiteral("due"),           QStringLiteral("accepted_on"),
                     QStringLiteral("received_on"), QStringLiteral("promised_days"), QStringLiteral("outcome")};
    return m_context.store().query(query);
}

QFuture<core::Result<QList<core::CaseDesk::Suggestion>>> StoreCaseDesk::suggestionsFor(const QString &residentId)
{
    using Answer = core::Result<QList<Suggestion>>;
    const QDate today = m_context.today();
    const auto catalogue = m_context.rules.catalogue;
    const QString language = QLocale().name();
    const auto cases = casesOf(residentId);
    return core::then(
        m_context.store().load(residentId),
        [cases, catalogue, today, language](const core::Result<core::Document> &resident) -> QFuture<Answer> {
            if (!resident)
                return QtFuture::makeReadyValueFuture(Answer(std::unexpected(resident.error())));
            return core::then(
                cases,
                [body = resident->body, catalogue, today, language](const core::Result<core::Rows> &rows) -> Answer {
                    if (!rows)
                        return std::unexpected(rows.error());
                    QList<Suggestion> result;
                    const auto items =
                        suggestedItems(*catalogue, body, askedItems(*rows, today), today, mostSuggestions);
                    for (const ServiceItem *item : items)
                        result.append({item->id, item->name.in(language), item->targetText.in(language)});
                    return result;
                });
        });
}

} // namespace yc::affairs
