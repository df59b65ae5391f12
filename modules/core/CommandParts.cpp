// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CommandParts.h"

#include "core/RecordId.h"
#include "core/Reveal.h"

#include <QJsonArray>

namespace yc::core {

Command commandOf(const CommandSpec &spec, const QString &subject,
                  std::function<Result<QJsonObject>(Transaction &)> work, const QString &reason)
{
    Command command = spec.command();
    command.subject = subject;
    command.reason = reason;
    command.work = std::move(work);
    return command;
}

QDate dayOf(const Transaction &transaction) { return dayInChina(transaction.now()); }

void addEvent(QJsonObject &body, const Transaction &transaction, const QString &kind, const QString &reason)
{
    QJsonObject event{{QStringLiteral("id"), newUuid7(transaction.now())},
                      {QStringLiteral("kind"), kind},
                      {QStringLiteral("at"), transaction.now().toString(Qt::ISODateWithMs)},
                      {QStringLiteral("by"), transaction.session().personId},
                      {QStringLiteral("by_name"), transaction.session().personName}};
    if (!reason.isEmpty())
        event.insert(QStringLiteral("reason"), reason);
    QJsonArray events = body.value(u"events").toArray();
    events.append(event);
    body.insert(QStringLiteral("events"), events);
}

Result<QString> nextNumber(Transaction &transaction, const char *letters, const char *series, const QString &period,
                           int digits)
{
    constexpr qsizetype streetDigits = 9;
    const Session &session = transaction.session();
    const QString street = session.org.left(streetDigits);
    YC_ASSIGN(const qint64 serial,
              transaction.nextNumber(QStringLiteral("%1/%2/%3").arg(QString::fromLatin1(series), street, period)));
    const QString mark = session.mark.isEmpty() ? QString() : session.mark + u'-';
    return QStringLiteral("%1%2-%3-%4%5")
        .arg(QString::fromLatin1(letters), period, street, mark)
        .arg(serial, digits, 10, QLatin1Char('0'));
}

} // namespace yc::core
