// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/Family.h"

#include "services/povertyaid/rules/RuleBook.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace yc::povertyaid {

namespace {

constexpr qint64 mostYuan = 10'000'000'000; ///< keeps every product inside 64 bits
constexpr double mostArea = 100'000;
constexpr int mostMembers = 50;

/// An object of the file that remembers the first defect of the whole file.
class Reader {
public:
    Reader(QJsonObject object, QString pointer, std::optional<core::Error> *defect)
        : m_object(std::move(object))
        , m_pointer(std::move(pointer))
        , m_defect(defect)
    {
    }

    void report(const QString &key, const char *problem) const
    {
        if (!*m_defect)
            *m_defect = core::Error{core::ErrorKind::FixInput,
                                    QStringLiteral("povertyaid.family"),
                                    {{QStringLiteral("pointer"), QString(m_pointer + u'/' + key)},
                                     {QStringLiteral("problem"), QString::fromLatin1(problem)}}};
    }
    void allow(std::initializer_list<const char *> keys) const
    {
        for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
            if (std::ranges::none_of(keys, [&](const char *key) { return it.key() == QLatin1String(key); }))
                report(it.key(), "unknown-key");
        }
    }
    [[nodiscard]] QJsonValue value(const char *key) const { return m_object.value(QLatin1String(key)); }
    [[nodiscard]] bool has(const char *key) const { return !value(key).isUndefined() && !value(key).isNull(); }
    [[nodiscard]] QString text(const char *key, bool required = false) const
    {
        if (has(key) && !value(key).isString())
            report(QString::fromLatin1(key), "wrong-type");
        if (required && value(key).toString().trimmed().isEmpty())
            report(QString::fromLatin1(key), "missing");
        return value(key).toString();
    }
    [[nodiscard]] QString word(const char *key, const QStringList &words, const QString &otherwise) const
    {
        if (!has(key))
            return otherwise;
        const QString found = text(key);
        if (!words.contains(found))
            report(QString::fromLatin1(key), "unknown-word");
        return found;
    }
    [[nodiscard]] bool flag(const char *key, bool otherwise = false) const
    {
        if (has(key) && !value(key).isBool())
            report(QString::fromLatin1(key), "wrong-type");
        return value(key).toBool(otherwise);
    }
    [[nodiscard]] int number(const char *key, int least, int most, int otherwise) const
    {
        if (!has(key))
            return otherwise;
        const double found = value(key).toDouble(std::nan(""));
        if (std::isnan(found) || found != std::floor(found))
            report(QString::fromLatin1(key), "wrong-type");
        else if (found < least || found > most)
            report(QString::fromLatin1(key), "out-of-range");
        else
            return int(found);
        return otherwise;
    }
    [[nodiscard]] QDate date(const char *key, bool required = false) const
    {
        const QString found = text(key, required);
        const QDate date = QDate::fromString(found, Qt::ISODate);
        if (!found.isEmpty() && !date.isValid())
            report(QString::fromLatin1(key), "bad-date");
        return date;
    }
    /// "2400.00" or 2400 or 2400.5, not negative.
    [[nodiscard]] Money money(const QString &key, const QJsonValue &found) const
    {
        // Four decimals, so that a third or fourth one that is not nought is refused and not rounded away.
        QString typed = found.isDouble() ? QString::number(found.toDouble(), 'f', 4) : found.toString();
        if (found.isDouble() && typed.endsWith(u"00"))
            typed.chop(2);
        const auto amount = Money::parse(typed);
        if (found.isUndefined() || found.isNull())
            report(key, "missing");
        else if (!amount)
            report(key, "bad-amount");
        else if (*amount < Money() || *amount > Money::fromYuan(mostYuan))
            report(key, "out-of-range");
        else
            return *amount;
        return {};
    }
    [[nodiscard]] Money money(const char *key) const { return money(QString::fromLatin1(key), value(key)); }
    [[nodiscard]] Reader object(const char *key, bool required = false) const
    {
        if (required && !has(key))
            report(QString::fromLatin1(key), "missing");
        else if (has(key) && !value(key).isObject())
            report(QString::fromLatin1(key), "wrong-type");
        return {value(key).toObject(), QString(m_pointer + u'/' + QLatin1String(key)), m_defect};
    }
    [[nodiscard]] QList<Reader> list(const char *key) const
    {
        if (has(key) && !value(key).isArray())
            report(QString::fromLatin1(key), "wrong-type");
        QList<Reader> all;
        const QJsonArray array = value(key).toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString place = QLatin1String(key) + u'/' + QString::number(i);
            if (!array.at(i).isObject())
                report(place, "wrong-type");
            all.append(Reader(array.at(i).toObject(), QString(m_pointer + u'/' + place), m_defect));
        }
        return all;
    }
    [[nodiscard]] const QJsonObject &json() const { return m_object; }

private:
    QJsonObject m_object;
    QString m_pointer;
    std::optional<core::Error> *m_defect; ///< of the whole file
};

