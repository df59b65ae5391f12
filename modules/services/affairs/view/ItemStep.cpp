// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/ItemStep.h"

#include "services/affairs/view/CaseWords.h"
#include "services/affairs/view/FindList.h"
#include "ui/Card.h"

#include <QLineEdit>

namespace yc::affairs {

ItemStep::ItemStep(const AffairsContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new ui::Card(tr("Which matter?"), this);
    card->setAside(tr("↑ ↓ choose · Enter next · Esc back"));
    m_list = new FindList(tr("Name, alias, pinyin or code of the item"), card);
    card->content()->addWidget(m_list, 1);
    column->addWidget(card, 1);
    setFocusProxy(m_list);
    connect(m_list, &FindList::asked, this, &ItemStep::ask);
    connect(m_list, &FindList::chosen, this, [this](const QVariant &item) { Q_EMIT itemChosen(item.toString()); });
}

void ItemStep::start(const QString &residentId)
{
    m_suggestions.clear();
    m_list->reset();
    m_list->field()->setFocus(Qt::OtherFocusReason);
    const int asked = ++m_asked;
    if (residentId.isEmpty() || !m_context.desk)
        return;
    m_context.desk->suggestionsFor(residentId)
        .then(this, [this, asked](const core::Result<QList<core::CaseDesk::Suggestion>> &suggestions) {
            if (!suggestions || asked != m_asked)
                return;
            m_suggestions = *suggestions;
            if (m_list->field()->text().trimmed().isEmpty())
                ask({});
        });
}

QString ItemStep::about(const ServiceItem &item) const
{
    const QString limit = CaseWords::limit(item.promised);
    const QString kind = item.instant ? tr("instant item") : tr("promised item");
    return limit.isEmpty() ? kind : kind + QStringLiteral(" · ") + limit;
}

void ItemStep::ask(const QString &text)
{
    const QDate today = m_context.today();
    QList<ui::ResultItem> results;
    const auto add = [&](const QString &group, const ServiceItem &item, const QString &subtitle) {
        results.append(
            {group, QStringLiteral("file"), AffairsContext::words(item.name), subtitle, about(item), item.id});
    };
    if (text.isEmpty()) {
        for (const core::CaseDesk::Suggestion &one : std::as_const(m_suggestions)) {
            if (const ServiceItem *item = m_context.catalogue().item(one.item, today))
                add(tr("May be entitled to, not asked for yet"), *item, one.reason);
        }
        QList<const ServiceItem *> items = m_context.catalogue().itemsAt(today);
        QStringList lines;
        for (const ServiceItem *item : std::as_const(items)) {
            if (!lines.contains(item->line))
                lines.append(item->line);
        }
        std::ranges::stable_sort(items, {}, [&](const ServiceItem *item) { return lines.indexOf(item->line); });
        for (const ServiceItem *item : std::as_const(items))
            add(AffairsContext::words(item->lineName), *item, {});
    } else {
        const QList<const ServiceItem *> items = m_context.catalogue().find(text, today);
        for (const ServiceItem *item : items)
            add({}, *item,
                AffairsContext::words(item->lineName) + QStringLiteral(" · ") +
                    AffairsContext::words(item->targetText));
    }
    m_list->setResults(text, results, tr("No item of this name. Try another word, its pinyin initials or its code."));
}

} // namespace yc::affairs
