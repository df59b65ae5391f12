// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QVariant>

namespace yc::core {

/// A finished report: what stands above it, its table, its chart. Plain values; on the screen, on paper and in a
/// workbook it is the same. Words are translated already.
struct ReportSheet {
    /// How a value is read. Money is fen; a share is 0 to 1; an invalid value is an empty cell.
    enum class Cell { Text, Count, Money, Decimal, Share };
    struct Column {
        QString label;
        Cell cell = Cell::Count;
    };
    enum class Hue { First, Second, Third, Fourth, Ok, Warn, Late, Quiet };
    struct Series {
        QString name;
        Hue hue = Hue::First;
        QList<double> values; ///< one a category; money in fen
    };
    struct Chart {
        enum class Shape {
            Columns,
            StackedColumns,
            Bars, ///< lying; for categories with long names
            StackedBars,
            Pyramid, ///< the first series to the left, the second to the right; the first category below
        };
        Shape shape = Shape::Columns;
        QString title;
        QStringList categories;
        QList<Series> series;
        Cell cell = Cell::Count;
        [[nodiscard]] bool isEmpty() const { return categories.isEmpty() || series.isEmpty(); }
    };
    struct Fact {
        QString label;
        QString value;
    };

    QString title;
    QList<Fact> facts; ///< organisation, period …: what stands above it
    QList<Column> columns;
    QList<QVariantList> rows;
    QVariantList total; ///< like a row; empty: none
    Chart chart;
    QString note; ///< how it was counted
    [[nodiscard]] bool isEmpty() const { return rows.isEmpty(); }

    /// A value as people read it, in the default locale.
    [[nodiscard]] static QString text(Cell cell, const QVariant &value);
};

} // namespace yc::core
