// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/FormView.h"

#include "ui/Theme.h"

#include <QGridLayout>

namespace yc::ui {

FormView::FormView(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Theme::px(16));
    m_grid->setVerticalSpacing(Theme::px(14));
}

void FormView::setFields(const QList<FormFieldSpec> &fields)
{
    qDeleteAll(m_fields);
    m_fields.clear();
    m_order.clear();
    QWidget *before = nullptr;
    for (const FormFieldSpec &spec : fields) {
        auto *field = new FormField(spec, this);
        connect(field, &FormField::edited, this, [this, key = spec.key] { Q_EMIT edited(key); });
        connect(field, &FormField::revealRequested, this, [this, key = spec.key] { Q_EMIT revealRequested(key); });
        m_fields.insert(spec.key, field);
        m_order.append(spec.key);
        if (before)
            QWidget::setTabOrder(before, field->editor());
        before = field->editor();
    }
    m_columns = 0;
    arrange();
}

void FormView::arrange()
{
    const int columns = width() < Theme::px(440) ? 1 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    while (m_grid->count() > 0)
        delete m_grid->takeAt(0);
    int row = 0;
    int column = 0;
    for (const QString &key : std::as_const(m_order)) {
        FormField *field = m_fields.value(key);
        const bool wide = field->spec().wide || field->spec().kind == FormFieldSpec::Kind::MultiLine;
        if (wide && column > 0) {
            ++row;
            column = 0;
        }
        m_grid->addWidget(field, row, column, 1, wide ? columns : 1);
        column += wide ? columns : 1;
        if (column >= columns) {
            ++row;
            column = 0;
        }
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

void FormView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

QVariantMap FormView::values() const
{
    QVariantMap map;
    for (const QString &key : m_order) {
        const QVariant value = m_fields.value(key)->value();
        if (!value.isNull())
            map.insert(key, value);
    }
    return map;
}

void FormView::setValues(const QVariantMap &values)
{
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (FormField *field = m_fields.value(it.key())) {
            field->setValue(it.value());
            field->setProvenance({});
        }
    }
}

void FormView::prefill(const QString &key, const QVariant &value, const QString &provenance)
{
    if (FormField *field = m_fields.value(key)) {
        field->setValue(value);
        field->setProvenance(provenance);
    }
}

int FormView::prefilledCount() const
{
    int count = 0;
    for (const FormField *field : m_fields)
        count += field->provenance().isEmpty() ? 0 : 1;
    return count;
}

void FormView::setErrors(const QMap<QString, QString> &errors)
{
    FormField *first = nullptr;
    for (const QString &key : std::as_const(m_order)) {
        FormField *field = m_fields.value(key);
        field->setError(errors.value(key));
        if (!first && !field->error().isEmpty())
            first = field;
    }
    if (first)
        first->editor()->setFocus(Qt::OtherFocusReason);
}

QMap<QString, QString> FormView::check() const
{
    QMap<QString, QString> problems;
    for (const QString &key : m_order) {
        const QString problem = m_fields.value(key)->check();
        if (!problem.isEmpty())
            problems.insert(key, problem);
    }
    return problems;
}

} // namespace yc::ui
