// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QClipboard>
#include <QObject>
#include <QTimer>

namespace yc::ui {

/// Takes back what this program put into the clipboard: after RevealClock::copied(), and when told to (lock, sign-out,
/// end). Whatever way it came there — a field, a label, Ctrl+C in a list — since all of it may be about a person. What
/// another program has put there since stays. (GB/T 22239-2019, 8.1.4.9: residual information.)
class ClipboardWatch : public QObject {
    Q_OBJECT
public:
    explicit ClipboardWatch(QObject *parent = nullptr);
    /// Clears at once.
    ~ClipboardWatch() override;
    void clearOwn();

private:
    struct Copy {
        QClipboard::Mode mode;
        QByteArray digest; ///< of the text, so that it does not live on here
    };
    void changed(QClipboard::Mode mode);
    [[nodiscard]] static QByteArray digestOf(QClipboard::Mode mode);
    QList<Copy> m_copies;
    QTimer m_timer;
    bool m_clearing = false;
};

} // namespace yc::ui
