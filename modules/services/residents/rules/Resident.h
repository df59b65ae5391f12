// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Age.h"
#include "core/geo/Position.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace yc::residents {

/// The body of a "resident" record as a value. Codes are those of the tables that ResidentType names; dates are
/// calendar days; an empty member is a value nobody knows, and does not stand in the body.
struct Resident {
    QString name;
    QString formerName;
    QString sex; ///< GB/T 2261.1
    QDate birth;
    QString ethnicGroup; ///< GB/T 3304, two digits
    QString idKind;      ///< as core::identityKindName
    QString idNumber;    ///< normalised
    QString telephone;
    QString telephone2;
    QString household; ///< record id
    QString relation;  ///< GB/T 4761, what the person is to the head: "02" is the head
    QString residenceCategory;
    QString registeredAddress;
    QString address;
    QString committee; ///< 12-digit code
    QString lng;       ///< WGS-84, decimal degrees; both or none
    QString lat;
    QString marital;    ///< GB/T 2261.2
    QString education;  ///< GB/T 4658
    QString employment; ///< GB/T 2261.4
    QString political;  ///< GB/T 4762
    QString health;     ///< GB/T 2261.3
    QStringList tags;
    QString emergencyName;
    QString emergencyTelephone;
    QString emergencyRelation;
    QString note;
    bool deceased = false;
    QDate deceasedOn;
    QString source;

    [[nodiscard]] QJsonObject toBody() const;
    /// Keys that are no field of a resident are ignored here and kept by whoever edits the body.
    [[nodiscard]] static Resident fromBody(const QJsonObject &body);

    /// Where they live; nothing if nobody has said, or if what was said is no position.
    [[nodiscard]] std::optional<core::geo::Wgs84> place() const;
    [[nodiscard]] bool isHead() const { return relation == u"02"; }

    friend bool operator==(const Resident &, const Resident &) = default;
};

using core::ageOn;
using core::latestBirthOfAge;

/// The text member of a field by its key ("telephone"), null if `key` is not a text or code field of Resident.
[[nodiscard]] QString *textField(Resident &resident, QStringView key);

} // namespace yc::residents
