// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;

namespace yc::ui {

class ActionButton;
class TextLabel;

/// Long work: what is done, how far it is, and a way to stop it.
class ProgressPanel : public QWidget {
    Q_OBJECT
public:
    explicit ProgressPanel(const QString &title, QWidget *parent = nullptr);
    /// `total` 0: length not known, the bar runs.
    void setProgress(qint64 done, qint64 total);
    /// A line of particulars, "8,214 行/秒".
    void setDetails(const QString &text);
    /// After a cancel request until the work has stopped: the button is off and says so.
    void setCancelling(bool cancelling);

Q_SIGNALS:
    void cancelRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    TextLabel *m_title;
    TextLabel *m_count;
    TextLabel *m_details;
    QProgressBar *m_bar;
    ActionButton *m_cancel;
};

} // namespace yc::ui
