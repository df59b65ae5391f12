// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/cards/CardComparison.h"

#include "core/CodeTable.h"
#include "core/IdentityDocument.h"
#include "core/Masking.h"
#include "services/socialcard/rules/CardLife.h"

#include <QLocale>

#include <algorithm>

namespace yc::desk {

namespace {
QString sexWords(const QString &code)
{
    return core::CodeTable::named(u"sex").label(code, QLocale().language() == QLocale::Chinese);
}
} // namespace

QList<CardComparison::Difference>
CardComparison::differences(const core::CardValues &values, const core::Person &person, const QList<QJsonObject> &cards)
{
    QList<Difference> found;
    const auto compare = [&found](const QString &label, const QString &card, const QString &record,
                                  core::PersonalData kind = core::PersonalData::None) {
        if (!card.isEmpty() && !record.isEmpty() && card != record)
            found.append({label, core::Masking::apply(kind, card), core::Masking::apply(kind, record)});
    };
    compare(tr("Name"), values.name, person.name);
    compare(tr("Sex"), sexWords(values.sex), person.sex.isEmpty() ? QString() : sexWords(person.sex));
    compare(tr("Date of birth"), values.birth.toString(Qt::ISODate), person.birth.toString(Qt::ISODate),
            core::PersonalData::BirthDate); // whole on the person's page, for a reason
    QStringList numbers;
    for (const QJsonObject &card : cards) {
        if (const QString number = card.value(u"card_number").toString(); !number.isEmpty())
            numbers.append(number);
    }
    if (!numbers.isEmpty() && !numbers.contains(values.cardNumber))
        compare(tr("Card number"), values.cardNumber, numbers.join(QStringLiteral("、")));
    for (const QJsonObject &card : cards) {
        if (card.value(u"card_number").toString() == values.cardNumber)
            compare(tr("Bank number"), values.bankNumber.right(4), card.value(u"bank_number").toString().right(4));
    }
    return found;
}

QString CardComparison::warning(const core::CardValues &values, const QJsonObject &card, QDate today)
{
    if (!card.isEmpty()) {
        const auto life = socialcard::CardLife::fromBody(card);
        switch (life.social.on(today)) {
        case socialcard::CardState::TemporaryLoss:
            return tr("This card is reported lost until %1.").arg(life.social.until.toString(Qt::ISODate));
        case socialcard::CardState::FormalLoss:
            return tr("This card is reported lost.");
        case socialcard::CardState::Cancelled:
            return tr("This card has been cancelled.");
        default:
            break;
        }
    }
    if (values.validUntil.isValid() && values.validUntil < today)
        return tr("This card was valid until %1.").arg(values.validUntil.toString(Qt::ISODate));
    return {};
}

QJsonObject CardComparison::known(const core::CardValues &values, QDate today)
{
    QJsonObject known;
    const auto set = [&known](const char *key, const QString &value) {
        if (!value.isEmpty())
            known.insert(QLatin1String(key), value);
    };
    set("name", values.name);
    set("sex", values.sex);
    set("birth", values.birth.toString(Qt::ISODate));
    set("id_number", values.idNumber);
    if (!values.idNumber.isEmpty())
        set("id_kind", core::IdentityDocument::parse(values.idNumber, today).kindName());
    return known;
}

} // namespace yc::desk
