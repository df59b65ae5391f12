// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskDoor.h"
#include "desk/DeskPreferences.h"
#include "desk/IdleWatch.h"
#include "desk/MainWindow.h"
#include "desk/NewPassphrasePage.h"
#include "translations/Translation.h"
#include "ui/ClipboardWatch.h"

#include <QTimer>

class QVBoxLayout;

namespace yc::desk {

class SyncKeeper;

/// The one window of the program: an entrance page (first run, sign-in, lock, recovery) or the frame of who is signed
/// in. Nothing of a desk is in memory before the sign-in and after a lock: the frame and its pages are made anew.
class DeskWindow : public QWidget {
    Q_OBJECT
public:
    struct Options {
        bool demoIfMissing = false;
        qint64 demoResidents = 2'000;
        QString preferencesPath;
        std::function<MainWindow::Services()> makeServices;
        core::CardReader *cardReader = nullptr; ///< started by whoever made it; outlives the window
    };
    DeskWindow(DeskDoor &door, Translation &translation, DeskPreferences preferences, Options options);
    ~DeskWindow() override;

    /// To the page that the state of the desk asks for.
    void start();
    /// Null before the sign-in and behind the lock.
    [[nodiscard]] MainWindow *frame() const { return m_frame; }
    /// Null while nobody is signed in.
    [[nodiscard]] SyncKeeper *sync() const { return m_sync.get(); }
    void lock();
    void signOut();
    /// The city ordered it, with its signature: closes everything, destroys the keys of the desk, says so.
    void wipe(const store::WipeNote &note);
    [[nodiscard]] IdleWatch &idle() { return m_idle; }
    /// Ends the session of who is behind the lock.
    [[nodiscard]] QTimer &signOutSoon() { return m_signOutSoon; }

private:
    void put(QWidget *page);
    void showWelcome();
    void showOwnDesk();
    void showRestore();
    void showRecoveryCode(const QString &number);
    void makeDemo();
    void openDoor();
    void showSignIn(const QString &locked = {});
    void showTokenSignIn(const QString &number);
    void showRekey();
    void showRecover(const QString &number);
    void signedIn(const QString &number);
    void mustChoose(const QString &number, const DeskDoor::Secret &present, NewPassphrasePage::Reason reason);
    void showFrame();
    void closeFrame();
    void watchIdle();
    void beginSync();
    void prefer(const DeskPreferences &preferences);
    void apply();

    DeskDoor &m_door;
    Translation &m_translation;
    DeskPreferences m_preferences;
    Options m_options;
    QVBoxLayout *m_place;
    QWidget *m_page = nullptr;
    MainWindow *m_frame = nullptr;
    std::unique_ptr<SyncKeeper> m_sync; ///< from the sign-in to the end of the store: longer than a frame
    QString m_number;                   ///< who is signed in, or whose desk is locked
    MainWindow::Place m_kept;           ///< where that person was
    ui::ClipboardWatch m_clipboard;
    IdleWatch m_idle;
    QTimer m_signOutSoon; ///< runs behind the lock
};

} // namespace yc::desk
