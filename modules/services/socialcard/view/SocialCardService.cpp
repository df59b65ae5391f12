// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/view/SocialCardService.h"

#include "core/Futures.h"
#include "core/Pinyin.h"
#include "services/socialcard/rules/AfterMergeCards.h"
#include "services/socialcard/rules/CardTypes.h"
#include "services/socialcard/view/CardPage.h"
#include "services/socialcard/view/CardWords.h"
#include "services/socialcard/view/CardsPage.h"
#include "services/socialcard/view/StockPage.h"

namespace yc::socialcard {

using core::Result;

namespace {
constexpr int railOrder = 60;
constexpr int stockOrder = 62;
constexpr int commandScore = 40;
constexpr int afterThePerson = 1'000'000; ///< more than any score
constexpr int figureOrder = 400;

bool fits(const QString &title, const QString &text)
{
    return title.contains(text, Qt::CaseInsensitive) ||
           core::Pinyin::ofText(title).join(QString()).startsWith(text, Qt::CaseInsensitive) ||
           core::Pinyin::initials(title).startsWith(text, Qt::CaseInsensitive);
}
} // namespace

QList<ui::PageDeclaration> SocialCardService::pages() const
{
    const QString icon = QStringLiteral("card");
    const QString view = QStringLiteral("socialcard.view");
    auto cards = ui::PageDeclaration{QStringLiteral("socialcard.cards"),
                                     tr("Cards"),
                                     icon,
                                     railOrder,
                                     view,
                                     [](ui::ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
                                         return new CardsPage(context, parent);
                                     }};
    cards.badge = [this] {
        return m_context->store.count(
            CardsPage::shown(QStringLiteral("waiting"), m_context->store.clock().today(), m_context->store.session()));
    };
    return {cards,
            ui::PageDeclaration{QStringLiteral("socialcard.stock"),
                                tr("Blank cards"),
                                icon,
                                stockOrder,
                                QStringLiteral("socialcard.stock"),
                                [](ui::ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
                                    return new StockPage(context, parent);
                                },
                                {},
                                false},
            ui::PageDeclaration{QStringLiteral("socialcard.card"), tr("Card"), icon, -1, view,
                                [](ui::ServiceContext &context, QWidget *parent) -> ui::ServicePage * {
                                    return new CardPage(context, parent);
                                }}};
}

QList<ui::SearchOffer> SocialCardService::search(const QString &text)
{
    if (!m_context || text.size() < 2)
        return {};
    QList<ui::SearchOffer> offers;
    const QString person = m_context->navigator.currentPerson();
    const auto offer = [&](const QString &title, const QString &permission, const QString &page,
                           const QVariantMap &arguments, const QString &subtitle = {}) {
        if (m_context->store.session().may(permission) && fits(title, text)) {
            offers.append({tr("Commands"), QStringLiteral("card"), title, subtitle, commandScore,
                           [context = m_context, page, arguments] { context->navigator.open(page, arguments); }});
        }
    };
    if (!person.isEmpty()) {
        offer(tr("Apply for a social security card"), QStringLiteral("socialcard.work"),
              QStringLiteral("socialcard.card"), {{QStringLiteral("person"), person}}, tr("for the current resident"));
        offer(tr("Social security card of the current resident"), QStringLiteral("socialcard.view"),
              QStringLiteral("socialcard.cards"), {{QStringLiteral("which"), QStringLiteral("person")}});
    }
    offer(tr("Cards to hand over"), QStringLiteral("socialcard.view"), QStringLiteral("socialcard.cards"),
          {{QStringLiteral("which"), QStringLiteral("waiting")}});
    return offers;
}

bool SocialCardService::present(const core::SearchHit &hit, ui::SearchOffer &offer)
{
    if (!m_context)
        return false;
    const auto text = [&](const char *key) { return hit.row.value(QString::fromLatin1(key)).toString(); };
    offer.icon = QStringLiteral("card");
    if (hit.type == boxType().name) {
        offer.group = tr("Blank cards");
        offer.title = text("box");
        offer.subtitle = text("first") + QStringLiteral(" – ") + text("last");
        offer.score = hit.score - afterThePerson;
        offer.choose = [context = m_context, id = hit.id] {
            context->navigator.open(QStringLiteral("socialcard.stock"), {{QStringLiteral("id"), id}});
        };
        return true;
    }
    if (hit.type != cardType().name)
        return false;
    offer.group = tr("Social security cards");
    offer.title = text("resident_name");
    offer.subtitle = (text("card_number").isEmpty() ? text("number") : text("card_number")) + QStringLiteral(" · ") +
                     CardWords::stateCell(text("state_until"), m_context->store.clock().today()).words;
    offer.score = hit.matched == u"number" || hit.matched == u"card_number" ? hit.score : hit.score - afterThePerson;
    offer.choose = [context = m_context, id = hit.id] {
        context->navigator.open(QStringLiteral("socialcard.card"), {{QStringLiteral("id"), id}});
    };
    return true;
}

QList<ui::WorkFigure> SocialCardService::workFigures()
{
    const auto figure = [this](const char *which, const QString &label, int order, ui::StatTone tone) {
        const QString name = QString::fromLatin1(which);
        return ui::WorkFigure{.id = QStringLiteral("cards-") + name,
                              .label = label,
                              .permission = QStringLiteral("socialcard.view"),
                              .order = order,
                              .tone = tone,
                              .count =
                                  [this, name] {
                                      return m_context->store.count(CardsPage::shown(
                                          name, m_context->store.clock().today(), m_context->store.session()));
                                  },
                              .page = QStringLiteral("socialcard.cards"),
                              .arguments = {{QStringLiteral("which"), name}}};
    };
    return {figure("waiting", tr("Cards to hand over"), figureOrder, ui::StatTone::Info),
            figure("expiring", tr("Temporary losses that end"), figureOrder + 1, ui::StatTone::Warn)};
}

QFuture<Result<QList<core::MergeFinding>>> SocialCardService::toBeChecked()
{
    if (!m_context || !m_context->store.session().may(QStringLiteral("socialcard.view")))
        return Service::toBeChecked();
    const QList<QFuture<Result<core::Rows>>> asked{m_context->store.query(AfterMergeCards::cardsQuery()),
                                                   m_context->store.query(AfterMergeCards::boxesQuery())};
    return core::then(core::allOf(asked),
                      [](const QList<Result<core::Rows>> &rows) -> Result<QList<core::MergeFinding>> {
                          for (const Result<core::Rows> &one : rows)
                              YC_TRY(one);
                          return AfterMergeCards::findings(*rows.first(), *rows.last());
                      });
}

QString SocialCardService::words(const core::MergeFinding &finding) { return CardWords::finding(finding); }

} // namespace yc::socialcard
