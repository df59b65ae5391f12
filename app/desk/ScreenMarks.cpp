// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ScreenMarks.h"

#include "core/DivisionTable.h"
#include "ui/Watermark.h"

namespace yc::desk {

namespace {
constexpr int lookEvery = 5'000; ///< ms: the minute on the screen is right to so much
}

ScreenMarks::ScreenMarks(core::DocumentStore &store, QWidget *pages, QWidget *card)
    : QObject(pages)
    , m_store(store)
    , m_pages(new ui::Watermark(pages))
    , m_card(new ui::Watermark(card))
    , m_policy(core::DeskPolicy::standard(store.clock().today()))
{
    m_minute.setInterval(lookEvery);
    connect(&m_minute, &QTimer::timeout, this, &ScreenMarks::refresh);
    m_minute.start();
    connect(&store, &core::DocumentStore::changed, this, [this](const QStringList &, const QStringList &types) {
        if (types.isEmpty() || types.contains(core::deskPolicyType().name))
            readPolicy();
    });
    refresh();
    readPolicy();
}

QString ScreenMarks::words(core::DocumentStore &store)
{
    const core::Session &session = store.session();
    const QString place = core::DivisionTable::builtIn().name(session.org); // its own name: a watermark is short
    return core::watermarkText(session.personName, session.number, place.isEmpty() ? session.orgName : place,
                               session.desk, store.clock().now());
}

void ScreenMarks::readPolicy()
{
    core::loadDeskPolicy(m_store).then(this, [this](const core::DeskPolicy &policy) {
        m_policy = policy;
        refresh();
    });
}

void ScreenMarks::showPage(bool sensitive)
{
    m_sensitive = sensitive;
    refresh();
    m_pages->raise(); // the page that is shown now may have been added after it
}

void ScreenMarks::refresh()
{
    const QString text = words(m_store);
    for (ui::Watermark *mark : {m_pages, m_card}) {
        mark->setText(text);
        mark->setOpacity(m_policy.opacity);
    }
    m_pages->setVisible(m_policy.watermarkOnScreen && m_sensitive);
    m_card->setVisible(m_policy.watermarkOnScreen);
}

} // namespace yc::desk
