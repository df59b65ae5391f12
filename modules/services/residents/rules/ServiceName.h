// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace yc::residents {

inline constexpr const char *serviceName = QT_TRANSLATE_NOOP("ServiceName", "Residents");

} // namespace yc::residents
