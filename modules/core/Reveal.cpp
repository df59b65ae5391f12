// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Reveal.h"

#include "core/DatedSettings.h"
#include "core/RevealAlarm.h"

#include <QJsonArray>
#include <QSet>
#include <QTimeZone>

namespace yc::core {

namespace {

constexpr int chinaOffset = 8 * 3600; ///< seconds
constexpr int secondsPerMinute = 60;
constexpr qsizetype mostKept = 500; ///< looks remembered for the window; far above any limit

QString key(const char *text) { return QString::fromLatin1(text); }

Document today(Transaction &transaction, QDate day)
{
    const QString id = revealDayType().name + u':' + transaction.session().personId + u':' + day.toString(Qt::ISODate);
    if (auto stored = transaction.load(id))
        return *std::move(stored);
    Document fresh;
    fresh.id = id;
    fresh.type = revealDayType().name;
    fresh.body = {{key("person"), transaction.session().personId}, {key("day"), day.toString(Qt::ISODate)}};
    return fresh;
}

/// The looks of the last minutes, this one included.
QJsonArray recent(const QJsonArray &looks, const QDateTime &now, int minutes, const QString &whose)
{
    QJsonArray kept;
    for (const QJsonValue &look : looks) {
        const auto at = QDateTime::fromString(look[key("at")].toString(), Qt::ISODate);
        if (qAbs(at.secsTo(now)) < qint64(minutes) * secondsPerMinute)
            kept.append(look);
    }
    kept.append(QJsonObject{{key("at"), now.toUTC().toString(Qt::ISODate)}, {key("whose"), whose}});
    while (kept.size() > mostKept)
        kept.removeFirst();
    return kept;
}

qsizetype people(const QJsonArray &looks)
{
    QSet<QString> all;
    for (const QJsonValue &look : looks)
        all.insert(look[key("whose")].toString());
    return all.size();
}

Result<QJsonObject> count(Transaction &transaction, const Reveal &reveal)
{
    const QDateTime now = transaction.now();
    const QDate day = dayInChina(now);
    const RevealLimits limits = RevealLimits::on(day);
    Document document = today(transaction, day);
    QJsonObject &body = document.body;
    const int looks = body.value(key("count")).toInt() + 1;
    const QJsonArray last = recent(body.value(key("looks")).toArray(), now, limits.minutes,
                                   reveal.whose.isEmpty() ? reveal.subject : reveal.whose);
    body.insert(key("count"), looks);
    body.insert(key("looks"), last);
    bool alarm = false;
    const auto raise = [&](const char *kind, qsizetype count) -> Result<> {
        alarm = true;
        return raiseRevealAlarm(transaction, key(kind), int(count), day);
    };
    if (limits.alarmPerDay > 0 && looks == limits.alarmPerDay)
        YC_TRY(raise("day", looks));
    if (const qsizetype seen = people(last); limits.people > 0 && seen >= limits.people) {
        // One alarm for one run through the register, not one for each further look.
        const auto before = QDateTime::fromString(body.value(key("people_alarm")).toString(), Qt::ISODate);
        if (!before.isValid() || qAbs(before.secsTo(now)) >= qint64(limits.minutes) * secondsPerMinute) {
            body.insert(key("people_alarm"), now.toUTC().toString(Qt::ISODate));
            YC_TRY(raise("people", seen));
        }
    }
    YC_TRY(transaction.put(document));
    return QJsonObject{{key("count"), looks},
                       {key("warn"), limits.warnPerDay > 0 && looks >= limits.warnPerDay},
                       {key("alarm"), alarm}};
}

} // namespace

QDate dayInChina(const QDateTime &moment) { return moment.toTimeZone(QTimeZone(chinaOffset)).date(); }

RevealLimits RevealLimits::on(QDate day)
{
    const QJsonObject rule = datedRule(QStringLiteral("reveal-alarm"), day);
    return {rule.value(key("warn_per_day")).toInt(), rule.value(key("alarm_per_day")).toInt(),
            rule.value(key("people")).toInt(), rule.value(key("people_minutes")).toInt()};
}

Command revealCommand(Reveal reveal)
{
    Command command = reveal.command.command();
    command.subject = reveal.subject;
    command.reason = reveal.field + QStringLiteral(": ") + reveal.reason;
    command.work = [reveal = std::move(reveal)](Transaction &transaction) { return count(transaction, reveal); };
    return command;
}

const RecordType &revealDayType()
{
    static const RecordType type = [] {
        RecordType made{.name = QStringLiteral("reveal_day")};
        made.localOnly = true;
        made.fields = {
            {.key = key("person"), .label = QStringLiteral("Person"), .kind = FieldKind::Reference, .indexed = true},
            {.key = key("day"), .label = QStringLiteral("Day"), .kind = FieldKind::Date, .column = true},
            {.key = key("count"), .label = QStringLiteral("Count"), .kind = FieldKind::Integer, .column = true},
            {.key = key("looks"), .label = QStringLiteral("Looks"), .kind = FieldKind::Object},
            {.key = key("people_alarm"), .label = QStringLiteral("Alarm"), .kind = FieldKind::DateTime},
        };
        return made;
    }();
    return type;
}

} // namespace yc::core
