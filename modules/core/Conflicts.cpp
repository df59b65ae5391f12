// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Conflicts.h"

#include "core/CommandList.h"

namespace yc::core {

namespace {

/// The permission of who may change records of the type, else the supervisor's.
QString permissionFor(const RecordType &type, const Session &session)
{
    const bool own = !type.settlePermission.isEmpty() && session.may(type.settlePermission);
    return own ? type.settlePermission : QString::fromLatin1(commands::settle.permission);
}

} // namespace

bool maySettle(const RecordType &type, const Session &session) { return session.may(permissionFor(type, session)); }

Command settleConflict(const RecordType &type, const Session &session, const RecordConflict &conflict,
                       const QHash<QString, QJsonValue> &chosen, const QString &reason)
{
    Command command = commands::settle.command();
    command.permission = permissionFor(type, session);
    command.subject = conflict.id;
    command.reason = reason.trimmed();
    command.work = [id = conflict.id, token = conflict.token, chosen, tidy = type.tidy,
                    reason = command.reason](Transaction &transaction) -> Result<QJsonObject> {
        if (reason.isEmpty())
            return fail(ErrorKind::FixInput, "conflict.reason-missing");
        QJsonObject values;
        for (auto value = chosen.begin(); value != chosen.end(); ++value)
            values.insert(value.key(), value->isUndefined() ? QJsonValue() : *value);
        YC_ASSIGN(Document stored, transaction.settle(id, token, values));
        // What was taken from one side may leave behind what followed from the other.
        if (const QJsonObject tidied = tidy ? tidy(stored.body) : stored.body; tidied != stored.body) {
            stored.body = tidied;
            YC_ASSIGN(stored, transaction.put(stored));
        }
        return QJsonObject{{QStringLiteral("record"), stored.id}, {QStringLiteral("revision"), stored.revision}};
    };
    return command;
}

} // namespace yc::core
