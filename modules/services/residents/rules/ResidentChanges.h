// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace yc::residents {

/// One field of a resident that is not what it was; undefined = it was, or is, empty.
struct FieldChange {
    QString key;
    QJsonValue before;
    QJsonValue after;

    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

/// What differs between two bodies, in the order of residentType(). Keys that are no field of a resident are left out.
[[nodiscard]] QList<FieldChange> changesBetween(const QJsonObject &before, const QJsonObject &after);

/// Two edits of the same record: `mine` was typed over `base`, `theirs` was stored meanwhile.
struct Rebased {
    QJsonObject body;              ///< theirs, with what was typed on top
    QList<FieldChange> contested;  ///< changed on both sides and differently: before = theirs, after = mine (kept)
};
[[nodiscard]] Rebased rebase(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs);

} // namespace yc::residents
