// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "ui/Theme.h"

#include <QAbstractTableModel>

#include <functional>

namespace yc::ui {

/// A cell that says a state: shape, colour and words.
struct StateText {
    State state = State::None;
    QString words;
};

/// How one column of a list looks.
struct Column {
    enum class Width { Fixed, Stretch };
    enum class Format {
        Text,
        Date,      ///< "2026-11-21" from ISO text or QDate
        ShortDate, ///< "11-21"
        Number,    ///< grouped, right-aligned
        Money,     ///< fen, shown as yuan, right-aligned
        State,     ///< `state` gives shape and words
    };
    QString key; ///< column of the rows; also the sort key
    QString label;
    Width width = Width::Stretch;
    int pixels = 100; ///< at 100 %: the width if Fixed, the least width and the weight if Stretch
    Format format = Format::Text;
    bool sortable = true;
    /// Text of a cell where the format is not enough (code tables, masking).
    std::function<QString(const QVariant &value)> text = {};
    /// For Format::State.
    std::function<StateText(const QVariant &value)> state = {};

    /// The two usual ways: a width that stays, and a share of what is left.
    [[nodiscard]] static Column fixed(const char *key, const QString &label, int pixels, Format format = Format::Text)
    {
        return {
            .key = QString::fromLatin1(key), .label = label, .width = Width::Fixed, .pixels = pixels, .format = format};
    }
    [[nodiscard]] static Column wide(const char *key, const QString &label, int pixels, Format format = Format::Text)
    {
        return {.key = QString::fromLatin1(key), .label = label, .pixels = pixels, .format = format};
    }

    /// Words share what is left, figures and states have a width that stays.
    [[nodiscard]] static Column of(const char *key, const QString &label, int pixels, Format format = Format::Text)
    {
        return format == Format::Text ? wide(key, label, pixels) : fixed(key, label, pixels, format);
    }

    [[nodiscard]] bool alignRight() const
    {
        return format == Format::Number || format == Format::Money || format == Format::Date ||
               format == Format::ShortDate;
    }
};

/// Those of a list that has an order of its own: no header sorts.
[[nodiscard]] inline QList<Column> unsorted(QList<Column> columns)
{
    for (Column &column : columns)
        column.sortable = false;
    return columns;
}

struct RowsRequest {
    int offset = 0;
    int limit = 0;
    QString sortKey; ///< empty: the source's own order
    Qt::SortOrder order = Qt::AscendingOrder;
};

/// A list that reads its rows as they are needed, 100 at a time. Answers to an older order or source are ignored.
/// GUI thread; the futures may finish on any thread.
class LazyRowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using Fetch = std::function<QFuture<core::Result<core::Rows>>(const RowsRequest &)>;
    using Count = std::function<QFuture<core::Result<qint64>>()>;
    enum { IdRole = Qt::UserRole, StateRole, ValueRole };
    static constexpr int pageSize = 100;

    explicit LazyRowsModel(QList<Column> columns, QObject *parent = nullptr);
    /// Starts reading. Without `count`, the total is known when the last page has come.
    void setSource(Fetch fetch, Count count = {});
    /// Reads again from the start, keeping the order; the old rows stay until the new ones are there.
    void reload();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] const QList<Column> &columns() const { return m_columns; }
    /// -1 while unknown.
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] QString idAt(int row) const;
    [[nodiscard]] int rowOf(const QString &id) const;

Q_SIGNALS:
    void totalChanged(qint64 total);
    void loadingChanged(bool loading);
    void failed(const yc::core::Error &error);

private:
    void read(int offset);
    void take(int offset, core::Result<core::Rows> answer);
    void setLoading(bool loading);
    void setTotal(qint64 total);
    [[nodiscard]] QString text(const Column &column, const QVariant &value) const;

    QList<Column> m_columns;
    Fetch m_fetch;
    Count m_count;
    QList<QVariantList> m_rows;
    QList<int> m_positions; ///< of each column in a row of the source, -1 if absent
    int m_idPosition = -1;
    QString m_sortKey;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    qint64 m_total = -1;
    int m_generation = 0;
    bool m_loading = false;
    bool m_complete = false;
};

} // namespace yc::ui
