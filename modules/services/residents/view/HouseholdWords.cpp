// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/HouseholdWords.h"

#include "core/Futures.h"
#include "services/residents/rules/AfterMergeResidents.h"
#include "services/residents/rules/ResidentType.h"
#include "services/residents/view/ResidentText.h"

#include <QJsonArray>

namespace yc::residents {

using core::MergeFinding;
using core::Result;
using core::Rows;

namespace {

constexpr qsizetype mostMatters = 5;

QString eventWords(const QString &kind)
{
    if (kind == u"joined")
        return HouseholdWords::tr("Somebody joined the household");
    if (kind == u"left")
        return HouseholdWords::tr("Somebody left the household");
    if (kind == u"head")
        return HouseholdWords::tr("A new head of household");
    if (kind == u"head_left")
        return HouseholdWords::tr("The head of household left the place empty");
    return kind == u"died" ? HouseholdWords::tr("A member died") : kind;
}

QStringList namesOf(const QList<core::Person> &people)
{
    QStringList names;
    for (const core::Person &person : people)
        names.append(person.name);
    return names;
}

bool isOver(const QString &state)
{
    return state == u"closed" || state == u"refused" || state == u"withdrawn" || state == u"terminated";
}

} // namespace

QList<ui::ValueLine> HouseholdWords::events(const QJsonValue &events)
{
    QList<ui::ValueLine> lines;
    const QJsonArray all = events.toArray();
    for (const QJsonValue &event : all) {
        const QString at =
            QDateTime::fromString(event[u"at"].toString(), Qt::ISODateWithMs).toLocalTime().toString(u"yyyy-MM-dd");
        lines.append({event[u"id"].toString(), at,
                      ResidentText::join({eventWords(event[u"kind"].toString()), event[u"by_name"].toString()})});
    }
    return lines;
}

QString HouseholdWords::finding(const MergeFinding &finding)
{
    if (finding.code == u"household.two-heads")
        return tr("Household %1 has %2 heads. Say in the files of its members who it is.")
            .arg(finding.about)
            .arg(finding.count);
    if (finding.code == u"household.head-deceased")
        return tr("The head of household %1 has died. Say in the file of a member who follows.").arg(finding.about);
    if (finding.code == u"household.head-elsewhere")
        return tr("The head of household %1 moved away or is the head no more. Say in the file of a member who it is "
                  "now.")
            .arg(finding.about);
    if (finding.code == u"household.gone")
        return tr("The household of %n people is not there any more. Give them another.", nullptr, finding.count);
    return {};
}

QFuture<QStringList> HouseholdWords::touchedBy(ui::ServiceContext &context, const core::RecordConflict &conflict)
{
    if (!context.residents)
        return QtFuture::makeReadyValueFuture(QStringList());
    const bool household = conflict.type == householdType().name;
    const QString id = household ? conflict.id : conflict.ours.body.value(u"household").toString();
    // Words are made where the translation is: here, by sentences that only names are missing from.
    const QString members = household ? tr("Members of the household: %1") : tr("Lives with: %1");
    const QString separator = ResidentText::chinese() ? QStringLiteral("、") : QStringLiteral(", ");
    QFuture<QStringList> lines = core::then(
        id.isEmpty() ? QtFuture::makeReadyValueFuture(Result<QList<core::Person>>(QList<core::Person>()))
                     : context.residents->household(id),
        [members, separator, own = conflict.id](const Result<QList<core::Person>> &people) {
            QList<core::Person> others = people.value_or(QList<core::Person>());
            others.removeIf([&](const core::Person &person) { return person.id == own; });
            return others.isEmpty() ? QStringList() : QStringList{members.arg(namesOf(others).join(separator))};
        });
    if (household || !context.cases)
        return lines;
    const QString matter = tr("Open matter: %1, %2");
    const QFuture<QStringList> matters =
        core::then(context.cases->casesOf(conflict.id), [matter](const Result<Rows> &cases) {
            QStringList open;
            for (qsizetype row = 0; cases && row < cases->rows.size() && open.size() < mostMatters; ++row) {
                if (!isOver(cases->value(row, QStringLiteral("state")).toString())) {
                    open.append(matter.arg(cases->value(row, QStringLiteral("item_name")).toString(),
                                           cases->value(row, QStringLiteral("number")).toString()));
                }
            }
            return open;
        });
    return core::then(core::allOf<QStringList>({lines, matters}),
                      [](const QList<QStringList> &parts) { return parts.first() + parts.last(); });
}

QFuture<Result<QList<MergeFinding>>> HouseholdWords::toBeChecked(core::DocumentStore &store)
{
    const QList<QFuture<Result<Rows>>> asked{
        store.query(AfterMergeResidents::headsQuery()), store.query(AfterMergeResidents::householdsQuery()),
        store.countBy(AfterMergeResidents::membersQuery(), QStringLiteral("household"))};
    return core::then(core::allOf(asked), [](const QList<Result<Rows>> &rows) -> Result<QList<MergeFinding>> {
        for (const Result<Rows> &one : rows)
            YC_TRY(one);
        return AfterMergeResidents::findings(*rows.at(0), *rows.at(1), *rows.at(2));
    });
}

} // namespace yc::residents
