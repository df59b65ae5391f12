// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/SlipData.h"

#include "services/affairs/rules/CaseNumber.h"

#include <QJsonArray>

namespace yc::affairs {

namespace {

QJsonObject both(const LocalText &text) { return {{QStringLiteral("zh"), text.zh}, {QStringLiteral("en"), text.en}}; }

QString word(MaterialForm form)
{
    switch (form) {
    case MaterialForm::Original:
        return QStringLiteral("original");
    case MaterialForm::Copy:
        return QStringLiteral("copy");
    case MaterialForm::OriginalAndCopy:
        break;
    }
    return QStringLiteral("original_and_copy");
}

QString word(MaterialMedium medium)
{
    switch (medium) {
    case MaterialMedium::Paper:
        return QStringLiteral("paper");
    case MaterialMedium::Electronic:
        return QStringLiteral("electronic");
    case MaterialMedium::Either:
        break;
    }
    return QStringLiteral("either");
}

QJsonObject promised(const Limit &limit)
{
    static const QHash<Limit::Unit, QString> words{{Limit::Unit::Instant, QStringLiteral("instant")},
                                                   {Limit::Unit::WorkingDays, QStringLiteral("working_day")},
                                                   {Limit::Unit::Days, QStringLiteral("day")},
                                                   {Limit::Unit::Hours, QStringLiteral("hour")},
                                                   {Limit::Unit::YearlyRound, QStringLiteral("yearly_round")},
                                                   {Limit::Unit::Batch, QStringLiteral("batch")}};
    QJsonObject result{{QStringLiteral("unit"), words.value(limit.unit)}};
    if (limit.value > 0)
        result.insert(QStringLiteral("value"), limit.value);
    return result;
}

QJsonArray materialsOf(const ServiceItem &item, const QJsonObject &caseBody)
{
    const QJsonObject states = caseBody.value(QStringLiteral("materials")).toObject();
    const bool agent = !caseBody.value(QStringLiteral("agent")).toObject().isEmpty();
    QJsonArray result;
    for (const Material &material : item.materials) {
        const QJsonObject given = states.value(material.id).toObject();
        const QString state = given.value(QStringLiteral("state")).toString();
        const bool received = !state.isEmpty() && state != QLatin1String("missing");
        if (!received && (!material.required || (material.forAgentOnly && !agent)))
            continue; // not asked for
        result.append(
            QJsonObject{{QStringLiteral("id"), material.id},
                        {QStringLiteral("name"), both(material.name)},
                        {QStringLiteral("form"), word(material.form)},
                        {QStringLiteral("medium"), word(material.medium)},
                        {QStringLiteral("copies"), given.value(QStringLiteral("copies")).toInt(material.copies)},
                        {QStringLiteral("state"), state.isEmpty() ? QStringLiteral("missing") : state},
                        {QStringLiteral("received"), received}});
    }
    return result;
}

/// What is still to come, with names instead of ids. Entries of the case: {material | field, what, until}.
QJsonArray missingOf(const ServiceItem &item, const QJsonArray &entries)
{
    QJsonArray result;
    for (const QJsonValue &value : entries) {
        QJsonObject entry = value.toObject();
        if (const Material *material = item.material(entry.value(QStringLiteral("material")).toString()))
            entry.insert(QStringLiteral("name"), both(material->name));
        else if (const FormField *field = item.field(entry.value(QStringLiteral("field")).toString()))
            entry.insert(QStringLiteral("name"), both(field->label));
        result.append(entry);
    }
    return result;
}

void copyKeys(const QJsonObject &from, QJsonObject &to, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        const QString name = QString::fromLatin1(key);
        if (const QJsonValue value = from.value(name); !value.isUndefined() && !value.isNull())
            to.insert(name, value);
    }
}

} // namespace

QJsonObject slipData(const Catalogue &catalogue, const ServiceItem &item, const QJsonObject &caseBody,
                     const SlipFrame &frame)
{
    const Supervision &settings = catalogue.supervision();
    const SlipKind kind = settings.slips.value(frame.kind);
    const QString caseNumber = caseBody.value(QStringLiteral("number")).toString();
    const QJsonObject form = caseBody.value(QStringLiteral("form")).toObject();
    QJsonObject applicant;
    copyKeys(form, applicant, {"name", "id_number", "telephone", "address"});
    QJsonObject data{
        {QStringLiteral("kind"), frame.kind},
        {QStringLiteral("title"), both(kind.title)},
        {QStringLiteral("number"), frame.number},
        {QStringLiteral("copies"), kind.copies},
        {QStringLiteral("case_number"), caseNumber},
        {QStringLiteral("qr"), CaseNumber::qrPayload(caseNumber)},
        {QStringLiteral("org_name"), frame.orgName},
        {QStringLiteral("desk"), frame.desk},
        {QStringLiteral("clerk"), frame.clerkName},
        {QStringLiteral("issued_at"), frame.issuedAt.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("issued_on"), frame.issuedAt.toLocalTime().date().toString(Qt::ISODate)},
        {QStringLiteral("applicant"), applicant},
        {QStringLiteral("item"), QJsonObject{{QStringLiteral("name"), both(item.name)},
                                             {QStringLiteral("code"), item.code},
                                             {QStringLiteral("department"), both(item.department)},
                                             {QStringLiteral("instant"), item.instant}}},
        {QStringLiteral("promised"), promised(item.promised)},
        {QStringLiteral("legal_basis"), both(item.legalBasis)},
        {QStringLiteral("materials"), materialsOf(item, caseBody)},
    };
    copyKeys(caseBody, data,
             {"agent", "received_on", "accepted_on", "due", "due_at", "due_provisional", "statutory_due"});
    if (!item.note.zh.isEmpty())
        data.insert(QStringLiteral("note"), both(item.note));
    QJsonArray notCounted;
    for (const SpecialProcedure &one : item.specialProcedures) {
        notCounted.append(
            QJsonObject{{QStringLiteral("name"), both(one.name)}, {QStringLiteral("working_days"), one.workingDays}});
    }
    if (!notCounted.isEmpty())
        data.insert(QStringLiteral("not_counted"), notCounted);
    if (frame.kind == QLatin1String("correction")) {
        data.insert(QStringLiteral("missing"), missingOf(item, caseBody.value(QStringLiteral("missing")).toArray()));
        data.insert(QStringLiteral("supply_until"), caseBody.value(QStringLiteral("correction_until")));
    } else if (frame.kind == QLatin1String("deficiency")) {
        const QJsonObject promise = caseBody.value(QStringLiteral("deficiency")).toObject();
        data.insert(QStringLiteral("missing"), missingOf(item, promise.value(QStringLiteral("items")).toArray()));
        data.insert(QStringLiteral("supply_until"), caseBody.value(QStringLiteral("deficiency_until")));
    } else if (frame.kind == QLatin1String("refusal")) {
        copyKeys(caseBody.value(QStringLiteral("refusal")).toObject(), data, {"reason", "right_body"});
        data.insert(QStringLiteral("review_days"), settings.remedyReviewDays);
        data.insert(QStringLiteral("lawsuit_months"), settings.remedyLawsuitMonths);
    }
    data.insert(QStringLiteral("rules_basis"), both(settings.legalBasis));
    return data;
}

} // namespace yc::affairs
