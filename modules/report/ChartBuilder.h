// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/ChartLook.h"

#include <QImage>
#include <QSizeF>

QT_BEGIN_NAMESPACE
class QChart;
QT_END_NAMESPACE

namespace yc::report {

/// Charts of Qt Charts from plain values. GUI thread.
class ChartBuilder {
public:
    /// A new chart, the caller's.
    [[nodiscard]] static QChart *make(const core::ReportSheet::Chart &chart, const ChartLook &look);
    /// The same as a picture, `scale` dots to a pixel, that any thread may put on paper.
    [[nodiscard]] static QImage image(const core::ReportSheet::Chart &chart, const ChartLook &look, QSizeF size,
                                      double scale);
    /// The chart in words, for those who do not see it: "Cases by line: 民政 120, 医保 80".
    [[nodiscard]] static QString words(const core::ReportSheet::Chart &chart);
};

} // namespace yc::report
