// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "desk/EntrancePage.h"

namespace yc::desk {

/// The desk cannot be opened: why, what is safe, and another try.
class ClosedDoorPage : public EntrancePage {
    Q_OBJECT
public:
    ClosedDoorPage(const core::Error &error, const QString &folder, QWidget *parent = nullptr);

Q_SIGNALS:
    void again();
};

} // namespace yc::desk
