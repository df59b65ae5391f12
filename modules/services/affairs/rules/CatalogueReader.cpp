// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/CatalogueReader.h"

#include "services/affairs/rules/JsonCursor.h"

namespace yc::affairs {

namespace {

constexpr std::pair<const char *, FieldType> fieldTypes[] = {
    {"text", FieldType::Text}, {"date", FieldType::Date},     {"money", FieldType::Money},  {"code", FieldType::Code},
    {"flag", FieldType::Flag}, {"number", FieldType::Number}, {"choice", FieldType::Choice}};
constexpr std::pair<const char *, FieldFormat> fieldFormats[] = {{"id_number", FieldFormat::IdNumber},
                                                                 {"telephone", FieldFormat::Telephone},
                                                                 {"bank_account", FieldFormat::BankAccount},
                                                                 {"credit_code", FieldFormat::CreditCode},
                                                                 {"disability_number", FieldFormat::DisabilityNumber}};
constexpr std::pair<const char *, MaterialForm> materialForms[] = {
    {"original", MaterialForm::Original},
    {"copy", MaterialForm::Copy},
    {"original_and_copy", MaterialForm::OriginalAndCopy}};
constexpr std::pair<const char *, MaterialMedium> materialMedia[] = {
    {"paper", MaterialMedium::Paper}, {"electronic", MaterialMedium::Electronic}, {"either", MaterialMedium::Either}};
constexpr std::pair<const char *, Verification> verifications[] = {{"card_reader", Verification::CardReader},
                                                                   {"e_license", Verification::ElectronicLicence},
                                                                   {"data_check", Verification::DataCheck},
                                                                   {"system", Verification::System}};
constexpr std::pair<const char *, Limit::Unit> limitUnits[] = {
    {"instant", Limit::Unit::Instant}, {"working_day", Limit::Unit::WorkingDays},
    {"day", Limit::Unit::Days},        {"hour", Limit::Unit::Hours},
    {"batch", Limit::Unit::Batch},     {"yearly_round", Limit::Unit::YearlyRound}};
constexpr std::pair<const char *, ServiceItem::State> itemStates[] = {{"active", ServiceItem::State::Active},
                                                                      {"suspended", ServiceItem::State::Suspended},
                                                                      {"retired", ServiceItem::State::Retired}};

QList<Choice> readChoices(const QList<JsonCursor> &cursors)
{
    QList<Choice> result;
    for (const JsonCursor &one : cursors)
        result.append({one.text("code"), one.localText("label")});
    return result;
}

FormField readField(const JsonCursor &json, const QHash<QString, QList<Choice>> &choiceSets)
{
    FormField field;
    field.key = json.text("key");
    field.type = json.word("type", fieldTypes);
    field.label = json.localText("label");
    if (json.has("format"))
        field.format = json.word("format", fieldFormats);
    if (json.has("help"))
        field.help = json.localText("help");
    field.required = json.has("required") && json.flag("required");
    if (json.has("required_unless")) {
        const JsonCursor unless = json.at("required_unless");
        field.requiredUnlessField = unless.keys().value(0);
        field.requiredUnlessValue = unless.at(field.requiredUnlessField).text();
    }
    if (json.has("max_length"))
        field.maxLength = static_cast<int>(json.integer("max_length"));
    if (json.has("min"))
        field.min = json.integer("min");
    if (json.has("max"))
        field.max = json.integer("max");
    field.notInFuture = json.has("not_after");
    field.notInPast = json.has("not_before");
    if (json.has("code_table"))
        field.codeTable = json.text("code_table");
    if (json.has("choices")) {
        field.choices = readChoices(json.items("choices"));
    } else if (json.has("choices_from")) {
        const QString name = json.text("choices_from");
        if (!choiceSets.contains(name))
            json.at("choices_from").report("catalogue.unknown-reference", name);
        field.choices = choiceSets.value(name);
    }
    if (json.has("from"))
        field.from = json.texts("from");
    if (json.has("join"))
        field.join = json.text("join");
    return field;
}

Material readMaterial(const JsonCursor &json, const QString &id)
{
    Material material;
    material.id = id;
    material.name = json.localText("name");
    if (json.has("note"))
        material.note = json.localText("note");
    material.form = json.word("form", materialForms);
    material.medium = json.word("medium", materialMedia);
    material.copies = static_cast<int>(json.integer("copies"));
    if (json.has("verify"))
        material.verification = json.word("verify", verifications);
    material.exemptWhenVerified = json.has("exempt_when_verified") && json.flag("exempt_when_verified");
    material.forAgentOnly = json.has("required_when");
    return material;
}

Limit readLimit(const JsonCursor &json)
{
    Limit limit;
    limit.unit = json.word("unit", limitUnits);
    if (json.has("value"))
        limit.value = static_cast<int>(json.integer("value"));
    if (json.has("extendable_to"))
        limit.extendableTo = static_cast<int>(json.integer("extendable_to"));
    if (limit.unit == Limit::Unit::YearlyRound) {
        // A leap year, so that a round may end on 02-29; the clock clips it in other years.
        const QDate end = QDate::fromString(QStringLiteral("2000-") + json.text("round_ends"), Qt::ISODate);
        if (!end.isValid())
            json.at("round_ends").report("catalogue.bad-value");
        limit.roundMonth = end.month();
        limit.roundDay = end.day();
    } else if (limit.unit != Limit::Unit::Instant && limit.unit != Limit::Unit::Batch && limit.value <= 0) {
        json.report("catalogue.bad-value");
    }
    return limit;
}

std::optional<int> optionalAge(const JsonCursor &json, const char *key)
{
    return json.has(key) ? std::optional(static_cast<int>(json.integer(key))) : std::nullopt;
}

TargetRule readRule(const JsonCursor &json)
{
    TargetRule rule;
    rule.minAge = optionalAge(json, "min_age");
    rule.maxAge = optionalAge(json, "max_age");
    rule.minAgeMale = optionalAge(json, "min_age_male");
    rule.minAgeFemale = optionalAge(json, "min_age_female");
    rule.monthsBefore = optionalAge(json, "months_before").value_or(0);
    if (json.has("sex"))
        rule.sex = json.text("sex");
    if (json.has("hukou"))
        rule.hukou = json.text("hukou");
    if (json.has("tags_any"))
        rule.tagsAny = json.texts("tags_any");
    if (json.has("tags_all"))
        rule.tagsAll = json.texts("tags_all");
    if (json.has("person_field"))
        rule.personField = json.text("person_field");
    return rule;
}

/// What an item says about its time.
void readClock(const JsonCursor &json, ServiceItem &item)
{
    item.instant = json.word("case_type", {std::pair{"instant", true}, std::pair{"promised", false}});
    if (!json.isNull("statutory"))
        item.statutory = readLimit(json.at("statutory"));
    item.promised = readLimit(json.at("promised"));
    if (json.has("paperwork_within"))
        item.paperworkWithin = static_cast<int>(json.integer("paperwork_within"));
    if (json.has("special_procedures")) {
        for (const JsonCursor &one : json.items("special_procedures")) {
            item.specialProcedures.append(
                {one.text("kind"), one.localText("name"), static_cast<int>(one.integer("working_days"))});
        }
    }
    if (json.has("steps")) {
        for (const JsonCursor &one : json.items("steps"))
            item.steps.append({one.localText("name"), static_cast<int>(one.integer("working_days"))});
    }
}

} // namespace

core::Result<> CatalogueReader::readCommon(const QString &file, const QByteArray &json)
{
    YC_ASSIGN(const JsonCursor root, JsonCursor::open(file, json));
    const JsonCursor sets = root.at("choice_sets");
    for (const QString &name : sets.keys())
        m_choiceSets.insert(name, readChoices(sets.items(name.toLatin1().constData())));
    const JsonCursor blocks = root.at("blocks");
    for (const QString &name : blocks.keys()) {
        const JsonCursor block = blocks.at(name);
        QList<FormField> fields;
        for (const JsonCursor &one : block.items("fields")) {
            fields.append(readField(one, m_choiceSets));
            fields.last().block = name;
        }
        m_blockTitles.insert(name, block.localText("title"));
        m_blocks.insert(name, fields);
    }
    m_agentFields = m_blocks.value(QStringLiteral("agent"));
    const JsonCursor materials = root.at("materials");
    for (const QString &id : materials.keys())
        m_materials.insert(id, readMaterial(materials.at(id), id));
    const JsonCursor sources = root.at("sources");
    for (const QString &name : sources.keys())
        m_sources.insert(name, sources.at(name).localText("label"));
    const JsonCursor hukou = root.at("hukou");
    m_words.localHukou = hukou.texts("local");
    m_words.nonLocalHukou = hukou.texts("non_local");
    const JsonCursor tags = root.at("tags");
    for (const QString &name : tags.keys()) {
        m_words.tagWords.insert(name, tags.at(name).texts("words"));
        m_words.tagLabels.insert(name, tags.at(name).localText("label"));
    }
    return root.outcome();
}

core::Result<QList<ServiceItem>> CatalogueReader::readLine(const QString &file, const QByteArray &json) const
{
    YC_ASSIGN(const JsonCursor root, JsonCursor::open(file, json));
    const QString line = root.text("line");
    const LocalText lineName = root.localText("name");
    QList<ServiceItem> result;
    for (const JsonCursor &one : root.items("items")) {
        ServiceItem item;
        item.line = line;
        item.lineName = lineName;
        item.id = one.text("id");
        item.code = one.text("code");
        item.codeSynthetic = one.has("code_synthetic") && one.flag("code_synthetic");
        item.number = static_cast<int>(one.integer("number"));
        item.version = static_cast<int>(one.integer("version"));
        item.validFrom = one.date("valid_from");
        if (one.has("valid_to"))
            item.validTo = one.date("valid_to");
        item.state = one.word("state", itemStates);
        item.name = one.localText("name");
        item.aliases = one.texts("aliases");
        item.department = one.localText("department");
        readClock(one, item);
        if (one.has("note"))
            item.note = one.localText("note");
        const JsonCursor target = one.at("target");
        item.targetText = target.localText("text");
        item.target = readRule(target.at("rule"));
        item.legalBasis = one.localText("legal_basis");
        for (const JsonCursor &use : one.items("materials")) {
            const QString id = use.text("use");
            if (!m_materials.contains(id))
                use.at("use").report("catalogue.unknown-reference", id);
            Material material = m_materials.value(id);
            if (use.has("required"))
                material.required = use.flag("required");
            if (use.has("later"))
                material.laterDays = static_cast<int>(use.integer("later"));
            item.materials.append(material);
        }
        for (const JsonCursor &block : one.items("blocks")) {
            if (!m_blocks.contains(block.text()))
                block.report("catalogue.unknown-reference", block.text());
            item.fields += m_blocks.value(block.text());
        }
        for (const JsonCursor &field : one.items("fields"))
            item.fields.append(readField(field, m_choiceSets));
        if (one.has("parameters"))
            item.parameters = one.at("parameters").object();
        item.channels = one.texts("channels");
        item.certainty = one.text("certainty");
        result.append(item);
    }
    YC_TRY(root.outcome());
    return result;
}

core::Result<Supervision> CatalogueReader::readSupervision(const QString &file, const QByteArray &json)
{
    YC_ASSIGN(const JsonCursor root, JsonCursor::open(file, json));
    Supervision result;
    result.version = static_cast<int>(root.integer("version"));
    result.validFrom = root.date("valid_from");
    const JsonCursor yellow = root.at("yellow");
    result.yellowElapsedPercent = static_cast<int>(yellow.integer("elapsed_percent"));
    result.yellowRemainingDays = static_cast<int>(yellow.integer("remaining_working_days"));
    result.redWhenOverdue = root.at("red").flag("overdue");
    result.secondRedWhenStatutoryExceeded = root.at("second_red").flag("statutory_exceeded");
    const JsonCursor correction = root.at("correction");
    result.correctionToldWithinDays = static_cast<int>(correction.integer("tell_within_working_days"));
    result.correctionDeadlineDays = static_cast<int>(correction.integer("default_deadline_working_days"));
    const JsonCursor remedies = root.at("remedies");
    result.remedyReviewDays = static_cast<int>(remedies.integer("review_days"));
    result.remedyLawsuitMonths = static_cast<int>(remedies.integer("lawsuit_months"));
    result.legalBasis = root.localText("legal_basis");
    const JsonCursor slips = root.at("slips");
    for (const QString &kind : slips.keys()) {
        const JsonCursor slip = slips.at(kind);
        result.slips.insert(kind,
                            {slip.localText("title"), slip.text("nature"), static_cast<int>(slip.integer("copies"))});
    }
    YC_TRY(root.outcome());
    return result;
}

} // namespace yc::affairs
