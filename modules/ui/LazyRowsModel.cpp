// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/LazyRowsModel.h"

#include "core/Money.h"

#include <QDate>
#include <QLocale>

namespace yc::ui {

LazyRowsModel::LazyRowsModel(QList<Column> columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{
}

void LazyRowsModel::setSource(Fetch fetch, Count count)
{
    m_fetch = std::move(fetch);
    m_count = std::move(count);
    reload();
}

void LazyRowsModel::reload()
{
    ++m_generation;
    m_loading = false;
    if (!m_fetch)
        return;
    if (m_count) {
        m_count().then(this, [this, generation = m_generation](const core::Result<qint64> &total) {
            if (generation == m_generation && total)
                setTotal(*total);
        });
    }
    read(0);
}

void LazyRowsModel::read(int offset)
{
    setLoading(true);
    const int generation = m_generation;
    m_fetch({offset, pageSize, m_sortKey, m_order})
        .then(this,
              [this, generation, offset](core::Result<core::Rows> answer) {
                  if (generation == m_generation)
                      take(offset, std::move(answer));
              })
        .onCanceled(this, [this, generation] {
            if (generation == m_generation)
                setLoading(false);
        });
}

void LazyRowsModel::take(int offset, core::Result<core::Rows> answer)
{
    if (!answer) {
        m_complete = true; // no second try until reload(): a failing source must not be asked without end
        setLoading(false);
        if (answer.error().kind != core::ErrorKind::Cancelled)
            Q_EMIT failed(answer.error());
        return;
    }
    const qsizetype got = answer->rows.size();
    if (offset == 0) {
        beginResetModel();
        m_positions.clear();
        for (const Column &column : std::as_const(m_columns))
            m_positions.append(int(answer->columns.indexOf(column.key)));
        m_idPosition = int(answer->columns.indexOf(QStringLiteral("id")));
        m_rows = std::move(answer->rows);
        m_complete = got < pageSize;
        endResetModel();
    } else {
        m_complete = got < pageSize;
        if (got > 0) {
            beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + got) - 1);
            m_rows += answer->rows;
            endInsertRows();
        }
    }
    if (m_complete && (!m_count || m_total < m_rows.size()))
        setTotal(m_rows.size());
    setLoading(false);
}

int LazyRowsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int LazyRowsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }

QString LazyRowsModel::text(const Column &column, const QVariant &value) const
{
    if (column.text)
        return column.text(value);
    switch (column.format) {
    case Column::Format::Date:
    case Column::Format::ShortDate: {
        const QDate date = value.typeId() == QMetaType::QDate
                               ? value.toDate()
                               : QDate::fromString(value.toString().left(10), Qt::ISODate);
        if (!date.isValid())
            return value.toString();
        return date.toString(column.format == Column::Format::Date ? u"yyyy-MM-dd" : u"MM-dd");
    }
    case Column::Format::Number:
        return value.isNull() ? QString() : QLocale().toString(value.toLongLong());
    case Column::Format::Money:
        return value.isNull() ? QString() : core::Money::fromFen(value.toLongLong()).toDisplay();
    case Column::Format::State:
        return column.state ? column.state(value).words : value.toString();
    case Column::Format::Text:
        break;
    }
    return value.toString();
}

QVariant LazyRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    if (role == IdRole)
        return idAt(index.row());
    const Column &column = m_columns.at(index.column());
    const int position = m_positions.at(index.column());
    QVariant value = position < 0 ? QVariant() : m_rows.at(index.row()).value(position);
    switch (role) {
    case Qt::DisplayRole:
        return text(column, value);
    case Qt::AccessibleTextRole:
        return QString(column.label + u' ' + text(column, value));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column.alignRight() ? Qt::AlignRight : Qt::AlignLeft));
    case StateRole:
        return int(column.format == Column::Format::State && column.state ? column.state(value).state : State::None);
    case ValueRole:
        return value;
    default:
        return {};
    }
}

QVariant LazyRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_columns.at(section).label;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (m_columns.at(section).alignRight() ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

bool LazyRowsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_fetch && !m_loading && !m_complete;
}

void LazyRowsModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(int(m_rows.size()));
}

void LazyRowsModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= m_columns.size()) {
        if (m_sortKey.isEmpty())
            return;
        m_sortKey.clear();
    } else {
        if (!m_columns.at(column).sortable)
            return;
        m_sortKey = m_columns.at(column).key;
        m_order = order;
    }
    reload();
}

QString LazyRowsModel::idAt(int row) const
{
    return m_idPosition < 0 || row < 0 || row >= m_rows.size() ? QString()
                                                               : m_rows.at(row).value(m_idPosition).toString();
}

int LazyRowsModel::rowOf(const QString &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (idAt(row) == id)
            return row;
    }
    return -1;
}

void LazyRowsModel::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged(loading);
}

void LazyRowsModel::setTotal(qint64 total)
{
    if (m_total == total)
        return;
    m_total = total;
    Q_EMIT totalChanged(total);
}

} // namespace yc::ui
