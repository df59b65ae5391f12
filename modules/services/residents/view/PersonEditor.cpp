// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/PersonEditor.h"

#include "core/Futures.h"
#include "core/IdentityDocument.h"
#include "core/RecordId.h"
#include "services/residents/rules/ResidentCommands.h"
#include "services/residents/rules/ResidentType.h"
#include "services/residents/view/PersonForm.h"
#include "services/residents/view/ResidentText.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Page.h"
#include "ui/RevealWords.h"

#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace yc::residents {

using core::Query;
using core::Result;
using Severity = ResidentProblem::Severity;

namespace {

constexpr int checkPause = 400; ///< ms after the last key: a half-typed number is not wrong yet
constexpr int draftPause = 600; ///< ms: a kill loses less than a second of typing

/// Warnings that a person at the counter can do something about at once.
bool isWorthSaying(const ResidentProblem &problem)
{
    return problem.severity == Severity::Error || problem.code.startsWith(u"resident.telephone-") ||
           problem.code == u"resident.name-one-character" || problem.code == u"resident.deceased-not-marked";
}

} // namespace

PersonEditor::PersonEditor(ui::ServiceContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_page(new ui::Page({}, this))
    , m_form(new PersonForm(context.store.session(), m_page))
    , m_save(new ui::ActionButton(tr("Save"), ui::ActionButton::Kind::Primary, m_page))
    , m_checkTimer(new QTimer(this))
    , m_draftTimer(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
    auto *cancel = new ui::ActionButton(tr("Cancel"), ui::ActionButton::Kind::Plain, m_page);
    connect(cancel, &ui::ActionButton::clicked, this, [this] {
        discardDraft();
        Q_EMIT cancelled();
    });
    m_page->addAction(cancel);
    m_save->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
    connect(m_save, &ui::ActionButton::clicked, this, &PersonEditor::save);
    m_page->addAction(m_save);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &PersonEditor::save);
    }
    m_page->content()->addWidget(m_form);
    m_page->content()->addStretch(1);
    connect(m_form, &PersonForm::edited, this, &PersonEditor::wasEdited);
    connect(m_form, &PersonForm::unmaskRequested, this, &PersonEditor::unmask);
    m_checkTimer->setSingleShot(true);
    m_checkTimer->setInterval(checkPause);
    connect(m_checkTimer, &QTimer::timeout, this, &PersonEditor::checkNow);
    m_draftTimer->setSingleShot(true);
    m_draftTimer->setInterval(draftPause);
    connect(m_draftTimer, &QTimer::timeout, this, &PersonEditor::writeDraft);
}

void PersonEditor::begin()
{
    ++m_opened;
    m_draft.clear();
    m_touched.clear();
    m_unwritten = m_warned = m_saving = false;
    m_checkTimer->stop();
    m_draftTimer->stop();
    m_save->setEnabled(true);
    m_page->banner()->dismiss();
    m_page->setAside({});
}

void PersonEditor::edit(const core::Document &document)
{
    begin();
    m_base = document;
    m_page->setTitle(tr("Edit %1").arg(document.body.value(u"name").toString()));
    m_form->setMasking(true);
    m_form->setBody(document.body);
    m_form->focusField(QStringLiteral("telephone"));
    m_context.store.execute(openResidentForm(document.id)).then(this, [this](const Result<QJsonObject> &seen) {
        if (!seen)
            m_page->banner()->showError(seen.error());
    });
    restoreDraft();
}

void PersonEditor::add(const QVariantMap &known)
{
    begin();
    m_base = {};
    m_page->setTitle(tr("New person"));
    m_form->setMasking(false);
    m_form->setBody({});
    for (auto it = known.cbegin(); it != known.cend(); ++it)
        m_form->prefill(it.key(), it.value(), tr("from what was typed"));
    takeFromNumber();
    m_form->focusField(known.contains(QStringLiteral("name")) ? QStringLiteral("id_number") : QStringLiteral("name"));
    if (known.isEmpty())
        restoreDraft();
    else
        findDuplicates();
}

QJsonObject PersonEditor::typed() const { return m_form->body(m_base.body); }

