// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/HouseholdEvents.h"

#include "core/RecordId.h"
#include "services/residents/rules/Resident.h"

#include <QJsonArray>

namespace yc::residents {

namespace {

const QString headKey = QStringLiteral("head");
const QString eventsKey = QStringLiteral("events");

void addEvent(QJsonObject &household, const core::Transaction &transaction, const QString &kind,
              const QString &resident, const QJsonObject &more = {})
{
    const core::Session &session = transaction.session();
    QJsonObject event{{QStringLiteral("id"), core::newUuid7(transaction.now())},
                      {QStringLiteral("kind"), kind},
                      {QStringLiteral("resident"), resident},
                      {QStringLiteral("at"), transaction.now().toUTC().toString(Qt::ISODateWithMs)},
                      {QStringLiteral("by"), session.personId},
                      {QStringLiteral("by_name"), session.personName},
                      {QStringLiteral("desk"), session.desk},
                      {QStringLiteral("org"), session.org}};
    for (auto it = more.begin(); it != more.end(); ++it)
        event.insert(it.key(), it.value());
    QJsonArray events = household.value(eventsKey).toArray();
    events.append(event);
    household.insert(eventsKey, events);
}

/// Loads, changes and stores; nothing happens where the household is gone or not this person's to write.
template<class Change> core::Result<> inHousehold(core::Transaction &transaction, const QString &id, Change change)
{
    if (id.isEmpty())
        return {};
    auto household = transaction.load(id);
    if (!household) {
        if (household.error().kind == core::ErrorKind::NotFound)
            return {};
        return std::unexpected(household.error());
    }
    const QJsonObject before = household->body;
    change(household->body);
    if (household->body == before)
        return {};
    const auto stored = transaction.put(*household);
    if (!stored && stored.error().code != QLatin1String("store.out-of-scope"))
        return std::unexpected(stored.error());
    return {};
}

} // namespace

core::Result<> noteInHousehold(core::Transaction &transaction, const QString &resident, const QJsonObject &before,
                               const QJsonObject &after)
{
    const Resident was = Resident::fromBody(before);
    const Resident is = Resident::fromBody(after);
    const bool moved = was.household != is.household;
    const bool died = !was.deceased && is.deceased;
    if (moved) {
        YC_TRY(inHousehold(transaction, was.household, [&](QJsonObject &household) {
            addEvent(household, transaction, QStringLiteral("left"), resident,
                     is.household.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("other"), is.household}});
            if (household.value(headKey).toString() == resident) {
                household.remove(headKey);
                addEvent(household, transaction, QStringLiteral("head_left"), resident);
            }
        }));
    }
    const bool head = is.isHead() && (moved || !was.isHead());
    const bool headNoMore = !moved && was.isHead() && !is.isHead();
    if (!moved && !died && !head && !headNoMore)
        return {};
    return inHousehold(transaction, is.household, [&](QJsonObject &household) {
        if (moved)
            addEvent(household, transaction, QStringLiteral("joined"), resident,
                     was.household.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("other"), was.household}});
        if (head && household.value(headKey).toString() != resident) {
            household.insert(headKey, resident);
            addEvent(household, transaction, QStringLiteral("head"), resident);
        }
        if (headNoMore && household.value(headKey).toString() == resident) {
            household.remove(headKey);
            addEvent(household, transaction, QStringLiteral("head_left"), resident);
        }
        if (died)
            addEvent(household, transaction, QStringLiteral("died"), resident,
                     is.deceasedOn.isValid() ? QJsonObject{{QStringLiteral("on"), is.deceasedOn.toString(Qt::ISODate)}}
                                             : QJsonObject());
    });
}

} // namespace yc::residents
