// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/rules/AllowanceRun.h"

#include "core/Age.h"
#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/rules/ProjectedList.h"

#include <algorithm>

namespace yc::eldercare {

namespace {

/// Positions of named columns, found once a portion.
class Columns {
public:
    Columns(const core::Rows &rows, const QStringList &names)
    {
        for (const QString &name : names)
            m_at.append(rows.columns.indexOf(name));
    }
    [[nodiscard]] QString text(const QVariantList &row, qsizetype column) const
    {
        const qsizetype at = m_at.at(column);
        return at < 0 ? QString() : row.at(at).toString();
    }
    [[nodiscard]] QVariant value(const QVariantList &row, qsizetype column) const
    {
        const qsizetype at = m_at.at(column);
        return at < 0 ? QVariant() : row.at(at);
    }

private:
    QList<qsizetype> m_at;
};

QList<Month> monthsOf(const QVariant &value)
{
    QList<Month> months;
    for (const QString &text : listOf(value)) {
        if (const Month month = Month::parse(text); !month.isNull())
            months.append(month);
    }
    return months;
}

} // namespace

AllowanceRun::AllowanceRun(const AllowanceRules &rules, QDate today, Month batch)
    : m_rules(rules)
    , m_month(Month::of(today))
    , m_batch(batch)
{
}

QStringList AllowanceRun::claimColumns()
{
    return {QStringLiteral("resident"),   QStringLiteral("resident_name"), QStringLiteral("committee"),
            QStringLiteral("from_month"), QStringLiteral("last_month"),    QStringLiteral("state")};
}

QStringList AllowanceRun::paymentColumns() { return {QStringLiteral("resident"), QStringLiteral("month_list")}; }

QStringList AllowanceRun::residentColumns()
{
    return {QStringLiteral("name"), QStringLiteral("birth"), QStringLiteral("residence_category"),
            QStringLiteral("deceased"), QStringLiteral("committee")};
}

QDate AllowanceRun::bornUpTo() const
{
    const int age = m_rules.leastAge(m_month);
    return age < 0 ? QDate() : Month(m_month.year() - age, m_month.month()).lastDay();
}

void AllowanceRun::addClaims(const core::Rows &rows)
{
    const Columns columns(rows, QStringList{QStringLiteral("id")} + claimColumns());
    for (const QVariantList &row : rows.rows) {
        Claim claim{columns.text(row, 0),
                    columns.text(row, 1),
                    columns.text(row, 2),
                    columns.text(row, 3),
                    Month::parse(columns.text(row, 4)),
                    {},
                    false};
        if (columns.text(row, 6) == ClaimState::stopped)
            claim.last = Month::parse(columns.text(row, 5));
        m_claims.insert(claim.resident, claim);
    }
}

void AllowanceRun::addPayments(const core::Rows &rows)
{
    const Columns columns(rows, paymentColumns());
    for (const QVariantList &row : rows.rows)
        m_paid[columns.text(row, 0)] += monthsOf(columns.value(row, 1));
}

void AllowanceRun::addResidents(const core::Rows &rows)
{
    const Columns columns(rows, QStringList{QStringLiteral("id")} + residentColumns());
    for (const QVariantList &row : rows.rows) {
        ++m_residents;
        const QString id = columns.text(row, 0);
        const QVariant birth = columns.value(row, 2);
        const Person person{columns.text(row, 1), columns.text(row, 5),
                            birth.typeId() == QMetaType::QDate ? birth.toDate()
                                                               : QDate::fromString(birth.toString(), Qt::ISODate),
                            columns.text(row, 3), columns.value(row, 4).toBool()};
        judge(id, person);
    }
}

void AllowanceRun::judge(const QString &id, const Person &person)
{
    if (const auto claim = m_claims.find(id); claim != m_claims.end()) {
        claim->seen = true;
        if (person.dead)
            m_later.insert(id, person);
        else
            judgeClaim(*claim, &person);
        return;
    }
    const core::Money month = m_rules.amount(person.birth, m_month);
    if (person.dead || month == core::Money())
        return;
    const AllowanceRules::Registered registered = m_rules.registered(person.category);
    if (registered == AllowanceRules::Registered::No)
        return;
    Owed owed{id, person.name, person.committee, person.birth, m_rules.firstMonth(person.birth), month, {}};
    for (Month one = owed.first; one <= m_month; one = one + 1)
        owed.arrears += m_rules.amount(person.birth, one);
    (registered == AllowanceRules::Registered::Yes ? m_owed : m_unclear).append(owed);
}

core::Money AllowanceRun::paidAfter(const QString &resident, QDate birth, Month last) const
{
    core::Money sum;
    const auto paid = m_paid.constFind(resident);
    if (paid == m_paid.cend() || last.isNull())
        return sum;
    for (const Month month : *paid) {
        if (month > last)
            sum += m_rules.amount(birth, month);
    }
    return sum;
}

/// The living and the dead with a claim, and whoever is not in the register any more.
void AllowanceRun::judgeClaim(const Claim &claim, const Person *person)
{
    using Why = Stop::Why;
    const bool goesOn = claim.last.isNull();
    const auto stop = [&](Why why, Month last, const char *held) {
        const QDate birth = person ? person->birth : QDate();
        const core::Money overpaid = paidAfter(claim.resident, birth, last);
        // A claim that was stopped is told of only while too much was paid.
        if (goesOn || overpaid > core::Money()) {
            m_stop.append(
                {claim.resident, person ? person->name : claim.name, claim.committee, birth, why, last, overpaid});
        }
        if (goesOn && !m_batch.isNull())
            m_held.append({claim.resident, person ? person->name : claim.name, QString::fromLatin1(held)});
    };
    if (!person)
        return stop(Why::NotInRegister, {}, "not-in-register");
    if (person->dead) {
        const Month died = Month::of(m_deaths.value(claim.resident));
        stop(Why::Died, died, "died");
        if (!died.isNull()) // what is owed up to the month of death is paid all the same
            addLine(claim, *person, goesOn ? died : std::min(died, claim.last));
        return;
    }
    const Month first = m_rules.firstMonth(person->birth);
    if (first.isNull() || first > m_month + 1)
        return stop(Why::NotOfAge, first.isNull() ? first : first - 1, "not-of-age");
    switch (m_rules.registered(person->category)) {
    case AllowanceRules::Registered::No:
        return stop(Why::Moved, claim.last, "moved");
    case AllowanceRules::Registered::Unknown:
        if (goesOn && !m_batch.isNull())
            m_held.append({claim.resident, person->name, QStringLiteral("registration")});
        return;
    case AllowanceRules::Registered::Yes:
        break;
    }
    addLine(claim, *person, claim.last);
}

/// Every month from the first of the claim to the end of what the batch covers that was not paid. `until`: null for no
/// end.
void AllowanceRun::addLine(const Claim &claim, const Person &person, Month until)
{
    const AllowanceRules::Version *version = m_batch.isNull() ? nullptr : m_rules.in(m_batch);
    if (!version || version->covers == 0)
        return;
    Month end = m_batch + (version->covers - 1);
    if (!until.isNull())
        end = std::min(end, until);
    Month first = std::max(claim.from, m_rules.firstMonth(person.birth));
    if (version->mostArrears)
        first = std::max(first, m_batch - *version->mostArrears);
    const QList<Month> paid = m_paid.value(claim.resident);
    Line line{claim.resident, person.name, person.committee, claim.id, {}, {}, {}};
    for (Month month = first; month <= end; month = month + 1) {
        const core::Money amount = m_rules.amount(person.birth, month);
        if (amount == core::Money() || paid.contains(month))
            continue;
        line.months.append(month);
        line.amount += amount;
        if (month < m_batch)
            line.arrears += amount;
    }
    if (!line.months.isEmpty())
        m_lines.append(line);
}

QStringList AllowanceRun::missingResidents() const
{
    QStringList ids;
    for (const Claim &claim : m_claims) {
        if (!claim.seen)
            ids.append(claim.resident);
    }
    return ids;
}

QStringList AllowanceRun::deathsToAsk() const { return m_later.keys(); }

void AllowanceRun::finish()
{
    for (auto it = m_later.constBegin(); it != m_later.constEnd(); ++it)
        judgeClaim(m_claims.value(it.key()), &*it);
    m_later.clear();
    for (const Claim &claim : std::as_const(m_claims)) {
        if (!claim.seen)
            judgeClaim(claim, nullptr);
    }
    // Hashes have no order: lists have the same one at every desk.
    const auto byId = [](const auto &a, const auto &b) { return a.resident < b.resident; };
    std::ranges::sort(m_owed, byId);
    std::ranges::sort(m_unclear, byId);
    std::ranges::sort(m_stop, byId);
    std::ranges::sort(m_lines, byId);
    std::ranges::sort(m_held, byId);
}

} // namespace yc::eldercare
