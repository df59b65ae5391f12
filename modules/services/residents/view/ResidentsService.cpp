// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/ResidentsService.h"

#include "core/Pinyin.h"
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
         [](ui::ServiceContext &context, QWidget *parent) -> ui::ServicePage * { return new ImportPage(context, parent); }},
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
            offers.append({tr("Commands"), icon, title, {}, commandScore,
                           [context = m_context, page, arguments] { context->navigator.open(page, arguments); }});
        }
    };
    offer(tr("New person"), QStringLiteral("residents.edit"), QStringLiteral("plus"), QStringLiteral("residents.person"),
          {{QStringLiteral("new"), true}});
    offer(tr("Import ledger"), QStringLiteral("residents.import"), QStringLiteral("upload"), QStringLiteral("residents.import"),
          {});
    return offers;
}

bool ResidentsService::present(const core::SearchHit &hit, ui::SearchOffer &offer)
{
    if (hit.type != u"resident" || !m_context)
        return false;
    const auto text = [&](const char *key) { return hit.row.value(QString::fromLatin1(key)).toString(); };
    offer.group = tr("Residents");
    offer.icon = QStringLiteral("user");
    offer.title = text("name");
    offer.subtitle = ResidentText::join(
        {ResidentText::shortLine(text("sex"), QDate::fromString(text("birth"), Qt::ISODate), text("committee"),
                                 m_context->store.clock().today()),
         ui::Masked::apply(core::PersonalData::IdentityNumber, text("id_number"))});
    offer.score = hit.score;
    offer.choose = [context = m_context, id = hit.id] {
        context->store.touch(id);
        context->navigator.setCurrentPerson(id);
        context->navigator.open(QStringLiteral("residents.person"), {{QStringLiteral("id"), id}});
    };
    return true;
}

} // namespace yc::residents
