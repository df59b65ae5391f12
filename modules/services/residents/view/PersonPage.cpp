// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/PersonPage.h"

#include "services/residents/rules/ResidentCommands.h"
#include "services/residents/rules/ResidentType.h"
#include "services/residents/view/FittingStack.h"
#include "services/residents/view/PersonEditor.h"
#include "services/residents/view/PersonOverview.h"
#include "services/residents/view/PersonTable.h"
#include "services/residents/view/ResidentText.h"
#include "services/residents/view/StoreResidentDirectory.h"
#include "ui/ActionButton.h"
#include "ui/Avatar.h"
#include "ui/Banner.h"
#include "ui/Chip.h"
#include "ui/ConflictBar.h"
#include "ui/Page.h"
#include "ui/RecordList.h"
#include "ui/SyncMark.h"
#include "ui/TabBar.h"

#include <QTimer>

namespace yc::residents {

using core::Result;

namespace {

constexpr int refreshPause = 200; ///< ms: several records change in one command

} // namespace

PersonPage::PersonPage(ui::ServiceContext &context, StoreResidentDirectory &directory, QWidget *parent)
    : ServicePage(parent)
    , m_context(context)
    , m_directory(directory)
    , m_stack(new QStackedWidget(this))
    , m_page(new ui::Page({}, m_stack))
    , m_editor(new PersonEditor(context, m_stack))
    , m_refresh(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_editor);
    makeHead();
    makeTabs();
    connect(m_editor, &PersonEditor::saved, this, [this](const QString &id) {
        const bool isNew = id != m_id;
        stopEditing();
        m_context.navigator.say(ui::Navigator::Tone::Ok, tr("Saved."));
        if (m_directory.added(id))
            return;
        if (isNew)
            m_context.navigator.setCurrentPerson(id);
        load(id, false);
    });
    connect(m_editor, &PersonEditor::cancelled, this, [this] {
        const bool wasNew = m_editor->isNew();
        stopEditing();
        if (wasNew)
            m_context.navigator.back();
        else
            load(m_id, false);
    });
    connect(m_editor, &PersonEditor::openRequested, this, [this](const QString &id) {
        m_editor->keepDraft();
        m_context.navigator.open(QStringLiteral("residents.person"), {{QStringLiteral("id"), id}});
    });
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(refreshPause);
    connect(m_refresh, &QTimer::timeout, this, [this] { load(m_id, false); });
    connect(&m_context.store, &core::DocumentStore::changed, this,
            [this](const QStringList &ids, const QStringList &types) {
                const bool mine = ids.isEmpty() || ids.contains(m_id) || types.contains(u"case");
                if (mine && !isEditing() && !m_id.isEmpty() && isVisible())
                    m_refresh->start();
            });
}

void PersonPage::makeHead()
{
    m_avatar = new ui::Avatar({}, 60, m_page);
    m_page->setLeading(m_avatar);
    m_sync = new ui::SyncMark(m_context.store, m_page);
    m_page->addBesideTitle(m_sync);
    m_conflict = new ui::ConflictBar(m_context, m_page);
    m_page->content()->addWidget(m_conflict);
    if (m_context.store.session().may(QStringLiteral("residents.edit"))) {
        m_edit = new ui::ActionButton(tr("Edit"), ui::ActionButton::Kind::Plain, m_page);
        m_edit->setKey(Qt::Key_E);
        connect(m_edit, &ui::ActionButton::clicked, this, &PersonPage::startEditing);
        m_page->addAction(m_edit);
    }
    if (m_context.store.session().may(QStringLiteral("affairs.accept"))) {
        m_accept = new ui::ActionButton(tr("Handle a matter"), ui::ActionButton::Kind::Primary, m_page);
        m_accept->setKey(Qt::Key_F2);
        connect(m_accept, &ui::ActionButton::clicked, this, [this] {
            if (m_context.cases)
                m_context.cases->accept(m_id, {});
        });
        m_page->addAction(m_accept);
    }
}

