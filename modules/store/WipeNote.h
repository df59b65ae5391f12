// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace yc::store {

/// wiped.json in a desk's folder: its keys are destroyed, or are to be. Written before the first of them goes, so that
/// a kill in between leaves a desk that finishes at the next start. Whoever may write the folder could put one there;
/// they could as well remove the vault.
struct WipeNote {
    QDateTime at;    ///< UTC
    QString account; ///< of the desk at the city
    QString reason;  ///< as the city's administrator gave it

    /// No value: the desk is not wiped. A damaged note counts: a wipe was under way.
    [[nodiscard]] static std::optional<WipeNote> find(const QString &folder);
    [[nodiscard]] core::Result<> write(const QString &folder) const;
    /// Overwrites and removes what opens the store. Again and again until nothing is left. Errors of DurableFile.
    [[nodiscard]] core::Result<> carryOut(const QString &folder) const;
    [[nodiscard]] core::Error asError() const; ///< "desk.wiped"
};

} // namespace yc::store
