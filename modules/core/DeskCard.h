// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Document.h"
#include "core/RecordType.h"

#include <QByteArray>
#include <QDateTime>

namespace yc::core {

/// A desk as other desks and the city know it (电子名片): who it is, and the public halves of its keys. One record per
/// desk, "desk:UUID", in the line "desk" of its street; so it syncs like any record, and is exchanged on a stick where
/// there is no line. It holds no secret and no resident.
struct DeskCard {
    static constexpr int keyBytes = 32;

    QString desk;         ///< uuid that the desk's store made for itself; the record's id is "desk:" and this
    QString org;          ///< 9 or 12 digits
    QString organisation; ///< name of the organisation
    QString name;         ///< of the desk in its organisation: "3号窗口"
    QString account;      ///< at the city: "desk-310106012-3"; empty where it is not enrolled
    QString mark;         ///< two or three characters, unique in its street; empty where it is not enrolled
    QByteArray signKey;   ///< 32 bytes, Ed25519: what the desk says
    QByteArray boxKey;    ///< 32 bytes, X25519: what is meant for the desk
    QDateTime enrolledAt; ///< UTC; invalid where it is not enrolled
    QDateTime revokedAt;  ///< UTC; invalid while the desk is trusted. Nothing takes a revocation back
    QString revokedReason;

    [[nodiscard]] static QString recordId(const QString &desk);
    [[nodiscard]] static DeskCard fromBody(const QString &id, const QString &org, const QJsonObject &body);
    [[nodiscard]] static DeskCard fromDocument(const Document &document)
    {
        return fromBody(document.id, document.org, document.body);
    }
    [[nodiscard]] QJsonObject toBody() const;
    /// Has an id, an organisation and both keys.
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] bool isRevoked() const { return revokedAt.isValid(); }
    [[nodiscard]] bool isRevokedAt(const QDateTime &at) const { return isRevoked() && revokedAt <= at; }
    /// What two people read to each other: six groups of five digits, of the desk's id and both keys (SHA-256, about
    /// 100 bits). Equal digits, equal keys.
    [[nodiscard]] QString fingerprint() const;
    friend bool operator==(const DeskCard &, const DeskCard &) = default;
};

[[nodiscard]] const RecordType &deskCardType();

} // namespace yc::core
