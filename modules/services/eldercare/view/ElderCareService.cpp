// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/view/ElderCareService.h"

#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/rules/VisitCommands.h"
#include "services/eldercare/view/AllowanceFigure.h"
#include "services/eldercare/view/AllowancePage.h"
#include "services/eldercare/view/AssessmentPage.h"
#include "services/eldercare/view/ElderWords.h"
#include "services/eldercare/view/EldersPage.h"
#include "services/eldercare/view/VisitsPage.h"

namespace yc::eldercare {

using core::Query;
using ui::State;

namespace {
constexpr int eldersOrder = 40;
constexpr int allowanceOrder = 42;
constexpr int visitsOrder = 44;
constexpr int commandScore = 40;
constexpr int afterThePerson = 1'000'000; ///< more than any score
constexpr int firstFigure = 300;

template<class Page> ui::ServicePage *makePage(ui::ServiceContext &context, QWidget *parent)
{
    return new Page(context, parent);
}
} // namespace

ElderCareService::ElderCareService() = default;
ElderCareService::~ElderCareService() = default;

QList<ui::PageDeclaration> ElderCareService::pages() const
{
    const QString view = QStringLiteral("eldercare.view");
    auto visits = ui::PageDeclaration{QStringLiteral("eldercare.visits"),
                                      tr("Visits"),
                                      QStringLiteral("home-visit"),
                                      visitsOrder,
                                      view,
                                      makePage<VisitsPage>};
    visits.badge = [this] { return m_context->store.count(missedVisits(m_context->store.clock().today())); };
    return {ui::PageDeclaration{QStringLiteral("eldercare.elders"), tr("Elderly care"), QStringLiteral("heart"),
                                eldersOrder, view, makePage<EldersPage>},
            ui::PageDeclaration{QStringLiteral("eldercare.allowance"), tr("Age allowance"), QStringLiteral("yuan"),
                                allowanceOrder, view, makePage<AllowancePage>},
            visits,
            ui::PageDeclaration{QStringLiteral("eldercare.assessment"), tr("Assessment of ability"),
                                QStringLiteral("heart"), -1, view, makePage<AssessmentPage>}};
}

void ElderCareService::start(ui::ServiceContext &context)
{
    m_context = &context;
    m_owed = std::make_unique<AllowanceFigure>(context);
}

QList<ui::WorkFigure> ElderCareService::workFigures()
{
    core::DocumentStore &store = m_context->store;
    const QString view = QStringLiteral("eldercare.view");
    const QString visits = QStringLiteral("eldercare.visits");
    const QString elders = QStringLiteral("eldercare.elders");
    const auto today = [&store] { return store.clock().today(); };
    const auto which = [](const char *what) {
        return QVariantMap{{QStringLiteral("which"), QString::fromLatin1(what)}};
    };
    int order = firstFigure;
    return {
        {QStringLiteral("visits-missed"), tr("Visits missed"), view, order++, State::Late,
         [&store, today] { return store.count(missedVisits(today())); }, visits, which("missed")},
        {QStringLiteral("visits-week"), tr("Visits this week"), QStringLiteral("eldercare.visit"), order++, State::None,
         [&store, today] {
             Query query = visitsOfWeek(today());
             query.where.append({QStringLiteral("state"), Query::Op::Equal, QString(VisitState::planned)});
             query.where.append({QStringLiteral("worker"), Query::Op::Equal, store.session().personId});
             return store.count(query);
         },
         visits, which("mine")},
        {QStringLiteral("to-confirm"), tr("Assessments to confirm"), QStringLiteral("eldercare.assess"), order++,
         State::Warn, [&store] { return store.count(EldersPage::toConfirm()); }, elders, which("confirm")},
        {QStringLiteral("to-repeat"), tr("Assessments to repeat"), QStringLiteral("eldercare.assess"), order++,
         State::Warn, [&store, today] { return store.count(EldersPage::toRepeat(today())); }, elders, which("repeat")},
        {QStringLiteral("not-applied"), tr("Allowances not applied for"), QStringLiteral("eldercare.apply"), order++,
         State::None, [this] { return m_owed->count(); }, QStringLiteral("eldercare.allowance"), which("owed")},
        {QStringLiteral("batches"), tr("Allowance batches to approve"), QStringLiteral("eldercare.approve-payment"),
         order++, State::Warn,
         [&store] {
             return store.count({.type = batchType().name,
                                 .where = {{QStringLiteral("state"), Query::Op::Equal, QString(BatchState::made)}},
                                 .orderBy = {},
                                 .columns = {}});
         },
         QStringLiteral("eldercare.allowance"), which("batches")}};
}

QList<ui::SearchOffer> ElderCareService::search(const QString &text)
{
    constexpr qsizetype shortest = 2;
    if (!m_context || !m_context->store.session().may(QStringLiteral("eldercare.assess")) || text.size() < shortest)
        return {};
    const QString person = m_context->navigator.currentPerson();
    const QString title = tr("Assess ability");
    const bool means = title.contains(text, Qt::CaseInsensitive) || QStringLiteral("能力评估").contains(text) ||
                       QStringLiteral("pinggu").startsWith(text, Qt::CaseInsensitive);
    if (person.isEmpty() || !means)
        return {};
    return {{tr("Commands"), QStringLiteral("heart"), title, tr("for the current resident"), commandScore,
             [context = m_context, person] {
                 context->navigator.open(QStringLiteral("eldercare.assessment"), {{QStringLiteral("person"), person}});
             }}};
}

bool ElderCareService::present(const core::SearchHit &hit, ui::SearchOffer &offer)
{
    if (hit.type != assessmentType().name || !m_context)
        return false;
    const auto text = [&](const char *key) { return hit.row.value(QString::fromLatin1(key)).toString(); };
    offer.group = tr("Assessments of ability");
    offer.icon = QStringLiteral("heart");
    offer.title = text("resident_name");
    offer.subtitle = text("number") + QStringLiteral(" · ") + ElderWords::assessmentState(text("state")).words;
    offer.score = hit.matched == u"number" ? hit.score : hit.score - afterThePerson;
    offer.choose = [context = m_context, id = hit.id] {
        context->navigator.open(QStringLiteral("eldercare.assessment"), {{QStringLiteral("id"), id}});
    };
    return true;
}

} // namespace yc::eldercare
