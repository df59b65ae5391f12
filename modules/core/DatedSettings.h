// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>

namespace yc::core {

/// The rule that is in force on a day, of the compiled-in file resources/settings/NAME.json: {"source": …, "rules":
/// [{"from": "2019-12-01", …}, …]}, ascending by date. Empty before the first rule.
[[nodiscard]] QJsonObject datedRule(const QString &name, QDate day);

} // namespace yc::core
