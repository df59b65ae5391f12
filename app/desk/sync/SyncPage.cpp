// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/SyncPage.h"

#include "citysync/SyncWords.h"
#include "desk/DeskDoor.h"
#include "desk/sync/DamagedTab.h"
#include "desk/sync/DatasetsTab.h"
#include "desk/sync/RefusedTab.h"
#include "desk/sync/SyncKeeper.h"
#include "desk/sync/SyncLogTab.h"
#include "desk/sync/SyncTones.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/KeyValueGrid.h"
#include "ui/Page.h"
#include "ui/TabBar.h"
#include "ui/text/ErrorText.h"

#include <QLocale>

namespace yc::desk {

using citysync::SyncTruth;
using citysync::SyncWords;
using ui::ActionButton;

SyncPage::SyncPage(DeskPorts ports, ui::ServiceContext &context, QWidget *parent)
    : ServicePage(parent)
    , m_ports(std::move(ports))
    , m_keeper(*m_ports.sync)
    , m_context(context)
    , m_page(new ui::Page(tr("Sync"), this))
    , m_now(new ActionButton(tr("Sync now"), ActionButton::Kind::Primary, m_page))
    , m_conflicts(new ActionButton(tr("Settle conflicts"), ActionButton::Kind::Plain, m_page))
    , m_facts(new ui::KeyValueGrid(96, m_page))
    , m_tabs(new ui::TabBar(m_page))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    const core::Session &session = context.store.session();
    const bool supervises = session.may(QStringLiteral("desk.sync"));
    if (supervises) {
        m_pause = new ActionButton(tr("Pause"), ActionButton::Kind::Plain, m_page);
        m_pause->setKey(Qt::Key_F7);
        connect(m_pause, &QAbstractButton::clicked, this, [this] {
            if (m_keeper.isPaused())
                m_keeper.resume();
            else
                m_keeper.pause();
        });
        m_page->addAction(m_pause);
    }
    m_now->setIconName(QStringLiteral("sync"));
    m_now->setKey(Qt::Key_F5);
    connect(m_now, &QAbstractButton::clicked, this, [this] {
        m_page->banner()->dismiss();
        m_keeper.syncNow();
    });
    m_page->addAction(m_conflicts);
    m_page->addAction(m_now);
    m_conflicts->hide();
    connect(m_conflicts, &QAbstractButton::clicked, this,
            [this] { m_context.navigator.open(QStringLiteral("desk.conflicts")); });

    auto *card = new ui::Card(tr("How it stands"), m_page);
    card->content()->addWidget(m_facts);
    m_page->content()->addWidget(card);
    m_tabs->setAccessibleName(tr("Parts of the sync"));
    m_page->content()->addWidget(m_tabs);
    m_datasets = new DatasetsTab(m_keeper, m_ports.door.clock(), session.may(QStringLiteral("desk.city")), m_page);
    m_refused = new RefusedTab(m_keeper, context, m_page);
    addTab(Tab::Datasets, tr("Datasets"), m_datasets);
    addTab(Tab::Refused, tr("Refused"), m_refused);
    if (supervises) {
        m_damaged = new DamagedTab(m_keeper, m_ports.door.clock(), session.may(QStringLiteral("desk.city")), m_page);
        m_log = new SyncLogTab(m_keeper, m_ports.door.clock(), m_page);
        addTab(Tab::Damaged, tr("Damaged"), m_damaged);
        addTab(Tab::Log, tr("Log"), m_log);
        connect(m_damaged, &DamagedTab::said, this,
                [this](const QString &words) { m_page->banner()->showMessage(ui::State::Ok, words); });
        connect(m_damaged, &DamagedTab::failed, m_page->banner(), &ui::Banner::showError);
    }
    m_page->content()->addStretch(1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) { choose(m_order.value(index)); });
    connect(&m_keeper, &SyncKeeper::changed, this, &SyncPage::show);
    connect(&m_keeper, &SyncKeeper::failed, m_page->banner(), &ui::Banner::showError);
    choose(Tab::Datasets);
    show();
}

