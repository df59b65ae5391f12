// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandParts.h"

#include <QJsonArray>

namespace yc::povertyaid::payment {

// What the commands of a batch are made of, besides core/CommandParts.h. Used inside transactions only.

using core::addEvent;
using core::commandOf;
using core::dayOf;

[[nodiscard]] inline QString k(const char *key) { return QString::fromLatin1(key); }
[[nodiscard]] inline QString textOf(const QJsonObject &body, const char *key) { return body.value(k(key)).toString(); }
/// What was approved, independent of what becomes of it: who gets how much for which month.
[[nodiscard]] QString digestOf(const QJsonArray &lines);
/// Who of a family has died, by name: the payee, and members who counted when it was decided.
[[nodiscard]] core::Result<QStringList> deadOf(core::Transaction &transaction, const QJsonObject &application);
/// What every command of a batch answers.
[[nodiscard]] core::Result<QJsonObject> answer(const core::Document &stored);

} // namespace yc::povertyaid::payment
