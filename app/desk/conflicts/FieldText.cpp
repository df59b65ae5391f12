// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/conflicts/FieldText.h"

#include "core/CodeTable.h"
#include "core/DivisionTable.h"
#include "core/Money.h"
#include "core/OrganisationCode.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace yc::desk {

using core::Field;
using core::FieldKind;

namespace {

const QLatin1StringView orgField("org");
const QLatin1StringView committeeTable("committee");

bool chinese() { return QLocale().language() == QLocale::Chinese; }

bool isNothing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || value == QJsonValue(QString()) ||
           (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
}

QString placeName(const QString &code)
{
    const QString name = core::DivisionTable::builtIn().fullName(code);
    return name.isEmpty() ? code : name;
}

QString codeName(const Field &field, const QString &code)
{
    return field.codeTable == committeeTable ? placeName(code)
                                             : core::CodeTable::named(field.codeTable).label(code, chinese());
}

} // namespace

QString FieldText::typeName(const core::RecordType &type)
{
    return type.label.isEmpty() ? type.name
                                : QCoreApplication::translate("RecordType", type.label.toUtf8().constData());
}

QString FieldText::label(const QString &field) const
{
    if (field == orgField)
        return tr("Organisation");
    const Field *found = m_type.field(field);
    return found && !found->label.isEmpty() ? QCoreApplication::translate("Field", found->label.toUtf8().constData())
                                            : field;
}

QStringList FieldText::references(const QString &field, const QJsonValue &value) const
{
    const Field *found = m_type.field(field);
    return found && found->kind == FieldKind::Reference && !value.toString().isEmpty() ? QStringList{value.toString()}
                                                                                       : QStringList();
}

QString FieldText::text(const Field &field, const QJsonValue &value) const
{
    switch (field.kind) {
    case FieldKind::Flag:
        return value.toBool() ? tr("yes") : tr("no");
    case FieldKind::Money:
        return core::Money::fromFen(value.toInteger()).toDisplay();
    case FieldKind::Integer:
        return QLocale().toString(value.toInteger());
    case FieldKind::DateTime:
        return QDateTime::fromString(value.toString(), Qt::ISODateWithMs)
            .toLocalTime()
            .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case FieldKind::Code:
        return codeName(field, value.toString());
    case FieldKind::List: {
        QStringList names;
        const QJsonArray entries = value.toArray();
        for (const QJsonValue &entry : entries)
            names.append(codeName(field, entry.toString()));
        return names.join(chinese() ? QStringLiteral("、") : QStringLiteral(", "));
    }
    case FieldKind::Reference:
        return m_titles.value(value.toString(), {tr("a record that is not here"), {}, {}}).title;
    case FieldKind::Object:
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).sliced(1).chopped(1);
    case FieldKind::Text:
    case FieldKind::Date:
        break;
    }
    return value.isDouble() ? QLocale().toString(value.toDouble()) : value.toString();
}

QList<ui::ValueLine> FieldText::lines(const QString &field, const QJsonValue &value, const QJsonObject &body) const
{
    if (isNothing(value))
        return {{field, {}, tr("(nothing)")}};
    if (field == orgField)
        return {{field, {}, placeName(value.toString())}};
    for (ui::Service *service : m_context.services) {
        if (const QList<ui::ValueLine> lines = service->explain(m_type, body, field, value); !lines.isEmpty())
            return lines;
    }
    const Field *found = m_type.field(field);
    return {{field,
             {},
             text(found ? *found : Field{.key = field}, value),
             found ? found->personalData : core::PersonalData::None}};
}

std::optional<ui::FormFieldSpec> FieldText::editor(const QString &field) const
{
    using Kind = ui::FormFieldSpec::Kind;
    const Field *found = m_type.field(field);
    if (!found || field == orgField)
        return {};
    ui::FormFieldSpec spec{.key = field, .label = tr("Another value"), .masked = found->personalData};
    switch (found->kind) {
    case FieldKind::Text:
        spec.kind = found->merge == core::MergeRule::Lines ? Kind::MultiLine : Kind::Text;
        // A number that has to fit a kind of document is corrected in the file, where it is checked.
        return found->personalData == core::PersonalData::IdentityNumber || !found->with.isEmpty()
                   ? std::nullopt
                   : std::optional(spec);
    case FieldKind::Date:
        spec.kind = Kind::Date;
        return spec;
    case FieldKind::Code: {
        const core::CodeTable &table = core::CodeTable::named(found->codeTable);
        if (table.isEmpty() || found->merge == core::MergeRule::ForwardOnly || !found->with.isEmpty())
            return {};
        spec.kind = Kind::Choice;
        const QList<core::CodeTable::Entry> entries = table.entries();
        for (const core::CodeTable::Entry &entry : entries)
            spec.choices.append({entry.code, chinese() ? entry.zh : entry.en});
        return spec;
    }
    default:
        return {};
    }
}

QJsonValue FieldText::typed(const QString &field, const QVariant &value) const
{
    Q_UNUSED(field)
    return value.isNull() || value.toString().isEmpty() ? QJsonValue(QJsonValue::Undefined)
                                                        : QJsonValue::fromVariant(value);
}

} // namespace yc::desk
