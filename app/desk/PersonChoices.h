// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskDoor.h"
#include "ui/ChoiceBox.h"

namespace yc::desk {

/// Everybody of the desk, to choose from before there is a key.
[[nodiscard]] inline QList<ui::Choice> personChoices(const DeskDoor &door)
{
    QList<ui::Choice> list;
    for (const store::PersonEntry &person : door.people())
        list.append({person.number, person.number + QStringLiteral("  ") + person.name});
    return list;
}

} // namespace yc::desk