void PersonPage::makeTabs()
{
    m_tabs = new ui::TabBar(m_page);
    m_tabs->setAccessibleName(tr("Parts of the file"));
    m_pages = new FittingStack(m_page);
    m_overview = new PersonOverview(m_context, m_pages);
    m_household = new PersonTable(PersonTable::Kind::Household, m_context, m_pages);
    m_cases = new PersonTable(PersonTable::Kind::Cases, m_context, m_pages);
    m_history = new PersonTable(PersonTable::Kind::History, m_context, m_pages);
    m_household->setObjectName(QStringLiteral("household"));
    m_cases->setObjectName(QStringLiteral("matters"));
    m_history->setObjectName(QStringLiteral("changes"));
    for (QWidget *page : std::initializer_list<QWidget *>{m_overview, m_household, m_cases, m_history})
        m_pages->addWidget(page);
    m_tabs->addTab(tr("Overview"));
    m_tabs->addTab(tr("Household"));
    m_tabs->addTab(tr("Matters"));
    m_tabs->addTab(tr("Changes"));
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_page->content()->addWidget(m_tabs);
    m_page->content()->addWidget(m_pages, 1);
    connect(m_overview, &PersonOverview::failed, this,
            [this](const core::Error &error) { m_page->banner()->showError(error); });
}

void PersonPage::open(const QVariantMap &arguments)
{
    if (arguments.value(QStringLiteral("new")).toBool()) {
        m_id.clear();
        m_stack->setCurrentWidget(m_editor);
        m_editor->add(arguments.value(QStringLiteral("known")).toMap());
        return;
    }
    const QString id = arguments.value(QStringLiteral("id")).toString();
    if (isEditing() && id == m_id)
        return; // back from another page: the form is as it was left
    if (isEditing())
        m_editor->keepDraft();
    m_stack->setCurrentWidget(m_page);
    m_page->banner()->dismiss();
    m_tabs->setCurrentIndex(0);
    load(id, arguments.value(QStringLiteral("edit")).toBool());
    m_context.store.touch(id);
    m_context.navigator.setCurrentPerson(id);
    m_tabs->setFocus(Qt::OtherFocusReason);
}

void PersonPage::load(const QString &id, bool edit)
{
    m_id = id;
    m_sync->setRecord(id);
    m_context.store.history(id).then(this, [this, id, edit](const Result<QList<core::Document>> &states) {
        if (!isOf(id))
            return;
        if (!states || states->isEmpty())
            m_page->banner()->showError(
                states ? core::Error{core::ErrorKind::NotFound, QStringLiteral("store.not-found"), {}}
                       : states.error());
        else
            takeHistory(*states, edit);
    });
}

void PersonPage::takeHistory(const QList<core::Document> &states, bool edit)
{
    const bool another = m_file.document.id != states.first().id;
    if (another)
        m_file = {};
    m_file.document = states.first();
    m_file.states = states;
    m_file.resident = Resident::fromBody(m_file.document.body);
    m_conflict->setRecords({m_file.document.id, m_file.resident.household});
    showHead();
    m_overview->showIdentity(m_file);
    m_overview->showTimeline(m_file);
    m_history->show(m_file);
    if (another) {
        m_household->show(m_file);
        m_cases->show(m_file);
        m_overview->showSuggestions(m_file);
    }
    readAround();
    if (edit)
        startEditing();
    else
        tellOfDraft();
}

void PersonPage::readAround()
{
    const QString id = m_id;
    if (m_context.cases) {
        m_context.cases->casesOf(id).then(this, [this, id](const Result<core::Rows> &cases) {
            if (!cases || !isOf(id))
                return;
            m_file.cases = *cases;
            m_tabs->setTabText(2, cases->rows.isEmpty() ? tr("Matters") : tr("Matters (%1)").arg(cases->rows.size()));
            m_cases->show(m_file);
            m_overview->showTimeline(m_file);
        });
        m_context.cases->suggestionsFor(id).then(this,
                                                 [this, id](const Result<QList<core::CaseDesk::Suggestion>> &found) {
                                                     if (!found || !isOf(id))
                                                         return;
                                                     m_file.suggestions = *found;
                                                     m_overview->showSuggestions(m_file);
                                                 });
    }
    const auto take = [this](const QList<core::Person> &people) {
        m_file.household = people;
        m_tabs->setTabText(1, people.isEmpty() ? tr("Household") : tr("Household (%1)").arg(people.size()));
        m_household->show(m_file);
    };
    if (m_file.resident.household.isEmpty()) {
        take({});
        return;
    }
    m_directory.household(m_file.resident.household)
        .then(this, [this, id, take](const Result<QList<core::Person>> &people) {
            if (people && isOf(id))
                take(*people);
        });
}

