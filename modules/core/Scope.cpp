// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Scope.h"

#include "core/OrganisationCode.h"

namespace yc::core {

Scope::Scope(const Session &session)
    : m_everything(session.scopeOrg().isEmpty())
    , m_from(session.scopeOrg())
    , m_person(session.personId)
{
    // A code that is none stands for itself: nothing else is seen then, rather than everything.
    if (const auto code = OrganisationCode::parse(m_from))
        m_from = code->digits();
}

bool Scope::covers(const QString &org) const { return m_everything || (org >= m_from && org < until()); }

QString Scope::ownerOf(const RecordType &type, const QString &org, const QJsonObject &body)
{
    if (type.orgField.isEmpty())
        return org;
    const QString named = body.value(type.orgField).toString();
    if (named.isEmpty() || named == org)
        return org;
    const auto whole = OrganisationCode::parse(org);
    const auto part = OrganisationCode::parse(named);
    return whole && part && whole->covers(*part) ? named : org;
}

} // namespace yc::core
