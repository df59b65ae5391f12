// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/SearchRouter.h"

#include "calc/CalculatorText.h"
#include "calc/Calculators.h"
#include "core/DivisionTable.h"
#include "core/Pinyin.h"
#include "core/WorkCalendar.h"
#include "ui/SearchBox.h"

#include <QRegularExpression>

#include <algorithm>

namespace yc::desk {

using ui::SearchOffer;

namespace {
constexpr int patience = 40; ///< ms: shorter than what is noticed as a delay
constexpr int searchBox = 1; ///< the store drops older questions of the same box
constexpr int mostHits = 30;

/// By words, pinyin from the start of any syllable, or initials.
bool means(const QString &typed, const QString &label)
{
    if (label.contains(typed, Qt::CaseInsensitive))
        return true;
    const QString wanted = QString(typed).remove(u' ').toLower();
    const QStringList syllables = core::Pinyin::ofText(label);
    QString initials;
    for (const QString &one : syllables)
        initials += one.left(1);
    if (initials.startsWith(wanted))
        return true;
    for (qsizetype i = 0; i < syllables.size(); ++i) {
        if (wanted.size() > 1 && syllables.sliced(i).join(QString()).startsWith(wanted))
            return true;
    }
    return false;
}
} // namespace

SearchRouter::SearchRouter(ui::SearchBox &box, core::DocumentStore &store, const Services &services,
                           ui::Navigator &navigator)
    : m_box(box)
    , m_store(store)
    , m_services(services)
    , m_navigator(navigator)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { show(m_asked); });
    connect(&box, &QLineEdit::textEdited, this, &SearchRouter::ask);
    connect(&box, &ui::SearchBox::chosen, this, [this](const QVariant &payload) {
        const qsizetype at = payload.toLongLong();
        if (at < 0 || at >= m_shown.size() || !m_shown.at(at).choose)
            return;
        const std::function<void()> choose = m_shown.at(at).choose; // the list may change while it runs
        choose();
    });
}

void SearchRouter::ask(const QString &text)
{
    m_asked = text;
    m_found.clear();
    m_offered.clear();
    m_patience.stop();
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return;
    for (const auto &service : m_services)
        m_offered += service->search(wanted);
    std::ranges::stable_sort(m_offered, std::ranges::greater(), &SearchOffer::score);
    m_offered += commandOffers(wanted);
    m_offered = calculatorOffers(wanted) + m_offered;
    m_patience.start();
    core::SearchRequest request;
    request.text = wanted;
    request.limit = mostHits;
    m_store.search(request, searchBox).then(this, [this, text](const core::Result<QList<core::SearchHit>> &hits) {
        if (text == m_asked && hits)
            answer(text, *hits);
    });
}

void SearchRouter::answer(const QString &text, const QList<core::SearchHit> &hits)
{
    m_patience.stop();
    QList<SearchOffer> found;
    for (const core::SearchHit &hit : hits) {
        SearchOffer offer;
        offer.score = hit.score;
        for (const auto &service : m_services) {
            if (!service->present(hit, offer))
                continue;
            const std::function<void()> choose = offer.choose;
            offer.choose = [this, id = hit.id, choose] {
                m_store.touch(id);
                if (choose)
                    choose();
            };
            found.append(offer);
            break;
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &SearchOffer::score);
    // One heading per group, groups in the order of their best hit.
    QStringList groups;
    for (const SearchOffer &offer : std::as_const(found)) {
        if (!groups.contains(offer.group))
            groups.append(offer.group);
    }
    std::ranges::stable_sort(found, std::ranges::less(),
                             [&groups](const SearchOffer &one) { return groups.indexOf(one.group); });
    m_found = found;
    show(text);
}

void SearchRouter::show(const QString &text)
{
    if (text != m_box.text())
        return;
    m_shown = m_found + m_offered;
    QList<ui::ResultItem> items;
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        const SearchOffer &one = m_shown.at(i);
        items.append({one.group, one.icon, one.title, one.subtitle, {}, i});
    }
    m_box.setResults(text, items);
}

QList<SearchOffer> SearchRouter::calculatorOffers(const QString &typed) const
{
    static const QRegularExpression verb(QStringLiteral("\\A(?:calc\\s+)?(?:due|id|期限|证件)\\s+"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QString text = QString(typed).remove(verb); // as for yichuangctl: "due 2026-02-13 5"
    const auto question = calc::readQuestion(text);
    if (!question)
        return {};
    QStringList lines;
    if (question->kind == calc::Question::Kind::Identity) {
        lines = calc::CalculatorText::identity(
            calc::identity(question->number, m_store.clock().today(), &core::DivisionTable::builtIn()));
    } else if (const auto due = calc::due(question->accepted, question->days, core::WorkCalendar::builtIn())) {
        lines = calc::CalculatorText::due(*due);
    }
    if (lines.isEmpty())
        return {};
    SearchOffer offer;
    offer.group = tr("Calculator");
    offer.icon =
        question->kind == calc::Question::Kind::Identity ? QStringLiteral("id-card") : QStringLiteral("calendar");
    offer.title = lines.takeFirst();
    offer.subtitle = lines.value(0);
    offer.choose = [this, text] {
        m_navigator.open(QStringLiteral("desk.calculator"), {{QStringLiteral("text"), text}});
    };
    return {offer};
}

QList<SearchOffer> SearchRouter::commandOffers(const QString &text) const
{
    QList<SearchOffer> offers;
    for (const Command &command : m_commands) {
        if (!means(text, command.label))
            continue;
        offers.append({tr("Commands"), command.icon, command.label, command.keys, 0, command.run});
    }
    return offers;
}

} // namespace yc::desk
