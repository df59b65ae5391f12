// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace yc::socialcard {

inline constexpr const char *serviceName = QT_TRANSLATE_NOOP("ServiceName", "Social security cards");

} // namespace yc::socialcard
