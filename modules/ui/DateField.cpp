// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/DateField.h"

#include "ui/Icon.h"
#include "ui/Theme.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>

namespace yc::ui {

DateField::DateField(QWidget *parent)
    : QLineEdit(parent)
{
    setTextMargins(0, 0, Theme::px(22), 0);
    setMaxLength(20);
    connect(this, &QLineEdit::textEdited, this, &DateField::dateEdited);
}

std::optional<QDate> DateField::read(const QString &text)
{
    const QString plain = text.normalized(QString::NormalizationForm_KC).simplified().remove(u' ');
    static const QRegularExpression form(
        QStringLiteral(R"(^(\d{4})(?:(\d{2})(\d{2})|[-./年](\d{1,2})[-./月](\d{1,2})日?)$)"));
    const QRegularExpressionMatch match = form.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    const bool compact = match.hasCaptured(2) && !match.captured(2).isEmpty();
    const QDate date(match.captured(1).toInt(), match.captured(compact ? 2 : 4).toInt(),
                     match.captured(compact ? 3 : 5).toInt());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

void DateField::setDate(const QDate &date) { setText(date.isValid() ? date.toString(u"yyyy-MM-dd") : QString()); }

void DateField::tidy()
{
    if (const auto date = read(text()))
        setDate(*date);
}

void DateField::openCalendar()
{
    if (isReadOnly() || !isEnabled())
        return;
    if (!m_calendar) {
        m_calendar = new QCalendarWidget(this);
        m_calendar->setWindowFlags(Qt::Popup);
        m_calendar->setGridVisible(false);
        m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        m_calendar->setAccessibleName(tr("Calendar"));
        connect(m_calendar, &QCalendarWidget::activated, this, [this](QDate day) {
            m_calendar->hide();
            setDate(day);
            setFocus();
            Q_EMIT dateEdited();
        });
        connect(m_calendar, &QCalendarWidget::clicked, m_calendar, &QCalendarWidget::activated);
    }
    if (date().isValid())
        m_calendar->setSelectedDate(date());
    m_calendar->move(mapToGlobal(QPoint(0, height() + Theme::px(2))));
    m_calendar->resize(Theme::px(300), Theme::px(240));
    m_calendar->show();
    m_calendar->setFocus();
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F4 || event->key() == Qt::Key_Down) {
        openCalendar();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        tidy();
    QLineEdit::keyPressEvent(event);
}

void DateField::focusOutEvent(QFocusEvent *event)
{
    tidy();
    QLineEdit::focusOutEvent(event);
}

void DateField::mousePressEvent(QMouseEvent *event)
{
    if (event->position().x() > width() - Theme::px(30))
        openCalendar();
    else
        QLineEdit::mousePressEvent(event);
}

void DateField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (isReadOnly())
        return;
    QPainter painter(this);
    const double side = Theme::px(15);
    paintIcon(painter, QRectF(width() - side - Theme::px(9), (height() - side) / 2.0, side, side),
              QStringLiteral("calendar"), Theme::tokens().ink2);
}

} // namespace yc::ui
