// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/AfterMergeResidents.h"

#include "services/residents/rules/ResidentType.h"

#include <QSet>

namespace yc::residents {

using core::MergeFinding;
using core::Query;
using core::Rows;

namespace {

const QString idKey = QStringLiteral("id");
const QString householdKey = QStringLiteral("household");
const QString headKey = QStringLiteral("head");
const QString numberKey = QStringLiteral("number");

struct Head {
    QString id;
    bool deceased = false;
};

MergeFinding finding(const char *code, const QStringList &records, const QString &about, int count = 0)
{
    return {QString::fromLatin1(code), records, about, count};
}

} // namespace

Query AfterMergeResidents::headsQuery()
{
    Query query{.type = residentType().name, .columns = {householdKey, QStringLiteral("deceased")}};
    query.where = {{QStringLiteral("relation"), Query::Op::Equal, QStringLiteral("02")},
                   {householdKey, Query::Op::IsNotEmpty, {}}};
    return query;
}

Query AfterMergeResidents::householdsQuery() { return {.type = householdType().name, .columns = {numberKey, headKey}}; }

Query AfterMergeResidents::membersQuery()
{
    Query query{.type = residentType().name};
    query.where = {{householdKey, Query::Op::IsNotEmpty, {}}};
    return query;
}

QList<MergeFinding> AfterMergeResidents::findings(const Rows &heads, const Rows &households, const Rows &members)
{
    QHash<QString, QList<Head>> headsOf;
    for (qsizetype row = 0; row < heads.rows.size(); ++row) {
        headsOf[heads.value(row, householdKey).toString()].append(
            {heads.value(row, idKey).toString(), heads.value(row, QStringLiteral("deceased")).toBool()});
    }
    QList<MergeFinding> found;
    QSet<QString> known;
    for (qsizetype row = 0; row < households.rows.size(); ++row) {
        const QString id = households.value(row, idKey).toString();
        const QString number = households.value(row, numberKey).toString();
        const QString head = households.value(row, headKey).toString();
        known.insert(id);
        QStringList living;
        bool isThere = head.isEmpty();
        bool isDead = false;
        const QList<Head> its = headsOf.value(id);
        for (const Head &one : its) {
            if (!one.deceased)
                living.append(one.id);
            isThere = isThere || one.id == head;
            isDead = isDead || (one.id == head && one.deceased);
        }
        if (living.size() > 1)
            found.append(finding("household.two-heads", living + QStringList{id}, number, int(living.size())));
        if (isDead && living.isEmpty())
            found.append(finding("household.head-deceased", {head, id}, number));
        if (!isThere)
            found.append(finding("household.head-elsewhere", {id, head}, number));
    }
    for (qsizetype row = 0; row < members.rows.size(); ++row) {
        const QString id = members.value(row, householdKey).toString();
        if (!known.contains(id)) {
            found.append(finding("household.gone", {id}, {}, members.value(row, QStringLiteral("count")).toInt()));
        }
    }
    return found;
}

} // namespace yc::residents
