// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/AffairsService.h"

#include "core/Futures.h"
#include "services/affairs/rules/AfterMergeCase.h"
#include "services/affairs/rules/CaseType.h"
#include "services/affairs/rules/Drafts.h"
#include "services/affairs/view/AcceptPage.h"
#include "services/affairs/view/CaseLines.h"
#include "services/affairs/view/CasePage.h"
#include "services/affairs/view/CaseRows.h"
#include "services/affairs/view/CaseWords.h"
#include "services/affairs/view/CasesPage.h"
#include "services/affairs/view/WorkbenchPage.h"

namespace yc::affairs {

namespace {
constexpr int mostOffers = 5;
constexpr int offerScore = 50;
constexpr int afterThePerson = 1'000'000; ///< more than any score
} // namespace

AffairsService::AffairsService()
{
    m_context.rules.calendar = std::make_shared<const core::WorkCalendar>(core::WorkCalendar::builtIn());
    if (auto catalogue = Catalogue::load()) {
        m_context.rules.catalogue = std::make_shared<const Catalogue>(std::move(*catalogue));
    } else {
        m_context.broken = catalogue.error();
        m_context.rules.catalogue = std::make_shared<const Catalogue>();
    }
    m_context.desk = &m_desk;
}

void AffairsService::start(ui::ServiceContext &context) { m_context.service = &context; }

QList<ui::PageDeclaration> AffairsService::pages() const
{
    // Pages hold a reference to m_context, which lives as long as the service.
    const AffairsContext *context = &m_context;
    const auto page = [context](const char *id, const QString &label, const char *icon, int order, auto make) {
        return ui::PageDeclaration{
            QString::fromLatin1(id),        label,
            QString::fromLatin1(icon),      order,
            QStringLiteral("affairs.view"), [make](ui::ServiceContext &, QWidget *parent) { return make(parent); }};
    };
    ui::PageDeclaration accept =
        page("affairs.accept", tr("One window"), "window", 20,
             [context](QWidget *parent) -> ui::ServicePage * { return new AcceptPage(*context, parent); });
    accept.permission = QStringLiteral("affairs.accept");
    ui::PageDeclaration workbench =
        page("affairs.workbench", tr("Workbench"), "home", 10,
             [context](QWidget *parent) -> ui::ServicePage * { return new WorkbenchPage(*context, parent); });
    workbench.badge = [context] { return CaseRows::urgent(*context); };
    return {workbench, accept,
            page("affairs.cases", tr("Cases"), "file", 25,
                 [context](QWidget *parent) -> ui::ServicePage * { return new CasesPage(*context, parent); }),
            page("affairs.case", tr("Case"), "file", -1,
                 [context](QWidget *parent) -> ui::ServicePage * { return new CasePage(*context, parent); })};
}

QList<ui::WorkFigure> AffairsService::workFigures()
{
    const AffairsContext *context = &m_context;
    QList<ui::WorkFigure> figures;
    const auto add = [&](const char *view, const QString &label, const char *permission, ui::StatTone tone,
                         std::function<QFuture<core::Result<qint64>>()> count) {
        constexpr int first = 100;
        figures.append({.id = QStringLiteral("affairs.") + QString::fromLatin1(view),
                        .label = label,
                        .permission = QString::fromLatin1(permission),
                        .order = first + int(figures.size()),
                        .tone = tone,
                        .count = std::move(count),
                        .page = QStringLiteral("affairs.workbench"),
                        .arguments = {{QStringLiteral("view"), QString::fromLatin1(view)}}});
    };
    const auto cases = [context](CaseFilter::Which which) {
        return [context, which] { return CaseRows::count(*context, {.which = which}); };
    };
    using Which = CaseFilter::Which;
    add("today", tr("Accepted today"), "affairs.view", ui::StatTone::None, cases(Which::AcceptedToday));
    add("soon", tr("Due soon"), "affairs.view", ui::StatTone::Warn, cases(Which::DueSoon));
    add("late", tr("Late"), "affairs.view", ui::StatTone::Late, cases(Which::Late));
    add("decide", tr("To be decided"), "affairs.decide", ui::StatTone::None, cases(Which::ToDecide));
    add("supply", tr("Not supplied in time"), "affairs.view", ui::StatTone::Warn, cases(Which::SupplyOverdue));
    figures.last().evenNone = m_context.service && m_context.may("affairs.decide");
    add("drafts", tr("My drafts"), "affairs.accept", ui::StatTone::None,
        [context] { return context->store().count(draftsOf(context->store().session().personId)); });
    return figures;
}

QList<ui::SearchOffer> AffairsService::search(const QString &text)
{
    if (!m_context.service || !m_context.may("affairs.accept"))
        return {};
    QList<ui::SearchOffer> offers;
    const QList<const ServiceItem *> items = m_context.catalogue().find(text, m_context.today(), mostOffers);
    for (const ServiceItem *item : items) {
        const QString limit = item->instant ? tr("instant item") : CaseWords::limit(item->promised);
        offers.append({tr("Items"), QStringLiteral("file"), AffairsContext::words(item->name),
                       AffairsContext::words(item->lineName) + QStringLiteral(" · ") + limit, offerScore,
                       [this, id = item->id] { m_desk.accept(m_context.navigator().currentPerson(), id); }});
    }
    return offers;
}

bool AffairsService::present(const core::SearchHit &hit, ui::SearchOffer &offer)
{
    if (!m_context.service)
        return false;
    if (hit.type == slipType().name && hit.matched.isEmpty()) { // asked for by name; the search box finds cases
        offer.group = tr("Slips");
        offer.icon = QStringLiteral("file");
        offer.title = hit.row.value(QStringLiteral("number")).toString();
        offer.subtitle = hit.row.value(QStringLiteral("case_number")).toString();
        offer.choose = [this, id = hit.row.value(QStringLiteral("case")).toString()] { m_desk.show(id); };
        return true;
    }
    if (hit.type != QLatin1String("case"))
        return false;
    const auto text = [&](const char *key) { return hit.row.value(QString::fromLatin1(key)).toString(); };
    offer.group = tr("Cases");
    offer.icon = QStringLiteral("file");
    offer.title = m_context.itemName(text("item"));
    offer.subtitle = text("number") + QStringLiteral(" · ") + text("applicant_name") + QStringLiteral(" · ") +
                     CaseWords::state(text("state"));
    // Found by its number it is what was meant; found by a person's name or number, the person is.
    offer.score = hit.matched == QLatin1String("number") ? hit.score : hit.score - afterThePerson;
    offer.choose = [this, id = hit.id] { m_desk.show(id); };
    return true;
}

QList<ui::ValueLine> AffairsService::explain(const core::RecordType &type, const QJsonObject &body,
                                             const QString &field, const QJsonValue &value)
{
    if (!m_context.service || type.name != caseType().name)
        return {};
    return CaseLines::of(m_context, body, field, value);
}

QFuture<QStringList> AffairsService::touchedBy(const core::RecordConflict &conflict)
{
    return QtFuture::makeReadyValueFuture(conflict.type == caseType().name ? CaseLines::touchedBy(conflict)
                                                                           : QStringList());
}

QFuture<core::Result<QList<core::MergeFinding>>> AffairsService::toBeChecked()
{
    if (!m_context.service || !m_context.may("affairs.view"))
        return Service::toBeChecked();
    return sameNumbers(m_context.store());
}

QString AffairsService::words(const core::MergeFinding &finding)
{
    return finding.code == QLatin1String("case.same-number")
               ? tr("%n cases have the number %1: desks gave it out before they had a mark. Say the day and the person "
                    "beside it.",
                    nullptr, finding.count)
                     .arg(finding.about)
               : CaseLines::finding(finding.code);
}

} // namespace yc::affairs
