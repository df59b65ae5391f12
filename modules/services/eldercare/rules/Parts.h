// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"
#include "core/RecordId.h"

#include <QJsonArray>

namespace yc::eldercare {

// What the commands of this service are made of. Used inside transactions only.

[[nodiscard]] inline QString k(const char *key) { return QString::fromLatin1(key); }
[[nodiscard]] inline QString textOf(const QJsonObject &body, const char *key) { return body.value(k(key)).toString(); }
[[nodiscard]] inline QDate todayOf(const core::Transaction &transaction)
{
    return transaction.now().toLocalTime().date();
}

inline void addEvent(QJsonObject &body, const core::Transaction &transaction, const QString &kind,
                     const QString &reason = {})
{
    QJsonArray events = body.value(u"events").toArray();
    QJsonObject event{{k("id"), core::newUuid7(transaction.now())},
                      {k("kind"), kind},
                      {k("at"), transaction.now().toString(Qt::ISODateWithMs)},
                      {k("by"), transaction.session().personId},
                      {k("by_name"), transaction.session().personName}};
    if (!reason.isEmpty())
        event.insert(k("reason"), reason);
    events.append(event);
    body.insert(k("events"), events);
}

[[nodiscard]] inline core::Command commandOf(const core::CommandSpec &spec, const QString &subject,
                                             std::function<core::Result<QJsonObject>(core::Transaction &)> work,
                                             const QString &reason = {})
{
    core::Command command = spec.command();
    command.subject = subject;
    command.reason = reason;
    command.work = std::move(work);
    return command;
}

/// A number of a series of the street and year: "PG2026-310106013-000007".
[[nodiscard]] inline core::Result<QString> numberOf(core::Transaction &transaction, const char *letters,
                                                    const char *series)
{
    constexpr qsizetype streetDigits = 9;
    const QString org = transaction.session().org.left(streetDigits);
    const int year = todayOf(transaction).year();
    YC_ASSIGN(const qint64 serial, transaction.nextNumber(QStringLiteral("%1/%2/%3").arg(k(series), org).arg(year)));
    return QStringLiteral("%1%2-%3-%4").arg(k(letters)).arg(year).arg(org).arg(serial, 6, 10, QLatin1Char('0'));
}

/// The person a record is about, alive or not. "eldercare.no-resident" where there is none.
[[nodiscard]] inline core::Result<core::Document> residentOf(core::Transaction &transaction, const QString &id)
{
    auto person = transaction.load(id);
    if (!person && person.error().kind == core::ErrorKind::NotFound)
        return core::fail(core::ErrorKind::FixInput, "eldercare.no-resident");
    return person;
}

inline void setPerson(QJsonObject &body, const core::Document &resident)
{
    body.insert(k("resident"), resident.id);
    body.insert(k("resident_name"), resident.body.value(u"name"));
    body.insert(k("committee"), resident.body.value(u"committee"));
}

} // namespace yc::eldercare
