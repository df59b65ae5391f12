// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Meta.h"

#include "store/Connection.h"

namespace yc::store {

using core::Result;

Result<QVariant> Meta::read(Connection &connection, const QString &key)
{
    return connection.scalar(QStringLiteral("SELECT value FROM meta WHERE key=?"), {key});
}

Result<> Meta::write(Connection &connection, const QString &key, const QVariant &value)
{
    YC_TRY(connection.run(QStringLiteral("INSERT OR REPLACE INTO meta(key, value) VALUES(?,?)"), {key, value}));
    return {};
}

} // namespace yc::store
