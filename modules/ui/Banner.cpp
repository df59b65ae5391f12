// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Banner.h"

#include "ui/ActionButton.h"
#include "ui/Icon.h"
#include "ui/Paint.h"
#include "ui/TextLabel.h"
#include "ui/text/ErrorText.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QToolButton>

namespace yc::ui {

Banner::Banner(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::px(40), Theme::px(8), Theme::px(8), Theme::px(8));
    row->setSpacing(Theme::px(8));
    auto *words = new QVBoxLayout;
    words->setSpacing(Theme::px(2));
    m_text = new TextLabel(TextRole::Body, {}, this);
    m_text->setWordWrap(true);
    m_details = new TextLabel(TextRole::Secondary, {}, this);
    m_details->setWordWrap(true);
    words->addWidget(m_text);
    words->addWidget(m_details);
    row->addLayout(words, 1);
    m_actions = new QWidget(this);
    m_actionLayout = new QHBoxLayout(m_actions);
    m_actionLayout->setContentsMargins(0, 0, 0, 0);
    m_actionLayout->setSpacing(Theme::px(4));
    row->addWidget(m_actions, 0, Qt::AlignVCenter);
    m_close = new QToolButton(this);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setIconSize(QSize(Theme::px(14), Theme::px(14)));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
    row->addWidget(m_close, 0, Qt::AlignVCenter);
    connect(m_close, &QToolButton::clicked, this, &Banner::dismiss);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void Banner::showMessage(State state, const QString &text, const QString &details)
{
    m_state = state;
    m_text->setText(text);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    for (QLayoutItem *item = m_actionLayout->takeAt(0); item; item = m_actionLayout->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_actions->hide();
    setAccessibleName(details.isEmpty() ? text : text + u' ' + details);
    show();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::showError(const core::Error &error)
{
    const ErrorSentences sentences = ErrorText::of(error);
    QString details = sentences.safe;
    if (!details.isEmpty() && !sentences.next.isEmpty() && details.back().unicode() < 0x3000)
        details += u' ';
    details += sentences.next;
    showMessage(error.kind == core::ErrorKind::Cancelled ? State::Info : State::Late, sentences.happened, details);
}

ActionButton *Banner::addAction(const QString &text)
{
    auto *button = new ActionButton(text, ActionButton::Kind::Quiet, m_actions);
    m_actionLayout->addWidget(button);
    m_actions->show();
    return button;
}

void Banner::setClosable(bool closable) { m_close->setVisible(closable); }

QString Banner::text() const { return m_text->text(); }

void Banner::dismiss()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

/// As high as the words need at this width: no higher by the size policy, and without this no lower either.
QSize Banner::sizeHint() const
{
    QSize hint = QWidget::sizeHint();
    if (hasHeightForWidth() && width() > 0)
        hint.setHeight(heightForWidth(width()));
    return hint;
}

void Banner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void Banner::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_close->isHidden())
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor line = Theme::mark(m_state);
    line.setAlphaF(Theme::tokens().highContrast ? 1.0F : 0.35F);
    paintBox(painter, rect(), Theme::radius(), Theme::soft(m_state), line);
    const double side = Theme::px(13);
    const double first = Theme::px(8) + QFontMetrics(Theme::font(TextRole::Body)).height() / 2.0;
    const double y = m_details->isHidden() ? height() / 2.0 : first;
    paintState(painter, QRectF(Theme::px(16), y - side / 2, side, side), m_state);
}

} // namespace yc::ui
