// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/vault/Vault.h"

#include <functional>
#include <stop_token>

namespace yc::store {

/// Gives a closed store another key and another salt. At any moment the file that is there opens with the old key or
/// with the new one, and the vault knows both until it is done (Vault::beginRekey): whatever kills the process,
/// settle() at the next opening sees which of the two it is and finishes, or throws the half away.
///
/// The order: the new key goes into the vault under the old one; every page is copied to `store.db.rekey` under the new
/// key; each is read back and compared; the old store's WAL is written into it and removed, for no WAL may lie beside a
/// store it does not belong to; the copy takes the store's name; the vault seals the new key to everybody.
///
/// The old file is unlinked, not overwritten: on flash memory overwriting reaches other cells. Who keeps an image of
/// the disk and the old key can read what stood there.
///
/// Blocking, one thread; the caller holds the DeskLock and has closed the store.
class Rekey {
public:
    struct Watch {
        std::stop_token stop;                 ///< heard until the copy takes the store's name
        std::function<void(double)> progress; ///< 0 to 1, a few hundred times
    };
    /// Up to the new name. Errors "vault.old-wraps", "store.disk-full", "store.damaged", "store.copy-differs",
    /// "cancelled" …; call settle() next, whatever comes back.
    [[nodiscard]] static core::Result<> exchange(const QString &storePath, Vault &vault, const SecureBytes &key,
                                                 const Watch &watch = {});

    enum class Found {
        Nothing,
        Finished,  ///< the store has the new key; the vault has been told
        ThrownAway ///< the store has the old key; what was begun is removed
    };
    struct Settled {
        SecureBytes key; ///< what opens the store now
        Found found = Found::Nothing;
    };
    /// To be called at each opening. `key` is what the vault gave. Removes what exchange() left, and once the new key
    /// is in force the copies `store.db.before-vN`, which nobody's key would open any more.
    [[nodiscard]] static core::Result<Settled> settle(const QString &storePath, Vault &vault, SecureBytes key);
};

} // namespace yc::store
