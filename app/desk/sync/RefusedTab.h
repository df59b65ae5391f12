// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "citysync/SyncMemory.h"
#include "ui/Service.h"

#include <QTimer>

namespace yc::ui {
class ActionButton;
class Banner;
class RecordList;
} // namespace yc::ui

namespace yc::desk {

class SyncKeeper;

/// The records that the city refused, with its reason: open one and correct it, then it is sent again by itself; or
/// send it once more as it is, after the city has changed its rule. Who may not read a record sees its kind only.
class RefusedTab : public QWidget {
    Q_OBJECT
public:
    RefusedTab(SyncKeeper &keeper, ui::ServiceContext &context, QWidget *parent = nullptr);
    void reload();
    /// After several changes in a row, once.
    void reloadSoon() { m_soon.start(); }
    [[nodiscard]] ui::RecordList *list() const { return m_list; }
    [[nodiscard]] ui::ActionButton *openButton() const { return m_open; }
    [[nodiscard]] ui::ActionButton *retryButton() const { return m_retry; }

private:
    [[nodiscard]] QFuture<core::Result<core::Rows>> rows();
    [[nodiscard]] QFuture<core::Result<core::Rows>> named(const QList<store::RefusedRecord> &refused);
    void openRecord(const QString &id);
    void showReason();

    SyncKeeper &m_keeper;
    ui::ServiceContext &m_context;
    ui::RecordList *m_list;
    ui::ActionButton *m_open;
    ui::ActionButton *m_retry;
    ui::Banner *m_reason;
    QHash<QString, store::RefusedRecord> m_rows; ///< by id
    QTimer m_soon;
};

} // namespace yc::desk
