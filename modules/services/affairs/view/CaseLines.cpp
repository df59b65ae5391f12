// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/CaseLines.h"

#include "core/CodeTable.h"
#include "core/Money.h"
#include "services/affairs/rules/FieldPrivacy.h"
#include "services/affairs/view/CaseWords.h"

#include <QJsonArray>

namespace yc::affairs {

using ui::ValueLine;

namespace {

QString textOf(const QJsonValue &object, const char *key) { return object[QLatin1StringView(key)].toString(); }

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QList<ValueLine> formLines(const QList<FormField> &fields, const QJsonObject &form, QDate today)
{
    QList<ValueLine> lines;
    QStringList known;
    for (const FormField &field : fields) {
        known.append(field.key);
        const QJsonValue value = form.value(field.key);
        if (!value.isUndefined() && value != QJsonValue(QString())) {
            lines.append({field.key, AffairsContext::words(field.label), CaseLines::formValue(field, value),
                          personalDataOf(field, today)});
        }
    }
    // Of another version of the item: rather by its key than not at all, and as hidden as can be.
    for (auto value = form.begin(); value != form.end(); ++value) {
        if (!known.contains(value.key())) {
            lines.append({value.key(), value.key(), value->toVariant().toString(), core::PersonalData::Welfare});
        }
    }
    return lines;
}

QString materialName(const ServiceItem *item, const QString &id)
{
    const Material *material = item ? item->material(id) : nullptr;
    return material ? AffairsContext::words(material->name) : id;
}

QList<ValueLine> materialLines(const ServiceItem *item, const QJsonObject &materials)
{
    QList<ValueLine> lines;
    for (auto one = materials.begin(); one != materials.end(); ++one) {
        const int copies = (*one)[QLatin1StringView("copies")].toInt();
        lines.append({one.key(), materialName(item, one.key()),
                      joined({CaseWords::material(textOf(*one, "state")),
                              copies > 1 ? CaseLines::tr("%1 copies").arg(copies) : QString()})});
    }
    return lines;
}

QList<ValueLine> pauseLines(const QJsonArray &pauses)
{
    QList<ValueLine> lines;
    for (const Pause &pause : pausesFromJson(pauses)) {
        lines.append({pause.from.toString(Qt::ISODate) + pause.kind, CaseWords::pause(pause.kind),
                      CaseLines::tr("%1 to %2")
                          .arg(CaseWords::date(pause.from),
                               pause.to.isValid() ? CaseWords::date(pause.to) : CaseLines::tr("now"))});
    }
    return lines;
}

QList<ValueLine> eventLines(const QJsonArray &events)
{
    QList<ValueLine> lines;
    for (const QJsonValue &event : events) {
        const QString at = QDateTime::fromString(textOf(event, "at"), Qt::ISODateWithMs)
                               .toLocalTime()
                               .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        const QString id = textOf(event, "id");
        lines.append({id.isEmpty() ? at + textOf(event, "kind") : id, at,
                      joined({CaseWords::event(textOf(event, "kind")), textOf(event, "by_name")})});
    }
    return lines;
}

QList<ValueLine> promiseLines(const ServiceItem *item, const QJsonObject &promise)
{
    QList<ValueLine> lines;
    const QJsonArray items = promise.value(QLatin1StringView("items")).toArray();
    for (const QJsonValue &one : items) {
        const QString id = textOf(one, "material");
        lines.append({id, materialName(item, id),
                      one[QLatin1StringView("supplied")].toBool()
                          ? CaseLines::tr("supplied on %1").arg(textOf(one, "supplied_on"))
                          : CaseLines::tr("promised by %1").arg(textOf(one, "until"))});
    }
    return lines;
}

QList<ValueLine> missingLines(const ServiceItem *item, const QJsonArray &missing)
{
    QList<ValueLine> lines;
    for (const QJsonValue &one : missing) {
        const QString material = textOf(one, "material");
        const QString key = textOf(one, "field");
        const FormField *field = item ? item->field(key) : nullptr;
        lines.append(
            {material + key,
             material.isEmpty() ? (field ? AffairsContext::words(field->label) : key) : materialName(item, material),
             textOf(one, "what").isEmpty() ? CaseLines::tr("missing") : textOf(one, "what")});
    }
    return lines;
}

} // namespace

QString CaseLines::formValue(const FormField &field, const QJsonValue &value)
{
    switch (field.type) {
    case FieldType::Money:
        return core::Money::fromFen(value.toInteger()).toDisplay();
    case FieldType::Flag:
        return value.toBool() ? tr("Yes") : tr("No");
    case FieldType::Code:
        return core::CodeTable::named(field.codeTable).label(value.toString(), AffairsContext::chinese());
    case FieldType::Choice: {
        const auto choice = std::ranges::find(field.choices, value.toString(), &Choice::code);
        return choice == field.choices.end() ? value.toString() : AffairsContext::words(choice->label);
    }
    default:
        return value.toVariant().toString();
    }
}

QList<ValueLine> CaseLines::of(const AffairsContext &context, const QJsonObject &body, const QString &field,
                               const QJsonValue &value)
{
    const ServiceItem *item = context.catalogue().version(body.value(QLatin1StringView("item")).toString(),
                                                          body.value(QLatin1StringView("item_version")).toInt());
    if (field == QLatin1String("form"))
        return formLines(item ? item->fields : QList<FormField>(), value.toObject(), context.today());
    if (field == QLatin1String("agent"))
        return formLines(context.catalogue().agentFields(), value.toObject(), context.today());
    if (field == QLatin1String("materials"))
        return materialLines(item, value.toObject());
    if (field == QLatin1String("pauses"))
        return pauseLines(value.toArray());
    if (field == QLatin1String("events"))
        return eventLines(value.toArray());
    if (field == QLatin1String("deficiency"))
        return promiseLines(item, value.toObject());
    if (field == QLatin1String("missing"))
        return missingLines(item, value.toArray());
    if (field == QLatin1String("refusal") && value.isObject())
        return {{field, {}, textOf(value, "reason")}};
    return {};
}

QStringList CaseLines::touchedBy(const core::RecordConflict &conflict)
{
    const auto due = [](const core::ConflictSide &side) {
        const QString date = textOf(QJsonValue(side.body), "due");
        return date.isEmpty() ? tr("no limit") : date;
    };
    QStringList lines;
    if (due(conflict.ours) == due(conflict.theirs))
        lines.append(tr("Limit of the case: %1").arg(due(conflict.ours)));
    else
        lines.append(
            tr("Limit of the case: %1 on the left, %2 on the right").arg(due(conflict.ours), due(conflict.theirs)));
    lines.append(tr("Slips that were handed out stay as they are; what they say may have to be told again."));
    return lines;
}

QString CaseLines::finding(const QString &code)
{
    if (code == QLatin1String("case.limit-differs"))
        return tr("Pauses of two desks came together: the limit is not what acceptance and pauses say.");
    if (code == QLatin1String("case.complete-in-correction"))
        return tr("All that was missing came in, at two desks, and nobody has accepted the case yet.");
    if (code == QLatin1String("case.decided-with-promise"))
        return tr("The case was decided while material of the promise was still open at another desk.");
    return {};
}

} // namespace yc::affairs
