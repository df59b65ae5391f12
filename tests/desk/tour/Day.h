// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Camera.h"
#include "WindowUnderTest.h"

namespace yc::tour {

struct Look {
    QString language;
    ui::ThemeKind theme = ui::ThemeKind::Light;
    [[nodiscard]] QString name() const
    {
        return language.left(2) + (theme == ui::ThemeKind::Dark ? QStringLiteral("-dark") : QStringLiteral("-light"));
    }
};

/// Friday afternoon, a working day: the demo's cases are made around it.
[[nodiscard]] std::shared_ptr<test::FakeClock> dayClock();

/// The program's window over a folder, at that time, in that look.
[[nodiscard]] std::unique_ptr<WindowUnderTest> windowOn(const QString &folder, const Look &look);

/// The scripted day, by keys wherever a clerk would use them. Each part stops at the first page that does not come.
class Day {
public:
    Day(const Look &look, Camera &camera);
    /// In an empty folder: welcome, own desk, recovery code.
    void firstRun(const QString &folder);
    /// On a demo desk of its own: sign-in to lock.
    void atTheDesk(const QString &folder, const QString &ledger);

private:
    /// Runs the parts in order; the first that fails is complained of and ends the day.
    void play(std::initializer_list<std::pair<const char *, bool (Day::*)()>> parts);
    bool signIn();
    bool search();
    bool workbench();
    bool accept();
    bool refuse();
    bool cases();
    bool residents();
    bool person();
    bool edit();
    bool import();
    bool desk();
    bool lock();

    void shoot(const char *name) { m_camera.shoot(*m_on->window, QString::fromLatin1(name)); }
    void open(const char *page, const QVariantMap &arguments = {});
    [[nodiscard]] bool choosePerson();
    template<class Condition> [[nodiscard]] static bool comes(Condition condition)
    {
        return QTest::qWaitFor(condition, 60'000);
    }

    Look m_look;
    Camera &m_camera;
    WindowUnderTest *m_on = nullptr;
    QString m_ledger;
    QString m_person; ///< whom the day is about
    QString m_name;
    QString m_number;
};

} // namespace yc::tour
