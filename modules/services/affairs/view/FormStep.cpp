// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/FormStep.h"

#include "services/affairs/rules/CaseCommands.h"
#include "services/affairs/rules/FieldPrivacy.h"
#include "services/affairs/rules/FormCheck.h"
#include "services/affairs/rules/Prefill.h"
#include "services/affairs/view/CaseWords.h"
#include "services/affairs/view/FieldSpec.h"
#include "services/affairs/view/FollowFocus.h"
#include "services/affairs/view/MaterialList.h"
#include "services/affairs/view/ReasonCard.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/FormView.h"
#include "ui/RevealBar.h"
#include "ui/RevealWords.h"
#include "ui/TextLabel.h"

namespace yc::affairs {

using ui::ActionButton;
using ui::TextLabel;
using ui::TextRole;
using ui::Theme;
using Kind = ui::FormFieldSpec::Kind;

namespace {

QVariant toVariant(const QJsonValue &value)
{
    return value.isDouble() ? QVariant(qlonglong(value.toInteger())) : value.toVariant();
}

} // namespace

FormStep::FormStep(const AffairsContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(16));
    m_hints = new ui::Banner(this);
    m_hints->setClosable(true);
    column->addWidget(m_hints);

    auto *cards = new QHBoxLayout;
    cards->setSpacing(Theme::px(16));
    m_formCard = new ui::Card(tr("Application"), this);
    m_form = new ui::FormView(m_formCard);
    m_agentTitle = new TextLabel(TextRole::Heading, tr("Agent"), m_formCard);
    m_agentForm = new ui::FormView(m_formCard);
    m_agentButton = new ActionButton({}, ActionButton::Kind::Quiet, m_formCard);
    m_agentButton->setKey(QKeySequence(Qt::ALT | Qt::Key_D));
    m_formCard->content()->setSpacing(Theme::px(14));
    auto *why = new ui::RevealBar(m_formCard);
    m_formCard->content()->addWidget(why);
    for (ui::FormView *form : {m_form, m_agentForm}) {
        connect(form, &ui::FormView::revealRequested, why,
                [why, form](const QString &key) { why->ask(key, form->field(key)->spec().label); });
    }
    connect(why, &ui::RevealBar::confirmed, this, &FormStep::reveal);
    m_formCard->content()->addWidget(m_form);
    m_formCard->content()->addWidget(m_agentTitle);
    m_formCard->content()->addWidget(m_agentForm);
    m_formCard->content()->addWidget(m_agentButton, 0, Qt::AlignLeft);
    m_formCard->content()->addStretch(1);
    cards->addWidget(m_formCard, 68);
    m_materialCard = new ui::Card(tr("Materials"), this);
    m_materials = new MaterialList(context, m_materialCard);
    auto *all = new ActionButton(tr("All received"), ActionButton::Kind::Quiet, m_materialCard);
    all->setKey(QKeySequence(Qt::ALT | Qt::Key_A));
    m_materialCard->addHeaderWidget(all);
    m_materialCard->content()->addWidget(m_materials);
    cards->addWidget(m_materialCard, 32);
    column->addLayout(cards);

    m_reason = new ReasonCard(this);
    column->addWidget(m_reason);
    m_actions = new QWidget(this);
    auto *row = new QHBoxLayout(m_actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(10));
    auto *accept = new ActionButton(tr("Accept"), ActionButton::Kind::Primary, m_actions);
    accept->setObjectName(QStringLiteral("accept"));
    accept->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto *deficiency = new ActionButton(tr("Accept with deficiency"), ActionButton::Kind::Plain, m_actions);
    deficiency->setObjectName(QStringLiteral("deficiency"));
    auto *correct = new ActionButton(tr("Correction notice"), ActionButton::Kind::Plain, m_actions);
    correct->setObjectName(QStringLiteral("correct"));
    auto *refuse = new ActionButton(tr("Refuse"), ActionButton::Kind::Plain, m_actions);
    refuse->setObjectName(QStringLiteral("refuse"));
    for (QWidget *button : {accept, deficiency, correct, refuse})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(new TextLabel(TextRole::Secondary, tr("Tab next field · Esc back"), m_actions));
    column->addWidget(m_actions);
    column->addStretch(1);

