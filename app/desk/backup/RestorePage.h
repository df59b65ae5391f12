// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskDoor.h"
#include "desk/EntrancePage.h"

class QLineEdit;

namespace yc::ui {
class ProgressPanel;
} // namespace yc::ui

namespace yc::desk {

/// A desk out of a backup, on a machine that has none: the file, the recovery code, and a bar.
class RestorePage : public EntrancePage {
    Q_OBJECT
public:
    explicit RestorePage(DeskDoor &door, QWidget *parent = nullptr);
    ~RestorePage() override;
    [[nodiscard]] QLineEdit *file() const { return m_file; }
    [[nodiscard]] QLineEdit *code() const { return m_code; }

Q_SIGNALS:
    void restored();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void restore();
    DeskDoor &m_door;
    QLineEdit *m_file;
    QLineEdit *m_code;
    ui::ProgressPanel *m_progress;
    std::stop_source m_stop;
};

} // namespace yc::desk
