// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/MainWindow.h"

#include "core/DivisionTable.h"
#include "desk/DeskStatus.h"
#include "desk/RevealAlarmBar.h"
#include "desk/RoleText.h"
#include "desk/ScreenMarks.h"
#include "desk/SidePerson.h"
#include "desk/cards/CardBar.h"
#include "ui/Banner.h"
#include "ui/NavigationRail.h"
#include "ui/SearchBox.h"
#include "ui/StatusLine.h"
#include "ui/StatusPill.h"
#include "ui/TopBar.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QShortcut>

#include <algorithm>

namespace yc::desk {

using ui::Theme;

namespace {
constexpr int okStays = 6'000; ///< ms that a good message stays
constexpr int longestWay = 50;
constexpr int badgesAfter = 300;   ///< ms: several changes come together
constexpr double cardFits = 1'080; ///< px at 100 %: below this width the card at the right makes room for the page
} // namespace

MainWindow::MainWindow(core::DocumentStore &store, Services services, SyncKeeper *sync, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_names(store)
    , m_services(std::move(services))
    , m_context{store, *this}
{
    m_context.names = &m_names;
    for (const auto &service : m_services)
        m_context.services.append(service.get());
    for (const auto &service : m_services)
        service->start(m_context);
    for (const auto &service : m_services) {
        if (!m_context.residents)
            m_context.residents = service->residentDirectory();
        if (!m_context.cases)
            m_context.cases = service->caseDesk();
        for (const ui::PageDeclaration &page : service->pages()) {
            if (store.session().may(page.permission))
                m_declared.insert(page.id, page);
        }
    }
    makeFrame();
    makeRail();
    makeKeys();
    m_search = std::make_unique<SearchRouter>(*m_top->search(), store, m_services, *this);
    makeCommands();
    m_status = std::make_unique<DeskStatus>(store, sync, *m_top->pill(), *m_line);
    m_sayUntil.setSingleShot(true);
    connect(&m_sayUntil, &QTimer::timeout, m_banner, &ui::Banner::dismiss);
    connect(m_banner, &ui::Banner::dismissed, this, &MainWindow::sayNextWarning, Qt::QueuedConnection);
    connect(&store, &core::DocumentStore::changed, this, [this](const QStringList &ids, const QStringList &types) {
        if (ids.isEmpty() || ids.contains(currentPerson()) || types.contains(u"case"))
            m_person->refresh();
        m_badgesSoon.start();
    });
    m_badgesSoon.setSingleShot(true);
    m_badgesSoon.setInterval(badgesAfter);
    connect(&m_badgesSoon, &QTimer::timeout, this, &MainWindow::askForBadges);
    askForBadges();
}

MainWindow::~MainWindow()
{
    // Pages use their services, and both use the ports: the windows go first.
    m_status.reset();
    m_search.reset();
    delete m_cards;
    delete m_stack;
    delete m_person;
}

void MainWindow::makeFrame()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new ui::NavigationRail(this);
    row->addWidget(m_rail);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    row->addLayout(right, 1);
    m_top = new ui::TopBar(this);
    right->addWidget(m_top);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    right->addLayout(middle, 1);
    auto *centre = new QVBoxLayout;
    centre->setSpacing(0);
    middle->addLayout(centre, 1);
    m_messages = new QVBoxLayout;
    m_messages->setContentsMargins(Theme::px(24), 0, Theme::px(24), 0);
    m_banner = new ui::Banner(this);
    m_messages->addWidget(m_banner);
    m_alarm = new RevealAlarmBar(m_context, this);
    m_messages->addWidget(m_alarm);
    centre->addLayout(m_messages);
    m_stack = new QStackedWidget(this);
    centre->addWidget(m_stack, 1);
    m_person = new SidePerson(m_context, this);
    // Who looks after the desk works with no resident: an empty card would only take room.
    m_showsPerson = m_store.session().may(QStringLiteral("residents.view"));
    m_person->setVisible(m_showsPerson);
    middle->addWidget(m_person);
    m_marks = new ScreenMarks(m_store, m_stack, m_person);
    m_line = new ui::StatusLine(this);
    right->addWidget(m_line);

    const core::Session &session = m_store.session();
    const QString name = core::DivisionTable::builtIn().name(session.org); // its own name: the line is short
    m_rail->setBrand(tr("Yichuang"), (name.isEmpty() ? session.orgName : name) + QStringLiteral(" · ") +
                                         tr("window %1").arg(session.desk));
    m_top->setPerson(session.personName, RoleText::of(session.roles));
    connect(m_top, &ui::TopBar::personClicked, this, &MainWindow::showPersonMenu);
    connect(m_top->pill(), &QAbstractButton::clicked, this, [this] { open(QStringLiteral("desk.sync")); });
}

void MainWindow::useCardReader(core::CardReader &reader)
{
    m_context.cardReader = &reader;
    m_cards = new CardBar(m_context, reader, this);
    m_messages->addWidget(m_cards);
}

void MainWindow::makeRail()
{
    QList<ui::PageDeclaration> entries;
    for (const ui::PageDeclaration &page : std::as_const(m_declared)) {
        if (page.order >= 0)
            entries.append(page);
    }
    std::ranges::sort(entries, [](const auto &one, const auto &other) {
        return std::pair(one.order, one.id) < std::pair(other.order, other.id);
    });
    for (const ui::PageDeclaration &page : std::as_const(entries))
        m_rail->addEntry(page.id, page.icon, page.label);
    connect(m_rail, &ui::NavigationRail::selected, this, [this](const QString &id) { open(id); });
}

void MainWindow::makeKeys()
{
    const auto on = [this](const QKeySequence &key, const std::function<void()> &run) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, run);
    };
    on(Qt::Key_F1, [this] {
        const QString here = place().page;
        if (here != u"desk.help")
            open(QStringLiteral("desk.help"), {{QStringLiteral("about"), here}});
    });
    on(Qt::Key_F3, [this] {
        m_top->search()->setFocus(Qt::ShortcutFocusReason);
        m_top->search()->selectAll();
    });
    on(Qt::CTRL | Qt::SHIFT | Qt::Key_S, [this] { open(QStringLiteral("desk.sync")); });
    on(Qt::CTRL | Qt::Key_L, [this] { Q_EMIT lockRequested(); });
    on(Qt::CTRL | Qt::SHIFT | Qt::Key_L, [this] { Q_EMIT switchRequested(); });
}

