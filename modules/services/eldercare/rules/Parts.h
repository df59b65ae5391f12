// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandParts.h"

#include <QJsonArray>

namespace yc::eldercare {

// What the commands of this service are made of, besides core/CommandParts.h. Used inside transactions only.

using core::addEvent;
using core::commandOf;
using core::dayOf;

[[nodiscard]] inline QString k(const char *key) { return QString::fromLatin1(key); }
[[nodiscard]] inline QString textOf(const QJsonObject &body, const char *key) { return body.value(k(key)).toString(); }
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
