// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Picker.h"

#include "ui/Icon.h"
#include "ui/Theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPointer>

namespace yc::ui {

Picker::Picker(Search search, QWidget *parent)
    : QLineEdit(parent)
    , m_search(std::move(search))
    , m_popup(new ResultPopup(this))
{
    setTextMargins(0, 0, Theme::px(20), 0);
    m_popup->setEmptyText(tr("Nothing found. Try other letters."));
    connect(this, &QLineEdit::textEdited, this, &Picker::ask);
    connect(m_popup, &ResultPopup::chosen, this, [this](const QVariant &payload) {
        for (const ResultItem &result : std::as_const(m_results)) {
            if (result.payload == payload)
                setValue(payload, result.title);
        }
        Q_EMIT picked(payload);
    });
}

void Picker::setValue(const QVariant &payload, const QString &title)
{
    m_value = payload;
    m_title = title;
    setText(title);
}

void Picker::ask(const QString &text)
{
    const int question = ++m_question;
    m_search(text, [self = QPointer<Picker>(this), question](const QList<ResultItem> &results) {
        if (!self || self->m_question != question || !self->hasFocus())
            return;
        self->m_results = results;
        self->m_popup->setResults(results);
        self->m_popup->open();
    });
}

void Picker::keyPressEvent(QKeyEvent *event)
{
    if (m_popup->handleKey(event->key())) {
        if (event->key() == Qt::Key_Escape)
            setText(m_title);
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_F4) {
        ask(text() == m_title ? QString() : text());
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void Picker::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    if (!isReadOnly() && !m_popup->isOpen()) {
        selectAll();
        ask({});
    }
}

void Picker::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    m_popup->close();
    ++m_question;
    if (text().isEmpty() && !m_title.isEmpty()) { // emptied by hand: no value
        setValue({}, {});
        Q_EMIT picked({});
    } else {
        setText(m_title);
    }
}

void Picker::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const double side = Theme::px(14);
    paintIcon(painter, QRectF(width() - side - Theme::px(8), (height() - side) / 2.0, side, side),
              QStringLiteral("chevron-down"), Theme::tokens().ink2);
}

} // namespace yc::ui
