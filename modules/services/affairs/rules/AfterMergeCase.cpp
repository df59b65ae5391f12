// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/AfterMergeCase.h"

#include "core/Futures.h"
#include "core/Reveal.h"
#include "services/affairs/rules/CaseBody.h"
#include "services/affairs/rules/CaseType.h"

#include <QJsonArray>

#include <algorithm>

namespace yc::affairs {

namespace {

QString textOf(const QJsonObject &body, const char *key) { return body.value(QLatin1StringView(key)).toString(); }

/// The day a case ended, as China counts days; a case can have been decided before it was closed.
QDate endOf(const QJsonObject &body)
{
    for (const char *key : {"decided_at", "closed_at"}) {
        const QDateTime at = QDateTime::fromString(textOf(body, key), Qt::ISODateWithMs);
        if (at.isValid())
            return core::dayInChina(at);
    }
    return {};
}

bool hasOpen(const QList<Pause> &pauses)
{
    return std::ranges::any_of(pauses, [](const Pause &pause) { return !pause.to.isValid(); });
}

void tidyPromise(QJsonObject &body)
{
    if (!body.contains(QLatin1StringView("deficiency")))
        return;
    QString until;
    const QJsonArray items = body.value(QLatin1StringView("deficiency"))[QLatin1StringView("items")].toArray();
    for (const QJsonValue &item : items) {
        const QString day = item[QLatin1StringView("until")].toString();
        const bool open = !item[QLatin1StringView("supplied")].toBool() && !day.isEmpty();
        if (open && (until.isEmpty() || day < until)) // ISO dates sort as text
            until = day;
    }
    if (until.isEmpty())
        body.remove(QLatin1StringView("deficiency_until"));
    else
        body.insert(QStringLiteral("deficiency_until"), until);
}

} // namespace

QJsonObject tidyCase(QJsonObject body)
{
    const QString state = textOf(body, "state");
    QList<Pause> pauses = pausesFromJson(body.value(QLatin1StringView("pauses")).toArray());
    const bool goesOn = state == CaseState::accepted || state == CaseState::running || state == CaseState::paused;
    if (goesOn) {
        if (hasOpen(pauses))
            setState(body, CaseState::paused);
        else if (state == CaseState::paused)
            setState(body, CaseState::running);
        for (const char *key : {"outcome", "decided_at", "closed_at"})
            body.remove(QLatin1StringView(key));
    } else if (const QDate end = endOf(body); end.isValid() && hasOpen(pauses)) {
        for (Pause &pause : pauses) {
            if (!pause.to.isValid())
                pause.to = std::max(end, pause.from);
        }
        body.insert(QStringLiteral("pauses"), pausesToJson(pauses));
    }
    if (state != CaseState::correction) {
        body.remove(QLatin1StringView("missing"));
        body.remove(QLatin1StringView("correction_until"));
    }
    tidyPromise(body);
    return body;
}

QStringList caseFindings(const CaseRules &rules, const QJsonObject &body, QDate today)
{
    QStringList findings;
    const QString state = textOf(body, "state");
    if (state == CaseState::correction && body.value(QLatin1StringView("missing")).toArray().isEmpty())
        findings.append(QStringLiteral("case.complete-in-correction"));
    if (state == CaseState::decided && textOf(body, "outcome") != QLatin1String("terminated") &&
        body.contains(QLatin1StringView("deficiency_until"))) {
        findings.append(QStringLiteral("case.decided-with-promise"));
    }
    if (!CaseState::withRunningClock().contains(state))
        return findings;
    const auto item = itemOfCase(rules, body);
    if (!item)
        return findings; // a newer catalogue knows
    QJsonObject counted = body;
    setDue(counted, rules, **item, today);
    for (const char *key : {"due", "due_at", "statutory_due"}) {
        if (counted.value(QLatin1StringView(key)) != body.value(QLatin1StringView(key))) {
            findings.append(QStringLiteral("case.limit-differs"));
            break;
        }
    }
    return findings;
}

QFuture<core::Result<QList<core::MergeFinding>>> sameNumbers(core::DocumentStore &store)
{
    using Findings = core::Result<QList<core::MergeFinding>>;
    const QString number = QStringLiteral("number");
    const auto find = [&store, number](const core::Result<core::Rows> &rows) -> QFuture<Findings> {
        if (!rows)
            return QtFuture::makeReadyValueFuture(Findings(std::unexpected(rows.error())));
        QVariantList twice;
        QHash<QString, int> counts;
        for (qsizetype row = 0; row < rows->rows.size(); ++row) {
            const int count = rows->value(row, QStringLiteral("count")).toInt();
            if (count < 2)
                break; // most first
            twice.append(rows->value(row, number));
            counts.insert(rows->value(row, number).toString(), count);
        }
        if (twice.isEmpty())
            return QtFuture::makeReadyValueFuture(Findings(QList<core::MergeFinding>()));
        core::Query query{.type = caseType().name, .columns = {number}};
        query.where = {{number, core::Query::Op::In, twice}};
        query.orderBy = {{number}};
        return core::then(store.query(query), [counts, number](const core::Result<core::Rows> &cases) -> Findings {
            YC_TRY(cases);
            QList<core::MergeFinding> found;
            for (qsizetype row = 0; row < cases->rows.size(); ++row) {
                const QString given = cases->value(row, number).toString();
                if (found.isEmpty() || found.last().about != given)
                    found.append({QStringLiteral("case.same-number"), {}, given, counts.value(given)});
                found.last().records.append(cases->value(row, QStringLiteral("id")).toString());
            }
            return found;
        });
    };
    // The store is asked again on its own thread.
    return core::unwrapped(store.countBy({.type = caseType().name}, number).then(&store, find));
}

} // namespace yc::affairs
