// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "core/RecordType.h"

#include <QHash>

namespace yc::core {

/// A member of staff as other desks have to know them, and no more: records say who did something by an id.
struct StaffName {
    QString name;
    QString orgName; ///< of the desk that wrote it
    friend bool operator==(const StaffName &, const StaffName &) = default;
};

/// One record a person, id "staff:" and the UUID of the person; line "desk", so every desk of the street reads it.
[[nodiscard]] const RecordType &staffType();
[[nodiscard]] QString staffRecordId(const QString &personId);

/// Inside a command: keeps the name, if it is not kept as it is already. True if it wrote.
[[nodiscard]] Result<bool> keepStaffName(Transaction &transaction, const QString &personId, const StaffName &name);

/// Names by id, read once and kept up to date: pages show hundreds of rows. Lives on the store's thread.
class PeopleNames : public QObject {
    Q_OBJECT
public:
    explicit PeopleNames(DocumentStore &store, QObject *parent = nullptr);
    /// "周敏"; empty if nobody has told yet.
    [[nodiscard]] QString name(const QString &personId) const { return m_names.value(personId).name; }
    /// "静安寺街道", where that person works; may be empty.
    [[nodiscard]] QString organisation(const QString &personId) const { return m_names.value(personId).orgName; }

Q_SIGNALS:
    void changed();

private:
    void read();
    DocumentStore &m_store;
    QHash<QString, StaffName> m_names;
};

} // namespace yc::core
