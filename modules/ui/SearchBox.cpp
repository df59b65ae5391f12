// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SearchBox.h"

#include "ui/Icon.h"
#include "ui/Paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>

namespace yc::ui {

SearchBox::SearchBox(QWidget *parent)
    : QLineEdit(parent)
    , m_popup(new ResultPopup(this))
{
    setPlaceholderText(tr("Name, pinyin, ID number, phone, item…"));
    setAccessibleName(tr("Search"));
    setProperty("search", true);
    setMaximumWidth(Theme::px(520));
    setMinimumWidth(Theme::px(240));
    setTextMargins(Theme::px(26), 0, Theme::px(60), 0);
    m_popup->setEmptyText(tr("Nothing found. Try fewer letters, or part of the number."));
    auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this);
    connect(shortcut, &QShortcut::activated, this, [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_takeFirst = false;
        if (text.trimmed().isEmpty())
            m_popup->close();
    });
    connect(m_popup, &ResultPopup::chosen, this, &SearchBox::take);
}

QSize SearchBox::sizeHint() const { return {Theme::px(520), Theme::px(36)}; }

void SearchBox::setResults(const QString &forText, const QList<ResultItem> &results)
{
    if (forText != text() || text().trimmed().isEmpty())
        return;
    m_answered = forText;
    m_popup->setResults(results);
    if (m_takeFirst && !results.isEmpty()) {
        m_takeFirst = false;
        take(results.first().payload);
        return;
    }
    if (hasFocus())
        m_popup->open();
}

void SearchBox::take(const QVariant &payload)
{
    m_popup->close();
    clear();
    m_answered.clear();
    Q_EMIT chosen(payload);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        // The list on the screen may still answer an older text: never take a line that was not meant.
        if (m_answered != text()) {
            m_takeFirst = !text().trimmed().isEmpty();
            return;
        }
        if (!m_popup->isOpen() && m_popup->count() > 0 && !text().isEmpty())
            m_popup->open();
        else
            m_popup->handleKey(key);
        return;
    }
    if (m_popup->handleKey(key))
        return;
    if (key == Qt::Key_Down && m_popup->count() > 0 && !text().isEmpty()) {
        m_popup->open();
        return;
    }
    if (key == Qt::Key_Escape) {
        if (!text().isEmpty()) {
            clear();
            Q_EMIT textEdited(QString());
        } else {
            clearFocus();
        }
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchBox::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && m_popup->count() > 0 && m_answered == text() &&
        !text().isEmpty())
        m_popup->open();
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        m_popup->close();
}

void SearchBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Tokens &t = Theme::tokens();
    const double side = Theme::px(16);
    paintIcon(painter, QRectF(Theme::px(12), (height() - side) / 2.0, side, side), QStringLiteral("search"), t.ink2);
    const QString keys = QStringLiteral("Ctrl K");
    const QSize cap = keyCapSize(keys);
    paintKeyCap(
        painter,
        QRectF(width() - cap.width() - Theme::px(12), (height() - cap.height()) / 2.0, cap.width(), cap.height()), keys,
        t.ink2, t.line, t.card);
}

} // namespace yc::ui
