// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/rules/CardTypes.h"

#include "core/FieldParts.h"
#include "services/socialcard/rules/CardNumbers.h"

#include <QJsonArray>
#include <QSet>

namespace yc::socialcard {

using core::Field;
using core::FieldKind;
using core::MergeRule;
using core::PersonalData;
using core::RecordType;
using core::SearchAs;
using namespace core::fields;

namespace {

/// A card goes on: what one desk did before the other's later step is no contradiction. Losses and releases go to and
/// fro, so two different ones are for a person; a card that ended anywhere has ended.
Field state(const char *key, const char *label)
{
    Field made = indexed(column(key, label, FieldKind::Code));
    made.codeTable = QStringLiteral("card_state");
    made.merge = MergeRule::ForwardOnly;
    made.forward = {QStringLiteral("applied"),
                    QStringLiteral("made"),
                    QStringLiteral("waiting"),
                    QStringLiteral("held"),
                    QStringLiteral("normal|temporary|formal"),
                    QStringLiteral("cancelled")};
    return made;
}

Field serials(const char *key, const char *label)
{
    Field made = field(key, label, FieldKind::List);
    made.merge = MergeRule::Set;
    return made;
}

RecordType makeCardType()
{
    RecordType type;
    type.name = QStringLiteral("social_card");
    type.label = QString::fromLatin1(QT_TRANSLATE_NOOP("RecordType", "Social security card"));
    type.readPermission = QStringLiteral("socialcard.view");
    type.settlePermission = QStringLiteral("socialcard.work");
    Field number = indexed(column("number", QT_TRANSLATE_NOOP("Field", "Registration number")));
    number.required = true;
    number.searchAs = SearchAs::IdentityNumber;
    Field cardNumber = indexed(column("card_number", QT_TRANSLATE_NOOP("Field", "Card number")));
    cardNumber.unique = true;
    cardNumber.searchAs = SearchAs::IdentityNumber;
    Field shown = column("state_until", QT_TRANSLATE_NOOP("Field", "State and its last day"));
    type.fields = {
        number,
        indexed(column("resident", QT_TRANSLATE_NOOP("Field", "Holder"), FieldKind::Reference)),
        with(column("resident_name", QT_TRANSLATE_NOOP("Field", "Holder’s name")), PersonalData::Name, SearchAs::Name),
        cardNumber,
        column("identification", QT_TRANSLATE_NOOP("Field", "Card identification")),
        with(field("bank_number", QT_TRANSLATE_NOOP("Field", "Bank number")), PersonalData::BankAccount),
        column("bank", QT_TRANSLATE_NOOP("Field", "Bank"), FieldKind::Code),
        column("kind", QT_TRANSLATE_NOOP("Field", "Kind of application"), FieldKind::Code), // first, replace
        column("reason", QT_TRANSLATE_NOOP("Field", "Reason of the application"), FieldKind::Code),
        state("social_state", QT_TRANSLATE_NOOP("Field", "Social security function")),
        beside("social_state", field("social_before", QT_TRANSLATE_NOOP("Field", "Social function before the loss"))),
        beside("social_state", indexed(column("social_until", QT_TRANSLATE_NOOP("Field", "Social function lost until"),
                                              FieldKind::Date))),
        state("bank_state", QT_TRANSLATE_NOOP("Field", "Bank function")),
        beside("bank_state", field("bank_before", QT_TRANSLATE_NOOP("Field", "Bank function before the loss"))),
        beside("bank_state",
               column("bank_until", QT_TRANSLATE_NOOP("Field", "Bank function lost until"), FieldKind::Date)),
        shown, // derived
        column("pin_locked", QT_TRANSLATE_NOOP("Field", "PIN locked"), FieldKind::Flag),
        field("replacement_open", QT_TRANSLATE_NOOP("Field", "A replacement is asked for"), FieldKind::Flag),
        beside("social_state", field("lost_at", QT_TRANSLATE_NOOP("Field", "Reported lost at"))),
        column("replaces", QT_TRANSLATE_NOOP("Field", "Replaces"), FieldKind::Reference),
        field("replaced_by", QT_TRANSLATE_NOOP("Field", "Replaced by"), FieldKind::Reference),
        column("applied_on", QT_TRANSLATE_NOOP("Field", "Card applied for on"), FieldKind::Date),
        column("issued_on", QT_TRANSLATE_NOOP("Field", "Made on"), FieldKind::Date),
        indexed(column("received_on", QT_TRANSLATE_NOOP("Field", "At the counter since"), FieldKind::Date)),
        column("handed_on", QT_TRANSLATE_NOOP("Field", "Handed over on"), FieldKind::Date),
        column("activated_on", QT_TRANSLATE_NOOP("Field", "Activated on"), FieldKind::Date),
        column("ended_on", QT_TRANSLATE_NOOP("Field", "Card ended on"), FieldKind::Date),
        column("valid_until", QT_TRANSLATE_NOOP("Field", "Valid until"), FieldKind::Date),
        column("fee", QT_TRANSLATE_NOOP("Field", "Fee"), FieldKind::Money),
        column("box", QT_TRANSLATE_NOOP("Field", "Box of the blank"), FieldKind::Reference),
        field("serial", QT_TRANSLATE_NOOP("Field", "Serial of the blank")),
        log("events", QT_TRANSLATE_NOOP("Field", "Events")),
    };
    type.indexes = {{QStringLiteral("social_state"), QStringLiteral("social_until")}};
    // What one desk knew of a loss says nothing of a card that ended at another.
    type.tidy = [](QJsonObject body) {
        if (body.value(u"social_state").toString() == u"cancelled") {
            for (const char *key : {"social_before", "social_until", "bank_before", "bank_until", "lost_at"})
                body.remove(QLatin1String(key));
        }
        return body;
    };
    // A list has to tell a loss that has ended by itself from one that holds: both parts in one cell.
    type.derive = [](const QJsonObject &body) {
        return QJsonObject{{QStringLiteral("state_until"), body.value(u"social_state").toString() + u':' +
                                                               body.value(u"social_until").toString() + u':' +
                                                               body.value(u"social_before").toString()}};
    };
    type.derivedFrom = {QStringLiteral("social_state"), QStringLiteral("social_until"),
                        QStringLiteral("social_before")};
    return type;
}

QSet<QString> setOf(const QJsonObject &body, const char *key)
{
    QSet<QString> set;
    const QJsonArray all = body.value(QLatin1String(key)).toArray();
    for (const QJsonValue &one : all)
        set.insert(one.toString());
    return set;
}

RecordType makeBoxType()
{
    RecordType type;
    type.name = QStringLiteral("card_box");
    type.label = QString::fromLatin1(QT_TRANSLATE_NOOP("RecordType", "Box of blank cards"));
    type.readPermission = QStringLiteral("socialcard.view");
    type.settlePermission = QStringLiteral("socialcard.stock");
    Field box = indexed(column("box", QT_TRANSLATE_NOOP("Field", "Box")));
    box.unique = box.required = true;
    box.searchAs = SearchAs::IdentityNumber;
    type.fields = {
        box,
        column("bank", QT_TRANSLATE_NOOP("Field", "Bank"), FieldKind::Code),
        column("first", QT_TRANSLATE_NOOP("Field", "First serial")),
        column("last", QT_TRANSLATE_NOOP("Field", "Last serial")),
        column("source", QT_TRANSLATE_NOOP("Field", "Where they come from")),
        indexed(column("received_on", QT_TRANSLATE_NOOP("Field", "Received on"), FieldKind::Date)),
        serials("used", QT_TRANSLATE_NOOP("Field", "Used")),
        serials("damaged", QT_TRANSLATE_NOOP("Field", "Damaged")),
        serials("returned", QT_TRANSLATE_NOOP("Field", "Sent back")),
        column("blanks", QT_TRANSLATE_NOOP("Field", "Blanks in the box"), FieldKind::Integer), // derived, as the rest
        column("used_count", QT_TRANSLATE_NOOP("Field", "Blanks used"), FieldKind::Integer),
        column("damaged_count", QT_TRANSLATE_NOOP("Field", "Blanks damaged"), FieldKind::Integer),
        column("returned_count", QT_TRANSLATE_NOOP("Field", "Blanks sent back"), FieldKind::Integer),
        indexed(column("left", QT_TRANSLATE_NOOP("Field", "Blanks left"), FieldKind::Integer)),
        log("movements", QT_TRANSLATE_NOOP("Field", "Movements")),
    };
    type.derive = [](const QJsonObject &body) {
        const auto range = SerialRange::of(body.value(u"first").toString(), body.value(u"last").toString());
        const QSet<QString> used = setOf(body, "used");
        const QSet<QString> damaged = setOf(body, "damaged");
        const QSet<QString> returned = setOf(body, "returned");
        const qint64 all = range ? range->count() : 0;
        return QJsonObject{{QStringLiteral("blanks"), all},
                           {QStringLiteral("used_count"), used.size()},
                           {QStringLiteral("damaged_count"), damaged.size()},
                           {QStringLiteral("returned_count"), returned.size()},
                           {QStringLiteral("left"), all - (used + damaged + returned).size()}};
    };
    type.derivedFrom = {QStringLiteral("first"), QStringLiteral("last"), QStringLiteral("used"),
                        QStringLiteral("damaged"), QStringLiteral("returned")};
    return type;
}

} // namespace

const RecordType &cardType()
{
    static const RecordType type = makeCardType();
    return type;
}

const RecordType &boxType()
{
    static const RecordType type = makeBoxType();
    return type;
}

} // namespace yc::socialcard
