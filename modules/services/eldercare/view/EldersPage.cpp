// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/view/EldersPage.h"

#include "core/Age.h"
#include "core/Futures.h"
#include "services/eldercare/rules/AssessmentCommands.h"
#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/rules/ProjectedList.h"
#include "services/eldercare/view/ElderWords.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/ChoiceBox.h"
#include "ui/Page.h"
#include "ui/RecordList.h"
#include "ui/TextLabel.h"

#include <QLocale>
#include <QTableView>

namespace yc::eldercare {

using core::Query;
using core::Result;
using core::Rows;
using ui::Column;
using ui::Theme;

namespace {

constexpr std::chrono::milliseconds settle{150};
constexpr int advancedAge = 80;

QString k(const char *key) { return QString::fromLatin1(key); }

Column column(const char *key, const QString &label, int pixels, bool sortable = false)
{
    return {.key = k(key), .label = label, .pixels = pixels, .sortable = sortable};
}

QList<Column> columns()
{
    Column name = column("name", EldersPage::tr("Name"), 90, true);
    Column birth = column("birth", EldersPage::tr("Born"), 100, true);
    birth.width = Column::Width::Fixed;
    birth.text = [](const QVariant &value) { return ElderWords::birth(value.toString()); };
    Column age = column("age", EldersPage::tr("Age"), 60);
    age.width = Column::Width::Fixed;
    age.format = Column::Format::Number;
    Column committee = column("committee", EldersPage::tr("Committee"), 110, true);
    committee.text = [](const QVariant &value) { return ElderWords::committee(value.toString()); };
    Column risk = column("risk", EldersPage::tr("Visits: risk"), 100);
    risk.width = Column::Width::Fixed;
    risk.format = Column::Format::State;
    risk.state = [](const QVariant &value) { return ElderWords::risk(value.toString()); };
    Column grade = column("grade", EldersPage::tr("Grade of ability"), 130);
    grade.format = Column::Format::State;
    grade.state = [](const QVariant &value) { return ElderWords::gradeState(value.toString()); };
    Column on = column("assessed_on", EldersPage::tr("Assessed on"), 100);
    on.width = Column::Width::Fixed;
    on.format = Column::Format::Date;
    Column state = column("state", EldersPage::tr("Assessment"), 150);
    state.format = Column::Format::State;
    state.state = [](const QVariant &value) -> ui::StateText {
        return value.toString() == u"draft" ? ui::StateText{ui::State::Info, EldersPage::tr("Draft")}
                                            : ElderWords::assessmentState(value.toString());
    };
    return {name, age, birth, committee, risk, grade, on, state};
}

QStringList rowColumns()
{
    return {k("id"),   k("name"),  k("age"),         k("birth"), k("committee"),
            k("risk"), k("grade"), k("assessed_on"), k("state")};
}

Query ofAssessments()
{
    return {.type = assessmentType().name,
            .where = {},
            .orderBy = {},
            .columns = {k("resident"), k("resident_name"), k("committee"), k("final_grade"), k("assessed_on"),
                        k("state"), k("review_on")}};
}

} // namespace

EldersPage::EldersPage(ui::ServiceContext &context, QWidget *parent)
    : ServicePage(parent)
    , m_context(context)
    , m_rules(VisitRules::on(context.store.clock().today()))
    , m_page(new ui::Page(tr("Elderly care"), this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_page->banner()->setClosable(true);
    makeHead();
    m_card = new ui::Card(tr("The elderly"), m_page);
    m_list = new ui::RecordList(columns(), m_card);
    m_list->setMinimumHeight(Theme::px(420));
    m_list->setEmptyText(tr("Nobody here. Choose another list above, or find a resident with Ctrl+K."));
    m_card->content()->addWidget(m_list, 1);
    m_page->content()->addWidget(m_card, 1);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(settle);
    connect(&m_refresh, &QTimer::timeout, m_list, &ui::RecordList::reload);
    connect(&context.store, &core::DocumentStore::changed, this, [this](const QStringList &, const QStringList &types) {
        if (types.isEmpty() || types.contains(assessmentType().name) || types.contains(assessmentDraftType().name) ||
            types.contains(QStringLiteral("resident")))
            m_refresh.start();
        if (types.isEmpty() || types.contains(policyType().name))
            showPolicy();
    });
    connect(m_list, &ui::RecordList::activated, this, &EldersPage::openRow);
    connect(m_list, &ui::RecordList::totalChanged, this,
            [this](qint64 total) { m_card->setAside(tr("%1 in all").arg(QLocale().toString(total))); });
    apply();
    showPolicy();
}

void EldersPage::makeHead()
{
    if (m_context.store.session().may(k("eldercare.assess"))) {
        auto *assess = new ui::ActionButton(tr("Assess the current resident"), ui::ActionButton::Kind::Primary, m_page);
        assess->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
        m_page->addAction(assess);
        connect(assess, &QAbstractButton::clicked, this, [this] {
            const QString person = m_context.navigator.currentPerson();
            if (person.isEmpty())
                m_context.navigator.say(ui::Navigator::Tone::Info, tr("Find the person first (Ctrl+K)."));
            else
                m_context.navigator.open(k("eldercare.assessment"), {{k("person"), person}});
        });
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(12));
    m_which = new ui::ChoiceBox({{k("all"), tr("From %1 years on").arg(m_rules.fromAge())},
                                 {k("advanced"), tr("From %1 years on").arg(advancedAge)},
                                 {k("draft"), tr("Assessments begun")},
                                 {k("confirm"), tr("Assessments to confirm")},
                                 {k("repeat"), tr("Assessments to repeat")},
                                 {k("done"), tr("Assessments that hold")}},
                                m_page);
    m_which->setAccessibleName(tr("List"));
    m_which->setCode(k("all"));
    m_which->setFixedHeight(Theme::fieldHeight());
    m_which->setMinimumWidth(Theme::px(200));
    row->addWidget(m_which);
    row->addStretch(1);
    if (m_context.store.session().may(k("eldercare.policy"))) {
        row->addWidget(new ui::TextLabel(ui::TextRole::Label, tr("C-2 and C-3 together"), m_page));
        m_addUp = new ui::ChoiceBox({{k("yes"), tr("two grades worse")}, {k("no"), tr("one grade worse")}}, m_page);
        m_addUp->setAccessibleName(tr("C-2 and C-3 together"));
        m_addUp->setFixedHeight(Theme::fieldHeight());
        m_addUp->setMinimumWidth(Theme::px(150));
        row->addWidget(m_addUp);
        connect(m_addUp, &ui::ChoiceBox::edited, this, [this] {
            if (m_addUp->isUnknown())
                return;
            m_context.store.execute(setAddUp(m_addUp->code() == u"yes"))
                .then(this, [this](const Result<QJsonObject> &answer) {
                    if (!answer)
                        m_page->banner()->showError(answer.error());
                });
        });
    }
    m_page->content()->addLayout(row);
    connect(m_which, &ui::ChoiceBox::edited, this, &EldersPage::apply);
}

void EldersPage::showPolicy()
{
    if (!m_addUp)
        return;
    addUpFor(m_context.store).then(this, [this](bool addUp) {
        if (!m_addUp->hasFocus())
            m_addUp->setCode(addUp ? k("yes") : k("no"));
    });
}

Query EldersPage::toConfirm()
{
    Query query = ofAssessments();
    query.where = {{k("state"), Query::Op::In,
                    QVariantList{QString(AssessmentState::signedByOne), QString(AssessmentState::returned)}}};
    return query;
}

Query EldersPage::toRepeat(QDate today)
{
    Query query = ofAssessments();
    query.where = {{k("state"), Query::Op::Equal, QString(AssessmentState::done)},
                   {k("review_on"), Query::Op::LessOrEqual, today.toString(Qt::ISODate)}};
    return query;
}

void EldersPage::open(const QVariantMap &arguments)
{
    if (const QString which = arguments.value(k("which")).toString(); !which.isEmpty()) {
        m_which->setCode(which);
        apply();
    }
    m_list->table()->setFocus(Qt::OtherFocusReason);
}

void EldersPage::openRow(const QString &id)
{
    const bool assessment = id.startsWith(assessmentType().name + u':');
    m_context.navigator.open(k("eldercare.assessment"), {{assessment ? k("id") : k("person"), id}});
}

Query EldersPage::elders() const
{
    const QDate today = m_context.store.clock().today();
    const int age = m_which->code() == u"advanced" ? advancedAge : m_rules.fromAge();
    return {.type = k("resident"),
            .where = {{k("birth"), Query::Op::LessOrEqual, core::latestBirthOfAge(age, today).toString(Qt::ISODate)},
                      {k("deceased"), Query::Op::NotEqual, true}},
            .orderBy = {},
            .columns = {k("name"), k("birth"), k("committee"), k("tags")}};
}

/// Residents, each with the assessment that holds or waits.
QFuture<Result<Rows>> EldersPage::elderRows(const Query &query) const
{
    const QDate today = m_context.store.clock().today();
    return core::unwrapped(m_context.store.query(query).then(
        &m_context.store, [&store = m_context.store, rules = m_rules, today](const Result<Rows> &people) {
            if (!people)
                return QtFuture::makeReadyValueFuture(Result<Rows>(std::unexpected(people.error())));
            QVariantList ids;
            for (const QVariantList &row : people->rows)
                ids.append(row.first());
            Query grades = ofAssessments();
            grades.where = {{k("resident"), Query::Op::In, ids},
                            {k("state"), Query::Op::NotEqual, QString(AssessmentState::replaced)}};
            grades.orderBy = {{k("assessed_on")}};
            return core::then(store.query(grades), [people = *people, rules, today](const Result<Rows> &assessed) {
                if (!assessed)
                    return Result<Rows>(std::unexpected(assessed.error()));
                QHash<QString, qsizetype> latest;
                for (qsizetype i = 0; i < assessed->rows.size(); ++i)
                    latest.insert(assessed->value(i, k("resident")).toString(), i);
                Rows rows{rowColumns(), {}};
                for (qsizetype i = 0; i < people.rows.size(); ++i) {
                    Elder elder;
                    elder.resident = people.value(i, k("id")).toString();
                    elder.birth = QDate::fromString(people.value(i, k("birth")).toString(), Qt::ISODate);
                    elder.tags = listOf(people.value(i, k("tags")));
                    QVariant grade;
                    QVariant on;
                    QVariant state;
                    if (const auto at = latest.constFind(elder.resident); at != latest.cend()) {
                        state = assessed->value(*at, k("state"));
                        on = assessed->value(*at, k("assessed_on"));
                        if (state.toString() == AssessmentState::done) {
                            grade = assessed->value(*at, k("final_grade"));
                            elder.grade = grade.toString().toInt();
                        }
                    }
                    rows.rows.append({elder.resident, people.value(i, k("name")),
                                      core::ageOn(today, elder.birth).value_or(0), people.value(i, k("birth")),
                                      people.value(i, k("committee")), elder.risk(rules, today), grade, on, state});
                }
                return Result<Rows>(rows);
            });
        }));
}

/// Assessments or drafts, each with what the register says of the person: one more query a page, none a row.
QFuture<Result<Rows>> EldersPage::assessmentRows(const Query &query) const
{
    const QDate today = m_context.store.clock().today();
    return core::unwrapped(m_context.store.query(query).then(
        &m_context.store, [&store = m_context.store, rules = m_rules, today](const Result<Rows> &found) {
            if (!found)
                return QtFuture::makeReadyValueFuture(Result<Rows>(std::unexpected(found.error())));
            QVariantList ids;
            for (qsizetype i = 0; i < found->rows.size(); ++i)
                ids.append(found->value(i, k("resident")));
            const Query people{.type = k("resident"),
                               .where = {{k("id"), Query::Op::In, ids}},
                               .orderBy = {},
                               .columns = {k("birth"), k("committee"), k("tags")}};
            return core::then(store.query(people), [assessments = *found, rules, today](const Result<Rows> &known) {
                if (!known)
                    return Result<Rows>(std::unexpected(known.error()));
                QHash<QString, qsizetype> at;
                for (qsizetype i = 0; i < known->rows.size(); ++i)
                    at.insert(known->value(i, k("id")).toString(), i);
                const bool draft = assessments.columns.contains(k("answered"));
                Rows rows{rowColumns(), {}};
                for (qsizetype i = 0; i < assessments.rows.size(); ++i) {
                    const QVariant grade = assessments.value(i, k("final_grade"));
                    QVariant age;
                    QVariant birth;
                    QVariant risk;
                    QVariant committee = assessments.value(i, k("committee"));
                    if (const auto person = at.constFind(assessments.value(i, k("resident")).toString());
                        person != at.cend()) { // else: moved out of what this desk sees
                        Elder elder;
                        birth = known->value(*person, k("birth"));
                        elder.birth = QDate::fromString(birth.toString(), Qt::ISODate);
                        elder.tags = listOf(known->value(*person, k("tags")));
                        if (assessments.value(i, k("state")).toString() == AssessmentState::done)
                            elder.grade = grade.toString().toInt();
                        if (const auto years = core::ageOn(today, elder.birth))
                            age = *years;
                        risk = elder.risk(rules, today);
                        if (draft)
                            committee = known->value(*person, k("committee"));
                    }
                    rows.rows.append({assessments.value(i, draft ? k("resident") : k("id")),
                                      assessments.value(i, k("resident_name")), age, birth, committee, risk, grade,
                                      assessments.value(i, k("assessed_on")),
                                      draft ? QVariant(k("draft")) : assessments.value(i, k("state"))});
                }
                return Result<Rows>(rows);
            });
        }));
}

void EldersPage::apply()
{
    const QString which = m_which->code();
    const QDate today = m_context.store.clock().today();
    const bool people = which == u"all" || which == u"advanced" || which.isEmpty() || m_which->isUnknown();
    Query query = people ? elders() : which == u"repeat" ? toRepeat(today) : toConfirm();
    if (which == u"done")
        query.where = {{k("state"), Query::Op::Equal, QString(AssessmentState::done)}};
    if (which == u"draft")
        query = {.type = assessmentDraftType().name,
                 .where = {},
                 .orderBy = {},
                 .columns = {k("resident"), k("resident_name"), k("answered")}};
    m_list->setSource(
        [this, query, people](const ui::RowsRequest &request) {
            Query page = query;
            const QString otherwise = people ? k("birth") : k("resident_name");
            const bool known = people && !request.sortKey.isEmpty();
            const QString key = request.sortKey == u"name" ? k("name_sort") : request.sortKey; // in the order of pinyin
            page.orderBy = {{known ? key : otherwise, request.order}};
            page.limit = request.limit;
            page.offset = request.offset;
            return people ? elderRows(page) : assessmentRows(page);
        },
        [this, query] { return m_context.store.count(query); });
}

} // namespace yc::eldercare
