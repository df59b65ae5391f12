// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace yc::core {

/// A record as it is stored and synced: the envelope, and the body with the fields of its RecordType.
struct Document {
    QString id;           ///< "type:uuidv7"
    QString type;         ///< name of the RecordType
    int schema = 1;       ///< of `body`
    QString org;          ///< 12-digit code of the owning organisation
    QString createdBy;    ///< person id
    QString changedBy;    ///< person id
    QDateTime createdAt;  ///< UTC; for people, never for ordering
    QDateTime changedAt;  ///< UTC
    qint64 revision = 0;  ///< local count of changes; 0 = not stored yet
    bool deleted = false; ///< tombstone
    QJsonObject body;     ///< the type's fields only

    [[nodiscard]] bool isNull() const { return id.isEmpty(); }
};

} // namespace yc::core