void MainWindow::makeCommands()
{
    QList<SearchRouter::Command> commands;
    for (const QString &id : m_rail->entries()) {
        const ui::PageDeclaration &page = m_declared[id];
        commands.append({page.icon, page.label, {}, [this, id] { open(id); }});
    }
    commands.append(
        {QStringLiteral("calendar"), tr("Calculator"), {}, [this] { open(QStringLiteral("desk.calculator")); }});
    commands.append(
        {QStringLiteral("help"), tr("Help"), QStringLiteral("F1"), [this] { open(QStringLiteral("desk.help")); }});
    commands.append(
        {QStringLiteral("lock"), tr("Lock the desk"), QStringLiteral("Ctrl L"), [this] { Q_EMIT lockRequested(); }});
    commands.append({QStringLiteral("user"), tr("Somebody else"), QStringLiteral("Ctrl Shift L"),
                     [this] { Q_EMIT switchRequested(); }});
    commands.append({QStringLiteral("user"), tr("Sign out"), {}, [this] { Q_EMIT signOutRequested(); }});
    m_search->setCommands(commands);
}

void MainWindow::askForBadges()
{
    const QStringList entries = m_rail->entries();
    for (const QString &id : entries) {
        const auto badge = m_declared.value(id).badge;
        if (!badge)
            continue;
        badge().then(this, [this, id](const core::Result<qint64> &count) {
            if (count)
                m_rail->setBadge(id, int(*count));
        });
    }
}

ui::ServicePage *MainWindow::pageOf(const QString &id)
{
    ui::ServicePage *&page = m_pages[id];
    if (!page) {
        page = m_declared.value(id).make(m_context, m_stack);
        m_stack->addWidget(page);
    }
    return page;
}

ui::ServicePage *MainWindow::present() const { return m_way.isEmpty() ? nullptr : m_pages.value(m_way.last().page); }

