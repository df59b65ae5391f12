// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/HouseholdPlan.h"
#include "demo/IdNumbers.h"
#include "demo/TownMap.h"
#include "demo/TownNames.h"
#include "services/residents/rules/Resident.h"

#include <QJsonObject>

namespace yc::demo {

struct DemoPerson {
    QString id; ///< "resident:…"
    residents::Resident resident;
};

struct DemoHousehold {
    QString id; ///< "household:…"
    QJsonObject body;
    QList<DemoPerson> members; ///< the head first
};

/// An endless supply of households of the demo street. The same seed and day give the same people, whatever is asked
/// for afterwards; memory does not grow with their number. Pure values, no store.
class DemoTown {
public:
    DemoTown(quint64 seed, QDate today);

    [[nodiscard]] DemoHousehold next();
    [[nodiscard]] static QString street() { return TownData::builtIn().street; }
    [[nodiscard]] const TownMap &map() const { return m_map; }

private:
    enum class Origin { Local, OtherDistrict, OtherPlace, Away };

    struct Family {
        QString surname;
        QString ethnicGroup;
    };
    [[nodiscard]] Family drawFamily();
    [[nodiscard]] Origin drawOrigin(HouseholdPlan::Kind kind);
    struct Dwelling {
        QString address;
        std::optional<core::geo::Wgs84> place;
    };
    [[nodiscard]] Dwelling dwelling(int committee, qint64 serial) const;
    [[nodiscard]] residents::Resident person(const HouseholdPlan::Member &member, const QString &name);
    void setResidence(residents::Resident &resident, Origin origin, const QString &home,
                      const QString &elsewhere) const;
    void setEducation(residents::Resident &resident, int age);
    void setWork(residents::Resident &resident, int age, bool male);
    void setHealth(residents::Resident &resident, int age);
    void setTags(residents::Resident &resident, const HouseholdPlan &plan, int age, bool minimumLiving, bool lowIncome);
    void setContact(residents::Resident &resident, int age);
    [[nodiscard]] QString telephone();

    const TownData &m_data;
    TownNames m_names;
    Dice m_dice;
    IdNumbers m_numbers;
    QDate m_today;
    QStringList m_committees; ///< 12-digit codes
    TownMap m_map;
    QList<qint64> m_households; ///< so far, by committee
    qint64 m_millis;            ///< for ids
    qint64 m_count = 0;         ///< households so far
};

} // namespace yc::demo
