// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/rules/AllowanceRules.h"

#include "services/eldercare/rules/Settings.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace yc::eldercare {

namespace {

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &one : array.toArray())
        texts.append(one.toString());
    return texts;
}

std::optional<int> numberOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

bool isCertainty(const QString &mark) { return mark == u"V" || mark == u"V1" || mark == u"G"; }

AllowanceRules::Version versionOf(const QJsonObject &json)
{
    AllowanceRules::Version version;
    version.from = QDate::fromString(json.value(u"from").toString(), Qt::ISODate);
    if (version.from.isValid())
        version.begins = version.from.day() == 1 ? Month::of(version.from) : Month::of(version.from) + 1;
    version.certainty = json.value(u"certainty").toString();
    version.source = json.value(u"source").toString();
    for (const QJsonValue &one : json.value(u"bands").toArray()) {
        version.bands.append({one[u"age"].toInt(-1), core::Money::fromFen(one[u"amount"].toInteger(-1)),
                              one[u"certainty"].toString(), one[u"at_least"].toBool()});
    }
    for (const QJsonValue &month : json.value(u"batches")[u"months"].toArray())
        version.batchMonths.append(month.toInt());
    version.covers = json.value(u"batches")[u"covers"].toInt();
    version.applyAhead = numberOf(json.value(u"apply_ahead")[u"months"]);
    version.mostArrears = numberOf(json.value(u"arrears")[u"most_months"]);
    return version;
}

bool sound(const AllowanceRules::Version &version)
{
    const bool bands = !version.bands.isEmpty() &&
                       std::ranges::is_sorted(version.bands, std::ranges::less_equal{}, &AllowanceRules::Band::age) &&
                       std::ranges::all_of(version.bands, [](const AllowanceRules::Band &band) {
                           return band.age >= 0 && band.amount.fen() >= 0 && isCertainty(band.certainty);
                       });
    const bool schedule = std::ranges::all_of(version.batchMonths, [](int month) { return month >= 1 && month <= 12; });
    return version.from.isValid() && bands && schedule && (version.batchMonths.isEmpty() == (version.covers == 0));
}

} // namespace

int ageInMonth(QDate birth, Month month)
{
    // Whatever the day, it lies within the month: nobody waits for a 29 February that does not come.
    return month.year() - birth.year() - (month.month() < birth.month() ? 1 : 0);
}

const AllowanceRules *AllowanceRules::of(const QString &place)
{
    static const QHash<QString, AllowanceRules> all = [] {
        QHash<QString, AllowanceRules> made;
        for (const QString &one : places()) {
            if (auto rules = fromJson(settingsFile(QStringLiteral("allowance-") + one)))
                made.insert(one, *std::move(rules));
        }
        return made;
    }();
    const auto found = all.constFind(place);
    return found == all.cend() ? nullptr : &*found;
}

QStringList AllowanceRules::places() { return {QStringLiteral("11"), QStringLiteral("31"), QStringLiteral("50")}; }

core::Result<AllowanceRules> AllowanceRules::fromJson(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    AllowanceRules rules;
    rules.m_place = root.value(u"place").toString();
    rules.m_zh = root.value(u"zh").toString();
    rules.m_en = root.value(u"en").toString();
    rules.m_nameZh = root.value(u"name_zh").toString();
    rules.m_nameEn = root.value(u"name_en").toString();
    rules.m_yes = textsOf(root.value(u"hukou")[u"yes"]);
    rules.m_no = textsOf(root.value(u"hukou")[u"no"]);
    for (const QJsonValue &one : root.value(u"rules").toArray())
        rules.m_versions.append(versionOf(one.toObject()));
    const bool good = !rules.m_place.isEmpty() && !rules.m_versions.isEmpty() &&
                      std::ranges::all_of(rules.m_versions, sound) &&
                      std::ranges::is_sorted(rules.m_versions, std::ranges::less_equal{}, &Version::from);
    if (!good) {
        return core::fail(core::ErrorKind::CallAdministrator, "eldercare.bad-allowance",
                          {{QStringLiteral("place"), rules.m_place}});
    }
    return rules;
}

AllowanceRules::Registered AllowanceRules::registered(const QString &category) const
{
    return m_yes.contains(category) ? Registered::Yes : m_no.contains(category) ? Registered::No : Registered::Unknown;
}

const AllowanceRules::Version *AllowanceRules::in(Month month) const
{
    const Version *found = nullptr;
    for (const Version &version : m_versions) {
        if (version.begins > month)
            break;
        found = &version;
    }
    return found;
}

const AllowanceRules::Band *AllowanceRules::band(QDate birth, Month month) const
{
    const Version *version = in(month);
    if (!version || !birth.isValid())
        return nullptr;
    const int age = ageInMonth(birth, month);
    const Band *found = nullptr;
    for (const Band &one : version->bands) {
        if (age >= one.age)
            found = &one;
    }
    return found;
}

core::Money AllowanceRules::amount(QDate birth, Month month) const
{
    const Band *one = band(birth, month);
    return one ? one->amount : core::Money();
}

Month AllowanceRules::firstMonth(QDate birth) const
{
    if (!birth.isValid())
        return {};
    // Nobody is of age between the birthday by the least band of any version and the start of the first.
    Month month;
    for (const Version &version : m_versions) {
        const Month ofAge = Month(birth.year() + version.bands.first().age, birth.month());
        const Month first = std::max(ofAge, version.begins);
        if (in(first) == &version || month.isNull())
            month = month.isNull() ? first : std::min(month, first);
    }
    return month;
}

QDate AllowanceRules::applyFrom(QDate birth) const
{
    const Month first = firstMonth(birth);
    const Version *version = in(first);
    if (!version || !version->applyAhead)
        return first.firstDay();
    return birth.addYears(first.year() - birth.year()).addMonths(-*version->applyAhead);
}

int AllowanceRules::leastAge(Month month) const
{
    const Version *version = in(month);
    return version ? version->bands.first().age : -1;
}

bool AllowanceRules::isBatchMonth(Month month) const
{
    const Version *version = in(month);
    return version && version->batchMonths.contains(month.month());
}

Month AllowanceRules::nextBatch(Month month) const
{
    constexpr int year = 12;
    for (int ahead = 0; ahead <= year; ++ahead) {
        if (isBatchMonth(month + ahead))
            return month + ahead;
    }
    return {};
}

} // namespace yc::eldercare
