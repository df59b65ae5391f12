// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/CasePage.h"

#include "print/SlipPreview.h"
#include "services/affairs/rules/AfterMergeCase.h"
#include "services/affairs/rules/CaseCommands.h"
#include "services/affairs/rules/CaseProgress.h"
#include "services/affairs/rules/CaseType.h"
#include "services/affairs/rules/FieldPrivacy.h"
#include "services/affairs/view/CaseActions.h"
#include "services/affairs/view/CaseLines.h"
#include "services/affairs/view/CaseWords.h"
#include "services/affairs/view/FileViewer.h"
#include "services/affairs/view/FollowFocus.h"
#include "services/affairs/view/MaterialFiles.h"
#include "services/affairs/view/ReasonCard.h"
#include "services/affairs/view/SlipOutput.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/ConflictBar.h"
#include "ui/EmptyLayout.h"
#include "ui/FormView.h"
#include "ui/KeyValueGrid.h"
#include "ui/ListLine.h"
#include "ui/Page.h"
#include "ui/RevealBar.h"
#include "ui/RevealWords.h"
#include "ui/StateLabel.h"
#include "ui/SyncMark.h"
#include "ui/TextLabel.h"
#include "ui/Timeline.h"

#include <QJsonArray>

namespace yc::affairs {

using ui::ActionButton;
using ui::State;
using ui::TextLabel;
using ui::TextRole;
using ui::Theme;

namespace {

constexpr std::chrono::milliseconds settle{150};
const QString wholeForm = QStringLiteral("*"); ///< "key" of all masked fields at once

QDateTime timeOf(const QJsonObject &object, const char *key)
{
    return QDateTime::fromString(object.value(QString::fromLatin1(key)).toString(), Qt::ISODateWithMs).toLocalTime();
}

} // namespace

CasePage::CasePage(const AffairsContext &context, QWidget *parent)
    : ui::ServicePage(parent)
    , m_context(context)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_page = new ui::Page({}, this);
    m_page->banner()->setClosable(true);
    outer->addWidget(m_page);
    m_state = new ui::StateLabel(m_page);
    m_page->addBesideTitle(m_state);
    m_sync = new ui::SyncMark(m_context.store(), m_page);
    m_page->addBesideTitle(m_sync);
    m_conflict = new ui::ConflictBar(*context.service, m_page);
    m_page->content()->addWidget(m_conflict);
    m_check = new ui::Banner(m_page);
    m_check->setClosable(false);
    m_page->content()->addWidget(m_check);
    m_actions = new QWidget(m_page);
    auto *actions = new QHBoxLayout(m_actions);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(Theme::px(10));
    m_page->content()->addWidget(m_actions);
    m_reason = new ReasonCard(m_page);
    m_page->content()->addWidget(m_reason);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(Theme::px(16));
    auto *left = new QVBoxLayout;
    left->setSpacing(Theme::px(16));
    auto *right = new QVBoxLayout;
    right->setSpacing(Theme::px(16));
    auto *clock = new ui::Card(tr("Clock"), m_page);
    m_clock = new ui::KeyValueGrid(108, clock);
    clock->content()->addWidget(m_clock);
    auto *form = new ui::Card(tr("Application"), m_page);
    m_form = new ui::KeyValueGrid(140, form);
    auto *why = new ui::RevealBar(form);
    m_showAll = new ActionButton(tr("Show all"), ActionButton::Kind::Quiet, form);
    form->addHeaderWidget(m_showAll);
    form->content()->addWidget(why);
    form->content()->addWidget(m_form);
    connect(m_showAll, &QAbstractButton::clicked, why, [why] { why->ask(wholeForm, tr("the whole form")); });
    connect(m_form, &ui::KeyValueGrid::revealRequested, why,
            [this, why](const QString &key) { why->ask(key, m_form->label(key)); });
    connect(why, &ui::RevealBar::confirmed, this, &CasePage::reveal);
    auto *materials = new ui::Card(tr("Materials"), m_page);
    for (QWidget *card : {clock, form, materials})
        left->addWidget(card);
    left->addStretch(1);
    auto *slips = new ui::Card(tr("Slips"), m_page);
    slips->setAside(tr("Enter opens"));
    m_slips = new QVBoxLayout;
    m_slips->setSpacing(0);
    slips->content()->addLayout(m_slips);
    auto *events = new ui::Card(tr("What happened"), m_page);
    m_timeline = new ui::Timeline(events);
    events->content()->addWidget(m_timeline);
    right->addWidget(slips);
    right->addWidget(events);
    right->addStretch(1);
    columns->addLayout(left, 56);
    columns->addLayout(right, 44);
    m_page->content()->addLayout(columns);

