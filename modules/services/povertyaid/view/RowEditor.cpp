// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/view/RowEditor.h"

#include "core/Money.h"
#include "ui/ActionButton.h"
#include "ui/ChoiceBox.h"
#include "ui/DateField.h"
#include "ui/TextLabel.h"
#include "ui/Theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace yc::povertyaid {

using ui::Theme;

RowEditor::RowEditor(QList<Column> columns, const QString &add, QWidget *parent)
    : QWidget(parent)
    , m_columns(std::move(columns))
    , m_body(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(6));
    column->addWidget(m_body);
    if (!add.isEmpty()) {
        m_add = new ui::ActionButton(add, ui::ActionButton::Kind::Quiet, this);
        m_add->setIconName(QStringLiteral("plus"));
        column->addWidget(m_add, 0, Qt::AlignLeft);
        connect(m_add, &QAbstractButton::clicked, this, [this] {
            addRow({});
            if (QWidget *first = m_rows.last().cells.value(0))
                first->setFocus(Qt::OtherFocusReason);
        });
    }
    rebuild({});
}

void RowEditor::rebuild(const QJsonArray &rows)
{
    auto *old = m_body;
    m_body = new QWidget(this);
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Theme::px(8));
    m_grid->setVerticalSpacing(Theme::px(6));
    layout()->replaceWidget(old, m_body);
    m_body->show();
    old->hide();
    old->deleteLater(); // a button of it may have been pressed just now
    m_rows.clear();
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        m_grid->setColumnStretch(int(i), m_columns.at(i).weight);
    for (const QJsonValue &row : rows)
        addRow(row.toObject());
}

void RowEditor::setRows(const QJsonArray &rows) { rebuild(rows); }

void RowEditor::setChoices(const QString &key, const QList<ui::Choice> &choices)
{
    for (Column &column : m_columns) {
        if (column.key == key)
            column.choices = choices;
    }
    rebuild(rows());
}

void RowEditor::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly)
        return;
    m_readOnly = readOnly;
    if (m_add)
        m_add->setVisible(!readOnly);
    rebuild(rows());
}

QWidget *RowEditor::makeCell(const Column &column, const QJsonValue &value)
{
    QWidget *cell = nullptr;
    const QString text = value.toString();
    switch (column.kind) {
    case Column::Kind::Label:
        cell = new ui::TextLabel(ui::TextRole::Value, text, m_body);
        break;
    case Column::Kind::Choice: {
        auto *box = new ui::ChoiceBox(column.choices, m_body);
        box->setCode(text);
        connect(box, &ui::ChoiceBox::edited, this, &RowEditor::edited);
        if (box->lineEdit())
            box->lineEdit()->installEventFilter(this); // it has the focus, not the box
        cell = box;
        break;
    }
    case Column::Kind::Date: {
        auto *field = new ui::DateField(m_body);
        field->setDate(QDate::fromString(text, Qt::ISODate));
        connect(field, &ui::DateField::dateEdited, this, &RowEditor::edited);
        cell = field;
        break;
    }
    case Column::Kind::Flag: {
        auto *box = new QCheckBox(column.label, m_body);
        box->setChecked(value.toBool());
        connect(box, &QCheckBox::toggled, this, &RowEditor::edited);
        cell = box;
        break;
    }
    case Column::Kind::Money:
    case Column::Kind::Text: {
        auto *field = new QLineEdit(text, m_body);
        if (column.kind == Column::Kind::Money)
            field->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        field->setPlaceholderText(column.label);
        connect(field, &QLineEdit::textEdited, this, &RowEditor::edited);
        cell = field;
        break;
    }
    }
    cell->setAccessibleName(column.label);
    if (column.kind != Column::Kind::Label) {
        cell->setEnabled(!m_readOnly);
        cell->setFixedHeight(Theme::fieldHeight());
        cell->installEventFilter(this);
    }
    return cell;
}

void RowEditor::addRow(const QJsonObject &values)
{
    const int line = int(m_rows.size()) + 1;
    if (m_rows.isEmpty()) { // a head only where there are rows
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            m_grid->addWidget(new ui::TextLabel(ui::TextRole::Label, m_columns.at(i).label, m_body), 0, int(i));
    }
    Row row{values, {}};
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const Column &column = m_columns.at(i);
        QWidget *cell = makeCell(column, values.value(column.key));
        cell->setObjectName(QStringLiteral("%1:%2").arg(column.key).arg(m_rows.size()));
        m_grid->addWidget(cell, line, int(i));
        cell->show(); // at once, for it may get the focus before the layout would show it
        row.cells.append(cell);
    }
    m_rows.append(row);
}

void RowEditor::removeRow(qsizetype row)
{
    QJsonArray left;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (i == row)
            continue;
        QJsonObject values = m_rows.at(i).values;
        for (qsizetype j = 0; j < m_columns.size(); ++j)
            values.insert(m_columns.at(j).key, value(m_columns.at(j), m_rows.at(i).cells.at(j)));
        left.append(values);
    }
    rebuild(left);
    if (m_add)
        m_add->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

QJsonValue RowEditor::value(const Column &column, QWidget *cell) const
{
    switch (column.kind) {
    case Column::Kind::Label:
        return static_cast<ui::TextLabel *>(cell)->text();
    case Column::Kind::Choice:
        return static_cast<ui::ChoiceBox *>(cell)->code();
    case Column::Kind::Flag:
        return static_cast<QCheckBox *>(cell)->isChecked();
    case Column::Kind::Date: {
        auto *field = static_cast<ui::DateField *>(cell);
        return field->date().isValid() ? field->date().toString(Qt::ISODate) : field->text().trimmed();
    }
    case Column::Kind::Money: {
        const QString typed = static_cast<QLineEdit *>(cell)->text().trimmed();
        const auto amount = core::Money::parse(typed);
        return amount ? amount->toString() : typed;
    }
    case Column::Kind::Text:
        break;
    }
    return static_cast<QLineEdit *>(cell)->text().trimmed();
}

QJsonArray RowEditor::rows() const
{
    QJsonArray all;
    for (const Row &row : m_rows) {
        QJsonObject values = row.values;
        bool any = !m_add;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const Column &column = m_columns.at(i);
            const QJsonValue found = value(column, row.cells.at(i));
            values.insert(column.key, found);
            any = any || (found.isString() ? !found.toString().isEmpty() : found.toBool());
        }
        if (any)
            all.append(values);
    }
    return all;
}

QWidget *RowEditor::cell(qsizetype row, const QString &key) const
{
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (m_columns.at(i).key == key && row < m_rows.size())
            return m_rows.at(row).cells.at(i);
    }
    return nullptr;
}

bool RowEditor::eventFilter(QObject *watched, QEvent *event)
{
    const bool removes = event->type() == QEvent::KeyPress && m_add && !m_readOnly &&
                         static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete &&
                         static_cast<QKeyEvent *>(event)->modifiers().testFlag(Qt::ControlModifier);
    if (!removes)
        return QWidget::eventFilter(watched, event);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).cells.contains(watched) || m_rows.at(i).cells.contains(watched->parent())) {
            removeRow(i);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace yc::povertyaid
