// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/conflicts/ConflictsPage.h"

#include "core/Futures.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Page.h"
#include "ui/RecordList.h"
#include "ui/StateLabel.h"
#include "ui/TextLabel.h"

#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace yc::desk {

using core::ConflictSummary;
using ui::Column;
using ui::Theme;

namespace {
constexpr std::chrono::milliseconds settle{200}; // several records change in one batch
constexpr int rowsShown = 12;
constexpr qsizetype mostRows = 200;    ///< whoever has settled these sees the next
constexpr qsizetype mostFindings = 50; ///< likewise
} // namespace

ConflictsPage::ConflictsPage(ui::ServiceContext &context, const QList<core::RecordType> &types, Duplicates duplicates,
                             QWidget *parent)
    : ServicePage(parent)
    , m_context(context)
    , m_types(types)
    , m_duplicates(std::move(duplicates))
    , m_page(new ui::Page(tr("Conflicts"), this))
    , m_stack(new QStackedWidget(m_page))
    , m_lists(new QWidget(m_stack))
    , m_card(new ui::Card(tr("To be settled"), m_lists))
    , m_list(new ui::RecordList(
          ui::unsorted({Column::fixed("type", tr("Record"), 110), Column::wide("about", tr("About"), 220),
                        Column::wide("fields", tr("Differs in"), 170), Column::wide("who", tr("Changed by"), 190),
                        Column::fixed("since", tr("Since"), 150)}),
          m_card))
    , m_checkCard(new ui::Card(tr("To be checked"), m_lists))
    , m_lines(new QVBoxLayout)
    , m_view(new ConflictView(context, types, m_stack))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_page->content()->addWidget(m_stack);
    m_page->content()->addStretch(1);
    auto *column = new QVBoxLayout(m_lists);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(16));
    m_card->setAside(tr("oldest first · Enter opens"));
    m_list->setFitRows(rowsShown);
    m_list->setEmptyText(tr("No conflicts. What two places changed differently comes here by itself."));
    m_card->content()->addWidget(m_list);
    auto *note = new ui::TextLabel(ui::TextRole::Secondary,
                                   tr("No value is in conflict here, but records of several desks do not fit each "
                                      "other."),
                                   m_checkCard);
    note->setWordWrap(true);
    m_checkCard->content()->addWidget(note);
    m_lines->setSpacing(0);
    m_checkCard->content()->addLayout(m_lines);
    m_checkCard->hide();
    column->addWidget(m_card);
    column->addWidget(m_checkCard);
    column->addStretch(1);
    m_stack->addWidget(m_lists);
    m_stack->addWidget(m_view);
    connect(m_list, &ui::RecordList::activated, this, &ConflictsPage::openConflict);
    connect(m_view, &ConflictView::titled, this, [this](const QString &title, const QString &subtitle) {
        if (!showsList()) {
            m_page->setTitle(tr("Conflict: %1").arg(title));
            m_page->setSubtitle(subtitle);
        }
    });
    connect(m_view, &ConflictView::settled, this, [this](const QString &id) {
        m_context.navigator.say(ui::Navigator::Tone::Ok,
                                tr("Settled. What was not chosen stays in the history of the record."));
        const qsizetype at = m_ids.indexOf(id);
        m_ids.removeAll(id);
        if (at >= 0 && at < m_ids.size())
            openConflict(m_ids.at(at));
        else
            showList();
    });
    connect(m_view, &ConflictView::gone, this, [this] {
        if (showsList())
            return;
        m_context.navigator.say(ui::Navigator::Tone::Info, tr("This conflict is settled already."));
        showList();
    });
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(settle);
    connect(&m_refresh, &QTimer::timeout, this, &ConflictsPage::reload);
    connect(&context.store, &core::DocumentStore::changed, this, [this] {
        if (isVisible())
            m_refresh.start();
    });
    if (context.names)
        connect(context.names, &core::PeopleNames::changed, &m_refresh, qOverload<>(&QTimer::start));
}

void ConflictsPage::open(const QVariantMap &arguments)
{
    m_page->banner()->dismiss();
    check();
    if (const QString id = arguments.value(QStringLiteral("id")).toString(); !id.isEmpty()) {
        reload();
        openConflict(id);
    } else {
        showList();
    }
}

bool ConflictsPage::goBack()
{
    if (showsList())
        return false;
    showList();
    return true;
}

bool ConflictsPage::showsList() const { return m_stack->currentWidget() == m_lists; }

const core::RecordType *ConflictsPage::typeOf(const QString &name) const
{
    const auto type = std::ranges::find(m_types, name, &core::RecordType::name);
    return type == m_types.end() ? nullptr : &*type;
}

void ConflictsPage::showList()
{
    m_stack->setCurrentWidget(m_lists);
    m_page->setTitle(tr("Conflicts"));
    m_page->setSubtitle(tr("What two places changed differently, and nobody but a person can decide"));
    reload();
    m_list->table()->setFocus(Qt::OtherFocusReason);
}

void ConflictsPage::openConflict(const QString &id)
{
    m_stack->setCurrentWidget(m_view);
    m_view->load(id);
}

void ConflictsPage::reload()
{
    const int asked = ++m_asked;
    m_context.store.conflicts().then(this, [this, asked](const core::Result<QList<ConflictSummary>> &found) {
        if (asked != m_asked)
            return;
        if (found)
            takeAll(found->first(std::min(found->size(), mostRows)));
        else
            m_page->banner()->showError(found.error());
    });
}