    m_previewCard = new ui::Card(tr("Slip"), m_page);
    auto *print = new ActionButton(tr("Print again"), ActionButton::Kind::Plain, m_previewCard);
    print->setKey(QKeySequence(Qt::CTRL | Qt::Key_P));
    auto *save = new ActionButton(tr("Save as PDF"), ActionButton::Kind::Plain, m_previewCard);
    save->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_previewCard->addHeaderWidget(print);
    m_previewCard->addHeaderWidget(save);
    m_preview = new print::SlipPreview(m_previewCard);
    m_preview->setMinimumHeight(Theme::px(560));
    m_previewCard->content()->addWidget(m_preview);
    m_previewCard->hide();
    m_page->content()->addWidget(m_previewCard);
    makeFiles(materials);
    m_page->content()->addStretch(1);

    new FollowFocus(this);
    m_output = new SlipOutput(context, this);
    connect(m_output, &SlipOutput::composed, this, [this] {
        m_preview->setSlip(*m_output->slip());
        m_previewCard->show();
        m_preview->setFocus(Qt::OtherFocusReason);
        FollowFocus::reveal(m_previewCard);
    });
    connect(m_output, &SlipOutput::printed, this,
            [this](const QString &words) { m_page->banner()->showMessage(State::Ok, words); });
    connect(m_output, &SlipOutput::failed, this,
            [this](const core::Error &error) { CaseWords::show(*m_page->banner(), error); });
    connect(print, &QAbstractButton::clicked, m_output, &SlipOutput::print);
    connect(save, &QAbstractButton::clicked, m_output, &SlipOutput::savePdf);
    connect(m_preview, &print::SlipPreview::printRequested, m_output, &SlipOutput::print);
    connect(m_preview, &print::SlipPreview::saveRequested, m_output, &SlipOutput::savePdf);
    connect(m_reason, &ReasonCard::confirmed, this, &CasePage::run);
    connect(m_reason, &ReasonCard::left, m_actions, &QWidget::show);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(settle);
    connect(&m_refresh, &QTimer::timeout, this, &CasePage::reload);
    connect(&context.store(), &core::DocumentStore::changed, this,
            [this](const QStringList &ids, const QStringList &types) {
                if (!m_id.isEmpty() && (ids.isEmpty() || ids.contains(m_id) || types.contains(QStringLiteral("slip"))))
                    m_refresh.start();
            });
}

void CasePage::open(const QVariantMap &arguments)
{
    const QString id = arguments.value(QStringLiteral("id")).toString();
    if (id != m_id) {
        m_reason->leave();
        m_previewCard->hide();
        m_viewer->close();
        m_page->banner()->dismiss();
    }
    m_id = id;
    m_sync->setRecord(id);
    m_conflict->setRecords({id});
    m_context.store().touch(id);
    reload();
}

bool CasePage::goBack()
{
    if (!m_reason->purpose().isEmpty()) {
        m_reason->leave();
        return true;
    }
    if (m_viewer->close())
        return true;
    if (m_previewCard->isVisible()) {
        m_previewCard->hide();
        return true;
    }
    return false;
}

void CasePage::reload()
{
    m_context.store().load(m_id).then(this, [this, id = m_id](const core::Result<core::Document> &document) {
        if (id != m_id)
            return;
        if (document)
            show(*document);
        else
            CaseWords::show(*m_page->banner(), document.error());
    });
    loadSlips();
}

void CasePage::show(const core::Document &document)
{
    const bool first = m_document.id != document.id;
    m_document = document;
    if (const QString person = document.body.value(QStringLiteral("applicant")).toString(); first && !person.isEmpty())
        m_context.navigator().setCurrentPerson(person);
    showHead();
    showForm();
    m_materials->show(document);
    showEvents();
    showActions();
    showFindings();
}

void CasePage::showFindings()
{
    const QStringList findings = caseFindings(m_context.rules, m_document.body, m_context.today());
    QStringList words;
    for (const QString &code : findings)
        words.append(CaseLines::finding(code));
    if (words.isEmpty()) {
        m_check->dismiss();
        return;
    }
    m_check->showMessage(State::Warn, words.join(u' '));
    if (!findings.contains(QStringLiteral("case.limit-differs")) || !m_context.may("affairs.review"))
        return;
    connect(m_check->addAction(tr("Count the limit again")), &QAbstractButton::clicked, this, [this] {
        m_context.store()
            .execute(recountCase(m_context.rules, m_id))
            .then(this, [this](const core::Result<QJsonObject> &done) {
                if (!done)
                    CaseWords::show(*m_page->banner(), done.error());
                reload();
            });
    });
}

