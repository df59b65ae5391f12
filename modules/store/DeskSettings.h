// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>

namespace yc::store {

/// What stands on the sign-in page before any key is known; desk.json, no resident's data. The store keeps a copy, so
/// that a file changed by other hands is noticed at sign-in and put right.
struct DeskSettings {
    QString org;            ///< organisation code, 9 or 12 digits
    QString orgName;        ///< "上海市静安区南京西路街道"
    QString window;         ///< "3" of 3号窗口
    bool demo = false;      ///< invented people only; shows how to sign in
    QString demoNumber;     ///< demo desks only: the number …
    QString demoPassphrase; ///< … and the passphrase that the sign-in page shows

    [[nodiscard]] QByteArray toJson() const;
    /// Errors "desk.damaged", "desk.newer-version".
    [[nodiscard]] static core::Result<DeskSettings> fromJson(const QByteArray &json);

    friend bool operator==(const DeskSettings &, const DeskSettings &) = default;
};

} // namespace yc::store
