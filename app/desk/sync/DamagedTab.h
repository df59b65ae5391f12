// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Error.h"

#include <QWidget>

#include <functional>

class QLineEdit;

namespace yc::ui {
class ActionButton;
class RecordList;
} // namespace yc::ui

namespace yc::desk {

class SyncKeeper;

/// What arrived damaged and was kept beside the records instead of being applied: what, when, why. The administrator
/// takes it out as a file for the city, and dismisses what was looked at, with a reason.
class DamagedTab : public QWidget {
    Q_OBJECT
public:
    /// `administers`: may export and dismiss.
    DamagedTab(SyncKeeper &keeper, const core::Clock &clock, bool administers, QWidget *parent = nullptr);
    void reload();
    [[nodiscard]] ui::RecordList *list() const { return m_list; }
    [[nodiscard]] ui::ActionButton *exportButton() const { return m_export; }
    [[nodiscard]] ui::ActionButton *dismissButton() const { return m_dismiss; }
    [[nodiscard]] QLineEdit *reason() const { return m_reason; }
    /// How a file is asked for: a dialog, unless somebody else answers.
    void setFileChoice(std::function<QString(const QString &suggested)> choose) { m_chooseFile = std::move(choose); }

Q_SIGNALS:
    void said(const QString &words);
    void failed(const yc::core::Error &error);

private:
    void exportAll();
    void dismiss();
    void showWhatMayBeDone();

    SyncKeeper &m_keeper;
    const core::Clock &m_clock;
    ui::RecordList *m_list;
    ui::ActionButton *m_export;
    QLineEdit *m_reason;
    ui::ActionButton *m_dismiss;
    qint64 m_total = 0;
    std::function<QString(const QString &)> m_chooseFile;
};

} // namespace yc::desk
