// SPDX-License-Identifier: GPL-3.0-or-later
#include "calc/Calculators.h"
#include "core/Masking.h"
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "services/affairs/rules/CaseType.h"

#include <QJsonArray>

namespace yc::ctl {

using core::Query;
using core::Result;
namespace CaseState = affairs::CaseState;

namespace {

constexpr int mostRows = 1'000'000;

class Cases {
    Q_DECLARE_TR_FUNCTIONS(Cases)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addOption({QStringLiteral("state"),
                          tr("Only in this state; may be repeated: %1.").arg(states().join(QLatin1String(", "))),
                          QStringLiteral("STATE")});
        parser.addOption({QStringLiteral("due-before"), tr("Only running ones that are due before this day."),
                          QStringLiteral("DATE")});
        parser.addOption({QStringLiteral("late"), tr("Only running ones whose day has passed.")});
        parser.addOption({QStringLiteral("item"), tr("Only of this service item."), QStringLiteral("ITEM")});
        parser.addOption({QStringLiteral("limit"), tr("At most so many."), QStringLiteral("N"), QStringLiteral("100")});
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        YC_ASSIGN(const Query query, readQuery(call));
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        YC_TRY(DeskAccess::require(desk, QStringLiteral("affairs.view")));
        YC_ASSIGN(const core::Rows rows, DeskAccess::wait(desk.store->query(query)));
        const QDate today = DeskAccess::clock()->today();
        QJsonArray array;
        for (qsizetype row = 0; row < rows.rows.size(); ++row) {
            QJsonObject one;
            for (const QString &column : rows.columns) {
                const core::Field *field = affairs::caseType().field(column);
                const QVariant value = rows.value(row, column);
                one.insert(column, field && core::Masking::hides(field->personalData)
                                       ? QJsonValue(core::Masking::apply(field->personalData, value.toString()))
                                       : QJsonValue::fromVariant(value));
            }
            const QDate due = QDate::fromString(one.value(u"due").toString(), Qt::ISODate);
            const bool late =
                due.isValid() && due < today && CaseState::withRunningClock().contains(one.value(u"state").toString());
            one.insert(QStringLiteral("late"), late);
            array.append(one);
            call.console.line(lineOf(one, late));
        }
        if (array.isEmpty())
            call.console.line(tr("No such case."));
        call.console.answer({{QStringLiteral("count"), array.size()}, {QStringLiteral("cases"), array}});
        return ExitCode::Done;
    }

private:
    static QStringList states()
    {
        return {CaseState::correction, CaseState::accepted, CaseState::paused,  CaseState::running,
                CaseState::decided,    CaseState::closed,   CaseState::refused, CaseState::withdrawn};
    }

    static Result<Query> readQuery(const Invocation &call)
    {
        if (!call.positional().isEmpty())
            return std::unexpected(usageError(tr("cases takes options only.")));
        Query query;
        query.type = QStringLiteral("case");
        query.columns = {QStringLiteral("number"),          QStringLiteral("item"),
                         QStringLiteral("item_name"),       QStringLiteral("applicant"),
                         QStringLiteral("applicant_name"),  QStringLiteral("applicant_id_number"),
                         QStringLiteral("state"),           QStringLiteral("received_on"),
                         QStringLiteral("accepted_on"),     QStringLiteral("due"),
                         QStringLiteral("due_provisional"), QStringLiteral("outcome"),
                         QStringLiteral("clerk_name")};
        const QStringList wanted = call.arguments.values(QStringLiteral("state"));
        for (const QString &state : wanted) {
            if (!states().contains(state))
                return std::unexpected(usageError(
                    tr("There is no state “%1”; there are: %2.").arg(state, states().join(QLatin1String(", ")))));
        }
        if (!wanted.isEmpty())
            query.where.append(
                {QStringLiteral("state"), Query::Op::In, QVariant(QVariantList(wanted.begin(), wanted.end()))});
        const bool byDue = call.has("late") || call.has("due-before");
        if (byDue) {
            const QStringList running = CaseState::withRunningClock();
            query.where.append(
                {QStringLiteral("state"), Query::Op::In, QVariant(QVariantList(running.begin(), running.end()))});
            query.where.append({QStringLiteral("due"), Query::Op::IsNotEmpty, {}});
        }
        if (call.has("due-before")) {
            const QDate before = calc::readDate(call.value("due-before"));
            if (!before.isValid())
                return std::unexpected(
                    usageError(tr("“%1” is not a date; write 2026-11-21.").arg(call.value("due-before"))));
            query.where.append({QStringLiteral("due"), Query::Op::Less, before.toString(Qt::ISODate)});
        }
        if (call.has("late"))
            query.where.append(
                {QStringLiteral("due"), Query::Op::Less, DeskAccess::clock()->today().toString(Qt::ISODate)});
        if (call.has("item"))
            query.where.append({QStringLiteral("item"), Query::Op::Equal, call.value("item")});
        query.orderBy = byDue ? QList<Query::Order>{{QStringLiteral("due"), Qt::AscendingOrder}}
                              : QList<Query::Order>{{QStringLiteral("received_on"), Qt::DescendingOrder}};
        query.orderBy.append({QStringLiteral("number"), Qt::AscendingOrder});
        bool isNumber = false;
        query.limit = call.value("limit").toInt(&isNumber);
        if (!isNumber || query.limit < 1 || query.limit > mostRows)
            return std::unexpected(usageError(tr("--limit needs a number from 1 to %1.").arg(mostRows)));
        return query;
    }

    static QString lineOf(const QJsonObject &one, bool late)
    {
        const QString due = one.value(u"due").toString();
        QStringList parts{one.value(u"number").toString(),
                          one.value(u"state").toString(),
                          due.isEmpty() ? QString()
                          : late        ? tr("due %1, late").arg(due)
                                        : tr("due %1").arg(due),
                          one.value(u"item_name").toString(),
                          one.value(u"applicant_name").toString(),
                          one.value(u"applicant_id_number").toString()};
        parts.removeAll(QString());
        return parts.join(QLatin1String("  "));
    }
};

} // namespace

const Subcommand &casesCommand()
{
    static const Subcommand command{"cases",
                                    "[--state STATE] [--due-before DATE] [--late]",
                                    QT_TRANSLATE_NOOP("Subcommand", "List cases; newest first, or by due date."),
                                    true,
                                    Cases::declare,
                                    Cases::run};
    return command;
}

} // namespace yc::ctl
