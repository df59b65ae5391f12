// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"

#include <QtGlobal> // QT_TRANSLATE_NOOP

/// The words in which services declare their record types: `indexed(column("number", QT_TRANSLATE_NOOP("Field",
/// "Number")))`. Labels are source strings in the context "Field".
namespace yc::core::fields {

[[nodiscard]] inline Field field(const char *key, const char *label, FieldKind kind = FieldKind::Text)
{
    return {.key = QString::fromLatin1(key), .label = QString::fromLatin1(label), .kind = kind};
}

[[nodiscard]] inline Field column(const char *key, const char *label, FieldKind kind = FieldKind::Text)
{
    Field made = field(key, label, kind);
    made.column = true;
    return made;
}

/// A column with a code of a table in resources/codes.
[[nodiscard]] inline Field code(const char *key, const char *label, const char *table)
{
    Field made = column(key, label, FieldKind::Code);
    made.codeTable = QString::fromLatin1(table);
    return made;
}

[[nodiscard]] inline Field object(const char *key, const char *label, MergeRule merge = MergeRule::Field)
{
    Field made = field(key, label, FieldKind::Object);
    made.merge = merge;
    return made;
}

/// Entries that are added and never changed, each with an "id": see core::addEvent.
[[nodiscard]] inline Field log(const char *key, const char *label)
{
    Field made = object(key, label, MergeRule::Log);
    made.entryKey = {QStringLiteral("id")};
    return made;
}

[[nodiscard]] inline Field events() { return log("events", QT_TRANSLATE_NOOP("Field", "Events")); }

[[nodiscard]] inline Field indexed(Field made)
{
    made.column = made.indexed = true;
    return made;
}

[[nodiscard]] inline Field required(Field made)
{
    made.required = true;
    return made;
}

[[nodiscard]] inline Field merged(Field made, MergeRule rule)
{
    made.merge = rule;
    return made;
}

[[nodiscard]] inline Field with(Field made, PersonalData personalData, SearchAs searchAs = SearchAs::No)
{
    made.personalData = personalData;
    made.searchAs = searchAs;
    return made;
}

/// Chosen together with another field, where two desks changed it differently and a person has to choose.
[[nodiscard]] inline Field beside(const char *other, Field made)
{
    made.with = QString::fromLatin1(other);
    return made;
}

} // namespace yc::core::fields