void MainWindow::open(const QString &page, const QVariantMap &arguments)
{
    if (!m_declared.contains(page)) {
        say(Tone::Warning, tr("This page is not available to you."));
        m_rail->setCurrent(m_way.isEmpty() ? QString() : m_way.last().page);
        return;
    }
    if (m_way.isEmpty() || m_way.last().page != page || m_way.last().arguments != arguments) {
        // Help and calculator lie on top of a page, they do not take its place.
        if (present() && m_way.last().page != page && !page.startsWith(u"desk.") && !present()->mayLeave()) {
            m_rail->setCurrent(m_way.last().page);
            return;
        }
        m_way.append({page, arguments});
        if (m_way.size() > longestWay)
            m_way.removeFirst();
    }
    show(m_way.last());
}

void MainWindow::show(const Visit &visit)
{
    m_banner->dismiss();
    ui::ServicePage *page = pageOf(visit.page);
    m_stack->setCurrentWidget(page);
    m_marks->showPage(m_declared.value(visit.page).sensitive);
    QString entry = visit.page; // of a page that is not in the rail: the one of the same service
    const QStringList entries = m_rail->entries();
    if (!entries.contains(entry)) {
        const QString service = entry.section(u'.', 0, 0);
        auto kin =
            std::ranges::find_if(entries, [&](const QString &id) { return id.startsWith(entry); }); // cases: case
        if (kin == entries.end())
            kin = std::ranges::find_if(entries, [&](const QString &id) { return id.section(u'.', 0, 0) == service; });
        entry = kin == entries.end() || service == u"desk" ? QString() : *kin;
    }
    m_rail->setCurrent(entry);
    if (!page->isAncestorOf(focusWidget()))
        page->setFocus(Qt::OtherFocusReason);
    page->open(visit.arguments);
}

void MainWindow::back()
{
    if (m_way.size() < 2 || !present()->mayLeave())
        return;
    m_way.removeLast();
    show(m_way.last());
}

void MainWindow::setCurrentPerson(const QString &residentId) { m_person->setPerson(residentId); }

QString MainWindow::currentPerson() const { return m_person->person(); }

void MainWindow::say(Tone tone, const QString &text)
{
    const ui::State state = tone == Tone::Ok ? ui::State::Ok : tone == Tone::Info ? ui::State::Info : ui::State::Warn;
    m_banner->showMessage(state, text);
    m_sayUntil.stop();
    if (tone == Tone::Ok)
        m_sayUntil.start(okStays);
}

void MainWindow::sayError(const core::Error &error)
{
    m_sayUntil.stop();
    m_banner->showError(error);
}

MainWindow::Place MainWindow::place() const
{
    return m_way.isEmpty() ? Place{} : Place{m_way.last().page, m_way.last().arguments, currentPerson()};
}

void MainWindow::comeTo(const Place &place)
{
    setCurrentPerson(place.person);
    const QStringList entries = m_rail->entries();
    if (m_declared.contains(place.page))
        open(place.page, place.arguments);
    else if (!entries.isEmpty())
        open(entries.first());
}

void MainWindow::warn(const QList<core::Error> &warnings)
{
    m_warnings += warnings;
    if (m_banner->isHidden())
        sayNextWarning();
}

void MainWindow::sayNextWarning()
{
    if (!m_warnings.isEmpty())
        sayError(m_warnings.takeFirst());
}

void MainWindow::showPersonMenu()
{
    QMenu menu(this);
    menu.addAction(tr("Lock the desk") + QStringLiteral("\tCtrl+L"), this, &MainWindow::lockRequested);
    menu.addAction(tr("My passphrase"), this, [this] { open(QStringLiteral("desk.settings")); });
    menu.addAction(tr("Somebody else") + QStringLiteral("\tCtrl+Shift+L"), this, &MainWindow::switchRequested);
    menu.addAction(tr("Sign out"), this, &MainWindow::signOutRequested);
    menu.exec(m_top->mapToGlobal(QPoint(m_top->width() - menu.sizeHint().width() - Theme::px(16), m_top->height())));
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2) {
        // Not a shortcut: where a page has its own button for F2, two would be ambiguous and neither would answer.
        if (m_context.cases && m_declared.contains(QStringLiteral("affairs.accept")))
            m_context.cases->accept(currentPerson(), {});
        else
            open(QStringLiteral("affairs.accept"));
    } else if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
    } else if (m_banner->isVisible()) {
        m_banner->dismiss();
    } else if (present() && !present()->goBack()) {
        back();
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_person->setVisible(m_showsPerson && width() >= Theme::px(cardFits));
}

void MainWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::tokens().ground);
}

} // namespace yc::desk
