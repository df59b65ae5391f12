// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ReportSheet.h"

#include <QList>
#include <QString>

namespace yc::report {

/// Round marks of an axis of values, from zero or, for values to the left of it, symmetric around it.
struct ValueScale {
    struct Mark {
        double at = 0;
        QString text; ///< without sign: what lies to the left is not less
    };
    double least = 0;
    double most = 1;
    QList<Mark> marks;

    /// `most` is the greatest value that is shown. Steps are 1, 2 or 5 times a power of ten, whole for counts.
    [[nodiscard]] static ValueScale upTo(double most, bool bothSides, core::ReportSheet::Cell cell);
};

} // namespace yc::report
