// SPDX-License-Identifier: GPL-3.0-or-later
#include "TownDocuments.h"

#include "replica/Revision.h"

#include <QJsonDocument>
#include <QTimeZone>

namespace yc::bench {

core::Document TownDocuments::next()
{
    while (m_at >= m_household.members.size()) {
        m_household = m_town.next();
        m_at = 0;
    }
    const demo::DemoPerson &person = m_household.members.at(m_at++);
    core::Document document;
    document.id = person.id;
    document.type = QStringLiteral("resident");
    document.body = person.resident.toBody();
    document.org = document.body.value(u"committee").toString();
    document.createdBy = document.changedBy = QStringLiteral("person:01900000-0000-7000-8000-000000000001");
    document.createdAt = document.changedAt = QDateTime(QDate(2026, 11, 20), QTime(9, 30), QTimeZone::UTC);
    return document;
}

QByteArray TownDocuments::wire(const core::Document &document)
{
    replica::Revision revision;
    revision.id = document.id;
    revision.content = {{QStringLiteral("type"), document.type},
                        {QStringLiteral("schema"), document.schema},
                        {QStringLiteral("org"), document.org},
                        {QStringLiteral("created_by"), document.createdBy},
                        {QStringLiteral("created_at"), document.createdAt.toString(Qt::ISODateWithMs)},
                        {QStringLiteral("changed_by"), document.changedBy},
                        {QStringLiteral("changed_at"), document.changedAt.toString(Qt::ISODateWithMs)},
                        {QStringLiteral("body"), document.body}};
    revision.rev = replica::revisionId({}, false, revision.content);
    revision.history = {revision.rev};
    return QJsonDocument(replica::toWire(revision)).toJson(QJsonDocument::Compact);
}

} // namespace yc::bench