    connect(m_form, &ui::FormView::edited, this, &FormStep::wasEdited);
    connect(m_agentForm, &ui::FormView::edited, this, &FormStep::wasEdited);
    connect(m_materials, &MaterialList::changed, this, &FormStep::wasEdited);
    connect(m_materials, &MaterialList::fileFailed, this, &FormStep::fileFailed);
    connect(m_agentButton, &QAbstractButton::clicked, this, &FormStep::toggleAgent);
    connect(all, &QAbstractButton::clicked, m_materials, &MaterialList::receiveAll);
    connect(accept, &QAbstractButton::clicked, this, [this] { Q_EMIT acceptRequested(false); });
    connect(deficiency, &QAbstractButton::clicked, this, [this] { Q_EMIT acceptRequested(true); });
    connect(correct, &QAbstractButton::clicked, this, &FormStep::askCorrection);
    connect(refuse, &QAbstractButton::clicked, this, &FormStep::askRefusal);
    connect(m_reason, &ReasonCard::confirmed, this, &FormStep::confirmed);
    connect(m_reason->form(), &ui::FormView::edited, this, [this](const QString &key) {
        if (key == QLatin1String("days"))
            showDeadline();
    });
    connect(m_reason, &ReasonCard::left, this, [this] {
        m_actions->show();
        focusFirst();
    });
}

void FormStep::start(const ServiceItem &item, const QJsonObject &resident, const Application &application)
{
    m_item = item;
    m_resident = resident;
    m_applicant = application.applicant;
    m_draft = application.draft;
    m_reason->leave();
    m_actions->show();
    setBusy(false);
    makeForm(resident, application);
    m_materials->setItem(item, application.materials, !application.agent.isEmpty());
    m_materials->setFiles(application.files);
    setAgentShown(!application.agent.isEmpty(), application.agent);
    QWidget::setTabOrder(m_agentButton, m_materials->firstBox() ? m_materials->firstBox() : m_actions);
    showCounts();
    showHints();
}

void FormStep::makeForm(const QJsonObject &resident, const Application &application)
{
    const QDate today = m_context.today();
    const QJsonObject known{{QStringLiteral("resident"), resident}};
    const Prefill::Filled filled = Prefill::fill(m_item, known, today, application.form);
    // A draft does not hold where its values came from: what still equals the file came from there.
    const Prefill::Filled fresh = Prefill::fill(m_item, known, today);
    QList<ui::FormFieldSpec> specs;
    QHash<QString, QString> sources;
    for (const FormField &field : std::as_const(m_item.fields)) {
        ui::FormFieldSpec spec = specOf(field);
        const QJsonValue value = filled.form.value(field.key);
        if (fresh.sources.contains(field.key) && fresh.form.value(field.key) == value) {
            sources.insert(field.key, fresh.sources.value(field.key));
        }
        // From the file or a draft and in order: nothing to retype, so it need not stand whole on a screen others see.
        if (!value.isUndefined() && FormCheck::checkField(field, filled.form, today).isEmpty())
            maskValues(spec, field);
        specs.append(spec);
    }
    m_form->setFields(specs);
    for (auto it = filled.form.begin(); it != filled.form.end(); ++it) {
        const QString source = sources.value(it.key());
        m_form->prefill(it.key(), toVariant(it.value()),
                        source.isEmpty() ? QString()
                                         : AffairsContext::words(m_context.catalogue().sourceLabel(source)));
    }
    m_editors.clear();
    const QStringList keys = m_form->keys();
    for (const QString &key : keys) {
        QWidget *editor = m_form->field(key)->editor();
        editor->installEventFilter(this);
        m_editors.insert(editor, key);
    }
}

/// The values that are known when the form opens stand masked; what is typed does not.
void FormStep::maskValues(ui::FormFieldSpec &spec, const FormField &field) const
{
    const bool line = spec.kind == Kind::Text || spec.kind == Kind::Date;
    spec.masked = line ? personalDataOf(field, m_context.today()) : core::PersonalData::None;
    spec.typeOver = spec.masked != core::PersonalData::IdentityNumber && spec.masked != core::PersonalData::BankAccount;
    spec.revealable = m_context.may("residents.reveal");
}

/// The look is a row of the audit log and counts; only then the value shows.
void FormStep::reveal(const QString &key, const QString &reason)
{
    Application shown;
    shown.applicant = m_applicant;
    shown.draft = m_draft;
    m_context.store()
        .execute(revealFormField(shown, key, reason))
        .then(this, [this, key, applicant = m_applicant](const core::Result<QJsonObject> &done) {
            if (!done) {
                showError(done.error());
                return;
            }
            ui::FormField *field = m_form->field(key) ? m_form->field(key) : m_agentForm->field(key);
            if (field && applicant == m_applicant)
                field->reveal();
            ui::RevealWords::say(m_context.navigator(), *done);
        });
}