void ConflictsPage::takeAll(const QList<ConflictSummary> &summaries)
{
    QStringList ids;
    QList<QFuture<core::Result<core::RecordConflict>>> conflicts;
    for (const ConflictSummary &summary : summaries) {
        ids.append(summary.id);
        conflicts.append(m_context.store.conflict(summary.id));
    }
    const int asked = m_asked;
    core::allOf(conflicts).then(
        this, [this, asked, summaries, ids](const QList<core::Result<core::RecordConflict>> &found) {
            if (asked != m_asked)
                return;
            QStringList who;
            for (const core::Result<core::RecordConflict> &conflict : found) {
                QStringList people;
                if (conflict) {
                    for (const core::ConflictSide *side : {&conflict->ours, &conflict->theirs})
                        people.append(RecordTitles::person(m_context, side->by, side->byName));
                }
                people.removeAll(QString());
                who.append(people.join(QStringLiteral(" / ")));
            }
            RecordTitles::load(m_context, ids, this,
                               [this, asked, summaries, who](const QHash<QString, RecordTitle> &titles) {
                                   if (asked == m_asked)
                                       showRows(summaries, who, titles);
                               });
        });
}

void ConflictsPage::showRows(const QList<ConflictSummary> &summaries, const QStringList &who,
                             const QHash<QString, RecordTitle> &titles)
{
    core::Rows rows{{QStringLiteral("id"), QStringLiteral("type"), QStringLiteral("about"), QStringLiteral("fields"),
                     QStringLiteral("who"), QStringLiteral("since")},
                    {}};
    m_ids.clear();
    static const core::RecordType unknown;
    for (qsizetype i = 0; i < summaries.size(); ++i) {
        const ConflictSummary &summary = summaries.at(i);
        const core::RecordType *type = typeOf(summary.type);
        const FieldText texts(m_context, type ? *type : unknown);
        QStringList fields;
        for (const QString &field : summary.fields)
            fields.append(texts.label(field));
        const RecordTitle title = titles.value(summary.id);
        QStringList about{title.title, title.subtitle};
        about.removeAll(QString());
        rows.rows.append({summary.id, type ? FieldText::typeName(*type) : summary.type,
                          about.join(QStringLiteral(" · ")), fields.join(tr(", ")), who.at(i),
                          summary.since.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))});
        m_ids.append(summary.id);
    }
    m_list->setSource([rows](const ui::RowsRequest &request) {
        core::Rows page{rows.columns, rows.rows.mid(request.offset, request.limit)};
        return QtFuture::makeReadyValueFuture(core::Result<core::Rows>(page));
    });
    m_card->setNote(summaries.isEmpty() ? QString() : QString::number(summaries.size()));
}

void ConflictsPage::check()
{
    const int checked = ++m_checked;
    m_findings.clear();
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_checkCard->hide();
    for (ui::Service *service : std::as_const(m_context.services)) {
        service->toBeChecked().then(this,
                                    [this, checked, service](const core::Result<QList<core::MergeFinding>> &findings) {
                                        if (checked != m_checked)
                                            return;
                                        if (findings)
                                            addFindings(*findings, service);
                                        else
                                            m_page->banner()->showError(findings.error());
                                    });
    }
}

/// One identity number given twice by two desks: most often one person, registered twice.
void ConflictsPage::checkDuplicates()
{
    if (!m_duplicates)
        return;
    m_duplicates().then(this, [this, checked = m_checked](const core::Result<QList<Duplicate>> &found) {
        if (checked != m_checked)
            return;
        if (found)
            addDuplicates(found->first(std::min(found->size(), mostFindings)));
        else
            m_page->banner()->showError(found.error());
    });
}

void ConflictsPage::addDuplicates(const QList<Duplicate> &duplicates)
{
    QStringList ids;
    for (const Duplicate &one : duplicates)
        ids << one.id << one.other;
    RecordTitles::load(
        m_context, ids, this, [this, duplicates, checked = m_checked](const QHash<QString, RecordTitle> &titles) {
            if (checked != m_checked)
                return;
            static const core::RecordType unknown;
            for (const Duplicate &one : duplicates) {
                const core::RecordType *type = typeOf(one.type);
                const FieldText texts(m_context, type ? *type : unknown);
                addFinding(tr("%1 and %2 were registered at two desks with the same value: %3. Perhaps they are one.")
                               .arg(titles.value(one.id).title, titles.value(one.other).title, texts.label(one.field)),
                           one.id);
            }
        });
}

void ConflictsPage::addFindings(const QList<core::MergeFinding> &findings, ui::Service *service)
{
    for (const core::MergeFinding &finding : findings) {
        if (const QString words = service->words(finding); !words.isEmpty())
            addFinding(words, finding.records.value(0));
    }
}

void ConflictsPage::addFinding(const QString &words, const QString &record)
{
    m_findings.append(words);
    m_checkCard->setNote(QString::number(m_findings.size()));
    m_checkCard->show();
    if (m_findings.size() > mostFindings)
        return;
    auto *line = new QWidget(m_checkCard);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, Theme::px(4), 0, Theme::px(4));
    row->setSpacing(Theme::px(10));
    row->addWidget(new ui::StateLabel(ui::State::Warn, {}, line));
    auto *text = new ui::TextLabel(ui::TextRole::Body, words, line);
    text->setWordWrap(true);
    row->addWidget(text, 1);
    auto *open = new ui::ActionButton(tr("Open"), ui::ActionButton::Kind::Quiet, line);
    open->setAccessibleName(tr("Open: %1").arg(words));
    row->addWidget(open);
    connect(open, &QAbstractButton::clicked, this, [this, record] {
        RecordTitles::load(m_context, {record}, this, [this, record](const QHash<QString, RecordTitle> &titles) {
            if (const RecordTitle title = titles.value(record); title.open)
                title.open();
            else
                m_context.navigator.say(ui::Navigator::Tone::Info, title.title);
        });
    });
    m_lines->addWidget(line);
}

} // namespace yc::desk
