// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLineEdit>

#include <optional>

class QCalendarWidget;

namespace yc::ui {

/// A date as hands write it: 20120924, 2012-9-4, 2012.9.4, 2012/9/4, 2012年9月4日, full-width digits. Leaving the
/// field turns it into 2012-09-04; what cannot be read stays as typed. F4 or Down opens a calendar.
class DateField : public QLineEdit {
    Q_OBJECT
public:
    explicit DateField(QWidget *parent = nullptr);
    /// Days that do not exist and anything else give nothing. Two-digit years are not guessed.
    [[nodiscard]] static std::optional<QDate> read(const QString &text);
    /// Invalid when empty or unreadable.
    [[nodiscard]] QDate date() const { return read(text()).value_or(QDate()); }
    void setDate(const QDate &date);
    void openCalendar();

Q_SIGNALS:
    /// The person changed the date, by typing or in the calendar.
    void dateEdited();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void tidy();
    QCalendarWidget *m_calendar = nullptr;
};

} // namespace yc::ui
