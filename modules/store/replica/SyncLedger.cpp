// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replica/SyncLedger.h"

#include "store/Connection.h"
#include "store/Meta.h"

#include <QUuid>

namespace yc::store {

using core::Result;

namespace {
const QString kIdentity = QStringLiteral("sync.identity");
const QString kSalt = QStringLiteral("sync.salt");

Result<QString> keptOrMade(Connection &connection, const QString &key)
{
    YC_ASSIGN(const QVariant kept, Meta::read(connection, key));
    QString value = kept.toString();
    if (value.isEmpty()) {
        value = QUuid::createUuid().toString(QUuid::WithoutBraces);
        YC_TRY(Meta::write(connection, key, value));
    }
    return value;
}
} // namespace

Result<QString> SyncLedger::identity()
{
    if (m_identity.isEmpty()) {
        YC_ASSIGN(m_identity, keptOrMade(m_connection, kIdentity));
    }
    return m_identity;
}

Result<QString> SyncLedger::salt()
{
    if (m_salt.isEmpty()) {
        YC_ASSIGN(m_salt, keptOrMade(m_connection, kSalt));
    }
    return m_salt;
}

Result<QString> SyncLedger::knownSalt(Connection &connection)
{
    YC_ASSIGN(const QVariant kept, Meta::read(connection, kSalt));
    return kept.toString();
}

Result<> SyncLedger::forget(Connection &connection)
{
    YC_TRY(connection.run(QStringLiteral("DELETE FROM meta WHERE key=?"), {kIdentity}));
    return {};
}

Result<qint64> SyncLedger::known(const core::Dataset &dataset)
{
    const QString name = dataset.name();
    if (const auto found = m_numbers.constFind(name); found != m_numbers.cend())
        return *found;
    YC_ASSIGN(const QVariant number,
              m_connection.scalar(QStringLiteral("SELECT id FROM dataset WHERE name=?"), {name}));
    if (number.isValid())
        m_numbers.insert(name, number.toLongLong());
    return number.toLongLong();
}

Result<qint64> SyncLedger::number(const core::Dataset &dataset)
{
    YC_ASSIGN(qint64 number, known(dataset));
    if (number != 0)
        return number;
    YC_ASSIGN(const Cursor made,
              m_connection.run(QStringLiteral("INSERT INTO dataset(name) VALUES(?)"), {dataset.name()}));
    number = made.insertedRow();
    m_numbers.insert(dataset.name(), number);
    return number;
}

Result<qint64> SyncLedger::next()
{
    if (m_sequence < 0) {
        YC_ASSIGN(const QVariant last,
                  m_connection.scalar(QStringLiteral("SELECT max((SELECT max(sequence) FROM document "
                                                     "WHERE dataset=d.id AND sequence IS NOT NULL)) FROM dataset d")));
        m_sequence = last.toLongLong();
    }
    return ++m_sequence;
}

void SyncLedger::rolledBack()
{
    m_identity.clear();
    m_salt.clear();
    m_numbers.clear();
    m_sequence = -1;
    ++m_unnamed; // what had been named is not
}

} // namespace yc::store