FamilyMember readMember(const Reader &json)
{
    json.allow({"id", "name", "relation", "birth", "student", "disability", "seriously_ill", "cannot_live_alone",
                "together", "absent", "absent_since", "self_care_lost", "refuses_work", "refused_offers",
                "single_parent"});
    FamilyMember member;
    member.id = json.text("id", true);
    member.name = json.text("name");
    member.relation = json.word("relation", Family::relations(), member.relation);
    member.birth = json.date("birth", true);
    member.student = json.word("student", Family::students(), member.student);
    if (json.has("disability")) {
        const Reader disability = json.object("disability");
        disability.allow({"kind", "grade"});
        (void)disability.text("kind", true);
        member.disability = disability.word("kind", Family::disabilities(), {});
        member.grade = disability.number("grade", 1, 4, 0);
        if (!disability.has("grade"))
            disability.report(QStringLiteral("grade"), "missing");
    }
    member.seriouslyIll = json.flag("seriously_ill");
    member.cannotLiveAlone = json.flag("cannot_live_alone");
    member.together = json.flag("together", true);
    member.absent = json.word("absent", Family::absences(), member.absent);
    member.absentSince = json.date("absent_since", member.absent == u"clergy");
    member.selfCareLost = json.number("self_care_lost", 0, 6, -1);
    member.refusesWork = json.flag("refuses_work");
    member.refusedOffers = json.number("refused_offers", 0, 1000, 0);
    member.singleParent = json.flag("single_parent");
    return member;
}

RegularAmount readAmount(const Reader &json, const Family &family, const QStringList &kinds)
{
    json.allow({"member", "kind", "amount", "per"});
    RegularAmount amount;
    amount.member = json.text("member", true);
    if (!family.member(amount.member))
        json.report(QStringLiteral("member"), "no-such-member");
    (void)json.text("kind", true);
    amount.kind = json.word("kind", kinds, {});
    amount.amount = json.money("amount");
    amount.yearly =
        json.word("per", {QStringLiteral("month"), QStringLiteral("year")}, QStringLiteral("month")) == u"year";
    return amount;
}

FamilyProperty readProperty(const Reader &json)
{
    json.allow({"money", "vehicles", "dwellings", "non_residential", "rural_extra", "machines", "shareholdings"});
    FamilyProperty property;
    property.money = json.money("money");
    constexpr int most = 1000;
    for (const Reader &one : json.list("vehicles")) {
        one.allow({"use"});
        (void)one.text("use", true);
        ++property.vehicles[one.word(
            "use", {QStringLiteral("living"), QStringLiteral("work"), QStringLiteral("disabled")}, {})];
    }
    for (const Reader &one : json.list("dwellings")) {
        one.allow({"area"});
        const double area = one.value("area").toDouble(-1);
        if (area <= 0 || area > mostArea)
            one.report(QStringLiteral("area"), one.has("area") ? "out-of-range" : "missing");
        property.dwellings.append(Dwelling{area});
    }
    for (const Reader &one : json.list("non_residential")) {
        one.allow({"only_home"});
        ++(one.flag("only_home") ? property.convertedOnlyHome : property.nonResidential);
    }
    property.ruralExtra = json.number("rural_extra", 0, most, 0);
    property.machines = json.number("machines", 0, most, 0);
    property.shareholdings = json.number("shareholdings", 0, most, 0);
    return property;
}

void readFigures(const Reader &json, Family &family)
{
    const QStringList keys = json.json().keys();
    for (const QString &key : keys) {
        const QByteArray name = key.toLatin1();
        const Reader one = json.object(name.constData());
        one.allow({"value", "basis"});
        GivenFigure given;
        given.basis = one.text("basis", true);
        const QString unit = RuleBook::builtIn().figureUnit(key);
        if (unit == u"fen")
            given.value = one.money("value").fen();
        else if (unit == u"percent")
            given.value = one.number("value", 1, 1000, 0);
        else if (unit == u"area")
            given.value = one.number("value", 1, 1000, 0);
        else
            json.report(key, "unknown-key"); // rules cannot be given, figures can
        if (!one.has("value"))
            one.report(QStringLiteral("value"), "missing");
        family.figures.insert(key, given);
    }
}

} // namespace

core::Result<Family> Family::fromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return core::fail(core::ErrorKind::FixInput, "povertyaid.not-json", {{QStringLiteral("offset"), error.offset}});
    return fromJson(document.object());
}

core::Result<Family> Family::fromJson(const QJsonObject &json)
{
    std::optional<core::Error> defect;
    const Reader root(json, {}, &defect);
    root.allow({"place", "area", "members", "income", "deductions", "spending", "property", "supporters", "figures"});
    Family family;
    family.place = root.text("place", true);
    family.area = root.word("area", {QStringLiteral("urban"), QStringLiteral("rural")}, family.area);
    for (const Reader &one : root.list("members")) {
        const FamilyMember member = readMember(one);
        if (family.member(member.id))
            one.report(QStringLiteral("id"), "not-unique");
        family.members.append(member);
    }
    if (family.members.isEmpty())
        root.report(QStringLiteral("members"), "missing");
    if (family.members.size() > mostMembers)
        root.report(QStringLiteral("members"), "out-of-range");
    for (const Reader &one : root.list("income"))
        family.income.append(readAmount(one, family, incomeKinds()));
    for (const Reader &one : root.list("deductions"))
        family.deductions.append(readAmount(one, family, deductionKinds()));
    const Reader spending = root.object("spending");
    spending.allow({"living", "medical", "education", "rehabilitation", "other"});
    for (const QString &kind : spendingKinds()) {
        if (spending.json().contains(kind))
            family.spending.insert(kind, spending.money(kind, spending.json().value(kind)));
    }
    family.property = readProperty(root.object("property", true));
    for (const Reader &one : root.list("supporters")) {
        one.allow({"name", "of", "able", "pays"});
        Supporter supporter;
        supporter.name = one.text("name", true);
        supporter.of = one.text("of");
        if (!supporter.of.isEmpty() && !family.member(supporter.of))
            one.report(QStringLiteral("of"), "no-such-member");
        supporter.able = one.flag("able");
        if (one.has("pays"))
            supporter.pays = one.money("pays");
        family.supporters.append(supporter);
    }
    readFigures(root.object("figures"), family);
    if (defect)
        return std::unexpected(*defect);
    return family;
}

} // namespace yc::povertyaid
