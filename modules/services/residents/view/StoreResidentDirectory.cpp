// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/StoreResidentDirectory.h"

#include "core/Futures.h"
#include "services/residents/rules/Resident.h"

#include <algorithm>

namespace yc::residents {

using core::Document;
using core::Person;
using core::Result;

namespace {

constexpr int largestHousehold = 200; ///< a collective household 集体户 has more people than a family

QFuture<Result<QList<Person>>> ready(Result<QList<Person>> people)
{
    return QtFuture::makeReadyValueFuture(std::move(people));
}

} // namespace

Person StoreResidentDirectory::personOf(const Document &document)
{
    const Resident resident = Resident::fromBody(document.body);
    return {.id = document.id,
            .name = resident.name,
            .sex = resident.sex,
            .birth = resident.birth,
            .idNumber = resident.idNumber,
            .telephone = resident.telephone,
            .address = resident.address,
            .committee = resident.committee,
            .household = resident.household,
            .tags = resident.tags,
            .body = document.body};
}

QFuture<Result<Person>> StoreResidentDirectory::load(const QString &residentId)
{
    return core::then(m_context->store.load(residentId), [](const Result<Document> &document) -> Result<Person> {
        return document.transform(&StoreResidentDirectory::personOf);
    });
}

QFuture<Result<QList<Person>>> StoreResidentDirectory::loadAll(const QStringList &ids) const
{
    if (ids.isEmpty())
        return ready(QList<Person>());
    QList<QFuture<Result<Document>>> loads;
    for (const QString &id : ids)
        loads.append(m_context->store.load(id));
    return core::then(core::allOf(loads), [](const QList<Result<Document>> &loaded) -> Result<QList<Person>> {
        QList<Person> people;
        for (const Result<Document> &document : loaded) {
            // Someone removed between the two reads is left out; any other failure is told.
            if (document)
                people.append(personOf(*document));
            else if (document.error().kind != core::ErrorKind::NotFound)
                return std::unexpected(document.error());
        }
        return people;
    });
}

QFuture<Result<QList<Person>>> StoreResidentDirectory::find(const QString &text, int limit)
{
    return core::unwrapped(m_context->store.search({text, {QStringLiteral("resident")}, limit}, SearchBoxes::directory)
                               .then(&m_context->store, [this](const Result<QList<core::SearchHit>> &hits) {
                                   if (!hits)
                                       return ready(std::unexpected(hits.error()));
                                   QStringList ids;
                                   for (const core::SearchHit &hit : *hits)
                                       ids.append(hit.id);
                                   return loadAll(ids);
                               }));
}

QFuture<Result<QList<Person>>> StoreResidentDirectory::household(const QString &householdId)
{
    core::Query query{.type = QStringLiteral("resident"),
                      .where = {{QStringLiteral("household"), core::Query::Op::Equal, householdId}},
                      .orderBy = {{QStringLiteral("birth")}},
                      .columns = {QStringLiteral("id")},
                      .limit = largestHousehold};
    auto members =
        core::unwrapped(m_context->store.query(query).then(&m_context->store, [this](const Result<core::Rows> &rows) {
            if (!rows)
                return ready(std::unexpected(rows.error()));
            QStringList ids;
            for (qsizetype row = 0; row < rows->rows.size(); ++row)
                ids.append(rows->value(row, QStringLiteral("id")).toString());
            return loadAll(ids);
        }));
    return core::then(members, [](Result<QList<Person>> people) {
        if (people) {
            std::ranges::stable_partition(
                *people, [](const Person &person) { return person.body.value(u"relation").toString() == u"02"; });
        }
        return people;
    });
}

void StoreResidentDirectory::show(const QString &residentId)
{
    forgetAdding();
    m_context->navigator.open(QStringLiteral("residents.person"), {{QStringLiteral("id"), residentId}});
}

void StoreResidentDirectory::add(const QJsonObject &known, std::function<void(QString residentId)> done)
{
    m_done = std::move(done);
    m_context->navigator.open(QStringLiteral("residents.person"),
                              {{QStringLiteral("new"), true}, {QStringLiteral("known"), known.toVariantMap()}});
}

bool StoreResidentDirectory::added(const QString &residentId)
{
    if (!m_done)
        return false;
    std::exchange(m_done, {})(residentId);
    return true;
}

} // namespace yc::residents
