// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/rules/ElderTypes.h"

#include "core/FieldParts.h"
#include "core/Session.h"
#include "services/eldercare/rules/HandOver.h"

#include <QUuid>

namespace yc::eldercare {

using core::Field;
using core::FieldKind;
using core::MergeRule;
using core::PersonalData;
using core::RecordType;
using core::SearchAs;
using namespace core::fields;

namespace {

/// `forward`: see core::Field. What went one way at one desk and another at another is for a person.
Field state(const char *table, const QStringList &forward)
{
    Field field = code("state", QT_TRANSLATE_NOOP("Field", "State"), table);
    field.merge = MergeRule::ForwardOnly;
    field.forward = forward;
    return indexed(required(field));
}

/// Whom a record is about, and whose committee it belongs to: people of a village point work with their own.
QList<Field> person()
{
    return {required(indexed(column("resident", QT_TRANSLATE_NOOP("Field", "Resident"), FieldKind::Reference))),
            with(column("resident_name", QT_TRANSLATE_NOOP("Field", "Name")), PersonalData::Name),
            indexed(code("committee", QT_TRANSLATE_NOOP("Field", "Committee"), "committee"))};
}

/// These fields are taken as a whole with the state, where two desks differ.
void together(RecordType &type, const QStringList &keys)
{
    for (Field &field : type.fields) {
        if (keys.contains(field.key))
            field.with = QStringLiteral("state");
    }
}

RecordType recordType(const char *name, const char *label)
{
    RecordType type;
    type.name = QString::fromLatin1(name);
    type.label = QString::fromLatin1(label);
    type.readPermission = QStringLiteral("eldercare.view");
    type.orgField = QStringLiteral("committee");
    return type;
}

RecordType makeAssessment()
{
    RecordType type = recordType("ability_assessment", QT_TRANSLATE_NOOP("RecordType", "Assessment of ability"));
    type.settlePermission = QStringLiteral("eldercare.assess");
    Field number = required(indexed(column("number", QT_TRANSLATE_NOOP("Field", "Number of the assessment"))));
    number.searchAs = SearchAs::IdentityNumber;
    type.fields =
        person() +
        QList<Field>{
            number,
            indexed(column("assessed_on", QT_TRANSLATE_NOOP("Field", "Assessed on"), FieldKind::Date)),
            column("reason", QT_TRANSLATE_NOOP("Field", "Reason of the assessment"), FieldKind::Code),
            state("ability_state",
                  {AssessmentState::signedByOne, QStringLiteral("returned|done"), AssessmentState::replaced}),
            with(column("total", QT_TRANSLATE_NOOP("Field", "Total"), FieldKind::Integer), PersonalData::Health),
            with(code("preliminary_grade", QT_TRANSLATE_NOOP("Field", "Preliminary grade"), "ability_grade"),
                 PersonalData::Health),
            indexed(with(code("final_grade", QT_TRANSLATE_NOOP("Field", "Final grade"), "ability_grade"),
                         PersonalData::Health)),
            with(column("rules", QT_TRANSLATE_NOOP("Field", "Change rules"), FieldKind::List), PersonalData::Health),
            column("add_up", QT_TRANSLATE_NOOP("Field", "C-2 and C-3 add up"), FieldKind::Flag),
            column("assessor_1", QT_TRANSLATE_NOOP("Field", "First assessor"), FieldKind::Reference),
            column("assessor_1_name", QT_TRANSLATE_NOOP("Field", "First assessor (name)")),
            column("assessor_2", QT_TRANSLATE_NOOP("Field", "Second assessor"), FieldKind::Reference),
            column("assessor_2_name", QT_TRANSLATE_NOOP("Field", "Second assessor (name)")),
            column("signed_on", QT_TRANSLATE_NOOP("Field", "Signed on"), FieldKind::Date),
            column("confirmed_on", QT_TRANSLATE_NOOP("Field", "Confirmed on"), FieldKind::Date),
            indexed(column("review_on", QT_TRANSLATE_NOOP("Field", "To be repeated by"), FieldKind::Date)),
            with(object("scores", QT_TRANSLATE_NOOP("Field", "Scores")), PersonalData::Health),
            with(object("form", QT_TRANSLATE_NOOP("Field", "Form")), PersonalData::Health),
            with(object("result", QT_TRANSLATE_NOOP("Field", "Result")), PersonalData::Health),
            events(),
        };
    together(type, {QStringLiteral("assessed_on"), QStringLiteral("reason"), QStringLiteral("total"),
                    QStringLiteral("preliminary_grade"), QStringLiteral("final_grade"), QStringLiteral("rules"),
                    QStringLiteral("add_up"), QStringLiteral("assessor_1"), QStringLiteral("assessor_1_name"),
                    QStringLiteral("assessor_2"), QStringLiteral("assessor_2_name"), QStringLiteral("signed_on"),
                    QStringLiteral("confirmed_on"), QStringLiteral("review_on"), QStringLiteral("scores"),
                    QStringLiteral("form"), QStringLiteral("result")});
    type.indexes = {{QStringLiteral("state"), QStringLiteral("review_on")}};
    return type;
}

RecordType makeDraft()
{
    RecordType type;
    type.name = QStringLiteral("ability_draft");
    type.readPermission = QStringLiteral("eldercare.view");
    type.localOnly = true;
    type.fields = {
        indexed(column("resident", QT_TRANSLATE_NOOP("Field", "Resident"), FieldKind::Reference)),
        column("resident_name", QT_TRANSLATE_NOOP("Field", "Name")),
        column("answered", QT_TRANSLATE_NOOP("Field", "Answered"), FieldKind::Integer),
        object("values", QT_TRANSLATE_NOOP("Field", "Values")),
    };
    return type;
}

RecordType makePolicy()
{
    RecordType type;
    type.name = QStringLiteral("eldercare_policy");
    type.label = QString::fromLatin1(QT_TRANSLATE_NOOP("RecordType", "Rules of elderly care"));
    type.settlePermission = QStringLiteral("eldercare.policy");
    type.fields = {column("c2_c3_add_up", QT_TRANSLATE_NOOP("Field", "C-2 and C-3 add up"), FieldKind::Flag)};
    return type;
}

RecordType makeClaim()
{
    RecordType type = recordType("allowance_claim", QT_TRANSLATE_NOOP("RecordType", "Claim to the age allowance"));
    type.settlePermission = QStringLiteral("eldercare.apply");
    Field applied = column("applied_on", QT_TRANSLATE_NOOP("Field", "Applied on"), FieldKind::Date);
    applied.merge = MergeRule::Earliest; // taken in at two desks: whoever came first
    type.fields =
        person() + QList<Field>{
                       column("place", QT_TRANSLATE_NOOP("Field", "Place")),
                       applied,
                       column("from_month", QT_TRANSLATE_NOOP("Field", "First month")),
                       column("last_month", QT_TRANSLATE_NOOP("Field", "Last month")),
                       state("claim_state", {ClaimState::active, ClaimState::stopped}),
                       column("stop_reason", QT_TRANSLATE_NOOP("Field", "Why it was stopped"), FieldKind::Code),
                       events(),
                   };
    together(type, {QStringLiteral("last_month"), QStringLiteral("stop_reason")});
    return type;
}

RecordType makeAllowance()
{
    RecordType type = recordType("age_allowance", QT_TRANSLATE_NOOP("RecordType", "Age allowance"));
    type.settlePermission = QStringLiteral("eldercare.approve-payment");
    type.fields = person() + QList<Field>{
                                 indexed(column("batch", QT_TRANSLATE_NOOP("Field", "Batch"), FieldKind::Reference)),
                                 column("claim", QT_TRANSLATE_NOOP("Field", "Claim"), FieldKind::Reference),
                                 column("place", QT_TRANSLATE_NOOP("Field", "Place")),
                                 indexed(column("quarter", QT_TRANSLATE_NOOP("Field", "Month of the batch"))),
                                 column("attempt", QT_TRANSLATE_NOOP("Field", "Attempt"), FieldKind::Integer),
                                 column("months", QT_TRANSLATE_NOOP("Field", "Months"), FieldKind::Integer),
                                 with(column("amount", QT_TRANSLATE_NOOP("Field", "Amount"), FieldKind::Money),
                                      PersonalData::Welfare),
                                 with(column("arrears", QT_TRANSLATE_NOOP("Field", "Of it arrears"), FieldKind::Money),
                                      PersonalData::Welfare),
                                 column("month_list", QT_TRANSLATE_NOOP("Field", "Months paid"), FieldKind::List),
                                 indexed(column("to_month", QT_TRANSLATE_NOOP("Field", "Up to"))),
                                 state("allowance_state", {LineState::due, QStringLiteral("approved|void")}),
                             };
    together(type, {QStringLiteral("batch"), QStringLiteral("months"), QStringLiteral("amount"),
                    QStringLiteral("arrears"), QStringLiteral("month_list"), QStringLiteral("to_month")});
    return type;
}

RecordType makeBatch()
{
    RecordType type = recordType("allowance_batch", QT_TRANSLATE_NOOP("RecordType", "Batch of age allowances"));
    type.orgField = {};
    type.settlePermission = QStringLiteral("eldercare.approve-payment");
    type.fields = {
        required(indexed(column("number", QT_TRANSLATE_NOOP("Field", "Batch number")))),
        column("place", QT_TRANSLATE_NOOP("Field", "Place")),
        indexed(column("quarter", QT_TRANSLATE_NOOP("Field", "Month of the batch"))),
        state("allowance_batch_state", {BatchState::made, QStringLiteral("returned|approved")}),
        column("people", QT_TRANSLATE_NOOP("Field", "People"), FieldKind::Integer),
        column("total", QT_TRANSLATE_NOOP("Field", "Total"), FieldKind::Money),
        column("arrears", QT_TRANSLATE_NOOP("Field", "Of it arrears"), FieldKind::Money),
        column("digest", QT_TRANSLATE_NOOP("Field", "Digest of the list")),
        column("made_by", QT_TRANSLATE_NOOP("Field", "Made by"), FieldKind::Reference),
        column("made_by_name", QT_TRANSLATE_NOOP("Field", "Made by (name)")),
        column("approved_by", QT_TRANSLATE_NOOP("Field", "Approved by"), FieldKind::Reference),
        column("approved_by_name", QT_TRANSLATE_NOOP("Field", "Approved by (name)")),
        object("held", QT_TRANSLATE_NOOP("Field", "Not paid, and why")),
        events(),
    };
    together(type, {QStringLiteral("approved_by"), QStringLiteral("approved_by_name")});
    return type;
}

RecordType makeVisit()
{
    RecordType type = recordType("elder_visit", QT_TRANSLATE_NOOP("RecordType", "Visit to an elderly person"));
    type.settlePermission = QStringLiteral("eldercare.visit");
    Field visited = indexed(column("visited_on", QT_TRANSLATE_NOOP("Field", "Visited on"), FieldKind::Date));
    type.fields =
        person() +
        QList<Field>{
            indexed(column("planned_on", QT_TRANSLATE_NOOP("Field", "Planned on"), FieldKind::Date)),
            visited,
            state("visit_state", {VisitState::planned, VisitState::notMet, QStringLiteral("done|cancelled")}),
            indexed(code("risk", QT_TRANSLATE_NOOP("Field", "Risk class"), "visit_risk")),
            merged(indexed(column("worker", QT_TRANSLATE_NOOP("Field", "Visitor"), FieldKind::Reference)),
                   MergeRule::Either), // tidyVisit() works it out again
            merged(column("worker_name", QT_TRANSLATE_NOOP("Field", "Visitor (name)")), MergeRule::Either),
            code("way", QT_TRANSLATE_NOOP("Field", "Way of visiting"), "visit_way"),
            column("seen", QT_TRANSLATE_NOOP("Field", "Person seen"), FieldKind::Flag),
            with(code("finding", QT_TRANSLATE_NOOP("Field", "Finding"), "visit_finding"), PersonalData::Health),
            code("risk_after", QT_TRANSLATE_NOOP("Field", "Risk class from now on"), "visit_risk"),
            indexed(column("next_on", QT_TRANSLATE_NOOP("Field", "Next visit by"), FieldKind::Date)),
            with(object("findings", QT_TRANSLATE_NOOP("Field", "Findings")), PersonalData::Health),
            with(object("needs", QT_TRANSLATE_NOOP("Field", "Needs")), PersonalData::Welfare),
            with(object("follow_up", QT_TRANSLATE_NOOP("Field", "Follow-up")), PersonalData::Welfare),
            events(),
        };
    for (Field &field : type.fields) {
        if (field.key == u"needs" || field.key == u"follow_up")
            field.kind = FieldKind::Text;
    }
    together(type, {QStringLiteral("visited_on"), QStringLiteral("way"), QStringLiteral("seen"),
                    QStringLiteral("finding"), QStringLiteral("risk_after"), QStringLiteral("next_on"),
                    QStringLiteral("findings"), QStringLiteral("needs"), QStringLiteral("follow_up")});
    type.indexes = {{QStringLiteral("state"), QStringLiteral("planned_on")}};
    type.tidy = &tidyVisit;
    return type;
}

QString derivedId(const RecordType &type, const QString &key)
{
    static const QUuid space(QStringLiteral("{2c1f1c39-7a43-5a0c-8d5e-4f2d5b1f6a77}"));
    return type.name + u':' +
           QUuid::createUuidV5(space, (type.name + u'/' + key).toUtf8()).toString(QUuid::WithoutBraces);
}

} // namespace

const RecordType &assessmentType()
{
    static const RecordType type = makeAssessment();
    return type;
}

const RecordType &assessmentDraftType()
{
    static const RecordType type = makeDraft();
    return type;
}

const RecordType &policyType()
{
    static const RecordType type = makePolicy();
    return type;
}

QString policyId(const core::Session &session) { return derivedId(policyType(), session.org); }

const RecordType &claimType()
{
    static const RecordType type = makeClaim();
    return type;
}

const RecordType &allowanceType()
{
    static const RecordType type = makeAllowance();
    return type;
}

const RecordType &batchType()
{
    static const RecordType type = makeBatch();
    return type;
}

const RecordType &visitType()
{
    static const RecordType type = makeVisit();
    return type;
}

QString claimId(const QString &resident) { return derivedId(claimType(), resident); }

QString allowanceId(const QString &resident, const QString &batchMonth, int attempt)
{
    return derivedId(allowanceType(), QStringLiteral("%1/%2/%3").arg(resident, batchMonth).arg(attempt));
}

QString visitId(const QString &resident, QDate plannedOn, int attempt)
{
    const QDate monday = plannedOn.addDays(1 - plannedOn.dayOfWeek());
    return derivedId(visitType(), QStringLiteral("%1/%2/%3").arg(resident, monday.toString(Qt::ISODate)).arg(attempt));
}

} // namespace yc::eldercare
