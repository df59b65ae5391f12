// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/rules/Settings.h"

#include <QFile>

namespace yc::eldercare {

QByteArray settingsFile(const QString &name)
{
    QFile file(QStringLiteral(":/yichuang/settings/eldercare/%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace yc::eldercare
