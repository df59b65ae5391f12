// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QHash>

namespace yc::registry {

/// What people call each service ("povertyaid" → "Poverty aid", English source). Generated from the yc_service() calls.
[[nodiscard]] QHash<QString, const char *> serviceNames();

/// Translated; empty for what is no service or has no name.
[[nodiscard]] inline QString serviceName(const QString &service)
{
    const char *name = serviceNames().value(service);
    return name ? QCoreApplication::translate("ServiceName", name) : QString();
}

} // namespace yc::registry