void PersonEditor::restoreDraft()
{
    Query query{.type = residentDraftType().name};
    if (isNew())
        query.where = {{QStringLiteral("resident"), Query::Op::IsEmpty, {}}};
    else
        query.where = {{QStringLiteral("resident"), Query::Op::Equal, m_base.id}};
    query.orderBy = {{QStringLiteral("changed_at"), Qt::DescendingOrder}};
    query.columns = {QStringLiteral("id")};
    query.limit = 1;
    auto found = m_context.store.query(query).then(this, [this](const Result<core::Rows> &rows) {
        const QString id = rows && !rows->rows.isEmpty() ? rows->value(0, QStringLiteral("id")).toString() : QString();
        if (id.isEmpty())
            return QtFuture::makeReadyValueFuture(
                Result<core::Document>(core::fail(core::ErrorKind::NotFound, "store.not-found")));
        return m_context.store.load(id);
    });
    core::unwrapped(found).then(this, [this, opened = m_opened](const Result<core::Document> &draft) {
        if (!draft || opened != m_opened || m_unwritten)
            return;
        m_draft = draft->id;
        // Over a record that moved on, what was typed still wins; the rest is as it is stored now.
        QJsonObject body = m_base.body;
        const QJsonObject values = draft->body.value(u"values").toObject();
        const QStringList keys = m_form->keys();
        for (const QString &key : keys) {
            if (values.contains(key))
                body.insert(key, values.value(key));
            else
                body.remove(key);
        }
        m_form->setMasking(true); // whoever opens the draft need not be who typed it
        m_form->setBody(body);
        m_page->banner()->showMessage(ui::State::Info,
                                      tr("What was typed on %1 and not saved is here again.")
                                          .arg(draft->changedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm")));
        connect(m_page->banner()->addAction(tr("Discard it")), &ui::ActionButton::clicked, this, [this] {
            discardDraft();
            m_form->setBody(m_base.body);
            m_page->banner()->dismiss();
        });
    });
}

void PersonEditor::discardDraft()
{
    m_draftTimer->stop();
    m_unwritten = false;
    if (m_draft.isEmpty())
        return;
    m_context.store.execute(discardResidentDraft(m_draft));
    m_draft.clear();
    m_page->setAside({});
}

void PersonEditor::wasEdited(const QString &key)
{
    m_touched.insert(key);
    m_unwritten = true;
    m_warned = false;
    if (!m_draftTimer->isActive()) // not restarted by each key: steady typing must not starve it
        m_draftTimer->start();
    m_checkTimer->start();
}

void PersonEditor::keepDraft()
{
    m_checkTimer->stop();
    if (m_unwritten)
        writeDraft();
}

void PersonEditor::writeDraft()
{
    m_draftTimer->stop();
    if (!m_unwritten || m_saving)
        return;
    m_unwritten = false;
    if (m_draft.isEmpty())
        m_draft = residentDraftType().name + u':' + core::newUuid7(m_context.store.clock().now());
    m_context.store.execute(saveResidentDraft({m_base.id, m_base.revision, typed(), m_draft}))
        .then(this, [this, opened = m_opened](const Result<QJsonObject> &kept) {
            if (opened != m_opened)
                return;
            if (!kept)
                m_page->banner()->showError(kept.error());
            else if (!m_draft.isEmpty())
                m_page->setAside(
                    tr("Draft kept %1").arg(m_context.store.clock().now().toLocalTime().toString(u"HH:mm:ss")));
        });
}

QMap<QString, QString> PersonEditor::problems(bool all, int *blocking) const
{
    QMap<QString, QString> found = m_form->check();
    *blocking = int(found.size());
    const ResidentCheck check(m_context.store.clock().today());
    const QList<ResidentProblem> list = check.check(Resident::fromBody(typed()));
    for (const ResidentProblem &problem : list) {
        if (!isWorthSaying(problem) || found.contains(problem.field))
            continue;
        found.insert(problem.field, ResidentText::problem(problem));
        *blocking += problem.severity == Severity::Error ? 1 : 0;
    }
    if (!all) {
        // Nothing is wrong yet with a field that nobody has been to.
        found.removeIf([this](const auto &entry) { return !m_touched.contains(entry.key()); });
    }
    return found;
}

void PersonEditor::checkNow()
{
    m_checkTimer->stop();
    if (m_touched.contains(QStringLiteral("id_number")))
        takeFromNumber();
    int blocking = 0;
    const QMap<QString, QString> found = problems(false, &blocking);
    const QStringList keys = m_form->keys();
    for (const QString &key : keys)
        m_form->setError(key, found.value(key));
    if (m_touched.contains(QStringLiteral("id_number")) || m_touched.contains(QStringLiteral("name")) ||
        m_touched.contains(QStringLiteral("birth")))
        findDuplicates();
}

void PersonEditor::takeFromNumber()
{
    const QString text = m_form->field(QStringLiteral("id_number"))->value().toString();
    const auto number = core::IdentityDocument::parse(text, m_context.store.clock().today());
    if (!number.isValid())
        return;
    const auto take = [&](const QString &key, const QString &value) {
        const ui::FormField *field = m_form->field(key);
        // Only over nothing, or over what an earlier number said.
        if (!value.isEmpty() && (field->value().isNull() || !field->provenance().isEmpty()))
            m_form->prefill(key, value, tr("from the ID number"));
    };
    take(QStringLiteral("sex"), number.sex());
    take(QStringLiteral("birth"), number.birth().toString(Qt::ISODate));
}

void PersonEditor::save()
{
    if (m_saving)
        return;
    m_checkTimer->stop();
    takeFromNumber();
    int blocking = 0;
    QMap<QString, QString> everything = problems(true, &blocking);
    if (!isNew() && blocking == 0) // doubts about what was there before do not stand in the way
        everything = problems(false, &blocking);
    QString first;
    const QStringList keys = m_form->keys();
    for (const QString &key : keys) {
        m_form->setError(key, everything.value(key));
        if (first.isEmpty() && everything.contains(key))
            first = key;
    }
    if (blocking > 0) {
        m_page->banner()->showMessage(ui::State::Late, tr("Not saved: %1 entries are not right yet.").arg(blocking),
                                      tr("What to do stands under each of them. Your entries are kept."));
        m_form->focusField(first);
        return;
    }
    if (!everything.isEmpty() && !m_warned) {
        m_warned = true;
        m_page->banner()->showMessage(ui::State::Warn, tr("Please look again at the marked entries."),
                                      tr("Save once more to keep them as they are."));
        m_form->focusField(first);
        return;
    }
    m_saving = true;
    m_draftTimer->stop();
    m_save->setEnabled(false);
    m_context.store.execute(saveResident({m_base.id, m_base.revision, typed(), m_draft}))
        .then(this, [this, opened = m_opened](const Result<QJsonObject> &answer) {
            if (opened == m_opened)
                taken(answer);
        });
}

void PersonEditor::taken(const Result<QJsonObject> &answer)
{
    m_saving = false;
    m_save->setEnabled(true);
    if (answer) {
        begin();
        Q_EMIT saved(answer->value(u"resident").toString());
        return;
    }
    const core::Error &error = answer.error();
    if (error.code == u"store.changed-meanwhile") {
        m_context.store.load(m_base.id).then(this, [this](const Result<core::Document> &theirs) {
            if (theirs)
                settle(*theirs);
            else
                m_page->banner()->showError(theirs.error());
        });
        return;
    }
    const QString other = error.context.value(QStringLiteral("resident")).toString();
    if (error.code == u"store.not-unique" && !other.isEmpty()) {
        m_context.residents->load(other).then(this, [this, error](const Result<core::Person> &person) {
            if (person)
                warnOfDuplicate(*person, true);
            else
                m_page->banner()->showError(error);
        });
        return;
    }
    m_page->banner()->showError(error);
}

void PersonEditor::unmask(const QString &key, const QString &reason)
{
    m_context.store.execute(revealField(isNew() ? m_draft : m_base.id, key, reason))
        .then(this, [this, key, opened = m_opened](const Result<QJsonObject> &seen) {
            if (!seen) {
                m_page->banner()->showError(seen.error());
            } else if (opened == m_opened) {
                m_form->reveal(key);
                ui::RevealWords::say(m_context.navigator, *seen);
            }
        });
}

} // namespace yc::residents
