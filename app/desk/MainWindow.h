// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SearchRouter.h"
#include "ui/Navigator.h"
#include "ui/Service.h"

#include <QHash>
#include <QStackedWidget>

class QVBoxLayout;

namespace yc::ui {
class Banner;
class NavigationRail;
class StatusLine;
class TopBar;
} // namespace yc::ui

namespace yc::desk {

class CardBar;
class DeskStatus;
class RevealAlarmBar;
class ScreenMarks;
class SidePerson;
class SyncKeeper;

/// The frame around every page, for one signed-in person: rail, search, person, status. Navigation only: what a page
/// does is its service's. Pages are made when they are first shown. The store outlives it.
class MainWindow : public QWidget, public ui::Navigator {
    Q_OBJECT
public:
    using Services = SearchRouter::Services;
    /// Where the person is: enough to come back to after a lock.
    struct Place {
        QString page;
        QVariantMap arguments;
        QString person;
    };

    /// `sync` may be null, and outlives it.
    MainWindow(core::DocumentStore &store, Services services, SyncKeeper *sync, QWidget *parent = nullptr);
    ~MainWindow() override;

    void open(const QString &page, const QVariantMap &arguments = {}) override;
    void back() override;
    void setCurrentPerson(const QString &residentId) override;
    [[nodiscard]] QString currentPerson() const override;
    void say(Tone tone, const QString &text) override;
    void sayError(const core::Error &error) override;

    /// Cards that are put into it find their holders, whatever page is open; before the first page is shown. It
    /// outlives the frame.
    void useCardReader(core::CardReader &reader);
    /// Null without a reader.
    [[nodiscard]] CardBar *cardBar() const { return m_cards; }
    [[nodiscard]] Place place() const;
    /// Every page that this person may open.
    [[nodiscard]] QStringList pageIds() const { return m_declared.keys(); }
    [[nodiscard]] RevealAlarmBar *alarmBar() const { return m_alarm; }
    [[nodiscard]] const ScreenMarks &marks() const { return *m_marks; }
    /// To where the person was, or to the first page.
    void comeTo(const Place &place);
    /// Says these one after another, the next when the one before is closed.
    void warn(const QList<core::Error> &warnings);

Q_SIGNALS:
    void lockRequested();
    void signOutRequested();
    /// Somebody else wants to work here.
    void switchRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Visit {
        QString page;
        QVariantMap arguments;
    };
    void makeFrame();
    void makeRail();
    void makeKeys();
    void makeCommands();
    void askForBadges();
    [[nodiscard]] ui::ServicePage *pageOf(const QString &id);
    [[nodiscard]] ui::ServicePage *present() const;
    void show(const Visit &visit);
    void showPersonMenu();
    void sayNextWarning();

    core::DocumentStore &m_store;
    core::PeopleNames m_names;
    Services m_services;
    ui::ServiceContext m_context;
    QHash<QString, ui::PageDeclaration> m_declared;
    QHash<QString, ui::ServicePage *> m_pages;
    QList<Visit> m_way; ///< the last one is shown
    ui::NavigationRail *m_rail;
    ui::TopBar *m_top;
    ui::Banner *m_banner;
    RevealAlarmBar *m_alarm;
    CardBar *m_cards = nullptr;
    QVBoxLayout *m_messages;
    QStackedWidget *m_stack;
    SidePerson *m_person;
    bool m_showsPerson = true;
    ScreenMarks *m_marks;
    ui::StatusLine *m_line;
    std::unique_ptr<SearchRouter> m_search;
    std::unique_ptr<DeskStatus> m_status;
    QList<core::Error> m_warnings; ///< still to be said
    QTimer m_sayUntil;
    QTimer m_badgesSoon;
};

} // namespace yc::desk
