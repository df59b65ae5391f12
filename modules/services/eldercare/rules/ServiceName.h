// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // QT_TRANSLATE_NOOP

namespace yc::eldercare {

inline constexpr const char *serviceName = QT_TRANSLATE_NOOP("ServiceName", "Elderly care");

} // namespace yc::eldercare
