// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/RevealAlarm.h"

#include "core/CommandList.h"
#include "core/Dataset.h"
#include "core/DeskCard.h"
#include "core/DeskPolicy.h"
#include "core/PeopleNames.h"
#include "core/RecordId.h"
#include "core/Reveal.h"
#include "core/geo/PlaceTypes.h"

#include <QtGlobal>

namespace yc::core {

namespace {

QString key(const char *text) { return QString::fromLatin1(text); }

Result<QJsonObject> acknowledge(Transaction &transaction, const QString &id, const QString &note)
{
    if (note.isEmpty())
        return fail(ErrorKind::FixInput, "reveal.note-missing");
    YC_ASSIGN(Document alarm, transaction.load(id));
    const Session &session = transaction.session();
    if (alarm.body.value(key("person")).toString() == session.personId)
        return fail(ErrorKind::AskPermission, "reveal.own-alarm");
    alarm.body.insert(key("state"), key("settled"));
    alarm.body.insert(key("settled_by"), session.personId);
    alarm.body.insert(key("settled_by_name"), session.personName);
    alarm.body.insert(key("settled_at"), transaction.now().toUTC().toString(Qt::ISODateWithMs));
    alarm.body.insert(key("note"), note);
    YC_TRY(transaction.put(alarm));
    return QJsonObject{{key("alarm"), id}};
}

} // namespace

RevealAlarm RevealAlarm::fromBody(const QString &id, const QJsonObject &body)
{
    const auto text = [&body](const char *name) { return body.value(key(name)).toString(); };
    return {id,
            text("person"),
            text("person_name"),
            QDate::fromString(text("day"), Qt::ISODate),
            QDateTime::fromString(text("at"), Qt::ISODateWithMs),
            text("kind"),
            body.value(key("count")).toInt()};
}

Result<> raiseRevealAlarm(Transaction &transaction, const QString &kind, int count, QDate day)
{
    const Session &session = transaction.session();
    Document alarm;
    alarm.id = revealAlarmType().name + u':' + newUuid7(transaction.now());
    alarm.type = revealAlarmType().name;
    alarm.body = {{key("person"), session.personId},
                  {key("person_name"), session.personName},
                  {key("day"), day.toString(Qt::ISODate)},
                  {key("at"), transaction.now().toUTC().toString(Qt::ISODateWithMs)},
                  {key("kind"), kind},
                  {key("count"), count},
                  {key("state"), key("open")}};
    YC_TRY(transaction.put(alarm));
    transaction.alsoAudit(key(commands::revealAlarm.name), alarm.id, QStringLiteral("%1: %2").arg(kind).arg(count));
    return {};
}

Query openRevealAlarms()
{
    Query query{.type = revealAlarmType().name,
                .where = {{key("state"), Query::Op::Equal, key("open")}},
                .orderBy = {{key("at")}}};
    query.limit = 50;
    return query;
}

Command acknowledgeRevealAlarm(const QString &id, const QString &note)
{
    Command command = commands::settleAlarm.command();
    command.subject = id;
    command.reason = note.trimmed();
    command.work = [id, note = note.trimmed()](Transaction &transaction) { return acknowledge(transaction, id, note); };
    return command;
}

const RecordType &revealAlarmType()
{
    static const RecordType type = [] {
        RecordType made{.name = key("reveal_alarm")};
        made.label = key(QT_TRANSLATE_NOOP("RecordType", "Alarm"));
        made.readPermission = key(commands::settleAlarm.permission);
        made.settlePermission = key(commands::settleRaised.permission);
        const auto column = [](const char *name, const char *label, FieldKind kind = FieldKind::Text) {
            return Field{.key = key(name), .label = key(label), .kind = kind, .column = true};
        };
        Field state = column("state", QT_TRANSLATE_NOOP("Field", "State"), FieldKind::Code);
        state.merge = MergeRule::ForwardOnly;
        state.forward = {key("open"), key("settled")};
        state.indexed = true;
        // Settled twice: who was first has settled it, and the note is theirs; the other stays in the history.
        Field settledAt{.key = key("settled_at"),
                        .label = key(QT_TRANSLATE_NOOP("Field", "Settled at")),
                        .kind = FieldKind::DateTime};
        settledAt.merge = MergeRule::Earliest;
        const auto settled = [&settledAt](const char *name, const char *label, FieldKind kind = FieldKind::Text) {
            Field field{.key = key(name), .label = key(label), .kind = kind, .merge = MergeRule::Follow};
            field.with = settledAt.key;
            return field;
        };
        made.fields = {column("person", QT_TRANSLATE_NOOP("Field", "Person"), FieldKind::Reference),
                       column("person_name", QT_TRANSLATE_NOOP("Field", "Name")),
                       column("day", QT_TRANSLATE_NOOP("Field", "Day"), FieldKind::Date),
                       column("at", QT_TRANSLATE_NOOP("Field", "At"), FieldKind::DateTime),
                       column("kind", QT_TRANSLATE_NOOP("Field", "Kind"), FieldKind::Code),
                       column("count", QT_TRANSLATE_NOOP("Field", "Count"), FieldKind::Integer),
                       state,
                       settled("settled_by", QT_TRANSLATE_NOOP("Field", "Settled by"), FieldKind::Reference),
                       settled("settled_by_name", QT_TRANSLATE_NOOP("Field", "Settled by (name)")),
                       settledAt,
                       settled("note", QT_TRANSLATE_NOOP("Field", "Note"))};
        return made;
    }();
    return type;
}

QList<RecordType> deskRecordTypes()
{
    QList<RecordType> types{revealDayType(), revealAlarmType(), deskPolicyType(),       deskCardType(),
                            staffType(),     geo::areaType(),   geo::servicePointType()};
    for (RecordType &type : types)
        type.line = key(Dataset::deskLine);
    return types;
}

} // namespace yc::core
