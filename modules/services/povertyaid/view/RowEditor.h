// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/FormField.h"

#include <QJsonArray>
#include <QWidget>

class QGridLayout;

namespace yc::ui {
class ActionButton;
}

namespace yc::povertyaid {

/// Rows of a few values each, edited in place by keyboard: Tab goes on, Ctrl+Delete removes the row, the button below
/// adds one. Values are those of the JSON: text, choice codes, amounts as "2400.00", dates, flags.
class RowEditor : public QWidget {
    Q_OBJECT
public:
    struct Column {
        enum class Kind { Label, Text, Money, Choice, Date, Flag };
        QString key;
        QString label;
        Kind kind = Kind::Text;
        int weight = 1;
        QList<ui::Choice> choices = {};
    };
    /// Without `add` the rows are as they are set.
    explicit RowEditor(QList<Column> columns, const QString &add, QWidget *parent = nullptr);
    void setRows(const QJsonArray &rows);
    /// What is there; rows without any value are left out. Keys that no column names are kept.
    [[nodiscard]] QJsonArray rows() const;
    /// Replaces the choices of a column: the members of the family.
    void setChoices(const QString &key, const QList<ui::Choice> &choices);
    void setReadOnly(bool readOnly);
    [[nodiscard]] QWidget *cell(qsizetype row, const QString &key) const;
    [[nodiscard]] ui::ActionButton *addButton() const { return m_add; }

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row {
        QJsonObject values;
        QList<QWidget *> cells;
    };
    void addRow(const QJsonObject &values);
    void removeRow(qsizetype row);
    void rebuild(const QJsonArray &rows);
    [[nodiscard]] QWidget *makeCell(const Column &column, const QJsonValue &value);
    [[nodiscard]] QJsonValue value(const Column &column, QWidget *cell) const;

    QList<Column> m_columns;
    QList<Row> m_rows;
    QGridLayout *m_grid;
    QWidget *m_body;
    ui::ActionButton *m_add = nullptr;
    bool m_readOnly = false;
};

} // namespace yc::povertyaid