void SyncPage::addTab(Tab tab, const QString &words, QWidget *content)
{
    m_contents.insert(m_tabs->addTab(words), content);
    m_order << tab;
    m_page->content()->addWidget(content);
}

void SyncPage::choose(Tab tab)
{
    for (auto one = m_contents.cbegin(); one != m_contents.cend(); ++one)
        one.value()->setVisible(m_order.at(one.key()) == tab);
    if (tab == Tab::Refused)
        m_refused->reload();
    if (tab == Tab::Damaged)
        m_damaged->reload();
    if (tab == Tab::Log)
        m_log->reload();
}

void SyncPage::open(const QVariantMap &arguments)
{
    const QString wanted = arguments.value(QStringLiteral("tab")).toString();
    const Tab tab = wanted == u"refused"   ? Tab::Refused
                    : wanted == u"damaged" ? Tab::Damaged
                    : wanted == u"log"     ? Tab::Log
                                           : Tab::Datasets;
    if (const qsizetype at = m_order.indexOf(tab); at >= 0)
        m_tabs->setCurrentIndex(int(at));
    choose(m_order.value(m_tabs->currentIndex()));
    show();
    m_tabs->setFocus(Qt::OtherFocusReason);
}

void SyncPage::show()
{
    const SyncTruth truth = m_keeper.truth();
    m_page->setSubtitle(
        m_keeper.link()
            ? tr("%1 · %2 · account %3").arg(m_keeper.link()->city, m_keeper.link()->url.host(), m_keeper.link()->desk)
            : tr("This desk has not joined a city"));
    m_now->setEnabled(truth.joined && !truth.paused);
    m_now->setText(truth.running ? tr("Syncing…") : tr("Sync now"));
    if (m_pause) {
        m_pause->setEnabled(truth.joined);
        m_pause->setText(truth.paused ? tr("Resume") : tr("Pause"));
        m_pause->updateGeometry();
    }
    m_conflicts->setVisible(truth.conflicts > 0 && m_context.store.session().may(QStringLiteral("residents.view")));
    const auto counted = [](const QString &words, qint64 count) {
        return count > 0 ? QStringLiteral("%1 (%2)").arg(words, QLocale().toString(count)) : words;
    };
    m_tabs->setTabText(int(m_order.indexOf(Tab::Refused)), counted(tr("Refused"), truth.refused));
    if (m_damaged)
        m_tabs->setTabText(int(m_order.indexOf(Tab::Damaged)), counted(tr("Damaged"), truth.quarantined));
    showFacts();
    if (isVisible() && m_refused->isVisible())
        m_refused->reloadSoon();
}

void SyncPage::showFacts()
{
    const SyncTruth truth = m_keeper.truth();
    const QDateTime now = m_ports.door.clock().now();
    const auto set = [this](const char *key, const QString &label, const QString &value) {
        m_facts->setValue(QString::fromLatin1(key), label, value);
    };
    set("state", tr("State"), SyncWords::pill(truth, now).text);
    QString waits = tr("nothing");
    if (truth.waiting > 0) {
        waits = truth.waitingSince.isValid()
                    ? tr("%1 records, the oldest since %2")
                          .arg(QLocale().toString(truth.waiting), SyncWords::when(truth.waitingSince, now))
                    : tr("%1 records").arg(QLocale().toString(truth.waiting));
    }
    set("waiting", tr("Not yet at the city"), truth.known ? waits : QStringLiteral("…"));
    set("last", tr("Last success"),
        truth.lastSuccess.isValid() ? QStringLiteral("%1 (%2)").arg(SyncWords::when(truth.lastSuccess, now),
                                                                    SyncWords::ago(truth.lastSuccess, now))
                                    : SyncWords::ago(truth.lastSuccess, now));
    if (truth.failure) {
        set("why", tr("Why"),
            tr("since %1: %2")
                .arg(SyncWords::when(truth.failingSince, now), ui::ErrorText::of(*truth.failure).happened));
        m_facts->setNote(QStringLiteral("why"), {});
    } else {
        set("why", tr("Why"), QStringLiteral("—"));
    }
}

} // namespace yc::desk
