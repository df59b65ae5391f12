// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/view/VisitsPage.h"

#include "core/Futures.h"
#include "print/PaperOutput.h"
#include "print/SlipPreview.h"
#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/rules/Sheets.h"
#include "services/eldercare/rules/VisitCommands.h"
#include "services/eldercare/view/ElderWords.h"
#include "services/eldercare/view/HandOverCard.h"
#include "services/eldercare/view/VisitForm.h"
#include "ui/ActionButton.h"
#include "ui/AskCard.h"
#include "ui/Banner.h"
#include "ui/ChoiceBox.h"
#include "ui/FormView.h"
#include "ui/Page.h"
#include "ui/RecordList.h"

#include <QLocale>
#include <QTableView>

namespace yc::eldercare {

using core::Query;
using core::Result;
using ui::ActionButton;
using ui::Column;
using ui::State;
using ui::Theme;

namespace {

constexpr std::chrono::milliseconds settle{150};
constexpr int daysOfWeek = 7;

QString k(const char *key) { return QString::fromLatin1(key); }

QList<Column> columns()
{
    Column risk = Column::of("risk", VisitsPage::tr("Risk"), 78, Column::Format::State);
    risk.state = [](const QVariant &value) { return ElderWords::risk(value.toString()); };
    Column state = Column::of("state", VisitsPage::tr("State"), 94, Column::Format::State);
    state.state = [](const QVariant &value) { return ElderWords::visitState(value.toString()); };
    return {Column::of("planned_on", VisitsPage::tr("Planned on"), 92, Column::Format::Date),
            Column::of("resident_name", VisitsPage::tr("Name"), 62), risk,
            Column::of("worker_name", VisitsPage::tr("Visitor"), 58), state};
}

/// Missed ones by their own word: the state of the record is still "planned".
core::Rows withMissed(core::Rows rows, QDate today)
{
    const qsizetype state = rows.columns.indexOf(k("state"));
    const qsizetype planned = rows.columns.indexOf(k("planned_on"));
    const QString day = today.toString(Qt::ISODate);
    for (QVariantList &row : rows.rows) {
        if (state >= 0 && planned >= 0 && row.at(state).toString() == VisitState::planned &&
            row.at(planned).toString() < day)
            row[state] = k("missed");
    }
    return rows;
}

} // namespace

VisitsPage::VisitsPage(ui::ServiceContext &context, QWidget *parent)
    : ServicePage(parent)
    , m_context(context)
    , m_page(new ui::Page(tr("Visits to the elderly"), this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_page->banner()->setClosable(true);
    makeHead();
    makeQuestions();
    makeColumns();
    makePaper();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(settle);
    connect(&m_refresh, &QTimer::timeout, m_list, &ui::RecordList::reload);
    connect(&context.store, &core::DocumentStore::changed, this, [this](const QStringList &, const QStringList &types) {
        if (types.isEmpty() || types.contains(visitType().name))
            m_refresh.start();
    });
    apply();
}

ui::Banner *VisitsPage::banner() const { return m_page->banner(); }

bool VisitsPage::may(const char *permission) const { return m_context.store.session().may(k(permission)); }

void VisitsPage::makeHead()
{
    const auto action = [this](const QString &text, ActionButton::Kind kind, const QKeySequence &key, auto slot) {
        auto *button = new ActionButton(text, kind, m_page);
        button->setKey(key);
        m_page->addAction(button);
        connect(button, &QAbstractButton::clicked, this, slot);
    };
    action(tr("List on paper"), ActionButton::Kind::Plain, QKeySequence(Qt::CTRL | Qt::Key_P), &VisitsPage::printList);
    if (may("eldercare.visit")) {
        action(tr("Record a visit"), ActionButton::Kind::Plain, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
               &VisitsPage::visitCurrentPerson);
        action(tr("Plan the week for me"), ActionButton::Kind::Primary, QKeySequence(Qt::CTRL | Qt::Key_N),
               &VisitsPage::plan);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(12));
    m_which = new ui::ChoiceBox({{k("mine"), tr("Mine of the week")},
                                 {k("week"), tr("Everybody’s of the week")},
                                 {k("missed"), tr("Missed")},
                                 {k("done"), tr("Visits made")}},
                                m_page);
    m_which->setAccessibleName(tr("List"));
    m_which->setCode(k("mine"));
    const QDate monday = mondayOf(m_context.store.clock().today());
    QList<ui::Choice> weeks;
    for (int i = -1; i <= 2; ++i) {
        const QDate day = monday.addDays(qint64(i) * daysOfWeek);
        weeks.append({day.toString(Qt::ISODate), tr("Week of %1").arg(QLocale().toString(day, QLocale::ShortFormat))});
    }
    m_week = new ui::ChoiceBox(weeks, m_page);
    m_week->setAccessibleName(tr("Week"));
    m_week->setCode(monday.toString(Qt::ISODate));
    for (ui::ChoiceBox *box : {m_which, m_week}) {
        box->setFixedHeight(Theme::fieldHeight());
        box->setMinimumWidth(Theme::px(190));
        row->addWidget(box);
        connect(box, &ui::ChoiceBox::edited, this, &VisitsPage::apply);
    }
    row->addStretch(1);
    m_page->content()->addLayout(row);
}

void VisitsPage::makeColumns()
{
    m_columns = new QWidget(m_page);
    auto *row = new QHBoxLayout(m_columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(16));
    m_card = new ui::Card(tr("Visits"), m_columns);
    m_list = new ui::RecordList(columns(), m_card);
    m_list->setMinimumHeight(Theme::px(460));
    m_list->setEmptyText(tr("No visit here. Ctrl+N plans what is due this week."));
    m_card->content()->addWidget(m_list, 1);
    row->addWidget(m_card, 47);
    m_form = new VisitForm(m_columns);
    row->addWidget(m_form, 53); // wide enough for two columns of fields
    m_page->content()->addWidget(m_columns, 1);
    connect(m_list, &ui::RecordList::currentChanged, this, [this](const QString &id) {
        if (!m_form->isDirty())
            showVisit(id);
    });
    connect(m_list, &ui::RecordList::activated, this, [this](const QString &id) {
        showVisit(id);
        m_form->fields()->field(k("on"))->editor()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_list, &ui::RecordList::totalChanged, this,
            [this](qint64 total) { m_card->setAside(tr("%1 in all").arg(QLocale().toString(total))); });
    connect(m_form, &VisitForm::recordRequested, this, &VisitsPage::record);
    connect(m_form, &VisitForm::cancelRequested, this, &VisitsPage::askCancel);
    connect(m_form, &VisitForm::handOverRequested, this, &VisitsPage::askHandOver);
}

void VisitsPage::makeQuestions()
{
    m_cancel = new ui::AskCard(m_page);
    m_handOver = new HandOverCard(m_context.store, m_page);
    for (ui::AskCard *card : {m_cancel, static_cast<ui::AskCard *>(m_handOver)}) {
        m_page->content()->addWidget(card);
        connect(card, &ui::AskCard::left, this, &VisitsPage::stopAsking);
    }
    connect(m_cancel, &ui::AskCard::confirmed, this, &VisitsPage::cancel);
    connect(m_handOver, &ui::AskCard::confirmed, this, &VisitsPage::handOver);
    connect(m_handOver, &HandOverCard::failed, this, [this](const core::Error &error) {
        stopAsking();
        m_page->banner()->showError(error);
    });
}

void VisitsPage::makePaper()
{
    m_paper = new ui::Card(tr("List on paper"), m_page);
    m_paper->setAside(tr("Ctrl+P prints, Esc goes back"));
    auto *print = new ActionButton(tr("To the printer"), ActionButton::Kind::Plain, m_paper);
    auto *save = new ActionButton(tr("Save as PDF"), ActionButton::Kind::Plain, m_paper);
    m_paper->addHeaderWidget(print);
    m_paper->addHeaderWidget(save);
    m_preview = new print::SlipPreview(m_paper);
    m_preview->setMinimumHeight(Theme::px(480));
    m_paper->content()->addWidget(m_preview);
    m_paper->hide();
    m_page->content()->addWidget(m_paper, 1);
    m_output = new print::PaperOutput(m_context.store, this);
    m_output->shownBy(m_preview, print, save);
    connect(m_output, &print::PaperOutput::composed, this, [this] {
        showPaper(true);
        m_preview->setFocus(Qt::OtherFocusReason);
    });
    connect(m_output, &print::PaperOutput::done, this,
            [this](const QString &words) { m_page->banner()->showMessage(State::Ok, words); });
    connect(m_output, &print::PaperOutput::failed, this,
            [this](const core::Error &error) { m_page->banner()->showError(error); });
}

/// In the place of list and form, so that it is seen at once and whole.
void VisitsPage::showPaper(bool shown)
{
    m_columns->setVisible(!shown);
    m_paper->setVisible(shown);
    if (!shown)
        m_list->table()->setFocus(Qt::OtherFocusReason);
}

void VisitsPage::open(const QVariantMap &arguments)
{
    if (const QString which = arguments.value(k("which")).toString(); !which.isEmpty()) {
        m_which->setCode(which);
        apply();
    }
    m_page->banner()->dismiss();
    showPaper(false);
    m_list->table()->setFocus(Qt::OtherFocusReason);
}

bool VisitsPage::goBack()
{
    if (m_form->isAsking()) {
        stopAsking();
        return true;
    }
    if (m_paper->isVisible()) {
        showPaper(false);
        return true;
    }
    if (m_form->isDirty()) { // back to the list; what is typed stays
        m_list->table()->setFocus(Qt::OtherFocusReason);
        return m_form->isAncestorOf(focusWidget());
    }
    return false;
}

bool VisitsPage::mayLeave()
{
    if (!m_form->isDirty())
        return true;
    m_page->banner()->showMessage(State::Warn, tr("The visit is not kept yet: Ctrl+Enter keeps it."));
    ActionButton *drop = m_page->banner()->addAction(tr("Drop what was typed"));
    connect(drop, &QAbstractButton::clicked, this, [this] {
        m_form->clear();
        m_page->banner()->dismiss();
    });
    return false;
}

Query VisitsPage::query() const
{
    const QString which = m_which->code();
    const QDate today = m_context.store.clock().today();
    if (which == u"missed")
        return missedVisits(today);
    if (which == u"done") {
        return {.type = visitType().name,
                .where = {{k("state"), Query::Op::Equal, QString(VisitState::done)}},
                .orderBy = {},
                .columns = {}};
    }
    const QDate week = QDate::fromString(m_week->code(), Qt::ISODate);
    Query query = visitsOfWeek(week.isValid() ? week : today);
    query.where.append({k("state"), Query::Op::NotEqual, QString(VisitState::cancelled)});
    if (which != u"week")
        query.where.append({k("worker"), Query::Op::Equal, m_context.store.session().personId});
    return query;
}

void VisitsPage::apply()
{
    const Query query = this->query();
    const bool newest = m_which->code() == u"done";
    m_week->setVisible(m_which->code() == u"mine" || m_which->code() == u"week");
    m_list->setSource(
        [this, query, newest](const ui::RowsRequest &request) {
            Query page = query;
            page.orderBy = {request.sortKey.isEmpty()
                                ? Query::Order{k("planned_on"), newest ? Qt::DescendingOrder : Qt::AscendingOrder}
                                : Query::Order{request.sortKey, request.order},
                            Query::Order{k("id")}};
            page.limit = request.limit;
            page.offset = request.offset;
            return core::then(
                m_context.store.query(page), [today = m_context.store.clock().today()](const Result<core::Rows> &rows) {
                    return rows.transform([today](const core::Rows &found) { return withMissed(found, today); });
                });
        },
        [this, query] { return m_context.store.count(query); });
}

} // namespace yc::eldercare
