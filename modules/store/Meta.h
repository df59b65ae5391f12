// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QVariant>

namespace yc::store {

class Connection;

/// Single values that the store keeps about itself (key "module.what"): text, integers or bytes.
class Meta {
public:
    /// An invalid QVariant if nothing is kept under the key.
    [[nodiscard]] static core::Result<QVariant> read(Connection &connection, const QString &key);
    /// Replaces; inside the caller's transaction if there is one.
    [[nodiscard]] static core::Result<> write(Connection &connection, const QString &key, const QVariant &value);
};

} // namespace yc::store
