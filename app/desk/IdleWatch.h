// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace yc::desk {

/// Notices when nobody has touched keyboard, mouse or screen of this program for a while.
class IdleWatch : public QObject {
    Q_OBJECT
public:
    explicit IdleWatch(QObject *parent = nullptr);
    /// From now on; 0 or less stops watching.
    void watch(int milliseconds);

Q_SIGNALS:
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
};

} // namespace yc::desk
