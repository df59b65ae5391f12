// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>

namespace yc::store {

/// What a backup says about itself, inside the encryption: first what is to come, and at the end the digest of every
/// part, so that a reader knows that all of it was there.
struct BackupManifest {
    QString desk; ///< the vault's desk id
    QString org;  ///< organisation code
    QString orgName;
    QString window;
    QDateTime created; ///< UTC
    QString program;
    quint32 pages = 0; ///< of the store
    qint64 pageSize = 0;
    qint64 documents = 0; ///< rows that are not deleted
    qint64 auditRows = 0;
    QJsonObject auditHead; ///< signed by the desk (SignedHead); empty if the program had none
    qint64 vaultGeneration = 0;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static BackupManifest fromJson(const QJsonObject &json);
};

/// BLAKE2b-256 over what is added.
class PartDigest {
public:
    PartDigest();
    ~PartDigest();
    PartDigest(PartDigest &&) noexcept;
    PartDigest &operator=(PartDigest &&) noexcept;
    void add(QByteArrayView bytes);
    [[nodiscard]] QByteArray result(); ///< once

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace yc::store
