// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/PersonStep.h"

#include "core/CodeTable.h"
#include "services/affairs/rules/Drafts.h"
#include "services/affairs/rules/EligibilityCheck.h"
#include "services/affairs/view/FindList.h"
#include "ui/Card.h"
#include "ui/Masked.h"
#include "ui/Theme.h"

#include <QLineEdit>

namespace yc::affairs {

namespace {

constexpr int mostFound = 12;
constexpr int mostDrafts = 6;

QVariantMap payload(const QString &kind, const QString &id)
{
    return {{QStringLiteral("kind"), kind}, {QStringLiteral("id"), id}};
}

} // namespace

QString personLine(const core::Person &person, QDate today)
{
    QStringList parts;
    if (!person.sex.isEmpty())
        parts.append(core::CodeTable::named(u"sex").label(person.sex, AffairsContext::chinese()));
    if (person.birth.isValid())
        parts.append(PersonStep::tr("aged %1").arg(EligibilityCheck::ageAt(person.birth, today)));
    if (!person.idNumber.isEmpty())
        parts.append(ui::Masked::apply(core::PersonalData::IdentityNumber, person.idNumber));
    if (!person.address.isEmpty())
        parts.append(ui::Masked::apply(core::PersonalData::Address, person.address));
    return parts.join(QStringLiteral(" · "));
}

PersonStep::PersonStep(const AffairsContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new ui::Card(tr("Whose matter is it?"), this);
    card->setAside(tr("↑ ↓ choose · Enter next"));
    m_list = new FindList(tr("Name, pinyin, ID number or telephone"), card);
    card->content()->addWidget(m_list, 1);
    column->addWidget(card, 1);
    setFocusProxy(m_list);
    connect(m_list, &FindList::asked, this, &PersonStep::ask);
    connect(m_list, &FindList::chosen, this, [this](const QVariant &choice) {
        const QVariantMap map = choice.toMap();
        const QString kind = map.value(QStringLiteral("kind")).toString();
        const QString id = map.value(QStringLiteral("id")).toString();
        if (kind == QLatin1String("person"))
            Q_EMIT personChosen(id);
        else if (kind == QLatin1String("draft"))
            Q_EMIT draftChosen(id);
        else
            Q_EMIT newPersonWanted(id);
    });
}

void PersonStep::start()
{
    m_drafts.clear();
    m_current = {};
    loadDrafts();
    loadCurrent();
    m_list->reset();
    m_list->field()->setFocus(Qt::OtherFocusReason);
}

void PersonStep::loadDrafts()
{
    const int loading = ++m_loading;
    core::Query query = draftsOf(m_context.store().session().personId);
    query.limit = mostDrafts;
    m_context.store().query(query).then(this, [this, loading](const core::Result<core::Rows> &rows) {
        if (!rows)
            return;
        for (const QVariantList &row : rows->rows) {
            m_context.store()
                .load(row.first().toString())
                .then(this, [this, loading](const core::Result<core::Document> &draft) {
                    if (!draft || loading != m_loading)
                        return;
                    m_drafts.append(*draft);
                    if (m_list->field()->text().trimmed().isEmpty())
                        showOffers();
                });
        }
    });
}

void PersonStep::loadCurrent()
{
    const QString id = m_context.navigator().currentPerson();
    if (id.isEmpty() || !m_context.residents())
        return;
    m_context.residents()->load(id).then(this, [this](const core::Result<core::Person> &person) {
        if (!person)
            return;
        m_current = *person;
        if (m_list->field()->text().trimmed().isEmpty())
            showOffers();
    });
}

void PersonStep::showOffers()
{
    QList<ui::ResultItem> results;
    if (!m_current.id.isEmpty()) {
        results.append({tr("Current resident"),
                        QStringLiteral("user"),
                        m_current.name,
                        personLine(m_current, m_context.today()),
                        {},
                        payload(QStringLiteral("person"), m_current.id)});
    }
    std::ranges::sort(m_drafts,
                      [](const core::Document &a, const core::Document &b) { return a.changedAt > b.changedAt; });
    for (const core::Document &draft : std::as_const(m_drafts)) {
        const QString name = draft.body.value(QStringLiteral("form"))[QStringLiteral("name")].toString();
        const QDateTime updated =
            QDateTime::fromString(draft.body.value(QStringLiteral("updated")).toString(), Qt::ISODateWithMs)
                .toLocalTime();
        results.append({tr("Go on with a draft"), QStringLiteral("edit"), name.isEmpty() ? tr("No name yet") : name,
                        m_context.itemName(draft.body.value(QStringLiteral("item")).toString()),
                        updated.toString(QStringLiteral("MM-dd HH:mm")), payload(QStringLiteral("draft"), draft.id)});
    }
    m_list->setResults(
        {}, results,
        tr("Type a name, its pinyin or initials, any four characters of the ID number, or a telephone tail."));
}

void PersonStep::ask(const QString &text)
{
    if (text.isEmpty() || !m_context.residents()) {
        showOffers();
        return;
    }
    m_context.residents()
        ->find(text, mostFound)
        .then(this, [this, text](const core::Result<QList<core::Person>> &people) {
            if (!people) {
                if (people.error().kind != core::ErrorKind::Cancelled)
                    Q_EMIT failed(people.error());
                return;
            }
            QList<ui::ResultItem> results;
            for (const core::Person &person : *people) {
                results.append({{},
                                QStringLiteral("user"),
                                person.name,
                                personLine(person, m_context.today()),
                                {},
                                payload(QStringLiteral("person"), person.id)});
            }
            results.append({tr("Not in the file?"),
                            QStringLiteral("plus"),
                            tr("New resident “%1”").arg(text),
                            {},
                            {},
                            payload(QStringLiteral("new"), text)});
            m_list->setResults(text, results);
        });
}

} // namespace yc::affairs
