// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ConflictBar.h"

#include "core/Futures.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"

#include <QVBoxLayout>

#include <algorithm>

namespace yc::ui {

ConflictBar::ConflictBar(ServiceContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_banner(new Banner(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_banner->setClosable(false);
    column->addWidget(m_banner);
    hide();
    connect(&context.store, &core::DocumentStore::changed, this, [this](const QStringList &ids) {
        const bool mine =
            ids.isEmpty() || std::ranges::any_of(ids, [this](const QString &id) { return m_ids.contains(id); });
        if (mine)
            ask();
    });
}

void ConflictBar::setRecords(const QStringList &ids)
{
    QStringList wanted = ids;
    wanted.removeAll(QString());
    if (wanted != m_ids)
        hide();
    m_ids = wanted;
    ask();
}

void ConflictBar::ask()
{
    const int asked = ++m_asked;
    if (m_ids.isEmpty()) {
        hide();
        return;
    }
    QList<QFuture<core::Result<core::RecordSync>>> states;
    for (const QString &id : std::as_const(m_ids))
        states.append(m_context.store.syncState(id));
    core::allOf(states).then(this, [this, asked](const QList<core::Result<core::RecordSync>> &found) {
        if (asked != m_asked)
            return;
        for (qsizetype i = 0; i < found.size(); ++i) {
            if (found.at(i) && found.at(i)->state == core::SyncState::Conflict) {
                show(m_ids.at(i), found.at(i)->since);
                return;
            }
        }
        m_open = nullptr;
        hide();
    });
}

void ConflictBar::show(const QString &id, const QDateTime &since)
{
    const QString when = since.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_banner->showMessage(State::Warn,
                          id == m_ids.first() ? tr("In conflict: two places changed this record differently.")
                                              : tr("In conflict: two places changed the household differently."),
                          when.isEmpty() ? QString()
                                         : tr("Known here since %1. Until it is settled one of the two stands here; "
                                              "nothing of the other is lost.")
                                               .arg(when));
    m_open = m_banner->addAction(tr("See both"));
    connect(m_open, &QAbstractButton::clicked, this,
            [this, id] { m_context.navigator.open(page, {{QStringLiteral("id"), id}}); });
    QWidget::show();
}

} // namespace yc::ui
