// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/CaseRows.h"

#include "core/Futures.h"
#include "services/affairs/rules/CaseType.h"
#include "services/affairs/view/CaseWords.h"

#include <algorithm>

namespace yc::affairs {

using core::Query;

namespace {

constexpr int mostAtOnce = 2'000;

QVariantList list(const QStringList &texts) { return {texts.begin(), texts.end()}; }

QDate dateOf(const QVariant &value)
{
    return value.typeId() == QMetaType::QDate ? value.toDate()
                                              : QDate::fromString(value.toString().left(10), Qt::ISODate);
}

/// One column more: what the cell of the remaining time needs. The words are made when it is painted, so that a list
/// left open over midnight is right after the next repaint.
core::Result<core::Rows> withRemaining(core::Result<core::Rows> rows)
{
    if (!rows)
        return rows;
    rows->columns.append(QStringLiteral("remaining"));
    for (qsizetype i = 0; i < rows->rows.size(); ++i) {
        rows->rows[i].append(
            QVariantMap{{QStringLiteral("state"), rows->value(i, QStringLiteral("state"))},
                        {QStringLiteral("due"), rows->value(i, QStringLiteral("due"))},
                        {QStringLiteral("promised_days"), rows->value(i, QStringLiteral("promised_days"))}});
    }
    return rows;
}

bool isDueSoon(const CaseRules &rules, const core::Rows &rows, qsizetype row, QDate today)
{
    return rules.clock().signal(dateOf(rows.value(row, QStringLiteral("due"))),
                                rows.value(row, QStringLiteral("promised_days")).toInt(), today) == Signal::Yellow;
}

void keepDueSoon(const CaseRules &rules, core::Rows &rows, QDate today)
{
    QList<QVariantList> kept;
    for (qsizetype i = 0; i < rows.rows.size(); ++i) {
        if (isDueSoon(rules, rows, i, today))
            kept.append(rows.rows.at(i));
    }
    rows.rows = kept;
}

} // namespace

QList<ui::Column> CaseRows::columns(const AffairsContext &context)
{
    using Width = ui::Column::Width;
    using Format = ui::Column::Format;
    const AffairsContext *c = &context;
    return {
        {.key = QStringLiteral("number"), .label = tr("Case number"), .width = Width::Fixed, .pixels = 244},
        {.key = QStringLiteral("applicant_name"), .label = tr("Resident"), .pixels = 104},
        {.key = QStringLiteral("item"),
         .label = tr("Item"),
         .pixels = 220,
         .text = [c](const QVariant &value) { return c->itemName(value.toString()); }},
        {.key = QStringLiteral("accepted_on"),
         .label = tr("Accepted"),
         .width = Width::Fixed,
         .pixels = 74,
         .format = Format::ShortDate},
        {.key = QStringLiteral("due"),
         .label = tr("Due"),
         .width = Width::Fixed,
         .pixels = 74,
         .format = Format::ShortDate},
        {.key = QStringLiteral("remaining"),
         .label = tr("Remaining"),
         .width = Width::Fixed,
         .pixels = AffairsContext::chinese() ? 104 : 115,
         .format = Format::State,
         .sortable = false,
         .state =
             [c](const QVariant &value) {
                 const QVariantMap map = value.toMap();
                 return CaseWords::remaining(*c, map.value(QStringLiteral("state")).toString(),
                                             dateOf(map.value(QStringLiteral("due"))),
                                             map.value(QStringLiteral("promised_days")).toInt());
             }},
        {.key = QStringLiteral("state"),
         .label = tr("State"),
         .width = Width::Fixed,
         .pixels = 90,
         .text = [](const QVariant &value) { return CaseWords::state(value.toString()); }},
    };
}

Query CaseRows::query(const AffairsContext &context, const CaseFilter &filter)
{
    Query query;
    query.type = QStringLiteral("case");
    query.columns = {QStringLiteral("number"),       QStringLiteral("applicant_name"),
                     QStringLiteral("item"),         QStringLiteral("accepted_on"),
                     QStringLiteral("due"),          QStringLiteral("state"),
                     QStringLiteral("promised_days")};
    const QString today = context.today().toString(Qt::ISODate);
    const auto add = [&](const char *field, Query::Op op, const QVariant &value) {
        query.where.append({.field = QString::fromLatin1(field), .op = op, .value = value});
    };
    const QStringList running = CaseState::withRunningClock();
    switch (filter.which) {
    case CaseFilter::Which::All:
        break;
    case CaseFilter::Which::Open:
        add("state", Query::Op::In, list(running + QStringList{CaseState::paused, CaseState::correction}));
        break;
    case CaseFilter::Which::AcceptedToday:
        add("accepted_on", Query::Op::Equal, today);
        break;
    case CaseFilter::Which::DueSoon:
        add("state", Query::Op::In, list(running));
        add("due", Query::Op::GreaterOrEqual, today);
        break;
    case CaseFilter::Which::Late:
        add("state", Query::Op::In, list(running));
        add("due", Query::Op::Less, today);
        break;
    case CaseFilter::Which::ToDecide:
        add("state", Query::Op::In, list(running));
        break;
    case CaseFilter::Which::SupplyOverdue:
        add("state", Query::Op::Equal, QString(CaseState::correction));
        add("correction_until", Query::Op::Less, today);
        break;
    }
    if (!filter.clerk.isEmpty())
        add("clerk", Query::Op::Equal, filter.clerk);
    if (!filter.line.isEmpty())
        add("line", Query::Op::Equal, filter.line);
    if (!filter.state.isEmpty())
        add("state", Query::Op::Equal, filter.state);
    if (filter.ids)
        add("id", Query::Op::In, *filter.ids);
    return query;
}

QFuture<core::Result<core::Rows>> CaseRows::page(const AffairsContext &context, const CaseFilter &filter,
                                                 const ui::RowsRequest &request)
{
    Query query = CaseRows::query(context, filter);
    if (!request.sortKey.isEmpty())
        query.orderBy = {{.field = request.sortKey, .order = request.order}};
    else
        query.orderBy = {{.field = QStringLiteral("received_on"), .order = Qt::DescendingOrder},
                         {.field = QStringLiteral("received_at"), .order = Qt::DescendingOrder}};
    query.limit = request.limit;
    query.offset = request.offset;
    return core::then(context.store().query(query), &withRemaining);
}

QFuture<core::Result<core::Rows>> CaseRows::byTimeLeft(const AffairsContext &context, const CaseFilter &filter,
                                                       const ui::RowsRequest &request)
{
    Query query = CaseRows::query(context, filter);
    query.orderBy = {
        {.field = request.sortKey.isEmpty() ? QStringLiteral("due") : request.sortKey, .order = request.order}};
    query.limit = mostAtOnce;
    const bool natural = request.sortKey.isEmpty();
    const bool soonOnly = filter.which == CaseFilter::Which::DueSoon;
    return core::then(context.store().query(query),
                      [request, rules = context.rules, today = context.today(), natural,
                       soonOnly](core::Result<core::Rows> rows) -> core::Result<core::Rows> {
                          if (!rows)
                              return rows;
                          if (soonOnly)
                              keepDueSoon(rules, *rows, today);
                          if (natural) {
                              const qsizetype state = rows->columns.indexOf(QStringLiteral("state"));
                              const qsizetype due = rows->columns.indexOf(QStringLiteral("due"));
                              std::ranges::stable_sort(rows->rows, {}, [&](const QVariantList &row) {
                                  const QDate date = dateOf(row.at(due));
                                  const bool runs = date.isValid() &&
                                                    CaseState::withRunningClock().contains(row.at(state).toString());
                                  return std::pair(!runs, date.isValid() ? date.toJulianDay()
                                                                         : std::numeric_limits<qint64>::max());
                              });
                          }
                          rows->rows = rows->rows.mid(request.offset, request.limit);
                          return withRemaining(std::move(rows));
                      });
}

QFuture<core::Result<qint64>> CaseRows::count(const AffairsContext &context, const CaseFilter &filter)
{
    Query query = CaseRows::query(context, filter);
    if (filter.which != CaseFilter::Which::DueSoon)
        return context.store().count(query);
    query.orderBy = {{.field = QStringLiteral("due"), .order = Qt::AscendingOrder}};
    return core::then(
        context.store().query(query),
        [rules = context.rules, today = context.today()](core::Result<core::Rows> rows) -> core::Result<qint64> {
            if (!rows)
                return std::unexpected(rows.error());
            keepDueSoon(rules, *rows, today);
            return qint64(rows->rows.size());
        });
}

QFuture<core::Result<qint64>> CaseRows::urgent(const AffairsContext &context)
{
    using Answer = core::Result<qint64>;
    const auto late = count(context, {.which = CaseFilter::Which::Late});
    return core::then(count(context, {.which = CaseFilter::Which::DueSoon}), [late](const Answer &soon) {
        return core::then(late, [soon](const Answer &found) -> Answer {
            if (!soon)
                return soon;
            return found ? Answer(*found + *soon) : found;
        });
    });
}

} // namespace yc::affairs
