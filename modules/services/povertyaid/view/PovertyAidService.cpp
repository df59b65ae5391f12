// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/view/PovertyAidService.h"

#include "services/povertyaid/rules/AidTypes.h"
#include "services/povertyaid/view/AidWords.h"
#include "services/povertyaid/view/ApplicationPage.h"
#include "services/povertyaid/view/ApplicationsPage.h"
#include "services/povertyaid/view/PaymentsPage.h"

namespace yc::povertyaid {

namespace {
constexpr int railOrder = 50;
constexpr int paymentsOrder = 52;
constexpr int commandScore = 40;
constexpr int afterThePerson = 1'000'000; ///< more than any score
} // namespace

QList<ui::PageDeclaration> PovertyAidService::pages() const
{
    const QString icon = QStringLiteral("yuan");
    const QString view = QStringLiteral("povertyaid.view");
    auto list = ui::PageDeclaration{QStringLiteral("povertyaid.applications"),
                                    tr("Poverty aid"),
                                    icon,
                                    railOrder,
                                    view,
                                    [](ui::ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
                                        return new ApplicationsPage(context, parent);
                                    }};
    list.badge = [this] {
        return m_context->store.count(ApplicationsPage::dueForReview(m_context->store.clock().today()));
    };
    return {list,
            ui::PageDeclaration{QStringLiteral("povertyaid.payments"), tr("Payments of aid"), icon, paymentsOrder, view,
                                [](ui::ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
                                    return new PaymentsPage(context, parent);
                                }},
            ui::PageDeclaration{QStringLiteral("povertyaid.application"), tr("Aid application"), icon, -1, view,
                                [](ui::ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
                                    return new ApplicationPage(context, parent);
                                }}};
}

QList<ui::SearchOffer> PovertyAidService::search(const QString &text)
{
    if (!m_context || !m_context->store.session().may(QStringLiteral("povertyaid.apply")))
        return {};
    const QString person = m_context->navigator.currentPerson();
    const QString title = tr("Apply for aid");
    const bool means = title.contains(text, Qt::CaseInsensitive) || QStringLiteral("低保救助").contains(text) ||
                       QStringLiteral("dibao").startsWith(text, Qt::CaseInsensitive);
    if (person.isEmpty() || text.size() < 2 || !means)
        return {};
    return {{tr("Commands"), QStringLiteral("yuan"), title, tr("for the current resident"), commandScore,
             [context = m_context, person] {
                 context->navigator.open(QStringLiteral("povertyaid.application"),
                                         {{QStringLiteral("person"), person}});
             }}};
}

bool PovertyAidService::present(const core::SearchHit &hit, ui::SearchOffer &offer)
{
    if (hit.type != applicationType().name || !m_context)
        return false;
    const auto text = [&](const char *key) { return hit.row.value(QString::fromLatin1(key)).toString(); };
    offer.group = tr("Aid applications");
    offer.icon = QStringLiteral("yuan");
    offer.title = text("applicant_name");
    offer.subtitle = text("number") + QStringLiteral(" · ") + AidWords::applicationState(text("state"));
    offer.score = hit.matched == u"number" ? hit.score : hit.score - afterThePerson;
    offer.choose = [context = m_context, id = hit.id] {
        context->navigator.open(QStringLiteral("povertyaid.application"), {{QStringLiteral("id"), id}});
    };
    return true;
}

} // namespace yc::povertyaid