void FormStep::focusFirst()
{
    const QStringList keys = m_form->keys();
    for (const QString &key : keys) {
        const ui::FormField *field = m_form->field(key);
        if (field->spec().required && field->value().isNull()) {
            field->editor()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_materials->focusMissing();
}

Application FormStep::application() const
{
    Application result;
    result.item = m_item.id;
    result.itemVersion = m_item.version;
    result.form = QJsonObject::fromVariantMap(m_form->values());
    result.materials = m_materials->states();
    result.files = m_materials->files();
    if (m_agentShown)
        result.agent = QJsonObject::fromVariantMap(m_agentForm->values());
    return result;
}

void FormStep::toggleAgent()
{
    setAgentShown(!m_agentShown, {});
    if (m_agentShown && !m_agentForm->keys().isEmpty())
        m_agentForm->field(m_agentForm->keys().first())->editor()->setFocus(Qt::OtherFocusReason);
    else
        focusFirst();
    wasEdited();
}

void FormStep::setAgentShown(bool shown, const QJsonObject &agent)
{
    m_agentShown = shown;
    m_agentTitle->setVisible(shown);
    m_agentForm->setVisible(shown);
    m_agentButton->setText(shown ? tr("The applicant is here in person") : tr("Somebody else is here: add the agent"));
    m_agentButton->updateGeometry();
    m_materials->setAgent(shown);
    if (!shown)
        return;
    QList<ui::FormFieldSpec> specs;
    const QList<FormField> fields = m_context.catalogue().agentFields();
    for (const FormField &field : fields) {
        ui::FormFieldSpec spec = specOf(field);
        if (agent.contains(field.key) && FormCheck::checkField(field, agent, m_context.today()).isEmpty())
            maskValues(spec, field);
        specs.append(spec);
    }
    m_agentForm->setFields(specs);
    m_agentForm->setValues(agent.toVariantMap());
    const QStringList keys = m_form->keys();
    if (!keys.isEmpty())
        QWidget::setTabOrder(m_form->field(keys.last())->editor(), m_agentForm->field(specs.first().key)->editor());
}

void FormStep::wasEdited()
{
    showCounts();
    Q_EMIT changed();
}

void FormStep::showCounts()
{
    m_formCard->setNote(
        tr("%1 of %2 filled in by themselves").arg(m_form->prefilledCount()).arg(m_form->keys().size()));
    m_materialCard->setNote(QStringLiteral("%1 / %2").arg(m_materials->present()).arg(m_materials->asked()));
}

void FormStep::showHints()
{
    const auto hints = EligibilityCheck::check(m_item, m_context.catalogue().targetWords(), m_resident,
                                               application().form, m_context.today());
    if (hints.isEmpty() || m_resident.isEmpty()) {
        m_hints->dismiss();
        return;
    }
    QStringList lines;
    for (const EligibilityHint &hint : hints)
        lines.append(CaseWords::hint(hint, m_context.catalogue().targetWords()));
    m_hints->showMessage(ui::State::Warn, lines.join(u'\n'), tr("A hint from the file, no refusal: you decide."));
}

QMap<QString, QString> FormStep::problems(bool agent) const
{
    const ui::FormView *view = agent ? m_agentForm : m_form;
    QMap<QString, QString> result = view->check();
    const QList<FormField> &fields = agent ? m_context.catalogue().agentFields() : m_item.fields;
    const QList<FormProblem> found =
        FormCheck::check(fields, QJsonObject::fromVariantMap(view->values()), m_context.today());
    for (const FormProblem &problem : found) {
        const auto field = std::ranges::find(fields, problem.field, &FormField::key);
        if (!result.contains(problem.field))
            result.insert(problem.field, CaseWords::problem(problem, field == fields.end() ? nullptr : &*field));
    }
    return result;
}

bool FormStep::check()
{
    const QMap<QString, QString> agentProblems = m_agentShown ? problems(true) : QMap<QString, QString>();
    if (m_agentShown)
        m_agentForm->setErrors(agentProblems);
    const QMap<QString, QString> formProblems = problems(false);
    m_form->setErrors(formProblems); // last: its first error gets the focus
    return agentProblems.isEmpty() && formProblems.isEmpty();
}

void FormStep::checkOne(const QString &key)
{
    const FormField *field = m_item.field(key);
    ui::FormField *shown = m_form->field(key);
    if (!field || !shown || shown->value().isNull())
        return;
    const auto found = FormCheck::checkField(*field, QJsonObject::fromVariantMap(m_form->values()), m_context.today());
    if (!found.isEmpty())
        shown->setError(CaseWords::problem(found.first(), field));
}

bool FormStep::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        if (const QString key = m_editors.value(watched); !key.isEmpty())
            checkOne(key);
    }
    return QWidget::eventFilter(watched, event);
}

