// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/figures/FigureFold.h"

#include "core/Age.h"
#include "store/Connection.h"

#include <algorithm>
#include <cmath>

namespace yc::store {

using core::FigureKey;
using core::FigureMeasure;
using core::FigureRow;
using core::FigureRows;
using Kind = FigureMeasure::Kind;

namespace {

constexpr qsizetype monthDigits = 7; ///< of "2026-11"

QVariant bandOf(const FigureKey &key, const QString &birth)
{
    const auto age = core::ageOn(key.day, QDate::fromString(birth, Qt::ISODate));
    if (!age)
        return {};
    const auto above = std::ranges::upper_bound(key.bands, *age);
    return above == key.bands.begin() ? QVariant() : QVariant(qint64(*std::prev(above)));
}

QVariant plain(const Cursor &row, int column)
{
    const QVariant value = row.value(column);
    return value.isNull() ? QVariant() : value;
}

/// Null first, then numbers, then text by code units.
std::strong_ordering order(const QVariant &one, const QVariant &other)
{
    const auto rank = [](const QVariant &value) {
        return !value.isValid() ? 0 : value.typeId() == QMetaType::QString ? 2 : 1;
    };
    if (rank(one) != rank(other))
        return rank(one) <=> rank(other);
    if (rank(one) == 1)
        return one.toLongLong() <=> other.toLongLong();
    return one.toString().compare(other.toString()) <=> 0;
}

} // namespace

FigureFold::FigureFold(const core::FiguresQuery &question, const FigureStatement &statement)
    : m_question(question)
    , m_statement(statement)
    , m_total{{}, 0, QList<Sum>(question.measures.size())}
{
}

QVariant FigureFold::keyOf(const FigureKey &key, const Cursor &row, int column)
{
    const QVariant value = plain(row, column);
    if (!value.isValid())
        return {};
    switch (key.by) {
    case FigureKey::By::Value:
        break;
    case FigureKey::By::Month:
        return value.toString().left(monthDigits);
    case FigureKey::By::AgeBand: {
        const QString known = QString::number(column) + value.toString();
        auto band = m_bands.constFind(known);
        if (band == m_bands.constEnd())
            band = m_bands.insert(known, bandOf(key, value.toString()));
        return *band;
    }
    }
    return value;
}

void FigureFold::add(const Cursor &row)
{
    add(row, m_total);
    if (m_question.groupBy.isEmpty())
        return;
    QVariantList keys;
    QString place;
    for (qsizetype i = 0; i < m_question.groupBy.size(); ++i) {
        const QVariant key = keyOf(m_question.groupBy.at(i), row, m_statement.keys.at(i));
        keys << key;
        place += QChar(key.isValid() ? u'=' : u'-');
        place += key.toString();
        place += QChar(0x1F);
    }
    auto at = m_places.constFind(place);
    if (at == m_places.constEnd()) {
        at = m_places.insert(place, m_groups.size());
        m_groups.append({keys, 0, QList<Sum>(m_question.measures.size())});
    }
    add(row, m_groups[*at]);
}

void FigureFold::add(const Cursor &row, Group &group) const
{
    const qint64 count = row.integer(m_statement.count);
    group.count += count;
    for (qsizetype i = 0; i < m_question.measures.size(); ++i) {
        const Kind kind = m_question.measures.at(i).kind;
        const int column = m_statement.measured.at(i);
        if (kind == Kind::Count)
            continue;
        const QVariant value = plain(row, column);
        if (!value.isValid())
            continue;
        Sum &sum = group.sums[i];
        if (kind == Kind::Distinct) {
            sum.different.insert(value.toString());
        } else if (kind == Kind::Percentile) {
            sum.values[value.toLongLong()] += count;
            sum.count += count;
        } else {
            sum.total += value.toLongLong();
            sum.count += row.integer(column + 1);
        }
    }
}

QVariant FigureFold::valueOf(const FigureMeasure &measure, const Group &group, const Sum &sum) const
{
    switch (measure.kind) {
    case Kind::Count:
        return group.count;
    case Kind::Sum:
        return sum.total;
    case Kind::Average:
        return sum.count > 0 ? QVariant(static_cast<double>(sum.total) / static_cast<double>(sum.count)) : QVariant();
    case Kind::Distinct:
        return qint64(sum.different.size());
    case Kind::Percentile: {
        qint64 left = std::max<qint64>(1, std::llround(std::ceil(measure.part * static_cast<double>(sum.count))));
        for (const auto &[value, count] : sum.values) {
            left -= count;
            if (left <= 0)
                return value;
        }
        return {};
    }
    }
    return {};
}

QVariantList FigureFold::valuesOf(const Group &group) const
{
    QVariantList values;
    for (qsizetype i = 0; i < m_question.measures.size(); ++i)
        values << valueOf(m_question.measures.at(i), group, group.sums.at(i));
    return values;
}

FigureRows FigureFold::rows() const
{
    FigureRows rows;
    for (const Group &group : m_groups)
        rows.groups << FigureRow{group.keys, valuesOf(group)};
    rows.total = valuesOf(m_total);
    std::ranges::sort(rows.groups, [](const FigureRow &one, const FigureRow &other) {
        return std::ranges::lexicographical_compare(
            one.keys, other.keys, [](const QVariant &a, const QVariant &b) { return order(a, b) < 0; });
    });
    return rows;
}

} // namespace yc::store