void CasePage::showHead()
{
    const QJsonObject &body = m_document.body;
    const auto text = [&](const char *key) { return body.value(QString::fromLatin1(key)).toString(); };
    m_page->setTitle(m_context.itemName(text("item")));
    m_page->setSubtitle(text("number") + QStringLiteral(" · ") + text("applicant_name") + QStringLiteral(" · ") +
                        tr("accepted by %1").arg(text("clerk_name")));
    const QString state = text("state");
    const QDate due = QDate::fromString(text("due"), Qt::ISODate);
    const ui::StateText left =
        CaseWords::remaining(m_context, state, due, body.value(QStringLiteral("promised_days")).toInt());
    const bool ended = left.state == State::None;
    const QString words = CaseWords::state(state) + (ended ? QString() : QStringLiteral(" · ") + left.words);
    m_state->setState(ended ? State::Ok : left.state, words);

    m_clock->clear();
    const auto add = [&](const char *key, const QString &label, const QString &value) {
        if (!value.isEmpty())
            m_clock->setValue(QString::fromLatin1(key), label, value);
    };
    add("received", tr("Received"), text("received_on"));
    add("accepted", tr("Accepted"), text("accepted_on"));
    add("due", tr("Due"), text("due"));
    if (body.value(QStringLiteral("due_provisional")).toBool() && due.isValid())
        m_clock->setNote(QStringLiteral("due"), tr("provisional: holidays of %1 not published").arg(due.year()));
    add("statutory", tr("Statutory limit"), text("statutory_due"));
    add("correction", tr("Supply by"), text("correction_until"));
    add("deficiency", tr("Missing by"), text("deficiency_until"));
    QStringList pauses;
    for (const Pause &pause : pausesFromJson(body.value(QStringLiteral("pauses")).toArray())) {
        pauses.append(tr("%1: %2 to %3")
                          .arg(CaseWords::pause(pause.kind), CaseWords::date(pause.from),
                               pause.to.isValid() ? CaseWords::date(pause.to) : tr("now")));
    }
    add("pauses", tr("Not counted"), pauses.join(u'\n'));
    if (!text("outcome").isEmpty())
        add("outcome", tr("Outcome"), CaseWords::outcome(text("outcome")));
}

void CasePage::showForm()
{
    m_form->clear();
    const QJsonObject &body = m_document.body;
    const ServiceItem *item = m_context.catalogue().version(body.value(QStringLiteral("item")).toString(),
                                                            body.value(QStringLiteral("item_version")).toInt());
    const bool may = m_context.may("residents.reveal");
    const QDate today = m_context.today();
    const auto add = [this, may, today](const QList<FormField> &fields, const QJsonObject &form) {
        for (const FormField &field : fields) {
            const QJsonValue value = form.value(field.key);
            if (value.isUndefined() || value == QJsonValue(QString()))
                continue;
            m_form->setValue(field.key, AffairsContext::words(field.label), CaseLines::formValue(field, value),
                             personalDataOf(field, today), may);
        }
    };
    if (item)
        add(item->fields, body.value(QStringLiteral("form")).toObject());
    add(m_context.catalogue().agentFields(), body.value(QStringLiteral("agent")).toObject());
    m_showAll->setVisible(m_form->canReveal());
}

/// The look is a row of the audit log and counts; only then the value shows.
void CasePage::reveal(const QString &key, const QString &reason)
{
    m_context.store()
        .execute(revealCaseField(m_document, key, reason))
        .then(this, [this, key, id = m_id](const core::Result<QJsonObject> &done) {
            if (!done) {
                CaseWords::show(*m_page->banner(), done.error());
            } else if (id == m_id) {
                if (key == wholeForm)
                    m_form->revealAll();
                else
                    m_form->reveal(key);
                ui::RevealWords::say(m_context.navigator(), *done);
            }
        });
}

void CasePage::showEvents()
{
    QList<ui::Timeline::Entry> entries;
    const QJsonArray events = m_document.body.value(QStringLiteral("events")).toArray();
    for (auto it = events.end(); it != events.begin();) {
        const QJsonObject event = (--it)->toObject();
        const auto text = [&](const char *key) { return event.value(QString::fromLatin1(key)).toString(); };
        QStringList more;
        if (!text("outcome").isEmpty())
            more.append(CaseWords::outcome(text("outcome")));
        if (!text("pause").isEmpty())
            more.append(CaseWords::pause(text("pause")));
        for (const char *key : {"reason", "note"}) {
            if (!text(key).isEmpty())
                more.append(text(key));
        }
        entries.append(
            {CaseWords::event(text("kind")), more.join(QStringLiteral(" · ")),
             timeOf(event, "at").toString(QStringLiteral("MM-dd HH:mm")) + QStringLiteral(" · ") + text("by_name"),
             State::None});
    }
    m_timeline->setEntries(entries);
}

