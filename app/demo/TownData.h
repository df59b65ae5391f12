// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace yc::demo {

/// town.json: what the people of the demo street are made of.
struct TownData {
    using Weighted = QList<std::pair<QString, int>>;
    struct Generation {
        int bornBefore = 0;
        int singlePermille = 0; ///< given names of one character
        QList<QString> male;    ///< characters
        QList<QString> female;
    };
    struct NamePool {
        QList<QString> male;
        QList<QString> female;
    };
    struct DeskPerson {
        QString number;
        QString name;
        QStringList roles;
        bool committee = false; ///< works for the street's first committee, not for all of the street
    };

    QString street;   ///< 9-digit code
    QString idPrefix; ///< unassigned, so nobody has these numbers
    QList<QString> telephonePrefixes;
    QList<QString> roads;
    Weighted surnames;
    QList<std::pair<QString, QString>> showcase; ///< surname and ethnic group that even a small street should have
    QList<Generation> generations;
    QList<QString> rareGiven;
    Weighted huiSurnames;
    QHash<QString, NamePool> oneWordNames; ///< by ethnic group
    QHash<QString, NamePool> dottedNames;  ///< own name, middle dot, father's name
    Weighted ethnicGroups;
    QList<QString> otherPlaces;
    QList<QString> otherDistricts;
    QHash<QString, QList<QString>> formTexts; ///< by key of a form field; "" for any other
    QList<DeskPerson> people;                 ///< who may sign in; the first makes the desk
    QString signInNumber;                     ///< the one whom the sign-in page shows
    QString passphrase;

    [[nodiscard]] static const TownData &builtIn();
};

} // namespace yc::demo
