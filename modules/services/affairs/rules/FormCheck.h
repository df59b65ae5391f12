// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "services/affairs/rules/ServiceItem.h"

#include <QDate>
#include <QJsonObject>

namespace yc::affairs {

/// What is wrong with one field, as data: the view says it under the field. Codes: "form.required", "form.wrong-type",
/// "form.unknown-field", "form.not-a-date", "form.date-in-future", "form.date-in-past", "form.too-small" {min},
/// "form.too-large" {max}, "form.too-long" {max, length}, "form.not-a-choice", "form.telephone-length" {expected,
/// length}, "form.telephone", "form.account", "form.masked-value", "form.id-number" {problem, and what that problem
/// says}, "form.credit-code" and "form.disability-number" likewise.
struct FormProblem {
    QString field;
    QString code;
    QVariantMap context;

    friend bool operator==(const FormProblem &, const FormProblem &) = default;
};

/// A material that is asked for and not there.
struct MissingMaterial {
    QString id;
    int laterDays = 0; ///< 容缺 possible for so many working days; 0: not
};

/// Checks a form and its materials against an item. No state, no clock.
class FormCheck {
public:
    /// Every defect of the form, in the order of the fields. `today` decides what lies in the future.
    [[nodiscard]] static QList<FormProblem> check(const QList<FormField> &fields, const QJsonObject &form, QDate today);
    /// One value by itself, while it is typed. A missing value is only wrong where the field is required.
    [[nodiscard]] static QList<FormProblem> checkField(const FormField &field, const QJsonObject &form, QDate today);
    /// A mobile number or a landline (area code, 7 or 8 digits, extension); full-width digits and spaces are read.
    [[nodiscard]] static QList<FormProblem> checkTelephone(const QString &key, const QString &text);
    /// Required materials that are not marked as there. `materials`: {"id_card": {"state": "received"}}; states that
    /// count: "received", and "verified", "system" where the material allows it.
    [[nodiscard]] static QList<MissingMaterial> missing(const ServiceItem &item, const QJsonObject &materials,
                                                        bool agent);
    /// Names of fields and codes, for an Error: no value, so nothing personal.
    [[nodiscard]] static QVariantMap contextOf(const QList<FormProblem> &problems);
};

} // namespace yc::affairs
