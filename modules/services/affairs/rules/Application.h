// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace yc::affairs {

/// What stands at the counter: a person, an item, a form, and the materials on the table.
struct Application {
    QString draft;       ///< "draft:…": makes a double submit harmless; empty where there was none
    QString item;        ///< id of the item
    int itemVersion = 0; ///< the version that was filled; 0: whichever is in force
    QString applicant;   ///< "resident:…"; may be empty for a person who is in no file
    QJsonObject form;
    QJsonObject materials; ///< {"id_card": {"state": "received" | "verified" | "system" | "missing", "copies": 1}}
    QJsonObject agent;     ///< agent_name, agent_id_number, agent_telephone, agent_relation; empty: in person
    QJsonArray files;      ///< scans of the materials, see CaseFiles.h
    QString decideOrg;     ///< empty: the accepting organisation
};

} // namespace yc::affairs
