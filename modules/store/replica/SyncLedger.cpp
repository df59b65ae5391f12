// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replica/SyncLedger.h"

#include "store/Connection.h"
#include "store/Meta.h"

#include <QUuid>

#include <algorithm>

namespace yc::store {

using core::Result;

namespace {
const QString kIdentity = QStringLiteral("sync.identity");     // the present one; empty: to be made
const QString kIdentities = QStringLiteral("sync.identities"); // newest first
constexpr qsizetype kMostIdentities = 20;
} // namespace

Result<QString> SyncLedger::identity()
{
    if (!m_identity.isEmpty())
        return m_identity;
    YC_ASSIGN(const QVariant kept, Meta::read(m_connection, kIdentity));
    QString identity = kept.toString();
    if (identity.isEmpty()) {
        identity = QUuid::createUuid().toString(QUuid::WithoutBraces);
        YC_ASSIGN(QStringList all, identities());
        all.prepend(identity);
        YC_TRY(Meta::write(m_connection, kIdentities, all.first(std::min(all.size(), kMostIdentities)).join(u' ')));
        YC_TRY(Meta::write(m_connection, kIdentity, identity));
    }
    m_identity = identity;
    return identity;
}

Result<QStringList> SyncLedger::identities()
{
    YC_ASSIGN(const QVariant kept, Meta::read(m_connection, kIdentities));
    return kept.toString().split(u' ', Qt::SkipEmptyParts);
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
    m_numbers.clear();
    m_sequence = -1;
}

} // namespace yc::store
