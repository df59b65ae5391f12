// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "citysync/SyncMemory.h"
#include "core/Clock.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace yc::ui {
class RecordList;
struct RowsRequest;
} // namespace yc::ui

namespace yc::desk {

class SyncKeeper;

/// The sync log for the supervisor, newest first, read as it is scrolled: when, which dataset, how long, what moved,
/// what went wrong. Names no record and no person.
class SyncLogTab : public QWidget {
    Q_OBJECT
public:
    SyncLogTab(SyncKeeper &keeper, const core::Clock &clock, QWidget *parent = nullptr);
    void reload();
    [[nodiscard]] ui::RecordList *list() const { return m_list; }
    [[nodiscard]] QComboBox *dataset() const { return m_dataset; }
    [[nodiscard]] QCheckBox *failures() const { return m_failures; }

private:
    [[nodiscard]] QFuture<core::Result<core::Rows>> fetch(const ui::RowsRequest &request);
    void fillDatasets();

    SyncKeeper &m_keeper;
    const core::Clock &m_clock;
    QComboBox *m_dataset;
    QCheckBox *m_failures;
    ui::RecordList *m_list;
    QHash<int, qint64> m_below; ///< number above the page at an offset
};

} // namespace yc::desk
