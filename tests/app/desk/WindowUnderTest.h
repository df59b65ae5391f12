// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeClock.h"
#include "cardreader/SimulatedReader.h"
#include "demo/VaultSettings.h"
#include "desk/DeskDoor.h"
#include "desk/DeskWindow.h"
#include "registry/RecordTypes.h"
#include "registry/Services.h"
#include "registry/Words.h"

#include <QApplication>
#include <QTest>

/// The program's window over a folder, with the cheap key derivation of demo desks. Shots of it go to $YC_SHOTS.
class WindowUnderTest {
public:
    /// Whether there is a reader, into which the test puts cards.
    enum class Cards { None, Training };

    explicit WindowUnderTest(const QString &folder, const QString &language = QStringLiteral("zh_CN"),
                             yc::ui::ThemeKind theme = yc::ui::ThemeKind::Light, Cards cards = Cards::None)
        : clock(std::make_shared<yc::test::FakeClock>())
        , door(folder, yc::registry::recordTypes(), clock, *yc::demo::demoVaultSettings(clock->today()))
    {
        yc::registry::handOverWords();
        yc::desk::DeskPreferences preferences;
        preferences.language = language;
        preferences.theme = theme;
        yc::desk::DeskWindow::Options options;
        options.demoResidents = 30;
        options.preferencesPath = folder + QStringLiteral("-preferences.json");
        options.makeServices = yc::registry::makeServices;
        if (cards == Cards::Training) {
            reader.start();
            options.cardReader = &reader;
        }
        window = std::make_unique<yc::desk::DeskWindow>(door, translation, preferences, std::move(options));
        window->start();
        window->show();
        window->activateWindow();
        active = QTest::qWaitForWindowActive(window.get());
    }

    /// The page of that class, once it stands there.
    template<class Page> Page *page()
    {
        Page *found = nullptr;
        const bool there = QTest::qWaitFor(
            [&] {
                const QList<Page *> pages = window->findChildren<Page *>();
                for (Page *one : pages) {
                    if (one->isVisible())
                        found = one;
                }
                return found != nullptr;
            },
            30'000);
        return there ? found : nullptr;
    }
    /// To the keyboard: whoever has the focus gets it, else the window.
    void type(const QString &text) { QTest::keyClicks(target(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(target(), key, modifiers); }
    QWidget *target() const { return QApplication::focusWidget() ? QApplication::focusWidget() : window.get(); }

    void shoot(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("YC_SHOTS");
        if (folder.isEmpty())
            return;
        QTest::qWait(250); // pictures only: what is read from the store is to be on them
        window->grab().save(folder + u'/' + name + QStringLiteral(".png"));
    }

    std::shared_ptr<yc::test::FakeClock> clock;
    yc::Translation translation;
    yc::desk::DeskDoor door;
    yc::cardreader::SimulatedReader reader;
    std::unique_ptr<yc::desk::DeskWindow> window;
    bool active = false;
};
