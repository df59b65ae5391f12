// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/Report.h"

#include <QWidget>

class QComboBox;

namespace yc::ui {
class DateField;
class TextLabel;
} // namespace yc::ui

namespace yc::desk {

/// Above a report: a period, or a day, and an organisation below the person's own.
class ReportFilterBar : public QWidget {
    Q_OBJECT
public:
    ReportFilterBar(const core::Session &session, QDate today, QWidget *parent = nullptr);
    /// Which fields a report needs; what was chosen stays.
    void setTime(reports::Report::Time time);
    [[nodiscard]] reports::ReportFilter filter(QDate today) const;
    void setPeriod(QDate from, QDate until);
    void focusFirst();

Q_SIGNALS:
    void changed();

private:
    void fillOrganisations(const QString &scope);
    void choosePeriod(int index);
    void edited();

    QDate m_today;
    QComboBox *m_period;
    ui::DateField *m_from;
    ui::TextLabel *m_dash;
    ui::DateField *m_until;
    QComboBox *m_organisation;
    bool m_isDay = false;
};

} // namespace yc::desk
