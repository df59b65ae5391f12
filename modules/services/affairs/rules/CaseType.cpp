// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/CaseType.h"

#include "core/FieldParts.h"
#include "services/affairs/rules/AfterMergeCase.h"
#include "services/affairs/rules/CaseFigures.h"

namespace yc::affairs {

using core::Field;
using core::FieldKind;
using core::MergeRule;
using core::PersonalData;
using core::RecordType;
using core::SearchAs;
using namespace core::fields;

namespace {

QString k(const char *key) { return QString::fromLatin1(key); }

/// Scans of the materials (CaseFiles.h). Entries never change: what either side added stays, less what either removed.
Field files()
{
    Field field = object("files", QT_TRANSLATE_NOOP("Field", "Scans"), MergeRule::Set);
    field.files = true;
    return field;
}

/// An object or a list of objects whose parts merge each by itself; `entryKey` says which entries are the same one.
Field tree(const char *key, const char *label, const QStringList &entryKey = {}, MergeRule leaf = MergeRule::Field)
{
    Field field = object(key, label, MergeRule::Tree);
    field.entryKey = entryKey;
    field.leaf = leaf;
    return field;
}

RecordType makeCaseType()
{
    RecordType type;
    type.name = QStringLiteral("case");
    type.label = k(QT_TRANSLATE_NOOP("RecordType", "Case"));
    type.readPermission = QStringLiteral("affairs.view");
    type.settlePermission = QStringLiteral("affairs.review");
    Field number = column("number", QT_TRANSLATE_NOOP("Field", "Case number"));
    // Not unique in the store: numbers given before desks had a mark may have been given twice in a district.
    number.indexed = true;
    number.required = true;
    number.searchAs = SearchAs::IdentityNumber; // any part of the number, as clerks read out its tail
    Field applicant = column("applicant", QT_TRANSLATE_NOOP("Field", "Applicant"), FieldKind::Reference);
    Field name = column("applicant_name", QT_TRANSLATE_NOOP("Field", "Applicant’s name"));
    name.personalData = PersonalData::Name;
    name.searchAs = SearchAs::Name;
    Field idNumber = column("applicant_id_number", QT_TRANSLATE_NOOP("Field", "Applicant’s ID number"));
    idNumber.personalData = PersonalData::IdentityNumber;
    idNumber.searchAs = SearchAs::IdentityNumber;
    Field telephone = column("telephone", QT_TRANSLATE_NOOP("Field", "Telephone"));
    telephone.personalData = PersonalData::Telephone;
    Field state = column("state", QT_TRANSLATE_NOOP("Field", "State"), FieldKind::Code);
    state.codeTable = QStringLiteral("case_state");
    state.merge = MergeRule::ForwardOnly;
    // A case that was granted here and withdrawn there is for a person; so is one reopened here and closed there.
    state.forward = {k("correction"), k("accepted"), k("running"),
                     k("paused"),     k("decided"),  k("closed|withdrawn|refused")};
    state.required = true;
    Field outcome = column("outcome", QT_TRANSLATE_NOOP("Field", "Outcome"), FieldKind::Code);
    outcome.codeTable = QStringLiteral("case_outcome");
    // What the form says of the applicant stands beside it, for lists: one choice for all.
    for (Field *field : {&name, &idNumber, &telephone})
        field->with = QStringLiteral("form");
    Field draft = column("draft", QT_TRANSLATE_NOOP("Field", "Draft it came from"));
    draft.unique = true; // a second click on "accept" finds the first case
    draft.indexed = true;
    Field events = object("events", QT_TRANSLATE_NOOP("Field", "Events"), MergeRule::Log);
    events.entryKey = {k("id")};
    type.fields = {
        number,
        column("item", QT_TRANSLATE_NOOP("Field", "Service item")),
        column("item_version", QT_TRANSLATE_NOOP("Field", "Item version"), FieldKind::Integer),
        column("item_name", QT_TRANSLATE_NOOP("Field", "Item name")),
        column("line", QT_TRANSLATE_NOOP("Field", "Line of business")),
        applicant,
        name,
        idNumber,
        telephone,
        state,
        merged(column("received_at", QT_TRANSLATE_NOOP("Field", "Received at"), FieldKind::DateTime),
               MergeRule::Earliest),
        merged(column("received_on", QT_TRANSLATE_NOOP("Field", "Received on"), FieldKind::Date), MergeRule::Earliest),
        merged(column("accepted_at", QT_TRANSLATE_NOOP("Field", "Accepted at"), FieldKind::DateTime),
               MergeRule::Earliest),
        merged(column("accepted_on", QT_TRANSLATE_NOOP("Field", "Accepted on"), FieldKind::Date), MergeRule::Earliest),
        merged(column("due", QT_TRANSLATE_NOOP("Field", "Due"), FieldKind::Date), MergeRule::Earliest),
        merged(column("due_at", QT_TRANSLATE_NOOP("Field", "Due at"), FieldKind::DateTime), MergeRule::Earliest),
        merged(column("due_provisional", QT_TRANSLATE_NOOP("Field", "Due date provisional"), FieldKind::Flag),
               MergeRule::ForwardOnly),
        merged(column("statutory_due", QT_TRANSLATE_NOOP("Field", "Statutory limit"), FieldKind::Date),
               MergeRule::Earliest),
        merged(column("promised_days", QT_TRANSLATE_NOOP("Field", "Promised working days"), FieldKind::Integer),
               MergeRule::Either),
        merged(column("correction_until", QT_TRANSLATE_NOOP("Field", "Supply by"), FieldKind::Date),
               MergeRule::Earliest),
        merged(column("deficiency_until", QT_TRANSLATE_NOOP("Field", "Deficiency to be made good by"), FieldKind::Date),
               MergeRule::Either),
        beside("state", merged(column("decided_at", QT_TRANSLATE_NOOP("Field", "Decided at"), FieldKind::DateTime),
                               MergeRule::Earliest)),
        beside("state", merged(column("closed_at", QT_TRANSLATE_NOOP("Field", "Closed at"), FieldKind::DateTime),
                               MergeRule::Earliest)),
        beside("state", outcome),
        column("receive_org", QT_TRANSLATE_NOOP("Field", "Receiving organisation")),
        column("accept_org", QT_TRANSLATE_NOOP("Field", "Accepting organisation")),
        column("decide_org", QT_TRANSLATE_NOOP("Field", "Deciding organisation")),
        column("clerk", QT_TRANSLATE_NOOP("Field", "Clerk"), FieldKind::Reference),
        column("clerk_name", QT_TRANSLATE_NOOP("Field", "Clerk’s name")),
        draft,
        tree("form", QT_TRANSLATE_NOOP("Field", "Form")),
        tree("materials", QT_TRANSLATE_NOOP("Field", "Materials")),
        files(),
        tree("agent", QT_TRANSLATE_NOOP("Field", "Agent")),
        tree("missing", QT_TRANSLATE_NOOP("Field", "To be supplied"), {k("material"), k("field")}),
        tree("deficiency", QT_TRANSLATE_NOOP("Field", "Promise to make good"), {k("material")}, MergeRule::Earliest),
        beside("state", object("refusal", QT_TRANSLATE_NOOP("Field", "Refusal"))),
        // A clock that was started again at two desks had been started at the first.
        tree("pauses", QT_TRANSLATE_NOOP("Field", "Time not counted"), {k("from"), k("kind")}, MergeRule::Earliest),
        events,
    };
    // For reports, see CaseFigures.h; in no document.
    for (Field field :
         {column("ended_on", QT_TRANSLATE_NOOP("Field", "Ended on"), FieldKind::Date),
          column("handled_days", QT_TRANSLATE_NOOP("Field", "Working days to handle"), FieldKind::Integer),
          column("limit_result", QT_TRANSLATE_NOOP("Field", "What became of the limit"))})
        type.fields.append(merged(std::move(field), MergeRule::Either));
    type.derivedFrom = caseFiguresFrom();
    type.derive = [](const QJsonObject &body) { return caseFigures(body, core::WorkCalendar::builtIn()); };
    type.tidy = &tidyCase;
    type.indexes = {
        {k("state"), k("due")},
        {k("received_on"), k("received_at")},
        {k("applicant"), k("received_on")},
        {k("clerk"), k("state"), k("due")},
        {k("item"), k("received_on")},
        // A report of all cases reads one of these from end to end, and nothing else.
        {k("line"), k("item"), k("state"), k("handled_days"), k("received_on"), k("ended_on"), k("org")},
        {k("limit_result"), k("line"), k("due"), k("promised_days"), k("statutory_due"), k("accepted_on"), k("org")},
    };
    return type;
}

RecordType makeDraftType()
{
    RecordType type;
    type.name = QStringLiteral("draft");
    type.readPermission = QStringLiteral("affairs.view");
    type.localOnly = true;
    Field applicant = column("applicant", QT_TRANSLATE_NOOP("Field", "Applicant"), FieldKind::Reference);
    applicant.indexed = true;
    type.fields = {
        column("item", QT_TRANSLATE_NOOP("Field", "Service item")),
        column("item_version", QT_TRANSLATE_NOOP("Field", "Item version"), FieldKind::Integer),
        applicant,
        column("step", QT_TRANSLATE_NOOP("Field", "Step")),
        column("updated", QT_TRANSLATE_NOOP("Field", "Saved at"), FieldKind::DateTime),
        column("clerk", QT_TRANSLATE_NOOP("Field", "Clerk"), FieldKind::Reference),
        object("form", QT_TRANSLATE_NOOP("Field", "Form")),
        object("materials", QT_TRANSLATE_NOOP("Field", "Materials")),
        files(),
        object("agent", QT_TRANSLATE_NOOP("Field", "Agent")),
    };
    type.indexes = {{k("clerk"), k("updated")}};
    return type;
}

RecordType makeSlipType()
{
    RecordType type;
    type.name = QStringLiteral("slip"); // never changes but for its prints; what else differs is for a supervisor
    type.label = k(QT_TRANSLATE_NOOP("RecordType", "Slip"));
    type.readPermission = QStringLiteral("affairs.view");
    Field number = column("number", QT_TRANSLATE_NOOP("Field", "Slip number"));
    number.unique = true; // carries the whole code of the centre
    number.indexed = true;
    number.required = true;
    Field forCase = column("case", QT_TRANSLATE_NOOP("Field", "Case"), FieldKind::Reference);
    forCase.indexed = true;
    Field reprints = column("reprints", QT_TRANSLATE_NOOP("Field", "Reprints"), FieldKind::Integer);
    reprints.merge = MergeRule::Counter;
    Field prints = object("prints", QT_TRANSLATE_NOOP("Field", "Print log"), MergeRule::Log);
    prints.entryKey = {k("id")};
    Field kind = column("kind", QT_TRANSLATE_NOOP("Field", "Kind of slip"), FieldKind::Code);
    kind.codeTable = QStringLiteral("slip_kind");
    type.fields = {
        kind,
        number,
        column("serial", QT_TRANSLATE_NOOP("Field", "Serial number"), FieldKind::Integer),
        forCase,
        column("case_number", QT_TRANSLATE_NOOP("Field", "Case number")),
        column("copies", QT_TRANSLATE_NOOP("Field", "Copies"), FieldKind::Integer),
        column("printed_by", QT_TRANSLATE_NOOP("Field", "Printed by"), FieldKind::Reference),
        column("printed_by_name", QT_TRANSLATE_NOOP("Field", "Printed by (name)")),
        column("printed_at", QT_TRANSLATE_NOOP("Field", "Printed at"), FieldKind::DateTime),
        reprints,
        object("data", QT_TRANSLATE_NOOP("Field", "Content")),
        prints,
    };
    type.indexes = {{k("kind"), k("printed_at")}};
    return type;
}

} // namespace

QStringList CaseState::withRunningClock() { return {accepted, running}; }

const RecordType &caseType()
{
    static const RecordType type = makeCaseType();
    return type;
}

const RecordType &draftType()
{
    static const RecordType type = makeDraftType();
    return type;
}

const RecordType &slipType()
{
    static const RecordType type = makeSlipType();
    return type;
}

} // namespace yc::affairs