void PersonPage::tellOfDraft()
{
    if (!m_edit)
        return;
    core::Query query{.type = residentDraftType().name,
                      .where = {{QStringLiteral("resident"), core::Query::Op::Equal, m_id}},
                      .orderBy = {},
                      .columns = {QStringLiteral("id")},
                      .limit = 1};
    m_context.store.query(query).then(this, [this, id = m_id](const Result<core::Rows> &rows) {
        if (!rows || rows->rows.isEmpty() || !isOf(id) || isEditing())
            return;
        const QString draft = rows->value(0, QStringLiteral("id")).toString();
        m_page->banner()->showMessage(ui::State::Info,
                                      tr("There are changes to this person that were typed and not saved."));
        connect(m_page->banner()->addAction(tr("Go on editing")), &ui::ActionButton::clicked, this,
                &PersonPage::startEditing);
        connect(m_page->banner()->addAction(tr("Discard them")), &ui::ActionButton::clicked, this, [this, draft] {
            m_context.store.execute(discardResidentDraft(draft));
            m_page->banner()->dismiss();
        });
    });
}

void PersonPage::showHead()
{
    const Resident &resident = m_file.resident;
    m_avatar->setName(resident.name);
    m_page->setTitle(resident.name);
    m_page->setSubtitle(ResidentText::headLine(resident, m_context.store.clock().today()));
    delete m_chips;
    m_chips = new QWidget(m_page);
    auto *row = new QHBoxLayout(m_chips);
    row->setContentsMargins(ui::Theme::px(4), 0, 0, 0);
    row->setSpacing(ui::Theme::px(6));
    const bool may = m_context.store.session().may(QStringLiteral("residents.reveal"));
    const QList<ResidentText::Tag> tags = may ? ResidentText::tags(resident.tags) : QList<ResidentText::Tag>();
    constexpr qsizetype fitting = 6;
    for (const ResidentText::Tag &tag : tags.mid(0, fitting))
        row->addWidget(new ui::Chip(tag.name, tag.sensitive ? ui::Chip::Tone::Plain : ui::Chip::Tone::Accent, m_chips));
    if (tags.size() > fitting)
        row->addWidget(new ui::Chip(QStringLiteral("+%1").arg(tags.size() - fitting), ui::Chip::Tone::Plain, m_chips));
    if (resident.deceased)
        row->addWidget(new ui::Chip(tr("Deceased"), ui::Chip::Tone::Plain, m_chips));
    m_page->addBesideTitle(m_chips);
    if (m_accept) {
        m_accept->setText(resident.sex == u"2"   ? tr("Handle a matter for her")
                          : resident.sex == u"1" ? tr("Handle a matter for him")
                                                 : tr("Handle a matter"));
        m_accept->updateGeometry();
    }
}

bool PersonPage::isEditing() const { return m_stack->currentWidget() == m_editor; }

void PersonPage::startEditing()
{
    if (m_file.document.id != m_id || m_id.isEmpty())
        return;
    m_refresh->stop();
    m_stack->setCurrentWidget(m_editor);
    m_editor->edit(m_file.document);
}

void PersonPage::stopEditing()
{
    m_stack->setCurrentWidget(m_page);
    m_page->banner()->dismiss();
    m_tabs->setFocus(Qt::OtherFocusReason);
}

bool PersonPage::mayLeave()
{
    if (isEditing())
        m_editor->keepDraft(); // so there is nothing to lose
    return true;
}

bool PersonPage::goBack()
{
    if (!isEditing())
        return false;
    m_editor->keepDraft();
    if (m_editor->isNew()) {
        m_directory.forgetAdding();
        return false;
    }
    stopEditing();
    load(m_id, false);
    return true;
}

void PersonPage::hideEvent(QHideEvent *event)
{
    if (isEditing())
        m_editor->keepDraft(); // an idle lock or a closed window
    ServicePage::hideEvent(event);
}

} // namespace yc::residents
