// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/ResidentsService.h"

#include "core/Pinyin.h"
#include "services/residents/rules/ResidentType.h"
#include "services/residents/view/HouseholdWords.h"
#include "services/residents/view/ImportPage.h"
#include "services/residents/view/PersonPage.h"
#include "services/residents/view/ResidentListPage.h"
#include "services/residents/view/ResidentText.h"
#include "ui/Masked.h"

namespace yc::residents {

namespace {

constexpr int railOrder = 30;
constexpr int commandScore = 40; ///< below people, who are what is mostly looked for

bool fits(const QString &title, const QString &text)
{
    return title.contains(text, Qt::CaseInsensitive) ||
           core::Pinyin::ofText(title).join(QString()).startsWith(text, Qt::CaseInsensitive) ||
           core::Pinyin::initials(title).startsWith(text, Qt::CaseInsensitive);
}

} // namespace

QList<ui::PageDeclaration> ResidentsService::pages() const
{
    const QString icon = QStringLiteral("residents");
    const QString view = QStringLiteral("residents.view");
    return {
        {QStringLiteral("residents"), tr("Residents"), icon, railOrder, view,
         [](ui::ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
             return new ResidentListPage(context, parent);
         }},
        {QStringLiteral("residents.person"), tr("Person"), icon, -1, view,
         [this](ui::ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
             return new PersonPage(context, m_directory, parent);
         }},
        {QStringLiteral("residents.import"), tr("Import ledger"), icon, -1, QStringLiteral("residents.import"),
         [](ui::ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
             return new ImportPage(context, parent);
         }},
    };
}

void ResidentsService::start(ui::ServiceContext &context)
{
    m_context = &context;
    m_directory.attach(context);
}

QList<ui::SearchOffer> ResidentsService::search(const QString &text)
{
    const QString wanted = text.trimmed();
    if (!m_context || wanted.isEmpty())
        return {};
    QList<ui::SearchOffer> offers;
    const auto offer = [&](const QString &title, const QString &permission, const QString &icon, const QString &page,
                           const QVariantMap &arguments) {
        if (m_context->store.session().may(permission) && fits(title, wanted)) {
            offers.append({tr("Commands"), icon, title, {}, commandScore, [context = m_context, page, arguments] {
                               context->navigator.open(page, arguments);
                           }});
        }
    };
    offer(tr("New person"), QStringLiteral("residents.edit"), QStringLiteral("plus"),
          QStringLiteral("residents.person"), {{QStringLiteral("new"), true}});
    offer(tr("Import ledger"), QStringLiteral("residents.import"), QStringLiteral("upload"),
          QStringLiteral("residents.import"), {});
    return offers;
}

bool ResidentsService::present(const core::SearchHit &hit, ui::SearchOffer &offer)
{
    // The search box finds people; a household is asked for by name only, where it stands in a list.
    if (m_context && hit.type == householdType().name && hit.matched.isEmpty()) {
        presentHousehold(hit, offer);
        return true;
    }
    if (hit.type != u"resident" || !m_context)
        return false;
    const auto text = [&](const char *key) { return hit.row.value(QString::fromLatin1(key)).toString(); };
    offer.group = tr("Residents");
    offer.icon = QStringLiteral("user");
    offer.title = text("name");
    offer.subtitle =
        ResidentText::join({ResidentText::shortLine(text("sex"), QDate::fromString(text("birth"), Qt::ISODate),
                                                    text("committee"), m_context->store.clock().today()),
                            ui::Masked::apply(core::PersonalData::IdentityNumber, text("id_number"))});
    offer.score = hit.score;
    offer.choose = [context = m_context, id = hit.id] {
        context->store.touch(id);
        context->navigator.setCurrentPerson(id);
        context->navigator.open(QStringLiteral("residents.person"), {{QStringLiteral("id"), id}});
    };
    return true;
}

/// A household has no page of its own: it is seen with its people, the head first.
void ResidentsService::presentHousehold(const core::SearchHit &hit, ui::SearchOffer &offer)
{
    const auto text = [&](const char *key) { return hit.row.value(QString::fromLatin1(key)).toString(); };
    offer.group = tr("Households");
    offer.icon = QStringLiteral("home");
    offer.title = tr("Household %1").arg(text("number"));
    offer.subtitle = ResidentText::join(
        {ResidentText::committee(text("committee")), ui::Masked::apply(core::PersonalData::Address, text("address"))});
    offer.score = hit.score;
    offer.choose = [this, id = hit.id] {
        m_directory.household(id).then(&m_context->store, [this](const core::Result<QList<core::Person>> &people) {
            if (people && !people->isEmpty())
                m_directory.show(people->first().id);
            else
                m_context->navigator.say(ui::Navigator::Tone::Info, tr("Nobody is registered in this household."));
        });
    };
}

QList<ui::ValueLine> ResidentsService::explain(const core::RecordType &type, const QJsonObject &, const QString &field,
                                               const QJsonValue &value)
{
    if (type.name == householdType().name && field == u"events")
        return HouseholdWords::events(value);
    return {};
}

QFuture<QStringList> ResidentsService::touchedBy(const core::RecordConflict &conflict)
{
    if (!m_context || (conflict.type != residentType().name && conflict.type != householdType().name))
        return QtFuture::makeReadyValueFuture(QStringList());
    return HouseholdWords::touchedBy(*m_context, conflict);
}

QFuture<core::Result<QList<core::MergeFinding>>> ResidentsService::toBeChecked()
{
    if (!m_context || !m_context->store.session().may(QStringLiteral("residents.view")))
        return Service::toBeChecked();
    return HouseholdWords::toBeChecked(m_context->store);
}

QString ResidentsService::words(const core::MergeFinding &finding) { return HouseholdWords::finding(finding); }

} // namespace yc::residents
