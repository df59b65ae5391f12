// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ResultPopup.h"

#include "ui/Paint.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace yc::ui {

ResultPopup::ResultPopup(QWidget *field)
    : QFrame(field)
    , m_field(field)
    , m_list(new ResultList(ResultList::Look::Popup, this))
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, Theme::px(6), 1, Theme::px(6));
    connect(field, &QObject::destroyed, this, &QObject::deleteLater); // it may live in the window by then
    m_list->setAccessibleName(tr("Results"));
    column->addWidget(m_list);
    connect(m_list, &ResultList::resultClicked, this, [this](int result) {
        m_list->mark(result);
        handleKey(Qt::Key_Return);
    });
}

void ResultPopup::setEmptyText(const QString &text) { m_emptyText = text; }

void ResultPopup::setResults(const QList<ResultItem> &results)
{
    const QVariant former = m_movedByHand && marked() >= 0 ? m_list->results().at(marked()).payload : QVariant();
    m_list->setUpdatesEnabled(false);
    m_list->setResults(results, m_emptyText);
    m_movedByHand = false;
    for (int i = 1; i < results.size() && former.isValid(); ++i) {
        if (results.at(i).payload == former) {
            m_list->mark(i);
            m_movedByHand = true;
        }
    }
    place();
    m_list->setUpdatesEnabled(true);
}

bool ResultPopup::handleKey(int key)
{
    if (!isOpen())
        return false;
    if (m_list->handleKey(key)) {
        m_movedByHand = count() > 0;
        return true;
    }
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        if (marked() < 0)
            return true;
        const QVariant payload = m_list->results().at(marked()).payload;
        close();
        Q_EMIT chosen(payload);
        return true;
    }
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

void ResultPopup::open()
{
    if (isOpen())
        return;
    if (parentWidget() != m_field->window())
        setParent(m_field->window());
    m_field->window()->installEventFilter(this);
    m_movedByHand = false;
    place();
    show();
    raise();
}

void ResultPopup::close()
{
    if (parentWidget())
        parentWidget()->removeEventFilter(this);
    hide();
    m_movedByHand = false;
}

void ResultPopup::place()
{
    const int height = Theme::px(12) + 2 + m_list->contentHeight();
    const QPoint below = m_field->mapTo(m_field->window(), QPoint(0, m_field->height() + Theme::px(4)));
    const int room = m_field->window()->height() - below.y() - Theme::px(8);
    setGeometry(QRect(below, QSize(std::max(m_field->width(), Theme::px(280)), std::min(height, std::max(room, 60)))));
}

bool ResultPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isOpen())
        place();
    return QFrame::eventFilter(watched, event);
}

void ResultPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::tokens().card);
    const QColor line = Theme::tokens().highContrast ? Theme::tokens().ink : Theme::tokens().line;
    paintBox(painter, rect(), 0, Theme::tokens().card, line);
}

} // namespace yc::ui
