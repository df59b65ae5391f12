// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/HelpOverlay.h"

#include "ui/Card.h"
#include "ui/TextLabel.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>

namespace yc::ui {

HelpOverlay::HelpOverlay(QWidget *window)
    : QWidget(window)
    , m_card(new Card(tr("Keys"), this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Keys"));
    auto *column = new QVBoxLayout(this);
    column->addStretch(1);
    column->addWidget(m_card, 0, Qt::AlignHCenter);
    column->addStretch(2);
    m_card->setMinimumWidth(Theme::px(420));
    m_card->setAside(tr("Esc closes this page"));
    window->installEventFilter(this);
    auto *shortcut = new QShortcut(QKeySequence(Qt::Key_F1), window);
    connect(shortcut, &QShortcut::activated, this, &HelpOverlay::toggle);
    hide();
}

void HelpOverlay::addSection(const QString &title, const QList<Key> &keys)
{
    m_card->content()->addWidget(new TextLabel(TextRole::Label, title, m_card));
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(Theme::px(4));
    grid->setColumnMinimumWidth(0, Theme::px(130));
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < keys.size(); ++row) {
        grid->addWidget(new TextLabel(TextRole::Strong, keys.at(row).keys, m_card), row, 0);
        grid->addWidget(new TextLabel(TextRole::Body, keys.at(row).what, m_card), row, 1);
    }
    m_card->content()->addLayout(grid);
}

void HelpOverlay::toggle()
{
    if (isVisible()) {
        hide();
        if (m_before)
            m_before->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_before = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void HelpOverlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        toggle();
    else
        QWidget::keyPressEvent(event);
}

void HelpOverlay::mousePressEvent(QMouseEvent *) { toggle(); }

bool HelpOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void HelpOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor veil = Theme::tokens().ground;
    veil.setAlphaF(0.85F);
    painter.fillRect(rect(), veil);
}

} // namespace yc::ui
