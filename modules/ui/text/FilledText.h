// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariantMap>

namespace yc::ui {

/// `sentence` with each `{name}` replaced by the value of that name, "…" where there is none. Lists are joined with a
/// comma of the language, dates are written as ISO 8601.
[[nodiscard]] QString filledText(const QString &sentence, const QVariantMap &values);

} // namespace yc::ui
