// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReportChart.h"

#include "report/ChartBuilder.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QVBoxLayout>

namespace yc::report {

ReportChart::ReportChart(std::function<ChartLook()> look, QWidget *parent)
    : QWidget(parent)
    , m_look(std::move(look))
    , m_view(new QChartView(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_view);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setInteractive(false);
}

void ReportChart::setChart(const core::ReportSheet::Chart &chart)
{
    m_chart = chart;
    show();
}

void ReportChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::FontChange)
        show();
}

void ReportChart::show()
{
    if (m_showing) // a new palette of the view comes back here
        return;
    m_showing = true;
    const ChartLook look = m_look();
    const QChart *before = m_view->chart();
    m_view->setBackgroundBrush(look.ground);
    m_view->setChart(ChartBuilder::make(m_chart, look)); // the view gives the former one back
    delete before;
    setAccessibleName(m_chart.title);
    setAccessibleDescription(ChartBuilder::words(m_chart));
    m_showing = false;
}

} // namespace yc::report
