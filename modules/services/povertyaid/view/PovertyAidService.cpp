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

QList<ui::WorkFigure> PovertyAidService::workFigures()
{
    using Op = core::Query::Op;
    const QString applications = QStringLiteral("povertyaid.applications");
    const QString payments = QStringLiteral("povertyaid.payments");
    QList<ui::WorkFigure> figures;
    const auto add = [&](const char *id, const QString &label, const char *permission, ui::StatTone tone,
                         const QString &page, const QVariantMap &arguments, std::function<core::Query()> query) {
        constexpr int first = 200;
        figures.append({.id = QStringLiteral("povertyaid.") + QString::fromLatin1(id),
                        .label = label,
                        .permission = QString::fromLatin1(permission),
                        .order = first + int(figures.size()),
                        .tone = tone,
                        .count = [this, query = std::move(query)] { return m_context->store.count(query()); },
                        .page = page,
                        .arguments = arguments});
    };
    const auto inState = [](const QString &type, QLatin1StringView state) {
        return [type, state]() -> core::Query {
            return {.type = type,
                    .where = {{QStringLiteral("state"), Op::Equal, QString(state)}},
                    .orderBy = {},
                    .columns = {}};
        };
    };
    const QString which = QStringLiteral("which");
    const QString state = QStringLiteral("state");
    add("decisions", tr("Aid to be decided"), "povertyaid.decide", ui::StatTone::None, applications,
        {{which, QStringLiteral("open")}}, inState(applicationType().name, ApplicationState::open));
    add("reviews", tr("Aid due for review"), "povertyaid.view", ui::StatTone::Warn, applications,
        {{which, QStringLiteral("review")}},
        [this] { return ApplicationsPage::dueForReview(m_context->store.clock().today()); });
    figures.last().evenNone = m_context && m_context->store.session().may(QStringLiteral("povertyaid.decide"));
    add("check", tr("Payments to be checked"), "povertyaid.check", ui::StatTone::Warn, payments,
        {{state, QString(BatchState::made)}}, inState(batchType().name, BatchState::made));
    add("approve", tr("Payments to be approved"), "povertyaid.approve-payment", ui::StatTone::Warn, payments,
        {{state, QString(BatchState::checked)}}, inState(batchType().name, BatchState::checked));
    return figures;
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
