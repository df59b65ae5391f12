// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SyncMark.h"

namespace yc::ui {

using core::SyncState;

SyncMark::SyncMark(core::DocumentStore &store, QWidget *parent)
    : StateLabel(parent)
    , m_store(store)
{
    hide();
    connect(&store, &core::DocumentStore::changed, this, [this](const QStringList &ids) {
        if (ids.isEmpty() || ids.contains(m_id))
            ask();
    });
    connect(&store, &core::DocumentStore::syncMoved, this, [this] {
        if (m_sync.state != SyncState::Confirmed)
            ask(); // what is confirmed stays so until the record changes
    });
}

void SyncMark::setRecord(const QString &id)
{
    if (id != m_id)
        show({});
    m_id = id;
    ask();
}

void SyncMark::ask()
{
    const int asked = ++m_asked;
    if (m_id.isEmpty())
        return;
    m_store.syncState(m_id).then(this, [this, asked](const core::Result<core::RecordSync> &found) {
        if (asked == m_asked)
            show(found.value_or(core::RecordSync{}));
    });
}

void SyncMark::show(const core::RecordSync &sync)
{
    m_sync = sync;
    switch (sync.state) {
    case SyncState::Local:
        setState(State::Info, tr("On this desk"));
        break;
    case SyncState::Sent:
        setState(State::Info, tr("Sent"));
        break;
    case SyncState::Confirmed:
        setState(State::Ok, tr("Confirmed"));
        break;
    case SyncState::Refused:
        setState(State::Late, tr("Refused"));
        break;
    case SyncState::Conflict:
        setState(State::Warn, tr("In conflict"));
        break;
    case SyncState::NotSynced:
        setState(State::None, {});
        break;
    }
    setVisible(sync.state != SyncState::NotSynced);
    setToolTip(particulars());
    setAccessibleName(words().isEmpty() ? QString() : tr("City: %1").arg(words()));
    setAccessibleDescription(particulars());
}

QString SyncMark::particulars() const
{
    const QString since = m_sync.since.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    switch (m_sync.state) {
    case SyncState::Local:
        return since.isEmpty() ? tr("Only this desk has the present state; it goes to the city with the next sync.")
                               : tr("Only this desk has the present state, since %1; it goes to the city with the next "
                                    "sync.")
                                     .arg(since);
    case SyncState::Sent:
        return tr("It has left this desk; the city has not confirmed yet that it holds it.");
    case SyncState::Confirmed:
        return tr("The city has confirmed that it holds the present state.");
    case SyncState::Refused:
        return tr("The city refused it (%1): %2 Correct the record; then it is sent again.")
            .arg(since, m_sync.reason.isEmpty() ? tr("no reason given.") : m_sync.reason);
    case SyncState::Conflict:
        return tr("Changed differently in two places, known here since %1. Somebody has to settle it.").arg(since);
    case SyncState::NotSynced:
        break;
    }
    return {};
}

} // namespace yc::ui
