// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/Prefill.h"

#include "core/CodeTable.h"
#include "core/IdentityDocument.h"

#include <algorithm>

namespace yc::affairs {

namespace {

QJsonValue valueOf(const QJsonObject &known, const QString &source)
{
    const qsizetype dot = source.indexOf(u'.');
    return known.value(source.left(dot)).toObject().value(source.mid(dot + 1));
}

/// A source whose key is the name of a code table holds a code: people read its Chinese name, as on the slip.
QJsonValue readable(const FormField &field, const QString &source, const QJsonValue &value)
{
    const core::CodeTable &table = core::CodeTable::named(QStringView(source).mid(source.indexOf(u'.') + 1));
    if (field.type != FieldType::Text || !value.isString() || value.toString().isEmpty() || table.isEmpty())
        return value;
    return table.label(value.toString(), true);
}

/// Only a value that the field can hold: a code that is no choice of it would be an error nobody typed.
bool fits(const FormField &field, const QJsonValue &value)
{
    switch (field.type) {
    case FieldType::Choice:
        return std::ranges::any_of(field.choices, [&](const Choice &one) { return one.code == value.toString(); });
    case FieldType::Flag:
        return value.isBool();
    case FieldType::Money:
    case FieldType::Number:
        return value.isDouble();
    default:
        return value.isString() && !value.toString().trimmed().isEmpty();
    }
}

} // namespace

Prefill::Filled Prefill::fill(const ServiceItem &item, const QJsonObject &known, QDate today, const QJsonObject &form)
{
    QJsonObject all = known;
    const QString number = valueOf(known, QStringLiteral("resident.id_number")).toString();
    const core::IdentityDocument document = core::IdentityDocument::parse(number, today);
    if (document.isValid()) {
        QJsonObject fromNumber;
        if (document.birth().isValid())
            fromNumber.insert(QStringLiteral("birth_date"), document.birth().toString(Qt::ISODate));
        if (!document.sex().isEmpty())
            fromNumber.insert(QStringLiteral("sex"), document.sex());
        all.insert(QStringLiteral("id_number"), fromNumber);
    }
    Filled result{.form = form, .sources = {}};
    for (const FormField &field : item.fields) {
        if (form.contains(field.key))
            continue;
        QStringList parts;
        for (const QString &source : field.from) {
            const QJsonValue value = readable(field, source, valueOf(all, source));
            if (!fits(field, value))
                continue;
            if (field.join.isEmpty() || !value.isString()) {
                result.form.insert(field.key, value);
                result.sources.insert(field.key, source.left(source.indexOf(u'.')));
                break;
            }
            parts.append(value.toString());
            result.form.insert(field.key, parts.join(field.join));
            if (!result.sources.contains(field.key))
                result.sources.insert(field.key, source.left(source.indexOf(u'.')));
        }
    }
    return result;
}

} // namespace yc::affairs
