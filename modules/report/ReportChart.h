// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/ChartLook.h"

#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QChartView;
QT_END_NAMESPACE

namespace yc::report {

/// The chart of a report. Asks for its look again when the theme changes. Cannot be focused: the table beside it says
/// the same, and its accessible description too.
class ReportChart : public QWidget {
    Q_OBJECT
public:
    explicit ReportChart(std::function<ChartLook()> look, QWidget *parent = nullptr);
    void setChart(const core::ReportSheet::Chart &chart);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();

    std::function<ChartLook()> m_look;
    core::ReportSheet::Chart m_chart;
    QChartView *m_view;
    bool m_showing = false;
};

} // namespace yc::report
