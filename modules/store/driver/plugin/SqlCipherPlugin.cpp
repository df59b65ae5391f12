// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/driver/SqlCipherDriver.h"

#include <QSqlDriverPlugin>

namespace yc::store {

/// Makes QSQLCIPHER known to every Qt program that finds this library in a folder sqldrivers/.
class SqlCipherPlugin final : public QSqlDriverPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QSqlDriverFactoryInterface_iid FILE "qsqlcipher.json")

public:
    QSqlDriver *create(const QString &key) override
    {
        return key == QStringLiteral("QSQLCIPHER") ? new SqlCipherDriver : nullptr;
    }
};

} // namespace yc::store

#include "SqlCipherPlugin.moc"
