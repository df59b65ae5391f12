// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ChartBuilder.h"

#include "report/ValueScale.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLegendMarker>
#include <QPainter>
#include <QStackedBarSeries>

#include <algorithm>
#include <cmath>
#include <memory>

namespace yc::report {

using core::ReportSheet;
using Shape = ReportSheet::Chart::Shape;
using Hue = ReportSheet::Hue;

namespace {

constexpr int stripe = 8;
constexpr qsizetype longestLabel = 18;
constexpr double barWidth = 0.62;
constexpr double pyramidWidth = 0.86;
constexpr double fullBars = 5; ///< as many bars are as wide as they may be; of fewer each is narrower

bool isLying(Shape shape) { return shape == Shape::Bars || shape == Shape::StackedBars || shape == Shape::Pyramid; }

bool isStacked(Shape shape)
{
    return shape == Shape::StackedBars || shape == Shape::StackedColumns || shape == Shape::Pyramid;
}

/// Yellow and red are told apart by their stripes too.
QBrush brushOf(Hue hue, const ChartLook &look)
{
    const QColor colour = look.colour(hue);
    if (hue != Hue::Warn && hue != Hue::Late)
        return colour;
    QPixmap tile(stripe, stripe);
    tile.fill(colour);
    QPainter painter(&tile);
    painter.setPen(QPen(look.ground, 1));
    painter.drawLine(0, stripe, stripe, 0);
    if (hue == Hue::Late)
        painter.drawLine(0, 0, stripe, stripe);
    return QBrush(tile);
}

std::unique_ptr<QAbstractBarSeries> seriesOf(Shape shape)
{
    switch (shape) {
    case Shape::Columns:
        return std::make_unique<QBarSeries>();
    case Shape::StackedColumns:
        return std::make_unique<QStackedBarSeries>();
    case Shape::Bars:
        return std::make_unique<QHorizontalBarSeries>();
    case Shape::StackedBars:
    case Shape::Pyramid:
        return std::make_unique<QHorizontalStackedBarSeries>();
    }
    return std::make_unique<QBarSeries>();
}

double greatest(const ReportSheet::Chart &chart)
{
    double most = 0;
    for (qsizetype i = 0; i < chart.categories.size(); ++i) {
        double sum = 0;
        for (const ReportSheet::Series &series : chart.series) {
            const double value = series.values.value(i);
            sum += value;
            if (chart.shape == Shape::Pyramid || !isStacked(chart.shape))
                most = std::max(most, value);
        }
        if (isStacked(chart.shape) && chart.shape != Shape::Pyramid)
            most = std::max(most, sum);
    }
    return most;
}

/// Short enough to stand beside a bar, and different from each other, as an axis wants them.
QStringList labelsOf(const ReportSheet::Chart &chart)
{
    QStringList labels;
    for (QString label : chart.categories) {
        if (label.size() > longestLabel)
            label = label.left(longestLabel - 1) + QChar(0x2026);
        while (labels.contains(label))
            label += QChar(0x200B);
        labels << label;
    }
    return labels;
}

void dress(QAbstractAxis *axis, const ChartLook &look, bool grid)
{
    axis->setLabelsColor(look.ink2);
    axis->setLabelsFont(look.font);
    axis->setLinePen(QPen(look.lines, 1));
    axis->setGridLinePen(QPen(look.lines, 1));
    axis->setGridLineVisible(grid);
    axis->setShadesVisible(false);
}

} // namespace

QChart *ChartBuilder::make(const ReportSheet::Chart &chart, const ChartLook &look)
{
    auto made = std::make_unique<QChart>();
    made->setAnimationOptions(QChart::NoAnimation);
    made->setBackgroundBrush(look.ground);
    made->setBackgroundRoundness(0);
    if (made->layout())
        made->layout()->setContentsMargins(0, 0, 0, 0);
    made->setPlotAreaBackgroundVisible(false);
    made->setDropShadowEnabled(false);
    auto bars = seriesOf(chart.shape);
    const double fill = std::min(1.0, double(chart.categories.size()) / fullBars); // one alone would be a wall
    bars->setBarWidth(chart.shape == Shape::Pyramid ? pyramidWidth : barWidth * fill);
    // Lying bars begin below, a list begins above (an axis of bars does not turn round). The pyramid stands on the
    // children.
    const bool fromBelow = isLying(chart.shape) && chart.shape != Shape::Pyramid;
    const bool setsFromBelow = chart.shape == Shape::Bars;
    const qsizetype bands = chart.categories.size();
    for (qsizetype i = 0; i < chart.series.size(); ++i) {
        const ReportSheet::Series &series = chart.series.at(setsFromBelow ? chart.series.size() - 1 - i : i);
        auto *set = new QBarSet(series.name);
        for (qsizetype at = 0; at < bands; ++at) {
            const double value = series.values.value(fromBelow ? bands - 1 - at : at);
            *set << (chart.shape == Shape::Pyramid && i == 0 ? -value : value);
        }
        set->setBrush(brushOf(series.hue, look));
        set->setPen(Qt::NoPen);
        bars->append(set); // takes it
    }
    QAbstractBarSeries *shown = bars.release();
    made->addSeries(shown); // takes it

    auto *categories = new QBarCategoryAxis;
    QStringList labels = labelsOf(chart);
    if (fromBelow)
        std::ranges::reverse(labels);
    categories->append(labels);
    dress(categories, look, false);
    categories->setTruncateLabels(false); // close bars made each of them an ellipsis
    const ValueScale scale = ValueScale::upTo(greatest(chart), chart.shape == Shape::Pyramid, chart.cell);
    auto *values = new QCategoryAxis;
    values->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    values->setStartValue(scale.least);
    for (const ValueScale::Mark &mark : scale.marks) // labels of an axis have to differ
        values->append(mark.text + QString(mark.at < 0 ? 1 : 0, QChar(0x200B)), mark.at);
    values->setRange(scale.least, scale.most);
    // Half of the last label stands beyond the end of its axis.
    const double last =
        QFontMetricsF(look.font).horizontalAdvance(scale.marks.isEmpty() ? QString() : scale.marks.last().text);
    made->setMargins(QMargins(0, 0, isLying(chart.shape) ? int(std::ceil(last / 2)) + 2 : 0, 0));
    dress(values, look, true);
    made->addAxis(categories, isLying(chart.shape) ? Qt::AlignLeft : Qt::AlignBottom);
    made->addAxis(values, isLying(chart.shape) ? Qt::AlignBottom : Qt::AlignLeft);
    shown->attachAxis(categories);
    shown->attachAxis(values);

    QLegend *legend = made->legend();
    legend->setVisible(chart.series.size() > 1);
    legend->setReverseMarkers(setsFromBelow);
    legend->setAlignment(Qt::AlignTop);
    legend->setLabelColor(look.ink);
    legend->setFont(look.font);
    legend->setMarkerShape(QLegend::MarkerShapeRectangle);
    const QList<QLegendMarker *> markers = legend->markers();
    for (QLegendMarker *marker : markers)
        marker->setPen(Qt::NoPen);
    return made.release();
}

QImage ChartBuilder::image(const ReportSheet::Chart &chart, const ChartLook &look, QSizeF size, double scale)
{
    QGraphicsScene scene;
    QChart *made = make(chart, look);
    scene.addItem(made); // takes it
    made->resize(size);
    scene.setSceneRect(QRectF(QPointF(0, 0), size));
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    image.fill(look.ground);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    scene.render(&painter, QRectF(image.rect()), scene.sceneRect());
    return image;
}

QString ChartBuilder::words(const ReportSheet::Chart &chart)
{
    QStringList parts;
    for (qsizetype i = 0; i < chart.categories.size(); ++i) {
        QStringList values;
        for (const ReportSheet::Series &series : chart.series) {
            const QString value = ReportSheet::text(chart.cell, series.values.value(i));
            values << (chart.series.size() > 1 ? series.name + u' ' + value : value);
        }
        parts << chart.categories.at(i) + u' ' + values.join(u' ');
    }
    return chart.title + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

} // namespace yc::report