void CasePage::showActions()
{
    ui::emptyLayout(m_actions->layout());
    auto *row = static_cast<QHBoxLayout *>(m_actions->layout());
    const QList<CaseAction> actions = CaseActions::offered(m_context, m_document.body);
    for (const CaseAction &action : actions) {
        auto *button = new ActionButton(
            action.words, action.primary ? ActionButton::Kind::Primary : ActionButton::Kind::Plain, m_actions);
        button->setObjectName(QStringLiteral("action:") + action.id);
        connect(button, &QAbstractButton::clicked, this, [this, id = action.id] { ask(id); });
        row->addWidget(button);
        button->show();
    }
    row->addStretch(1);
    m_actions->setVisible(!actions.isEmpty() && m_reason->purpose().isEmpty());
}

void CasePage::loadSlips()
{
    core::Query query;
    query.type = QStringLiteral("slip");
    query.where = {{.field = QStringLiteral("case"), .op = core::Query::Op::Equal, .value = m_id}};
    query.orderBy = {{.field = QStringLiteral("printed_at"), .order = Qt::DescendingOrder}};
    query.columns = {QStringLiteral("kind"), QStringLiteral("number"), QStringLiteral("printed_by_name"),
                     QStringLiteral("printed_at"), QStringLiteral("reprints")};
    m_context.store().query(query).then(this, [this, id = m_id](const core::Result<core::Rows> &slips) {
        if (slips && id == m_id)
            showSlips(*slips);
    });
}

void CasePage::showSlips(const core::Rows &slips)
{
    ui::emptyLayout(m_slips);
    for (qsizetype i = 0; i < slips.rows.size(); ++i) {
        const auto text = [&](const char *key) { return slips.value(i, QString::fromLatin1(key)).toString(); };
        const QVariant at = slips.value(i, QStringLiteral("printed_at"));
        const QDateTime when = at.typeId() == QMetaType::QDateTime
                                   ? at.toDateTime()
                                   : QDateTime::fromString(at.toString(), Qt::ISODateWithMs);
        QString about = text("number") + QStringLiteral(" · ") +
                        when.toLocalTime().toString(QStringLiteral("MM-dd HH:mm")) + QStringLiteral(" · ") +
                        text("printed_by_name");
        if (const int reprints = slips.value(i, QStringLiteral("reprints")).toInt(); reprints > 0)
            about += QStringLiteral(" · ") + tr("reprinted %1 times").arg(reprints);
        auto *line = new ui::ListLine(State::None, CaseWords::slip(m_context, text("kind")), about, this);
        line->setActionText(tr("Open"));
        connect(line, &QAbstractButton::clicked, this, [this, id = text("id")] { m_output->open(id, false); });
        m_slips->addWidget(line);
    }
}

void CasePage::ask(const QString &action)
{
    const CaseActions::Question question = CaseActions::question(m_context, action, m_document.body);
    m_actions->hide();
    m_reason->ask(action, question.title, question.note, question.fields, question.confirm);
}

void CasePage::run(const QString &action, const QVariantMap &values)
{
    if (m_busy)
        return;
    if (isAboutFile(action)) {
        runOnFile(action, values);
        return;
    }
    m_busy = true;
    m_reason->setBusy(true);
    m_context.store()
        .execute(CaseActions::command(m_context, action, m_document, values))
        .then(this, [this](const core::Result<QJsonObject> &answer) {
            m_busy = false;
            m_reason->setBusy(false);
            if (!answer) {
                CaseWords::show(*m_page->banner(), answer.error());
                return;
            }
            m_reason->leave();
            if (const QString slip = answer->value(QStringLiteral("slip")).toString(); !slip.isEmpty())
                m_output->open(slip, true);
            const qsizetype missing = answer->value(QStringLiteral("missing")).toArray().size();
            if (missing > 0)
                m_page->banner()->showMessage(State::Info, tr("Entered. Still missing: %1.").arg(missing));
            else
                m_page->banner()->showMessage(
                    State::Ok,
                    tr("Done: %1.").arg(CaseWords::state(answer->value(QStringLiteral("state")).toString())));
            reload();
        });
}

} // namespace yc::affairs
