// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/AidTypes.h"

#include "core/FieldParts.h"

#include <QUuid>

namespace yc::povertyaid {

using core::Field;
using core::FieldKind;
using core::MergeRule;
using core::PersonalData;
using core::RecordType;
using core::SearchAs;
using namespace core::fields;

namespace {

/// `forward`: see core::Field. What was decided at one desk and withdrawn at another is for a person.
Field state(const QStringList &forward)
{
    Field field = column("state", QT_TRANSLATE_NOOP("Field", "State"), FieldKind::Code);
    field.merge = MergeRule::ForwardOnly;
    field.forward = forward;
    field.required = true;
    return indexed(field);
}

RecordType makeApplicationType()
{
    RecordType type;
    type.name = QStringLiteral("aid_application");
    type.label = QString::fromLatin1(QT_TRANSLATE_NOOP("RecordType", "Application for aid"));
    type.readPermission = QStringLiteral("povertyaid.view");
    Field number = indexed(column("number", QT_TRANSLATE_NOOP("Field", "Application number")));
    number.required = true;
    number.searchAs = SearchAs::IdentityNumber;
    type.fields = {
        number,
        indexed(column("applicant", QT_TRANSLATE_NOOP("Field", "Applicant"), FieldKind::Reference)),
        with(column("applicant_name", QT_TRANSLATE_NOOP("Field", "Applicant’s name")), PersonalData::Name,
             SearchAs::Name),
        column("household", QT_TRANSLATE_NOOP("Field", "Household"), FieldKind::Reference),
        state({ApplicationState::open, QStringLiteral("approved|refused|withdrawn"), ApplicationState::stopped}),
        column("registered_on", QT_TRANSLATE_NOOP("Field", "Registered on"), FieldKind::Date),
        column("decided_on", QT_TRANSLATE_NOOP("Field", "Decided on"), FieldKind::Date),
        with(column("class", QT_TRANSLATE_NOOP("Field", "Class of aid"), FieldKind::Code), PersonalData::Welfare),
        with(column("benefit", QT_TRANSLATE_NOOP("Field", "Benefit a month"), FieldKind::Money), PersonalData::Welfare),
        column("members", QT_TRANSLATE_NOOP("Field", "Members"), FieldKind::Integer),
        column("first_month", QT_TRANSLATE_NOOP("Field", "First month")),
        column("last_month", QT_TRANSLATE_NOOP("Field", "Last month")),
        indexed(column("review", QT_TRANSLATE_NOOP("Field", "Review on"), FieldKind::Date)),
        with(column("account_name", QT_TRANSLATE_NOOP("Field", "Name of the account")), PersonalData::Name),
        with({.key = QStringLiteral("account"), .label = QString::fromLatin1(QT_TRANSLATE_NOOP("Field", "Account"))},
             PersonalData::BankAccount),
        {.key = QStringLiteral("bank"), .label = QString::fromLatin1(QT_TRANSLATE_NOOP("Field", "Bank"))},
        with(object("family", QT_TRANSLATE_NOOP("Field", "Family as declared")), PersonalData::Welfare),
        object("authorisations", QT_TRANSLATE_NOOP("Field", "Authorisations")),
        object("vouchers", QT_TRANSLATE_NOOP("Field", "Vouchers")),
        with(object("decision", QT_TRANSLATE_NOOP("Field", "Decision with its working")), PersonalData::Welfare),
        events(),
    };
    const QStringList decided{QStringLiteral("decided_on"),  QStringLiteral("class"),      QStringLiteral("benefit"),
                              QStringLiteral("first_month"), QStringLiteral("last_month"), QStringLiteral("review"),
                              QStringLiteral("decision")};
    for (Field &field : type.fields) {
        if (decided.contains(field.key)) // one decision is taken as a whole
            field.with = QStringLiteral("state");
    }
    type.indexes = {{QStringLiteral("state"), QStringLiteral("review")}};
    return type;
}

RecordType makeBatchType()
{
    RecordType type;
    type.name = QStringLiteral("aid_batch");
    type.label = QString::fromLatin1(QT_TRANSLATE_NOOP("RecordType", "Batch of payments"));
    type.readPermission = QStringLiteral("povertyaid.view");
    Field number = indexed(column("number", QT_TRANSLATE_NOOP("Field", "Batch number")));
    number.required = true;
    type.fields = {
        number,
        indexed(column("month", QT_TRANSLATE_NOOP("Field", "Month"))),
        column("kind", QT_TRANSLATE_NOOP("Field", "Kind of batch"), FieldKind::Code), // month, repay
        state({BatchState::made, QStringLiteral("returned|checked"), BatchState::approved, BatchState::sent,
               BatchState::settled}),
        column("households", QT_TRANSLATE_NOOP("Field", "Households"), FieldKind::Integer),
        column("people", QT_TRANSLATE_NOOP("Field", "People"), FieldKind::Integer),
        column("total", QT_TRANSLATE_NOOP("Field", "Total"), FieldKind::Money),
        column("failures", QT_TRANSLATE_NOOP("Field", "Failed payments"), FieldKind::Integer),
        column("digest", QT_TRANSLATE_NOOP("Field", "Digest of the list")),
        column("made_by", QT_TRANSLATE_NOOP("Field", "Made by"), FieldKind::Reference),
        column("made_by_name", QT_TRANSLATE_NOOP("Field", "Made by (name)")),
        column("checked_by", QT_TRANSLATE_NOOP("Field", "Checked by"), FieldKind::Reference),
        column("checked_by_name", QT_TRANSLATE_NOOP("Field", "Checked by (name)")),
        column("approved_by", QT_TRANSLATE_NOOP("Field", "Approved by"), FieldKind::Reference),
        column("approved_by_name", QT_TRANSLATE_NOOP("Field", "Approved by (name)")),
        object("lines", QT_TRANSLATE_NOOP("Field", "Payments")),
        object("held", QT_TRANSLATE_NOOP("Field", "Not paid, and why")),
        object("by_class", QT_TRANSLATE_NOOP("Field", "Totals by class")),
        events(),
    };
    return type;
}

RecordType makePaymentType()
{
    RecordType type;
    type.name = QStringLiteral("aid_payment");
    type.label = QString::fromLatin1(QT_TRANSLATE_NOOP("RecordType", "Payment of aid"));
    type.readPermission = QStringLiteral("povertyaid.view");
    type.fields = {
        indexed(column("batch", QT_TRANSLATE_NOOP("Field", "Batch"), FieldKind::Reference)),
        indexed(column("application", QT_TRANSLATE_NOOP("Field", "Application"), FieldKind::Reference)),
        indexed(column("month", QT_TRANSLATE_NOOP("Field", "Month"))),
        column("attempt", QT_TRANSLATE_NOOP("Field", "Attempt"), FieldKind::Integer),
        with(column("amount", QT_TRANSLATE_NOOP("Field", "Amount"), FieldKind::Money), PersonalData::Welfare),
        indexed(column("result", QT_TRANSLATE_NOOP("Field", "Result"), FieldKind::Code)), // due, paid, failed, void
        column("failure", QT_TRANSLATE_NOOP("Field", "Why it failed"), FieldKind::Code),
    };
    type.indexes = {{QStringLiteral("month"), QStringLiteral("result")}};
    return type;
}

} // namespace

const RecordType &applicationType()
{
    static const RecordType type = makeApplicationType();
    return type;
}

const RecordType &batchType()
{
    static const RecordType type = makeBatchType();
    return type;
}

const RecordType &paymentType()
{
    static const RecordType type = makePaymentType();
    return type;
}

QString paymentId(const QString &application, const QString &month, int attempt)
{
    static const QUuid space(QStringLiteral("{5b0d6f6e-51c5-5d0e-9c62-0d1f3a8c9e41}"));
    const QString key = QStringLiteral("%1/%2/%3").arg(application, month).arg(attempt);
    return QStringLiteral("aid_payment:") + QUuid::createUuidV5(space, key.toUtf8()).toString(QUuid::WithoutBraces);
}

} // namespace yc::povertyaid
