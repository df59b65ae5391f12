// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace yc::povertyaid {

inline constexpr const char *serviceName = QT_TRANSLATE_NOOP("ServiceName", "Poverty aid");

} // namespace yc::povertyaid
