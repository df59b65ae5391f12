// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/StepBar.h"

#include "ui/Paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace yc::ui {

namespace {

QString numbered(qsizetype step, const QString &name)
{
    // U+2460 CIRCLED DIGIT ONE to U+2473 CIRCLED NUMBER TWENTY
    return (step < 20 ? QString(QChar(char16_t(0x2460 + step))) : QString::number(step + 1)) + u' ' + name;
}

} // namespace

StepBar::StepBar(const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
    , m_choices(QStringList(steps.size()))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    describe();
}

void StepBar::setCurrent(int step)
{
    m_current = step;
    describe();
    update();
}

void StepBar::setChoice(int step, const QString &choice)
{
    m_choices[step] = choice;
    update();
}

QSize StepBar::sizeHint() const { return {Theme::px(640), Theme::px(30)}; }
QSize StepBar::minimumSizeHint() const { return {Theme::px(100) * int(m_steps.size()), Theme::px(30)}; }

QRectF StepBar::box(int step) const
{
    const double gap = Theme::px(8);
    const auto count = double(m_steps.size());
    const double each = (width() - gap * (count - 1)) / count;
    return {step * (each + gap), 0, each, double(height())};
}

void StepBar::describe()
{
    setAccessibleName(tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_steps.size()).arg(m_steps.value(m_current)));
}

void StepBar::mousePressEvent(QMouseEvent *event)
{
    for (int step = 0; step < m_current; ++step) {
        if (box(step).contains(event->position()))
            Q_EMIT stepRequested(step);
    }
}

void StepBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left && m_current > 0)
        Q_EMIT stepRequested(m_current - 1);
    else
        QWidget::keyPressEvent(event);
}

void StepBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = Theme::tokens();
    for (int step = 0; step < m_steps.size(); ++step) {
        const QRectF place = box(step);
        painter.setPen(Qt::NoPen);
        painter.setBrush(step <= m_current ? t.accent : t.line);
        painter.drawRoundedRect(QRectF(place.left(), 0, place.width(), Theme::px(3)), 1.5, 1.5);
        const QFont nameFont = Theme::font(step == m_current ? TextRole::Strong : TextRole::Secondary);
        const QFont choiceFont = Theme::font(TextRole::Secondary);
        painter.setFont(nameFont);
        painter.setPen(step == m_current ? t.ink : t.ink2);
        const QString name = numbered(step, m_steps.at(step));
        const QRectF line(place.left(), Theme::px(7), place.width(), Theme::px(23));
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, name);
        if (m_choices.at(step).isEmpty())
            continue;
        const double used = QFontMetricsF(nameFont).horizontalAdvance(name) + Theme::px(14);
        painter.setFont(choiceFont);
        painter.setPen(t.ink2);
        painter.drawText(
            line.adjusted(used, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetricsF(choiceFont).elidedText(m_choices.at(step), Qt::ElideRight, place.width() - used));
    }
    if (hasFocus())
        paintFocus(painter, box(m_current).adjusted(-1, 0, 1, 0), Theme::radius());
}

} // namespace yc::ui
