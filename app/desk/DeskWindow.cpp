// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/DeskWindow.h"

#include "cardreader/SimulatedReader.h"
#include "city/CityOrders.h"
#include "desk/ClosedDoorPage.h"
#include "desk/DeskService.h"
#include "desk/MakingPage.h"
#include "desk/OwnDeskPage.h"
#include "desk/RecoverPage.h"
#include "desk/RecoveryCodePage.h"
#include "desk/RekeyPage.h"
#include "desk/SignInPage.h"
#include "desk/TokenSignIn.h"
#include "desk/WelcomePage.h"
#include "desk/backup/RestorePage.h"
#include "desk/sync/SyncKeeper.h"

#include <QApplication>
#include <QTimer>
#include <QVBoxLayout>

namespace yc::desk {

namespace {
constexpr int msPerMinute = 60'000;
}

DeskWindow::DeskWindow(DeskDoor &door, Translation &translation, DeskPreferences preferences, Options options)
    : m_door(door)
    , m_translation(translation)
    , m_preferences(std::move(preferences))
    , m_options(std::move(options))
    , m_place(new QVBoxLayout(this))
{
    if (m_preferences.language.isEmpty())
        m_preferences.language = Translation::ofThisMachine();
    m_place->setContentsMargins(0, 0, 0, 0);
    apply();
    resize(ui::Theme::px(1'440), ui::Theme::px(900));
    setMinimumSize(800, 560);
    connect(&m_idle, &IdleWatch::left, this, &DeskWindow::lock);
    m_signOutSoon.setSingleShot(true);
    connect(&m_signOutSoon, &QTimer::timeout, this, &DeskWindow::signOut);
}

DeskWindow::~DeskWindow()
{
    closeFrame();
    m_sync.reset();
}

void DeskWindow::apply()
{
    m_translation.use(m_preferences.language);
    setWindowTitle(tr("Yichuang"));
    ui::Theme::apply(*qApp, m_preferences.theme, m_preferences.scale);
}

void DeskWindow::put(QWidget *page)
{
    if (m_page) {
        m_place->removeWidget(m_page);
        m_page->hide();
        m_page->deleteLater(); // it may be the one that asked for this
    }
    m_page = page;
    m_place->addWidget(page);
    page->show();
}

void DeskWindow::start()
{
    if (m_door.exists())
        openDoor();
    else if (m_options.demoIfMissing)
        makeDemo();
    else
        showWelcome();
}

void DeskWindow::openDoor()
{
    if (const core::Result<> opened = m_door.open(); !opened) {
        auto *page = new ClosedDoorPage(opened.error(), m_door.folder(), this);
        connect(page, &ClosedDoorPage::again, this, &DeskWindow::start);
        put(page);
        return;
    }
    showSignIn();
}

void DeskWindow::showWelcome()
{
    auto *page = new WelcomePage(m_preferences.language, m_door.folder(), this);
    connect(page, &WelcomePage::ownDesk, this, &DeskWindow::showOwnDesk);
    connect(page, &WelcomePage::demoDesk, this, &DeskWindow::makeDemo);
    connect(page, &WelcomePage::restore, this, &DeskWindow::showRestore);
    connect(page, &WelcomePage::languageChosen, this, [this](const QString &language) {
        DeskPreferences changed = m_preferences;
        changed.language = language;
        prefer(changed);
    });
    put(page);
}

void DeskWindow::showOwnDesk()
{
    auto *page = new OwnDeskPage(m_door, this);
    connect(page, &OwnDeskPage::back, this, &DeskWindow::showWelcome);
    connect(page, &OwnDeskPage::made, this, &DeskWindow::showRecoveryCode);
    put(page);
}

void DeskWindow::showRestore()
{
    auto *page = new RestorePage(m_door, this);
    connect(page, &RestorePage::back, this, &DeskWindow::showWelcome);
    connect(page, &RestorePage::restored, this, &DeskWindow::start);
    put(page);
}

void DeskWindow::showRecoveryCode(const QString &number)
{
    std::optional<store::RecoveryCode> code = m_door.takeRecoveryCode();
    if (!code) {
        signedIn(number);
        return;
    }
    auto *page = new RecoveryCodePage(std::move(*code), m_door.settings().orgName, m_door.clock().today(), this);
    connect(page, &RecoveryCodePage::confirmed, this, [this, number] { signedIn(number); });
    put(page);
}

void DeskWindow::makeDemo()
{
    auto *page = new MakingPage(m_door, m_options.demoResidents, this);
    connect(page, &MakingPage::made, this, [this] { showSignIn(); });
    connect(page, &MakingPage::stopped, this, &DeskWindow::showWelcome);
    put(page);
}

void DeskWindow::showSignIn(const QString &locked)
{
    auto *page = new SignInPage(m_door, locked, this);
    connect(page, &SignInPage::signedIn, this, [this](const QString &number, const DeskDoor::Secret &passphrase) {
        m_signOutSoon.stop();
        const auto person = m_door.person(number);
        const QDate today = m_door.clock().today();
        if (!person || !person->mustChange) {
            signedIn(number);
            return;
        }
        const bool tooOld = m_door.rules().isTooOld(person->passphraseSet.toLocalTime().date(), today);
        mustChoose(number, passphrase, tooOld ? NewPassphrasePage::Reason::TooOld : NewPassphrasePage::Reason::Given);
    });
    connect(page, &SignInPage::forgotten, this, &DeskWindow::showRecover);
    connect(page, &SignInPage::byToken, this, &DeskWindow::showTokenSignIn);
    page->offerToken(!m_preferences.tokenModule.isEmpty());
    connect(page, &SignInPage::somebodyElse, this, &DeskWindow::signOut);
    put(page);
}

/// The store is open behind it, but no page of it is shown before an own passphrase is chosen.
void DeskWindow::mustChoose(const QString &number, const DeskDoor::Secret &present, NewPassphrasePage::Reason reason)
{
    auto *change = new NewPassphrasePage(m_door, number, present, reason, this);
    connect(change, &NewPassphrasePage::changed, this, [this, number] { signedIn(number); });
    connect(change, &NewPassphrasePage::back, this, &DeskWindow::signOut);
    put(change);
    watchIdle();
}

void DeskWindow::showTokenSignIn(const QString &number)
{
    auto *page = new TokenSignIn(m_door, number, m_preferences.tokenModule, this);
    connect(page, &TokenSignIn::signedIn, this, &DeskWindow::signedIn);
    connect(page, &TokenSignIn::back, this, [this] { showSignIn(m_number); });
    put(page);
}

void DeskWindow::showRekey()
{
    closeFrame();
    m_sync.reset();
    auto *page = new RekeyPage(m_door, this);
    connect(page, &RekeyPage::done, this, [this](const core::Result<> &outcome) {
        if (!m_door.store()) {
            signOut();
            return;
        }
        showFrame();
        if (!outcome)
            m_frame->sayError(outcome.error());
    });
    put(page);
}

void DeskWindow::wipe(const store::WipeNote &note)
{
    m_signOutSoon.stop();
    closeFrame();
    m_sync.reset();
    m_number.clear();
    m_kept = {};
    auto *page = new ClosedDoorPage(note.asError(), m_door.folder(), this);
    connect(page, &ClosedDoorPage::again, this, &DeskWindow::start);
    put(page);
    m_door.wipe(note).then(this, [this, note](const core::Result<> &outcome) {
        if (!outcome) // the note stands: the next start goes on
            qWarning("the keys of the desk are not all destroyed: %s", qPrintable(outcome.error().code));
    });
}

void DeskWindow::showRecover(const QString &number)
{
    auto *page = new RecoverPage(m_door, number, this);
    connect(page, &RecoverPage::signedIn, this, &DeskWindow::signedIn);
    connect(page, &RecoverPage::back, this, [this] { showSignIn(m_number); });
    put(page);
}

void DeskWindow::signedIn(const QString &number)
{
    m_signOutSoon.stop();
    if (number != m_number)
        m_kept = {};
    m_number = number;
    showFrame();
}

void DeskWindow::showFrame()
{
    beginSync();
    MainWindow::Services services = m_options.makeServices();
    services.push_back(std::make_unique<DeskService>(
        DeskPorts{m_door, m_number, [this] { return m_preferences; },
                  [this](const DeskPreferences &changed) {
                      QMetaObject::invokeMethod(this, [this, changed] { prefer(changed); }, Qt::QueuedConnection);
                  },
                  [this] {
                      const auto show = [this] {
                          closeFrame();
                          showRecoveryCode(m_number);
                      };
                      QMetaObject::invokeMethod(this, show, Qt::QueuedConnection);
                  },
                  [this] { QMetaObject::invokeMethod(this, &DeskWindow::showRekey, Qt::QueuedConnection); },
                  m_sync.get(), qobject_cast<cardreader::SimulatedReader *>(m_options.cardReader)}));
    m_frame = new MainWindow(*m_door.store(), std::move(services), m_sync.get(), this);
    if (m_options.cardReader)
        m_frame->useCardReader(*m_options.cardReader);
    connect(m_frame, &MainWindow::lockRequested, this, &DeskWindow::lock, Qt::QueuedConnection);
    connect(m_frame, &MainWindow::signOutRequested, this, &DeskWindow::signOut, Qt::QueuedConnection);
    connect(m_frame, &MainWindow::switchRequested, this, &DeskWindow::signOut, Qt::QueuedConnection);
    put(m_frame);
    m_frame->comeTo(m_kept);
    m_frame->warn(m_door.takeWarnings());
    watchIdle();
}

void DeskWindow::beginSync()
{
    if (m_sync)
        return;
    m_sync = std::make_unique<SyncKeeper>(m_door);
    const auto revoked = [this](const sync::RevocationCheck &check) {
        if (check.standing == sync::RevocationCheck::Standing::WipeOrdered)
            wipe(city::CityOrders::noteOf(check, m_door.clock().now()));
    };
    connect(m_sync.get(), &SyncKeeper::revoked, this, revoked, Qt::QueuedConnection);
}

void DeskWindow::watchIdle()
{
    m_idle.watch(IdleRule::on(m_door.clock().today()).bounded(m_preferences.idleMinutes) * msPerMinute);
}

/// Hidden first, so that pages can put away what was typed in the last second; then the store finishes what it was
/// told.
void DeskWindow::closeFrame()
{
    m_idle.watch(0);
    if (!m_frame)
        return;
    m_kept = m_frame->place();
    m_frame->hide();
    m_place->removeWidget(m_frame);
    delete m_frame;
    m_frame = nullptr;
    m_page = nullptr;
    m_clipboard.clearOwn();
}

void DeskWindow::lock()
{
    if (!m_frame) {
        if (qobject_cast<NewPassphrasePage *>(m_page)) // the store is open behind it; there is no page to come back to
            signOut();
        return;
    }
    // A menu or a print dialog runs inside a page: it goes first, and the page when the dialog has returned.
    QWidget *above =
        QApplication::activePopupWidget() ? QApplication::activePopupWidget() : QApplication::activeModalWidget();
    if (above) {
        above->close();
        QTimer::singleShot(0, this, &DeskWindow::lock);
        return;
    }
    closeFrame();
    m_sync.reset();
    m_door.lock();
    m_signOutSoon.start(IdleRule::on(m_door.clock().today()).signOut * msPerMinute);
    showSignIn(m_number);
}

void DeskWindow::signOut()
{
    m_signOutSoon.stop();
    closeFrame();
    m_sync.reset();
    m_door.lock();
    m_number.clear();
    m_kept = {};
    showSignIn();
}

void DeskWindow::prefer(const DeskPreferences &preferences)
{
    if (preferences == m_preferences)
        return;
    const bool anew = preferences.language != m_preferences.language || preferences.scale != m_preferences.scale;
    m_preferences = preferences;
    const core::Result<> kept = m_preferences.write(m_options.preferencesPath);
    apply();
    if (m_frame) {
        if (anew) { // words and lengths are taken when widgets are made
            closeFrame();
            showFrame();
        }
        watchIdle();
        if (!kept)
            m_frame->sayError(kept.error());
    } else if (anew) {
        start();
    }
}

} // namespace yc::desk
