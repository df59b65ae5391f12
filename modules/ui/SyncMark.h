// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "ui/StateLabel.h"

namespace yc::ui {

/// Where one record stands between this desk and the city, beside its title: on this desk, sent, confirmed, refused, in
/// conflict; since when and why in the tooltip and for screen readers. Follows the record by itself. Hidden where there
/// is nothing to say: no record, or one that never leaves the desk. Not for lists: each one asks the store.
class SyncMark : public StateLabel {
    Q_OBJECT
public:
    explicit SyncMark(core::DocumentStore &store, QWidget *parent = nullptr);
    /// Empty: none.
    void setRecord(const QString &id);
    [[nodiscard]] core::SyncState syncState() const { return m_sync.state; }
    /// What the tooltip says.
    [[nodiscard]] QString particulars() const;

private:
    void ask();
    void show(const core::RecordSync &sync);

    core::DocumentStore &m_store;
    QString m_id;
    core::RecordSync m_sync;
    int m_asked = 0;
};

} // namespace yc::ui
