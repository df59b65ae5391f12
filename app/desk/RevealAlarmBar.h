// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RevealAlarm.h"
#include "ui/Service.h"

class QLineEdit;

namespace yc::ui {
class ActionButton;
class Banner;
} // namespace yc::ui

namespace yc::desk {

/// Above every page, for those with "desk.alarm": who looked at more whole values than the settings allow, until
/// somebody notes what came of it. Hidden while there is nothing to settle.
class RevealAlarmBar : public QWidget {
    Q_OBJECT
public:
    explicit RevealAlarmBar(ui::ServiceContext &context, QWidget *parent = nullptr);
    [[nodiscard]] ui::Banner *banner() const { return m_banner; }
    [[nodiscard]] QLineEdit *note() const { return m_note; }
    [[nodiscard]] ui::ActionButton *settleButton() const { return m_settle; }

private:
    void read();
    void show(const QList<core::RevealAlarm> &open);
    void ask();
    void settle();
    ui::ServiceContext &m_context;
    ui::Banner *m_banner;
    QWidget *m_line;
    QLineEdit *m_note;
    ui::ActionButton *m_settle;
    QString m_id; ///< of the alarm that is shown
};

} // namespace yc::desk
