// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/FindList.h"

#include "ui/Theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace yc::affairs {

using ui::ResultList;
using ui::Theme;

FindList::FindList(const QString &placeholder, QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_list(new ResultList(ResultList::Look::Page, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(10));
    m_field->setFixedHeight(Theme::px(40));
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(placeholder);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    setFocusProxy(m_field);
    column->addWidget(m_field);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumHeight(Theme::px(300));
    m_list->setAccessibleName(tr("Answers"));
    column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) { Q_EMIT asked(text.trimmed()); });
    connect(m_list, &ResultList::resultClicked, this,
            [this](int result) { Q_EMIT chosen(m_list->results().at(result).payload); });
}

void FindList::reset()
{
    m_takeFirst = false;
    if (m_field->text().isEmpty())
        Q_EMIT asked({});
    else
        m_field->clear();
}

void FindList::setResults(const QString &forText, const QList<ui::ResultItem> &results, const QString &emptyText)
{
    if (forText != m_field->text().trimmed())
        return;
    m_answered = forText;
    m_list->setResults(results, emptyText);
    if (m_takeFirst) {
        m_takeFirst = false;
        take();
    }
}

void FindList::take()
{
    if (m_answered != m_field->text().trimmed()) {
        m_takeFirst = true;
        return;
    }
    if (m_list->marked() >= 0)
        Q_EMIT chosen(m_list->results().at(m_list->marked()).payload);
}

bool FindList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *typed = static_cast<QKeyEvent *>(event);
        if (m_list->handleKey(typed->key()))
            return true;
        const bool enter = typed->key() == Qt::Key_Return || typed->key() == Qt::Key_Enter;
        if (enter && !typed->modifiers().testFlag(Qt::ControlModifier)) {
            take();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace yc::affairs
