// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/OrganisationCode.h"

#include <algorithm>

namespace yc::core {

std::optional<OrganisationCode> OrganisationCode::parse(const QString &text)
{
    const bool digits = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool level = text.size() == 2 || parentCodeLength(text.size()) > 0;
    if (!digits || !level || text.startsWith(u'0'))
        return std::nullopt;
    qsizetype length = text.size();
    for (qsizetype parent = parentCodeLength(length); parent > 0; parent = parentCodeLength(length)) {
        const QStringView group = QStringView(text).sliced(parent, length - parent);
        if (!std::ranges::all_of(group, [](QChar c) { return c == u'0'; }))
            break;
        length = parent;
    }
    return OrganisationCode(text.first(length));
}

OrganisationCode OrganisationCode::parent() const
{
    return OrganisationCode(m_digits.first(parentCodeLength(m_digits.size())));
}

bool OrganisationCode::covers(const OrganisationCode &other) const
{
    return !isNull() && other.m_digits.startsWith(m_digits);
}

std::optional<OrganisationCode::TownKind> OrganisationCode::townKind() const
{
    if (m_digits.size() < 9)
        return std::nullopt;
    switch (m_digits[6].digitValue()) {
    case 0:
        return TownKind::Street;
    case 1:
        return TownKind::Town;
    case 2:
    case 3:
        return TownKind::Township;
    default:
        return TownKind::Unit;
    }
}

std::optional<OrganisationCode::CommitteeKind> OrganisationCode::committeeKind() const
{
    if (m_digits.size() < 12)
        return std::nullopt;
    const int first = m_digits[9].digitValue();
    return first <= 1 ? CommitteeKind::Residents : first <= 3 ? CommitteeKind::Villagers : CommitteeKind::Other;
}

} // namespace yc::core
