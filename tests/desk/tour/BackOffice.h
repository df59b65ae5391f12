// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Day.h"

namespace yc::tour {

/// What the counter does not see: the people, the backups, the log and the keys of a desk, each by whom it is for.
class BackOffice {
public:
    BackOffice(const Look &look, Camera &camera);
    /// In an empty folder: a desk out of a backup.
    void restore(const QString &folder);
    /// The supervisor's figures alone.
    void reports(const QString &folder);
    /// On a demo desk after its day; backups go to `stick`.
    void work(const QString &folder, const QString &stick);

private:
    [[nodiscard]] bool signIn(const QString &number);
    bool manyLooks();
    bool alarm();
    bool figuresOfTheDesk();
    bool point();
    bool lockedOut();
    bool people();
    bool backups();
    bool roles();
    bool keys();
    bool audit();

    void shoot(const char *name) { m_camera.shoot(*m_on->window, QString::fromLatin1(name)); }
    void open(const char *page, const QVariantMap &arguments = {});
    template<class Condition> [[nodiscard]] static bool comes(Condition condition)
    {
        return QTest::qWaitFor(condition, 60'000);
    }

    Look m_look;
    Camera &m_camera;
    QString m_stick;
    WindowUnderTest *m_on = nullptr;
};

} // namespace yc::tour
