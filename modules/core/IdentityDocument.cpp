// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/IdentityDocument.h"

#include "core/CheckCharacters.h"
#include "core/IdentityReader.h"

#include <algorithm>
#include <array>

namespace yc::core {

namespace {

struct KindName {
    IdentityKind kind;
    QLatin1StringView name;
};

constexpr std::array kindNames{
    KindName{IdentityKind::Unknown, QLatin1StringView("unknown")},
    KindName{IdentityKind::Citizen, QLatin1StringView("citizen")},
    KindName{IdentityKind::Citizen15, QLatin1StringView("citizen_15")},
    KindName{IdentityKind::HmtResidencePermit, QLatin1StringView("hmt_residence_permit")},
    KindName{IdentityKind::ForeignPermanentResident, QLatin1StringView("foreign_permanent_resident")},
    KindName{IdentityKind::ForeignPermanentResident2017, QLatin1StringView("foreign_permanent_resident_2017")},
    KindName{IdentityKind::HkMacaoTravelPermit, QLatin1StringView("hk_macao_travel_permit")},
    KindName{IdentityKind::TaiwanTravelPermit, QLatin1StringView("taiwan_travel_permit")},
    KindName{IdentityKind::Passport, QLatin1StringView("passport")},
    KindName{IdentityKind::DisabilityCertificate, QLatin1StringView("disability_certificate")},
    KindName{IdentityKind::UnifiedCreditCode, QLatin1StringView("unified_credit_code")},
};

} // namespace

QString identityKindName(IdentityKind kind)
{
    const auto *const found = std::ranges::find(kindNames, kind, &KindName::kind);
    return found == kindNames.end() ? QString() : QString(found->name);
}

std::optional<IdentityKind> identityKindFromName(const QString &name)
{
    const auto *const found = std::ranges::find_if(kindNames, [&](const KindName &k) { return name == k.name; });
    return found == kindNames.end() ? std::nullopt : std::optional(found->kind);
}

QString citizenNumberFrom15(QStringView legacy)
{
    if (legacy.size() != 15)
        return {};
    const QString body = legacy.first(6).toString() + QStringLiteral("19") + legacy.sliced(6).toString();
    const QChar check = citizenCheckCharacter(body);
    return check.isNull() ? QString() : body + check;
}

IdentityDocument IdentityDocument::parse(const QString &text, QDate today, const DivisionTable *divisions)
{
    return IdentityReader(today, divisions).read(text);
}

bool IdentityDocument::isValid() const
{
    return m_kind != IdentityKind::Unknown && std::ranges::none_of(m_problems, [](const IdentityProblem &problem) {
               return problem.severity == IdentityProblem::Severity::Error;
           });
}

bool IdentityDocument::hasProblem(QLatin1StringView code) const
{
    return std::ranges::any_of(m_problems, [&](const IdentityProblem &problem) { return problem.code == code; });
}

} // namespace yc::core
