// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/NavigationRail.h"

#include "ui/RailEntry.h"
#include "ui/TextLabel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

namespace yc::ui {

NavigationRail::NavigationRail(QWidget *parent)
    : QWidget(parent)
{
    setFixedWidth(Theme::px(168));
    setAccessibleName(tr("Places"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(Theme::px(8), Theme::px(14), Theme::px(9), Theme::px(12));
    outer->setSpacing(0);
    m_brand = new TextLabel(TextRole::Brand, {}, this);
    m_brand->setIndent(Theme::px(12));
    outer->addWidget(m_brand);
    m_organisation = new TextLabel(TextRole::Small, {}, this);
    m_organisation->setIndent(Theme::px(12));
    m_organisation->setWordWrap(true);
    outer->addWidget(m_organisation);
    outer->addSpacing(Theme::px(18));
    m_column = new QVBoxLayout;
    m_column->setSpacing(Theme::px(2));
    outer->addLayout(m_column);
    outer->addStretch(1);
}

void NavigationRail::setBrand(const QString &brand, const QString &organisation)
{
    m_brand->setText(brand);
    m_organisation->setText(organisation);
}

void NavigationRail::addEntry(const QString &id, const QString &iconName, const QString &label)
{
    auto *entry = new RailEntry(iconName, label, this);
    entry->installEventFilter(this);
    connect(entry, &RailEntry::clicked, this, [this, id] { choose(id); });
    m_column->addWidget(entry);
    m_order.append(id);
    m_entries.insert(id, entry);
    if (m_order.size() <= 10) { // Alt+1 … Alt+9, Alt+0; what follows is reached by arrows
        const int number = int(m_order.size()) % 10;
        const QKeySequence keys(Qt::ALT | Qt::Key(Qt::Key_0 + number));
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, [this, id] { choose(id); });
        entry->setToolTip(label + QStringLiteral("  ") + keys.toString(QKeySequence::NativeText));
    }
    if (m_current.isEmpty())
        setCurrent(id);
}

void NavigationRail::setBadge(const QString &id, int count)
{
    if (RailEntry *entry = m_entries.value(id))
        entry->setBadge(count);
}

void NavigationRail::setCurrent(const QString &id)
{
    if (!m_entries.contains(id))
        return;
    m_current = id;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        it.value()->setChecked(it.key() == id);
        it.value()->setFocusPolicy(it.key() == id ? Qt::StrongFocus : Qt::ClickFocus); // one Tab stop for the rail
    }
}

void NavigationRail::choose(const QString &id)
{
    setCurrent(id);
    Q_EMIT selected(id);
}

bool NavigationRail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const qsizetype at = m_order.indexOf(m_current);
    qsizetype to = at;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        to = at + 1;
        break;
    case Qt::Key_Up:
        to = at - 1;
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = m_order.size() - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_current);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
    if (to >= 0 && to < m_order.size() && to != at) {
        choose(m_order.at(to));
        m_entries.value(m_current)->setFocus(Qt::TabFocusReason);
    }
    return true;
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::tokens().card);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), Theme::tokens().line);
}

} // namespace yc::ui
