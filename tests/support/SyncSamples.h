// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"

#include <QJsonArray>
#include <QJsonObject>

namespace yc::test {

/// A resident with a field of each merge rule.
inline core::RecordType syncedType()
{
    using core::MergeRule;
    core::RecordType type{QStringLiteral("resident"), 1, {}};
    type.fields = {{.key = QStringLiteral("name")},
                   {.key = QStringLiteral("telephone")},
                   {.key = QStringLiteral("tags"), .kind = core::FieldKind::List, .merge = MergeRule::Set},
                   {.key = QStringLiteral("visits"), .kind = core::FieldKind::Integer, .merge = MergeRule::Counter},
                   {.key = QStringLiteral("events"), .kind = core::FieldKind::Object, .merge = MergeRule::Log},
                   {.key = QStringLiteral("stage"), .kind = core::FieldKind::Integer, .merge = MergeRule::ForwardOnly}};
    type.line = QStringLiteral("residents");
    return type;
}

inline QString sampleId(int number)
{
    return QStringLiteral("resident:01900000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
}

/// A document around a body.
inline QJsonObject sampleContent(const QJsonObject &body,
                                 const QString &changedAt = QStringLiteral("2026-11-20T01:00:00.000Z"))
{
    return {{QStringLiteral("type"), QStringLiteral("resident")},
            {QStringLiteral("schema"), 1},
            {QStringLiteral("org"), QStringLiteral("310106013001")},
            {QStringLiteral("changed_at"), changedAt},
            {QStringLiteral("changed_by"), QStringLiteral("person:01900000-0000-7000-8000-000000000001")},
            {QStringLiteral("body"), body}};
}

inline QJsonObject sampleBody(const QString &name) { return {{QStringLiteral("name"), name}}; }

} // namespace yc::test
