// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/FormField.h"

#include <QHash>
#include <QMap>
#include <QVariantMap>

class QGridLayout;

namespace yc::ui {

/// A form made from a description, in two columns that become one when the place is narrow.
class FormView : public QWidget {
    Q_OBJECT
public:
    explicit FormView(QWidget *parent = nullptr);
    /// Replaces the form.
    void setFields(const QList<FormFieldSpec> &fields);
    [[nodiscard]] QStringList keys() const { return m_order; }
    [[nodiscard]] FormField *field(const QString &key) const { return m_fields.value(key); }

    /// Without empty ones; see FormField::value.
    [[nodiscard]] QVariantMap values() const;
    /// Fields that the map does not name are left as they are.
    void setValues(const QVariantMap &values);
    /// Value and where it comes from.
    void prefill(const QString &key, const QVariant &value, const QString &provenance);
    /// How many fields still hold what was prefilled.
    [[nodiscard]] int prefilledCount() const;

    /// Replaces all error lines and moves the focus to the first.
    void setErrors(const QMap<QString, QString> &errors);
    /// What the form itself can tell; shows nothing.
    [[nodiscard]] QMap<QString, QString> check() const;

Q_SIGNALS:
    void edited(const QString &key);
    /// Somebody wants to see the masked value of a field.
    void revealRequested(const QString &key);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    QGridLayout *m_grid;
    QStringList m_order;
    QHash<QString, FormField *> m_fields;
    int m_columns = 0;
};

} // namespace yc::ui
