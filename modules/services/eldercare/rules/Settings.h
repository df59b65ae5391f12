// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace yc::eldercare {

/// A file of settings/ as it is compiled in ("ability"); empty for an unknown one.
[[nodiscard]] QByteArray settingsFile(const QString &name);

} // namespace yc::eldercare
