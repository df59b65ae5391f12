// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"

#include <QDate>

namespace yc::core {

/// A column of the counted record, or, with `through`, of the record of type `of` that its reference field names.
struct FigureColumn {
    QString field;
    QString through = {}; ///< reference field of the counted record
    QString of = {};      ///< type of the record that it names

    friend bool operator==(const FigureColumn &, const FigureColumn &) = default;
};

/// By what records are put into groups. Empty columns have a group of their own, with a null key.
struct FigureKey {
    enum class By {
        Value,
        Month,   ///< of a date: "2026-11"
        AgeBand, ///< of a date of birth, on `day`: the lower end of the band, full years as core::ageOn counts them
    };
    FigureColumn column;
    By by = By::Value;
    QDate day = {};
    QList<int> bands = {}; ///< lower ends, ascending; who is younger than the first has a null key, as has nobody's age
};

/// What is said of each group. Numbers are whole (fen, days) but for the average.
struct FigureMeasure {
    enum class Kind {
        Count,
        Sum,
        Average,    ///< of those that have a value; null if none has
        Percentile, ///< nearest rank: the least value that at least `part` of them do not exceed; null if none has one
        Distinct,   ///< how many different values
    };
    Kind kind = Kind::Count;
    QString field = {}; ///< column of the counted record
    double part = 0.5;  ///< 0 < part ≤ 1
};

/// One question: records of `type` that fulfil all conditions, grouped and counted. Columns must be declared as such
/// (Field::column), else Error "store.unknown-field".
struct FiguresQuery {
    struct Condition {
        FigureColumn column;
        Query::Op op = Query::Op::Equal;
        QVariant value = {};
    };
    /// Only the latest record of each: the greatest `by` among those of one `per` that fulfil the conditions on the
    /// record itself, then the greater id.
    struct Latest {
        QString per = {};
        QString by = {};
    };
    QString type;
    QList<Condition> where = {};
    QString organisation = {}; ///< that and what is below it, beside the person's own scope; any padding
    QList<FigureKey> groupBy = {};
    QList<FigureMeasure> measures = {};
    Latest latest = {};
};

/// One group: its keys and measures, in the order of the question.
struct FigureRow {
    QVariantList keys;
    QVariantList values;
    [[nodiscard]] qint64 number(qsizetype measure = 0) const { return values.value(measure).toLongLong(); }
    [[nodiscard]] QString text(qsizetype key = 0) const { return keys.value(key).toString(); }

    friend bool operator==(const FigureRow &, const FigureRow &) = default;
};

/// What one question gives.
struct FigureRows {
    QList<FigureRow> groups; ///< in the order of their keys, null ones first
    QVariantList total;      ///< the measures of all groups together; what is different is counted once

    /// A measure over all groups.
    [[nodiscard]] qint64 whole(qsizetype measure = 0) const { return total.value(measure).toLongLong(); }
    friend bool operator==(const FigureRows &, const FigureRows &) = default;
};

/// Figures over the projections of the store: reports, never lists. Within the person's scope and the read permissions
/// of every type that is asked, as all reads are.
class Figures {
public:
    virtual ~Figures() = default;
    /// All questions on one state of the store. Errors "store.unknown-type", "store.unknown-field", "permission.denied"
    /// and, when stopped, "cancelled".
    [[nodiscard]] virtual QFuture<Result<QList<FigureRows>>> ask(const QList<FiguresQuery> &questions,
                                                                 std::stop_token stop = {}) = 0;
};

} // namespace yc::core
