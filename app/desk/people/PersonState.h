// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskDoor.h"
#include "ui/LazyRowsModel.h"

#include <QCoreApplication>

namespace yc::desk {

/// What keeps somebody from signing in, or that nothing does, in words.
class PersonState {
    Q_DECLARE_TR_FUNCTIONS(PersonState)
public:
    [[nodiscard]] static ui::StateText of(const DeskDoor::Account &account, const DeskDoor &door);
    /// "since 2026-01-01", "2026-01-01 – 2026-12-31", "always"
    [[nodiscard]] static QString validity(const store::PersonEntry &person);
};

} // namespace yc::desk
