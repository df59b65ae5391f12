// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Age.h"
#include "services/eldercare/rules/AllowanceRules.h"

namespace yc::eldercare {

namespace {

QString k(const char *key) { return QString::fromLatin1(key); }

/// The next month with another amount; null if there is none within a life.
Month nextChange(const AllowanceRules &rules, QDate birth, Month month)
{
    constexpr int oldest = 130 * 12;
    const core::Money now = rules.amount(birth, month);
    for (int ahead = 1; ahead <= oldest; ++ahead) {
        if (rules.amount(birth, month + ahead) != now)
            return month + ahead;
    }
    return {};
}

/// The batch that pays first to somebody who applies as soon as they may, and not before `month`.
Month firstBatch(const AllowanceRules &rules, QDate birth, Month month)
{
    const Month first = rules.firstMonth(birth);
    const QDate apply = rules.applyFrom(birth);
    for (Month batch = rules.nextBatch(month); !batch.isNull(); batch = rules.nextBatch(batch + 1)) {
        const AllowanceRules::Version *version = rules.in(batch);
        if (batch + (version->covers - 1) >= first && apply <= batch.lastDay())
            return batch;
    }
    return {};
}

QJsonObject batchJson(const AllowanceRules &rules, QDate birth, Month batch)
{
    core::Money arrears;
    core::Money ahead;
    int arrearsMonths = 0;
    int months = 0;
    const AllowanceRules::Version *version = rules.in(batch);
    for (Month one = rules.firstMonth(birth); one < batch + version->covers; one = one + 1) {
        if (one < batch) {
            arrears += rules.amount(birth, one);
            ++arrearsMonths;
        } else {
            ahead += rules.amount(birth, one);
            ++months;
        }
    }
    return {{k("month"), batch.toString()},
            {k("months"), months},
            {k("amount"), ahead.toString()},
            {k("arrears_months"), arrearsMonths},
            {k("arrears"), arrears.toString()},
            {k("arrears_limit_months"), version->mostArrears ? QJsonValue(*version->mostArrears) : QJsonValue()},
            {k("total"), (arrears + ahead).toString()}};
}

} // namespace

core::Result<AllowanceAnswer> allowanceAnswer(const QString &place, QDate birth, QDate asOf, bool chinese)
{
    const AllowanceRules *rules = AllowanceRules::of(place);
    if (!rules) {
        return core::fail(core::ErrorKind::FixInput, "eldercare.unknown-place",
                          {{k("place"), place}, {k("places"), AllowanceRules::places().join(QStringLiteral(", "))}});
    }
    if (birth > asOf) {
        return core::fail(core::ErrorKind::FixInput, "eldercare.bad-date",
                          {{k("field"), k("birth")}, {k("text"), birth.toString(Qt::ISODate)}});
    }
    const Month month = Month::of(asOf);
    const AllowanceRules::Band *band = rules->band(birth, month);
    const AllowanceRules::Version *version = rules->in(month);
    const Month first = rules->firstMonth(birth);
    AllowanceAnswer answer;
    QJsonObject &json = answer.json;
    json = {{k("place"), place},
            {k("place_zh"), rules->placeName(true)},
            {k("place_en"), rules->placeName(false)},
            {k("name_zh"), rules->name(true)},
            {k("name_en"), rules->name(false)},
            {k("birth"), birth.toString(Qt::ISODate)},
            {k("as_of"), asOf.toString(Qt::ISODate)},
            {k("age"), core::ageOn(asOf, birth).value_or(0)},
            {k("month"), month.toString()},
            {k("age_in_month"), ageInMonth(birth, month)},
            {k("amount"), (band ? band->amount : core::Money()).toString()},
            {k("at_least"), band && band->atLeast},
            {k("band_from_age"), band ? QJsonValue(band->age) : QJsonValue()},
            {k("certainty"), band ? QJsonValue(band->certainty) : QJsonValue()},
            {k("in_force_since"), version ? QJsonValue(version->from.toString(Qt::ISODate)) : QJsonValue()},
            {k("source"), version ? QJsonValue(version->source) : QJsonValue()},
            {k("first_month"), first.toString()},
            {k("apply_from"), rules->applyFrom(birth).toString(Qt::ISODate)}};
    const auto say = [&](const QString &zh, const QString &en) { answer.lines.append(chinese ? zh : en); };
    say(QStringLiteral("%1 %2：%3 元/月%4")
            .arg(rules->placeName(true), rules->name(true), json[u"amount"].toString(),
                 json[u"at_least"].toBool() ? QStringLiteral("（至少）") : QString()),
        QStringLiteral("%1, %2: %3 yuan a month%4")
            .arg(rules->placeName(false), rules->name(false), json[u"amount"].toString(),
                 json[u"at_least"].toBool() ? QStringLiteral(" (at least)") : QString()));
    if (band) {
        say(QStringLiteral("%1 满 %2 周岁，按 %3 岁档，可信程度 [%4]")
                .arg(month.toString())
                .arg(ageInMonth(birth, month))
                .arg(band->age)
                .arg(band->certainty),
            QStringLiteral("%1: %2 years reached in the month, band from %3, certainty [%4]")
                .arg(month.toString())
                .arg(ageInMonth(birth, month))
                .arg(band->age)
                .arg(band->certainty));
    }
    say(QStringLiteral("自 %1 起享受，%2 起可以申请").arg(first.toString(), json[u"apply_from"].toString()),
        QStringLiteral("entitled from %1 on, may apply from %2").arg(first.toString(), json[u"apply_from"].toString()));
    if (const Month change = nextChange(*rules, birth, month); !change.isNull()) {
        const QString amount = rules->amount(birth, change).toString();
        json.insert(k("next_change"), QJsonObject{{k("month"), change.toString()}, {k("amount"), amount}});
        say(QStringLiteral("%1 起 %2 元/月").arg(change.toString(), amount),
            QStringLiteral("from %1 on %2 yuan a month").arg(change.toString(), amount));
    }
    const Month batch = firstBatch(*rules, birth, month);
    if (batch.isNull()) {
        json.insert(k("next_batch"), QJsonValue());
        say(QStringLiteral("发放时间未查到"), QStringLiteral("when it is paid was not found"));
        return answer;
    }
    const QJsonObject paid = batchJson(*rules, birth, batch);
    json.insert(k("next_batch"), paid);
    say(QStringLiteral("此前未发的，%1 发放 %2 元：预发 %3 个月 %4 元，补发 %5 个月 %6 元")
            .arg(batch.toString(), paid[u"total"].toString())
            .arg(paid[u"months"].toInt())
            .arg(paid[u"amount"].toString())
            .arg(paid[u"arrears_months"].toInt())
            .arg(paid[u"arrears"].toString()),
        QStringLiteral(
            "if nothing was paid before: %2 yuan in %1, of it %4 ahead for %3 months, %6 arrears of %5 months")
            .arg(batch.toString(), paid[u"total"].toString())
            .arg(paid[u"months"].toInt())
            .arg(paid[u"amount"].toString())
            .arg(paid[u"arrears_months"].toInt())
            .arg(paid[u"arrears"].toString()));
    return answer;
}

} // namespace yc::eldercare
