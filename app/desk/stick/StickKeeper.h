// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stick/DeskSticks.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <optional>

namespace yc::desk {

class DeskDoor;

/// A bundle that lies on a stick, or waits in the desk's folder because taking it in was interrupted.
struct FoundBundle {
    QString path;
    qint64 bytes = 0;
    bool unfinished = false;
    core::Result<bundle::BundleHeader> header; ///< not checked beyond itself
};

/// What the page of the sticks sets going: one piece of work at a time, on a thread of its own, while people work. It
/// ends, where it can be gone on from, before the store goes.
class StickKeeper : public QObject {
    Q_OBJECT
public:
    enum class Work { None, Making, Checking, Taking };

    explicit StickKeeper(DeskDoor &door, QObject *parent = nullptr);
    ~StickKeeper() override;

    [[nodiscard]] Work work() const { return m_work; }
    /// 0 to 1.
    [[nodiscard]] double part() const;
    /// As last read; null before the first answer.
    [[nodiscard]] const std::shared_ptr<store::DeskCircle> &circle() const { return m_circle; }
    /// What was checked and waits for a yes.
    [[nodiscard]] const std::optional<bundle::CheckedBundle> &checked() const { return m_checked; }

    void refresh();
    void make(const QStringList &desks, const QString &target);
    void look(const QString &path);
    void take();
    /// The checked one is not wanted.
    void forget();
    void cancel();
    [[nodiscard]] QFuture<core::Result<>> writeCard(const QString &path);
    [[nodiscard]] QFuture<core::Result<QJsonObject>> trust(const core::DeskCard &card);
    [[nodiscard]] QFuture<core::Result<QJsonObject>> revoke(const QString &desk, const QString &reason);

    /// Folders of what is plugged in, by the system's word.
    [[nodiscard]] static QStringList sticks();
    /// On sticks and in this folder, on a thread of its own: a stick may take its time.
    [[nodiscard]] QFuture<QList<FoundBundle>> found(const QString &folder) const;

Q_SIGNALS:
    void changed();
    void progressed();
    void made(const yc::stick::Made &made);
    void looked();
    void taken(const yc::bundle::Taken &taken);
    void failed(const yc::core::Error &error);

private:
    template<class T, class Done>
    void run(Work work, std::function<core::Result<T>(stick::DeskSticks &)> what, Done done);
    [[nodiscard]] std::stop_token fresh();
    [[nodiscard]] stick::DeskSticks sticksOf() const;
    [[nodiscard]] bundle::Progress progress() const;

    struct Share {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> all = 0;
    };
    DeskDoor &m_door;
    Work m_work = Work::None;
    std::shared_ptr<store::DeskCircle> m_circle;
    std::optional<bundle::CheckedBundle> m_checked;
    std::shared_ptr<Share> m_share = std::make_shared<Share>();
    std::stop_source m_stop;
    QFuture<void> m_running;
    QTimer m_tick;
};

} // namespace yc::desk
