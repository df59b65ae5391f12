// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/view/StepForm.h"

#include "services/socialcard/view/CardWords.h"
#include "ui/ActionButton.h"
#include "ui/FormView.h"

namespace yc::socialcard {

using ui::FormFieldSpec;
using Kind = FormFieldSpec::Kind;

namespace {

QString k(const char *key) { return QString::fromLatin1(key); }

FormFieldSpec choice(const char *key, const QString &label, const QList<ui::Choice> &choices)
{
    FormFieldSpec field{.key = k(key), .label = label, .kind = Kind::Choice, .required = true};
    field.choices = choices;
    return field;
}

FormFieldSpec flag(const char *key, const QString &label)
{
    return {.key = k(key), .label = label, .kind = Kind::Flag};
}

/// Who came and what they showed, as far as this step asks for it.
void addPerson(QList<FormFieldSpec> &fields, const CheckNeeds &needs, bool bank)
{
    if (!needs.person)
        return;
    if (needs.telephone || bank)
        fields.append(
            choice("channel", StepForm::tr("How it is asked for"), CardWords::channels(needs.telephone, bank)));
    fields.append(choice("who", StepForm::tr("Who asks"), CardWords::people(needs.proxy)));
    fields.append(flag("holder_id", StepForm::tr("Holder’s identity document seen")));
    if (needs.card)
        fields.append(flag("card", StepForm::tr("The card is here")));
    fields.append({.key = k("other_name"), .label = StepForm::tr("Name of the guardian or proxy")});
    fields.append({.key = k("other_id_number"), .label = StepForm::tr("Their ID number"), .maximumLength = 18});
    fields.append(flag("other_id", StepForm::tr("Their identity document seen")));
    fields.append(flag("authority", StepForm::tr("Power of attorney or proof taken in")));
}

} // namespace

StepForm::StepForm(QWidget *parent)
    : Card({}, parent)
    , m_form(new ui::FormView(this))
{
    content()->addWidget(m_form);
    auto *row = new QHBoxLayout;
    m_confirm = new ui::ActionButton(tr("Confirm"), ui::ActionButton::Kind::Primary, this);
    m_confirm->setObjectName(QStringLiteral("confirm"));
    m_confirm->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto *cancel = new ui::ActionButton(tr("Leave it"), ui::ActionButton::Kind::Quiet, this);
    row->addWidget(m_confirm);
    row->addWidget(cancel);
    row->addStretch(1);
    content()->addLayout(row);
    connect(m_confirm, &QAbstractButton::clicked, this, &StepForm::confirmed);
    connect(cancel, &QAbstractButton::clicked, this, &StepForm::cancelled);
    connect(m_form, &ui::FormView::edited, this, &StepForm::showFitting);
    hide();
}

void StepForm::show(const QString &title, const QList<FormFieldSpec> &fields, const QVariantMap &values)
{
    setTitle(title);
    m_form->setFields(fields);
    QVariantMap all = values;
    for (const auto &[key, value] : {std::pair("who", "holder"), std::pair("channel", "counter")}) {
        if (m_form->field(k(key)))
            all.insert(k(key), k(value));
    }
    m_form->setValues(all);
    showFitting();
    setVisible(true);
    const QStringList keys = m_form->keys();
    if (!keys.isEmpty())
        m_form->field(keys.first())->editor()->setFocus(Qt::OtherFocusReason);
    else
        m_confirm->setFocus(Qt::OtherFocusReason);
}

/// Fields of somebody else only where somebody else came.
void StepForm::showFitting()
{
    const QVariantMap values = m_form->values();
    const bool telephone = values.value(k("channel")).toString() == u"telephone";
    const bool other = !telephone && values.value(k("who")).toString() != u"holder";
    for (const char *key : {"other_name", "other_id_number", "other_id", "authority"}) {
        if (auto *field = m_form->field(k(key)))
            field->setVisible(other);
    }
    for (const char *key : {"who", "holder_id", "card"}) {
        if (auto *field = m_form->field(k(key)))
            field->setVisible(!telephone);
    }
}

void StepForm::askApplication()
{
    m_event.reset();
    m_card = {};
    m_replacement = false;
    QList<FormFieldSpec> fields{choice("bank", tr("Bank of the card"), CardWords::banks())};
    addPerson(fields, needsOfApplication(), false);
    fields.append({.key = k("note"), .label = tr("Note")});
    show(tr("Apply for a card"), fields, {{k("bank"), k("icbc")}});
}

void StepForm::askReplacement(const core::Document &card, bool lost)
{
    m_event = CardEvent::Replace;
    m_card = card;
    m_replacement = true;
    QList<FormFieldSpec> fields{choice("reason", tr("Reason"), CardWords::reasons()),
                                choice("bank", tr("Bank of the card"), CardWords::banks())};
    addPerson(fields, needsOf(CardEvent::Replace), false);
    fields.append({.key = k("note"), .label = tr("Note")});
    show(tr("Replace the card"), fields,
         {{k("reason"), lost ? k("lost") : k("damaged")}, {k("bank"), card.body.value(u"bank").toString()}});
}

void StepForm::askStep(CardEvent event, const core::Document &card, CardFunctions possible,
                       const QList<ui::Choice> &boxes)
{
    m_event = event;
    m_card = card;
    m_possible = possible;
    m_replacement = false;
    QList<FormFieldSpec> fields;
    QVariantMap values;
    const QList<ui::Choice> functions = CardWords::functions(possible);
    if (!concernsWhole(event) && functions.size() > 1) {
        fields.append(choice("functions", tr("Function"), functions));
        values.insert(k("functions"), functions.first().code);
    }
    if (event == CardEvent::Make) {
        fields.append({.key = k("card_number"),
                       .label = tr("Card number"),
                       .required = true,
                       .help = tr("Typed from the card, or read: put the card on the reader.")});
        fields.append({.key = k("identification"), .label = tr("Card identification"), .maximumLength = 32});
        if (card.body.value(u"bank_state").toString() != stateName(CardState::None))
            fields.append({.key = k("bank_number"), .label = tr("Bank number"), .maximumLength = 24});
        fields.append({.key = k("valid_until"), .label = tr("Valid until"), .kind = Kind::Date});
        if (!boxes.isEmpty()) {
            FormFieldSpec box = choice("box", tr("Made here, from the blanks of box"), boxes);
            box.required = false;
            fields.append(box);
            fields.append({.key = k("serial"), .label = tr("Serial of the blank"), .maximumLength = 24});
        }
    }
    addPerson(fields, needsOf(event), event == CardEvent::Activate && possible.testFlag(CardFunction::Bank));
    if (event == CardEvent::Cancel || event == CardEvent::GiveBack || event == CardEvent::ChangeData)
        fields.append({.key = k("reason"), .label = tr("Reason"), .required = true, .wide = true});
    show(CardWords::step(event), fields, values);
}

void StepForm::takeCard(const core::CardValues &values)
{
    if (!isVisible() || !m_event)
        return;
    if (*m_event == CardEvent::Make) {
        QVariantMap read{{k("card_number"), values.cardNumber}, {k("identification"), values.identification}};
        if (m_form->field(k("bank_number")))
            read.insert(k("bank_number"), values.bankNumber);
        if (values.validUntil.isValid())
            read.insert(k("valid_until"), values.validUntil);
        for (auto it = read.constBegin(); it != read.constEnd(); ++it) {
            if (!it->toString().isEmpty())
                m_form->prefill(it.key(), *it, tr("card on the reader"));
        }
    } else if (m_form->field(k("card")) && !values.cardNumber.isEmpty() &&
               values.cardNumber == m_card.body.value(u"card_number").toString()) {
        m_form->prefill(k("card"), true, tr("card on the reader"));
    }
}

PersonCheck StepForm::check() const
{
    const QVariantMap values = m_form->values();
    const auto text = [&](const char *key) { return values.value(k(key)).toString(); };
    PersonCheck check;
    check.who = text("who") == u"guardian" ? PersonCheck::Who::Guardian
                : text("who") == u"proxy"  ? PersonCheck::Who::Proxy
                                           : PersonCheck::Who::Holder;
    check.channel = text("channel") == u"telephone" ? Channel::Telephone
                    : text("channel") == u"bank"    ? Channel::Bank
                                                    : Channel::Counter;
    check.holderId = values.value(k("holder_id")).toBool();
    check.otherId = values.value(k("other_id")).toBool();
    check.authority = values.value(k("authority")).toBool();
    check.card = values.value(k("card")).toBool();
    check.otherName = text("other_name");
    check.otherIdNumber = text("other_id_number");
    return check;
}

CardApplication StepForm::application(const QString &resident) const
{
    const QVariantMap values = m_form->values();
    return {.resident = resident,
            .bank = values.value(k("bank")).toString(),
            .replaces = m_card.id,
            .replacesRevision = m_card.revision,
            .reason = m_replacement ? values.value(k("reason")).toString() : QString(),
            .check = check(),
            .note = values.value(k("note")).toString()};
}

CardStep StepForm::step() const
{
    const QVariantMap values = m_form->values();
    const auto text = [&](const char *key) { return values.value(k(key)).toString(); };
    CardStep step;
    step.card = m_card.id;
    step.revision = m_card.revision;
    step.event = m_event.value_or(CardEvent::Make);
    const QString functions = text("functions");
    if (functions == u"both")
        step.functions = CardFunctions(CardFunction::Social) | CardFunction::Bank;
    else if (functions == u"bank" || m_possible == CardFunctions(CardFunction::Bank))
        step.functions = CardFunction::Bank;
    step.check = check();
    step.reason = text("reason");
    step.made = {text("card_number"), text("identification"),
                 text("bank_number"), QDate::fromString(text("valid_until"), Qt::ISODate),
                 text("box"),         text("serial")};
    return step;
}

} // namespace yc::socialcard