void FormStep::showMissing()
{
    m_materials->focusMissing();
    QStringList names;
    bool deferrable = !m_item.instant;
    const QList<MissingMaterial> missing = m_materials->missing();
    for (const MissingMaterial &one : missing) {
        const Material *material = m_item.material(one.id);
        names.append(material ? AffairsContext::words(material->name) : one.id);
        deferrable = deferrable && one.laterDays > 0;
    }
    m_hints->showMessage(ui::State::Warn, tr("Missing: %1.").arg(names.join(tr(", "))),
                         deferrable
                             ? tr("It may come later: accept with deficiency. Nothing typed is lost.")
                             : tr("Tick it when it is there, or hand out a correction notice. Nothing typed is lost."));
}

void FormStep::showError(const core::Error &error)
{
    CaseWords::show(*m_hints, error, &m_item);
    FollowFocus::reveal(m_hints);
}

void FormStep::setBusy(bool busy)
{
    m_actions->setEnabled(!busy);
    m_reason->setBusy(busy);
}

bool FormStep::goBack()
{
    if (m_reason->purpose().isEmpty())
        return false;
    m_reason->leave();
    return true;
}

void FormStep::askRefusal()
{
    m_actions->hide();
    m_reason->ask(
        QStringLiteral("refuse"), tr("Refuse acceptance"),
        tr("The notice says the reason, the right body and the remedies (Administrative Licence Law, art. 32)."),
        {{.key = QStringLiteral("reason"), .label = tr("Reason"), .kind = Kind::MultiLine, .required = true},
         {.key = QStringLiteral("right_body"),
          .label = tr("Right body"),
          .wide = true,
          .help = tr("Where to go instead; leave it empty if there is none.")}},
        tr("Hand out the refusal notice"));
}

void FormStep::askCorrection()
{
    const int days = m_context.catalogue().supervision().correctionDeadlineDays;
    QStringList lines;
    const QList<MissingMaterial> missing = m_materials->missing();
    for (const MissingMaterial &one : missing) {
        const Material *material = m_item.material(one.id);
        lines.append(tr("Missing: %1").arg(material ? AffairsContext::words(material->name) : one.id));
    }
    for (const bool agent : {false, true}) {
        if (agent && !m_agentShown)
            continue;
        const QMap<QString, QString> found = problems(agent);
        ui::FormView *view = agent ? m_agentForm : m_form;
        const QStringList keys = view->keys();
        for (const QString &key : keys) {
            if (found.contains(key))
                lines.append(tr("Form, %1: %2").arg(view->field(key)->spec().label, found.value(key)));
        }
    }
    if (lines.isEmpty())
        lines.append(tr("Nothing is missing by the list. Say below what is wrong with a material."));
    QList<ui::FormFieldSpec> fields{
        {.key = QStringLiteral("days"), .label = tr("Deadline, working days"), .kind = Kind::Number, .required = true}};
    const QJsonObject states = m_materials->states();
    for (const Material &material : std::as_const(m_item.materials)) {
        const QString state = states.value(material.id)[QStringLiteral("state")].toString();
        if (state == QLatin1String("received")) {
            fields.append({.key = QStringLiteral("defect:") + material.id,
                           .label = tr("What is wrong with: %1").arg(AffairsContext::words(material.name)),
                           .placeholder = tr("nothing")});
        }
    }
    m_actions->hide();
    m_reason->ask(QStringLiteral("correct"), tr("One notice with everything that is missing"), lines.join(u'\n'),
                  fields, tr("Hand out the correction notice"));
    m_reason->form()->setValues({{QStringLiteral("days"), days}});
    showDeadline();
}

void FormStep::showDeadline()
{
    ui::FormField *field = m_reason->form()->field(QStringLiteral("days"));
    const int days = field->value().toInt();
    const QDate until = days > 0 ? m_context.rules.calendar->addWorkdays(m_context.today(), days).date : QDate();
    field->setProvenance(until.isValid() ? tr("until %1").arg(CaseWords::date(until)) : QString());
}

void FormStep::confirmed(const QString &purpose, const QVariantMap &values)
{
    if (purpose == QLatin1String("refuse")) {
        Q_EMIT refusalConfirmed(
            {values.value(QStringLiteral("reason")).toString(), values.value(QStringLiteral("right_body")).toString()});
        return;
    }
    const int days = values.value(QStringLiteral("days")).toInt();
    if (days < 1 || days > core::WorkCalendar::longestSpan) {
        m_reason->form()->setErrors({{QStringLiteral("days"), tr("At least one working day.")}});
        return;
    }
    QList<MaterialDefect> defects;
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it.key().startsWith(QLatin1String("defect:")))
            defects.append({it.key().mid(7), it.value().toString()});
    }
    Q_EMIT correctionConfirmed(defects, days);
}

} // namespace yc::affairs
