// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskPreferences.h"

#include <functional>

namespace yc::cardreader {
class SimulatedReader;
}

namespace yc::desk {

class DeskDoor;
class SyncKeeper;

/// What the desk's own pages (settings, help) work with.
struct DeskPorts {
    DeskDoor &door;
    QString number; ///< who is signed in
    std::function<DeskPreferences()> preferences;
    /// Keeps and applies them; the frame may be made anew by it, after the caller has returned.
    std::function<void(const DeskPreferences &)> prefer;
    /// Shows the recovery code that waits at the door, in place of the frame, then comes back.
    std::function<void()> showRecoveryCode = {};
    /// After DeskDoor::beginRekey(): closes the frame, gives the store its new key, comes back.
    std::function<void()> rekey = {};
    SyncKeeper *sync = nullptr;
    cardreader::SimulatedReader *training = nullptr; ///< where cards are put in by hand, to practise
};

} // namespace yc::desk
