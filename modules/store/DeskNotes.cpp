// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/DeskNotes.h"

#include "store/Connection.h"
#include "store/Meta.h"
#include "store/vault/SecureBytes.h"

namespace yc::store {

using core::Result;

namespace {
const QString kGeneration = QStringLiteral("vault.generation");
const QString kRemoved = QStringLiteral("vault.removed");
const QString kSettings = QStringLiteral("desk.settings");
const QString kAttempts = QStringLiteral("desk.attempts");
const QString kSerial = QStringLiteral("desk.attempts-serial");
} // namespace

Result<DeskNotes> DeskNotes::read(Connection &connection)
{
    DeskNotes notes;
    YC_ASSIGN(const QVariant tables,
              connection.scalar(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name='meta'")));
    if (tables.toInt() == 0)
        return notes; // a store that is still being made
    YC_ASSIGN(const QVariant generation, Meta::read(connection, kGeneration));
    YC_ASSIGN(const QVariant removed, Meta::read(connection, kRemoved));
    YC_ASSIGN(const QVariant settings, Meta::read(connection, kSettings));
    YC_ASSIGN(const QVariant attempts, Meta::read(connection, kAttempts));
    YC_ASSIGN(const QVariant serial, Meta::read(connection, kSerial));
    notes.vaultGeneration = generation.toLongLong();
    notes.removed = removed.toString().split(u' ', Qt::SkipEmptyParts);
    notes.settings = settings.toString().toUtf8();
    notes.attemptsId = attempts.toString();
    notes.attemptsSerial = serial.toLongLong();
    return notes;
}

Result<DeskNotes> DeskNotes::read(const QString &storePath, const SecureBytes &key)
{
    const QByteArrayView raw(key.span().data(), static_cast<qsizetype>(key.size()));
    YC_ASSIGN(const auto connection, Connection::open(storePath, raw, Connection::Mode::Reader));
    return read(*connection);
}

Result<> DeskNotes::write(Connection &connection) const
{
    YC_TRY(Meta::write(connection, kGeneration, vaultGeneration));
    YC_TRY(Meta::write(connection, kRemoved, removed.join(u' ')));
    YC_TRY(Meta::write(connection, kSettings, QString::fromUtf8(settings)));
    YC_TRY(Meta::write(connection, kAttempts, attemptsId));
    return Meta::write(connection, kSerial, attemptsSerial);
}

} // namespace yc::store
