// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/CaseBody.h"

#include "core/IdentityDocument.h"
#include "core/RecordId.h"
#include "services/affairs/rules/CaseFiles.h"
#include "services/affairs/rules/CaseNumber.h"
#include "services/affairs/rules/CaseType.h"

namespace yc::affairs {

namespace {

QString stamp(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }

QDate dateOf(const QJsonObject &body, const QString &key)
{
    return QDate::fromString(body.value(key).toString(), Qt::ISODate);
}

void setDate(QJsonObject &body, const QString &key, QDate date)
{
    if (date.isValid())
        body.insert(key, date.toString(Qt::ISODate));
    else
        body.remove(key);
}

} // namespace

void setState(QJsonObject &body, QLatin1StringView state) { body.insert(QStringLiteral("state"), QString(state)); }

void addEvent(QJsonObject &body, const core::Transaction &transaction, const QString &kind, const QJsonObject &more)
{
    const core::Session &session = transaction.session();
    QJsonObject event{{QStringLiteral("kind"), kind},           {QStringLiteral("at"), stamp(transaction.now())},
                      {QStringLiteral("by"), session.personId}, {QStringLiteral("by_name"), session.personName},
                      {QStringLiteral("desk"), session.desk},   {QStringLiteral("org"), session.org}};
    for (auto it = more.begin(); it != more.end(); ++it)
        event.insert(it.key(), it.value());
    QJsonArray events = body.value(QStringLiteral("events")).toArray();
    events.append(event);
    body.insert(QStringLiteral("events"), events);
}

void setDue(QJsonObject &body, const CaseRules &rules, const ServiceItem &item, QDate today)
{
    const QDate acceptedOn = dateOf(body, QStringLiteral("accepted_on"));
    const QDateTime acceptedAt =
        QDateTime::fromString(body.value(QStringLiteral("accepted_at")).toString(), Qt::ISODateWithMs);
    const QList<Pause> pauses = pausesFromJson(body.value(QStringLiteral("pauses")).toArray());
    const CaseClock clock = rules.clock();
    const CaseClock::Due due = clock.due(item.promised, acceptedOn, acceptedAt, pauses, today);
    setDate(body, QStringLiteral("due"), due.date);
    if (due.at.isValid())
        body.insert(QStringLiteral("due_at"), stamp(due.at));
    body.insert(QStringLiteral("due_provisional"), due.provisional);
    if (item.statutory) {
        setDate(body, QStringLiteral("statutory_due"),
                clock.due(*item.statutory, acceptedOn, acceptedAt, pauses, today).date);
    }
    const bool counted = item.promised.unit == Limit::Unit::WorkingDays;
    body.insert(QStringLiteral("promised_days"), counted || !due.date.isValid()
                                                     ? (counted ? item.promised.value : 0)
                                                     : rules.calendar->workdaysBetween(acceptedOn, due.date));
}

core::Result<const ServiceItem *> itemInForce(const CaseRules &rules, const Application &application, QDate today)
{
    const ServiceItem *item = rules.catalogue->item(application.item, today);
    if (item == nullptr) {
        const bool known = std::ranges::any_of(rules.catalogue->items(),
                                               [&](const ServiceItem &one) { return one.id == application.item; });
        return core::fail(core::ErrorKind::FixInput, known ? "affairs.item-not-in-force" : "affairs.unknown-item",
                          {{QStringLiteral("item"), application.item}});
    }
    if (item->state == ServiceItem::State::Suspended)
        return core::fail(core::ErrorKind::FixInput, "affairs.item-suspended", {{QStringLiteral("item"), item->id}});
    if (application.itemVersion != 0 && application.itemVersion != item->version) {
        return core::fail(
            core::ErrorKind::FixInput, "affairs.item-changed",
            {{QStringLiteral("item_version"), application.itemVersion}, {QStringLiteral("in_force"), item->version}});
    }
    return item;
}

core::Result<const ServiceItem *> itemOfCase(const CaseRules &rules, const QJsonObject &body)
{
    const QString id = body.value(QStringLiteral("item")).toString();
    const ServiceItem *item = rules.catalogue->version(id, body.value(QStringLiteral("item_version")).toInt());
    if (item == nullptr)
        return core::fail(core::ErrorKind::UpdateProgram, "affairs.unknown-item", {{QStringLiteral("item"), id}});
    return item;
}

QJsonObject normalised(const QList<FormField> &fields, QJsonObject form, QDate today)
{
    for (const FormField &field : fields) {
        const QJsonValue value = form.value(field.key);
        if (field.type != FieldType::Text || !value.isString())
            continue;
        QString text = value.toString().trimmed();
        if (text.isEmpty()) {
            form.remove(field.key);
            continue;
        }
        switch (field.format) {
        case FieldFormat::IdNumber:
        case FieldFormat::CreditCode:
        case FieldFormat::DisabilityNumber:
            if (const auto document = core::IdentityDocument::parse(text, today); document.isValid())
                text = document.normalised();
            break;
        case FieldFormat::Telephone:
        case FieldFormat::BankAccount:
            text = text.normalized(QString::NormalizationForm_KC).remove(u' ');
            break;
        case FieldFormat::None:
            break;
        }
        form.insert(field.key, text);
    }
    return form;
}

QList<FormProblem> formProblems(const CaseRules &rules, const ServiceItem &item, const Application &application,
                                QDate today)
{
    QList<FormProblem> problems = FormCheck::check(item.fields, application.form, today);
    if (!application.agent.isEmpty())
        problems += FormCheck::check(rules.catalogue->agentFields(), application.agent, today);
    return problems;
}

core::Result<> checkApplicant(core::Transaction &transaction, const Application &application, QDate today)
{
    if (application.applicant.isEmpty())
        return {};
    YC_ASSIGN(const core::Document resident, transaction.load(application.applicant));
    const QString filed = resident.body.value(QStringLiteral("id_number")).toString();
    const QString typed = application.form.value(QStringLiteral("id_number")).toString();
    const auto same = [today](const QString &one, const QString &other) {
        return core::IdentityDocument::parse(one, today).normalised() ==
               core::IdentityDocument::parse(other, today).normalised();
    };
    if (!filed.isEmpty() && !same(filed, typed))
        return core::fail(core::ErrorKind::FixInput, "affairs.applicant-mismatch");
    return {};
}

core::Result<core::Document> newCase(core::Transaction &transaction, const ServiceItem &item,
                                     const Application &application)
{
    const core::Session &session = transaction.session();
    const QDateTime now = transaction.now();
    const QDate today = now.toLocalTime().date();
    YC_ASSIGN(const qint64 serial, transaction.nextNumber(CaseNumber::series(session.org, today.year())));
    const QJsonObject form = normalised(item.fields, application.form, today);
    core::Document document;
    document.id = QStringLiteral("case:") + core::newUuid7(now);
    document.type = QStringLiteral("case");
    document.body = {
        {QStringLiteral("number"), CaseNumber::format(session.org, today.year(), serial)},
        {QStringLiteral("item"), item.id},
        {QStringLiteral("item_version"), item.version},
        {QStringLiteral("item_name"), item.name.zh},
        {QStringLiteral("line"), item.line},
        {QStringLiteral("applicant_name"), form.value(QStringLiteral("name"))},
        {QStringLiteral("applicant_id_number"), form.value(QStringLiteral("id_number"))},
        {QStringLiteral("received_at"), stamp(now)},
        {QStringLiteral("received_on"), today.toString(Qt::ISODate)},
        {QStringLiteral("receive_org"), session.org},
        {QStringLiteral("accept_org"), session.org},
        {QStringLiteral("decide_org"), application.decideOrg.isEmpty() ? session.org : application.decideOrg},
        {QStringLiteral("clerk"), session.personId},
        {QStringLiteral("clerk_name"), session.personName},
        {QStringLiteral("form"), form},
        {QStringLiteral("materials"), application.materials},
    };
    const auto insertIfAny = [&document](const QString &key, const QJsonValue &value) {
        if (!value.isUndefined() && value != QJsonValue(QString()))
            document.body.insert(key, value);
    };
    insertIfAny(QStringLiteral("applicant"), application.applicant);
    insertIfAny(QStringLiteral("draft"), application.draft);
    insertIfAny(QStringLiteral("telephone"), form.value(QStringLiteral("telephone")));
    if (!application.agent.isEmpty())
        document.body.insert(QStringLiteral("agent"), application.agent);
    QList<CaseFile> files = filesOf(QJsonObject{{QStringLiteral("files"), application.files}});
    for (CaseFile &file : files)
        file.addedBy.clear(); // now, by whoever accepts
    YC_TRY(addFiles(document.body, transaction, files));
    addEvent(document.body, transaction, QStringLiteral("received"));
    return document;
}

void becomeAccepted(QJsonObject &body, const core::Transaction &transaction, const CaseRules &rules,
                    const ServiceItem &item)
{
    const QDateTime now = transaction.now();
    const QDate today = now.toLocalTime().date();
    body.insert(QStringLiteral("accepted_at"), stamp(now));
    body.insert(QStringLiteral("accepted_on"), today.toString(Qt::ISODate));
    setState(body, CaseState::accepted);
    setDue(body, rules, item, today);
    addEvent(body, transaction, QStringLiteral("accepted"));
    if (!item.instant)
        return;
    body.insert(QStringLiteral("outcome"), QStringLiteral("granted"));
    body.insert(QStringLiteral("decided_at"), stamp(now));
    body.insert(QStringLiteral("closed_at"), stamp(now));
    setState(body, CaseState::closed);
    addEvent(body, transaction, QStringLiteral("decided"), {{QStringLiteral("outcome"), QStringLiteral("granted")}});
    addEvent(body, transaction, QStringLiteral("closed"));
}

QJsonObject answer(const core::Document &stored, const core::Document &slip)
{
    QJsonObject result{{QStringLiteral("case"), stored.id}};
    for (const char *key :
         {"number", "state", "due", "due_at", "due_provisional", "correction_until", "deficiency_until"}) {
        const QString name = QString::fromLatin1(key);
        if (const QJsonValue value = stored.body.value(name); !value.isUndefined())
            result.insert(name, value);
    }
    if (!slip.isNull()) {
        result.insert(QStringLiteral("slip"), slip.id);
        result.insert(QStringLiteral("slip_number"), slip.body.value(QStringLiteral("number")));
    }
    return result;
}

core::Result<QJsonObject> earlierAnswer(core::Transaction &transaction, const QString &draft)
{
    if (draft.isEmpty())
        return QJsonObject();
    core::Query cases;
    cases.type = QStringLiteral("case");
    cases.where = {{.field = QStringLiteral("draft"), .op = core::Query::Op::Equal, .value = draft}};
    cases.limit = 1;
    YC_ASSIGN(const core::Rows found, transaction.query(cases));
    if (found.rows.isEmpty())
        return QJsonObject();
    const QString id = found.value(0, QStringLiteral("id")).toString();
    YC_ASSIGN(const core::Document stored, transaction.load(id));
    core::Query slips;
    slips.type = QStringLiteral("slip");
    slips.where = {{.field = QStringLiteral("case"), .op = core::Query::Op::Equal, .value = id}};
    slips.orderBy = {{.field = QStringLiteral("printed_at"), .order = Qt::AscendingOrder}};
    slips.limit = 1;
    YC_ASSIGN(const core::Rows slipRows, transaction.query(slips));
    core::Document slip;
    if (!slipRows.rows.isEmpty()) {
        YC_ASSIGN(slip, transaction.load(slipRows.value(0, QStringLiteral("id")).toString()));
    }
    QJsonObject result = answer(stored, slip);
    result.insert(QStringLiteral("repeated"), true);
    return result;
}

} // namespace yc::affairs
