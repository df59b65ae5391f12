// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/CasesPage.h"

#include "services/affairs/view/CaseWords.h"
#include "ui/Card.h"
#include "ui/ChoiceBox.h"
#include "ui/Page.h"
#include "ui/RecordList.h"
#include "ui/Theme.h"

#include <QLineEdit>
#include <QTableView>

namespace yc::affairs {

using ui::Theme;

namespace {
constexpr std::chrono::milliseconds typingPause{150};
constexpr int mostHits = 500;
constexpr int searchBox = 25; ///< its own, so that typing here does not cancel the search of the frame
} // namespace

CasesPage::CasesPage(const AffairsContext &context, QWidget *parent)
    : ui::ServicePage(parent)
    , m_context(context)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *page = new ui::Page(tr("Cases"), this);
    outer->addWidget(page);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(10));
    m_text = new QLineEdit(page);
    m_text->setPlaceholderText(tr("Case number, name or pinyin"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setClearButtonEnabled(true);
    m_text->setFixedHeight(Theme::fieldHeight());
    m_which = new ui::ChoiceBox({{QStringLiteral("all"), tr("All")},
                                 {QStringLiteral("open"), tr("Open")},
                                 {QStringLiteral("soon"), tr("Due soon")},
                                 {QStringLiteral("late"), tr("Late")}},
                                page);
    m_which->setAccessibleName(tr("Time"));
    m_which->setCode(QStringLiteral("all"));
    QList<ui::Choice> states{{QStringLiteral("all"), tr("Every state")}};
    for (const char *state :
         {"accepted", "running", "paused", "correction", "decided", "closed", "refused", "withdrawn"})
        states.append({QString::fromLatin1(state), CaseWords::state(QString::fromLatin1(state))});
    m_state = new ui::ChoiceBox(states, page);
    m_state->setAccessibleName(tr("State"));
    m_state->setCode(QStringLiteral("all"));
    QList<ui::Choice> lines{{QStringLiteral("all"), tr("Every line")}};
    QSet<QString> seen;
    for (const ServiceItem &item : context.catalogue().items()) {
        if (!seen.contains(item.line)) {
            seen.insert(item.line);
            lines.append({item.line, AffairsContext::words(item.lineName)});
        }
    }
    m_line = new ui::ChoiceBox(lines, page);
    m_line->setAccessibleName(tr("Line of business"));
    m_line->setCode(QStringLiteral("all"));
    row->addWidget(m_text, 3);
    for (ui::ChoiceBox *box : {m_which, m_state, m_line}) {
        box->setFixedHeight(Theme::fieldHeight());
        row->addWidget(box, 2);
        connect(box, &ui::ChoiceBox::edited, this, &CasesPage::apply);
    }
    page->content()->addLayout(row);
    m_card = new ui::Card(tr("Cases"), page);
    m_list = new ui::RecordList(CaseRows::columns(context), m_card);
    m_list->setMinimumHeight(Theme::px(420));
    m_list->setEmptyText(tr("No case fits. Change the filters, or begin an acceptance with F2."));
    m_card->content()->addWidget(m_list, 1);
    page->content()->addWidget(m_card, 1);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(typingPause);
    connect(m_text, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_text, &QLineEdit::returnPressed, this, [this] { m_list->table()->setFocus(Qt::OtherFocusReason); });
    connect(&m_typing, &QTimer::timeout, this, &CasesPage::apply);
    connect(&m_refresh, &QTimer::timeout, m_list, &ui::RecordList::reload);
    connect(&context.store(), &core::DocumentStore::changed, this,
            [this](const QStringList &, const QStringList &types) {
                if (types.isEmpty() || types.contains(QStringLiteral("case")))
                    m_refresh.start();
            });
    connect(m_list, &ui::RecordList::activated, this, [this](const QString &id) {
        m_context.navigator().open(QStringLiteral("affairs.case"), {{QStringLiteral("id"), id}});
    });
    connect(m_list, &ui::RecordList::totalChanged, this,
            [this](qint64 total) { m_card->setAside(tr("%1 in all").arg(QLocale().toString(total))); });
    setSource();
}

void CasesPage::open(const QVariantMap &arguments)
{
    if (const QString which = arguments.value(QStringLiteral("which")).toString(); !which.isEmpty())
        m_which->setCode(which);
    if (arguments.contains(QStringLiteral("text")))
        m_text->setText(arguments.value(QStringLiteral("text")).toString());
    apply();
    m_text->setFocus(Qt::OtherFocusReason);
}

void CasesPage::apply()
{
    const auto code = [](const ui::ChoiceBox *box) {
        const QString chosen = box->code();
        return box->isUnknown() || chosen == QLatin1String("all") ? QString() : chosen;
    };
    const QString which = code(m_which);
    m_filter.which = which == QLatin1String("open")   ? CaseFilter::Which::Open
                     : which == QLatin1String("soon") ? CaseFilter::Which::DueSoon
                     : which == QLatin1String("late") ? CaseFilter::Which::Late
                                                      : CaseFilter::Which::All;
    m_filter.state = code(m_state);
    m_filter.line = code(m_line);
    const QString text = m_text->text().trimmed();
    const int search = ++m_search;
    if (text.isEmpty()) {
        m_filter.ids.reset();
        setSource();
        return;
    }
    m_context.store()
        .search({.text = text, .types = {QStringLiteral("case")}, .limit = mostHits}, searchBox)
        .then(this, [this, search](const core::Result<QList<core::SearchHit>> &hits) {
            if (!hits || search != m_search)
                return;
            QVariantList ids;
            for (const core::SearchHit &hit : *hits)
                ids.append(hit.id);
            m_filter.ids = ids;
            setSource();
        });
}

void CasesPage::setSource()
{
    const bool byTime = m_filter.which != CaseFilter::Which::All;
    m_list->setSource(
        [this, byTime](const ui::RowsRequest &request) {
            return byTime ? CaseRows::byTimeLeft(m_context, m_filter, request)
                          : CaseRows::page(m_context, m_filter, request);
        },
        [this] { return CaseRows::count(m_context, m_filter); });
}

} // namespace yc::affairs
