// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/FormField.h"

#include "core/Money.h"
#include "ui/ChoiceBox.h"
#include "ui/DateField.h"
#include "ui/LinkButton.h"
#include "ui/Masked.h"
#include "ui/RevealClock.h"
#include "ui/TextLabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

namespace yc::ui {

using Kind = FormFieldSpec::Kind;

FormField::FormField(FormFieldSpec spec, QWidget *parent)
    : QWidget(parent)
    , m_spec(std::move(spec))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(4));
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::px(6));
    m_label = new TextLabel(TextRole::Label, m_spec.label, this);
    head->addWidget(m_label);
    if (m_spec.required) {
        auto *mark = new TextLabel(TextRole::Small, tr("required"), this);
        head->addWidget(mark);
    }
    head->addStretch(1);
    m_provenance = new TextLabel(TextRole::Accent, {}, this);
    head->addWidget(m_provenance);
    column->addLayout(head);
    makeEditor();
    if (m_spec.masked != core::PersonalData::None) {
        m_editor->installEventFilter(this);
        m_remask = new QTimer(this);
        m_remask->setSingleShot(true);
        connect(m_remask, &QTimer::timeout, this, [this] {
            if (m_veil == Veil::Revealed && typed() == m_hidden)
                mask();
        });
        m_show = new LinkButton(tr("Show"), this);
        m_show->setFocusPolicy(Qt::ClickFocus); // Ctrl+R for the keyboard: Tab goes from field to field
        m_show->setAccessibleName(tr("Show %1").arg(m_spec.label));
        m_show->setToolTip(tr("Ctrl+R in the field"));
        m_show->hide();
        connect(m_show, &LinkButton::clicked, this, &FormField::revealRequested);
        head->addWidget(m_show);
    }
    column->addWidget(m_editor);
    m_message = new TextLabel(TextRole::Label, m_spec.help, this);
    m_message->setWordWrap(true);
    m_message->setVisible(!m_spec.help.isEmpty());
    column->addWidget(m_message);
    column->addStretch(1);
    m_label->setBuddy(m_editor);
    m_editor->setAccessibleName(m_spec.required ? tr("%1, required").arg(m_spec.label) : m_spec.label);
    m_editor->setAccessibleDescription(m_spec.help);
    setFocusProxy(m_editor);
}

void FormField::makeEditor()
{
    switch (m_spec.kind) {
    case Kind::MultiLine: {
        auto *edit = new QPlainTextEdit(this);
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(Theme::px(72));
        edit->setPlaceholderText(m_spec.placeholder);
        edit->setReadOnly(m_spec.readOnly);
        connect(edit, &QPlainTextEdit::textChanged, this, [this] { wasEdited(); });
        m_editor = edit;
        return;
    }
    case Kind::Choice: {
        auto *box = new ChoiceBox(m_spec.choices, this);
        box->setEnabled(!m_spec.readOnly);
        connect(box, &ChoiceBox::edited, this, [this] { wasEdited(); });
        m_editor = box;
        return;
    }
    case Kind::Flag: {
        auto *box = new QCheckBox(m_spec.placeholder, this);
        box->setMinimumHeight(Theme::fieldHeight());
        box->setEnabled(!m_spec.readOnly);
        connect(box, &QCheckBox::clicked, this, [this] { wasEdited(); });
        m_editor = box;
        return;
    }
    case Kind::Date: {
        auto *edit = new DateField(this);
        connect(edit, &DateField::dateEdited, this, [this] { wasEdited(); });
        m_editor = edit;
        break;
    }
    case Kind::Text:
    case Kind::Number:
    case Kind::Money: {
        auto *edit = new QLineEdit(this);
        edit->setMaxLength(m_spec.maximumLength);
        if (m_spec.kind != Kind::Text) {
            edit->setAlignment(Qt::AlignRight);
            edit->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
        }
        connect(edit, &QLineEdit::textEdited, this, [this] { wasEdited(); });
        m_editor = edit;
        break;
    }
    }
    auto *edit = static_cast<QLineEdit *>(m_editor);
    edit->setPlaceholderText(m_spec.placeholder);
    edit->setReadOnly(m_spec.readOnly);
    edit->setFixedHeight(Theme::fieldHeight());
}

QVariant FormField::value() const
{
    if (m_veil == Veil::None)
        return typed();
    if (m_veil == Veil::Masked)
        return m_hidden;
    const QVariant now = typed();
    // Emptied without having been seen is a slip of the hand; and a mask is never a value.
    if ((m_veil == Veil::TypedOver && now.isNull()) || Masked::isMasked(m_spec.masked, now.toString()))
        return m_hidden;
    return now;
}

QVariant FormField::typed() const
{
    switch (m_spec.kind) {
    case Kind::MultiLine: {
        const QString text = static_cast<QPlainTextEdit *>(m_editor)->toPlainText().trimmed();
        return text.isEmpty() ? QVariant() : QVariant(text);
    }
    case Kind::Choice: {
        const QString code = static_cast<ChoiceBox *>(m_editor)->code();
        return code.isEmpty() ? QVariant() : QVariant(code);
    }
    case Kind::Flag:
        return static_cast<QCheckBox *>(m_editor)->isChecked();
    default:
        break;
    }
    const QString text = static_cast<QLineEdit *>(m_editor)->text().trimmed();
    if (text.isEmpty())
        return {};
    if (m_spec.kind == Kind::Date) {
        const auto date = DateField::read(text);
        return date ? date->toString(u"yyyy-MM-dd") : text;
    }
    if (m_spec.kind == Kind::Money) {
        const auto money = core::Money::parse(text);
        return money ? QVariant(qlonglong(money->fen())) : QVariant(text);
    }
    if (m_spec.kind == Kind::Number) {
        const QString plain = text.normalized(QString::NormalizationForm_KC).remove(u',');
        bool whole = false;
        const qlonglong number = plain.toLongLong(&whole);
        if (whole)
            return number;
        bool real = false;
        const double fraction = plain.toDouble(&real);
        return real && qIsFinite(fraction) ? QVariant(fraction) : QVariant(text);
    }
    return text;
}

void FormField::setValue(const QVariant &value)
{
    if (m_veil == Veil::TypedOver && value == typed())
        return; // what was just typed by hand stays in sight
    if (m_masking && Masked::hides(m_spec.masked) && !value.toString().isEmpty()) {
        m_hidden = value;
        mask();
        return;
    }
    m_veil = Veil::None;
    m_hidden = {};
    showWhole(value);
    showVeil();
}

void FormField::setMasking(bool on) { m_masking = on; }

void FormField::mask()
{
    m_veil = Veil::Masked;
    showVeil();
    const QSignalBlocker quiet(m_editor);
    const QString text = Masked::apply(m_spec.masked, m_hidden.toString());
    if (m_spec.kind == Kind::MultiLine)
        static_cast<QPlainTextEdit *>(m_editor)->setPlainText(text);
    else if (m_spec.kind == Kind::Choice)
        static_cast<ChoiceBox *>(m_editor)->setCode(text);
    else if (m_spec.kind != Kind::Flag)
        static_cast<QLineEdit *>(m_editor)->setText(text);
}

void FormField::reveal()
{
    if (m_veil != Veil::Masked)
        return;
    m_veil = Veil::Revealed;
    showWhole(m_hidden);
    showVeil();
    m_remask->start(RevealClock::shown());
    m_editor->setFocus(Qt::OtherFocusReason);
}

/// What the editor lets happen in the present state.
void FormField::showVeil()
{
    if (!m_show)
        return;
    const bool masked = m_veil == Veil::Masked;
    m_show->setVisible(masked && m_spec.revealable);
    const bool fixed = m_spec.readOnly || (masked && !m_spec.typeOver);
    if (m_spec.kind == Kind::MultiLine)
        static_cast<QPlainTextEdit *>(m_editor)->setReadOnly(fixed);
    else if (m_spec.kind == Kind::Choice || m_spec.kind == Kind::Flag)
        m_editor->setEnabled(!fixed);
    else
        static_cast<QLineEdit *>(m_editor)->setReadOnly(fixed);
}

/// A key in a masked field: false keeps it from the editor. What writes replaces the mask as a whole.
bool FormField::passesMasked(QEvent *event)
{
    bool writes = false;
    switch (event->type()) {
    case QEvent::Drop:
    case QEvent::DragEnter:
        return false;
    case QEvent::InputMethod: {
        const auto *input = static_cast<QInputMethodEvent *>(event);
        writes = !input->commitString().isEmpty() || !input->preeditString().isEmpty();
        break;
    }
    case QEvent::KeyPress: {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Delete || key->matches(QKeySequence::Cut))
            return false;
        const bool command = key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
        writes =
            key->matches(QKeySequence::Paste) || (!command && !key->text().isEmpty() && key->text().at(0).isPrint());
        break;
    }
    default:
        return true;
    }
    if (writes && m_spec.typeOver && !m_spec.readOnly) {
        m_veil = Veil::TypedOver;
        m_hiddenProvenance = provenance();
        showVeil();
        const QSignalBlocker quiet(m_editor);
        static_cast<QLineEdit *>(m_editor)->clear();
    }
    return true;
}

bool FormField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_editor)
        return QWidget::eventFilter(watched, event);
    if (m_veil == Veil::Masked) {
        if (event->type() == QEvent::KeyPress) {
            const auto *key = static_cast<QKeyEvent *>(event);
            if (key->key() == Qt::Key_R && key->modifiers() == Qt::ControlModifier && m_spec.revealable) {
                Q_EMIT revealRequested();
                return true;
            }
        }
        if (!passesMasked(event))
            return true;
    } else if (m_veil == Veil::TypedOver && event->type() == QEvent::FocusOut && value() == m_hidden) {
        mask(); // emptied by mistake: to remove a value one has to have seen it
        setProvenance(m_hiddenProvenance);
    }
    return QWidget::eventFilter(watched, event);
}

void FormField::showWhole(const QVariant &value)
{
    const QSignalBlocker quiet(m_editor);
    switch (m_spec.kind) {
    case Kind::MultiLine:
        static_cast<QPlainTextEdit *>(m_editor)->setPlainText(value.toString());
        break;
    case Kind::Choice:
        static_cast<ChoiceBox *>(m_editor)->setCode(value.toString());
        break;
    case Kind::Flag:
        static_cast<QCheckBox *>(m_editor)->setChecked(value.toBool());
        break;
    case Kind::Money:
        if (value.typeId() == QMetaType::QString || value.isNull())
            static_cast<QLineEdit *>(m_editor)->setText(value.toString());
        else
            static_cast<QLineEdit *>(m_editor)->setText(core::Money::fromFen(value.toLongLong()).toDisplay());
        break;
    case Kind::Date:
    case Kind::Number:
    case Kind::Text:
        static_cast<QLineEdit *>(m_editor)->setText(value.toString());
        static_cast<QLineEdit *>(m_editor)->setCursorPosition(0); // of a long text the beginning shows
        break;
    }
}

void FormField::setProvenance(const QString &text)
{
    m_provenance->setText(text);
    setFlag("prefilled", !text.isEmpty());
}

QString FormField::provenance() const { return m_provenance->text(); }

void FormField::setError(const QString &text)
{
    m_error = text;
    m_message->setState(text.isEmpty() ? State::None : State::Late);
    m_message->setText(text.isEmpty() ? m_spec.help : QStringLiteral("■ ") + text);
    m_message->setVisible(!m_message->text().isEmpty());
    m_editor->setAccessibleDescription(text.isEmpty() ? m_spec.help : text);
    setFlag("invalid", !text.isEmpty());
}

QString FormField::check() const
{
    const QVariant now = value();
    if (now.isNull())
        return m_spec.required ? tr("Please fill this in.") : QString();
    const bool text = now.typeId() == QMetaType::QString;
    if (m_spec.kind == Kind::Date && !DateField::read(now.toString()))
        return tr("This is not a date. Write it as 2012-09-24 or 20120924.");
    if (m_spec.kind == Kind::Number && text)
        return tr("This is not a number. Use digits only.");
    if (m_spec.kind == Kind::Money && text)
        return tr("This is not an amount. Write yuan with at most two decimals, as 1234.50.");
    if (m_spec.kind == Kind::Choice && m_veil != Veil::Masked && static_cast<ChoiceBox *>(m_editor)->isUnknown())
        return tr("Choose one from the list.");
    return {};
}

void FormField::wasEdited()
{
    if (m_veil == Veil::Masked) { // the menu's paste, or the calendar
        if (typed().isNull() || Masked::isMasked(m_spec.masked, typed().toString())) {
            mask();
            return;
        }
        m_veil = Veil::TypedOver;
        showVeil();
    }
    setProvenance({}); // what a hand has changed no longer comes from there
    if (!m_error.isEmpty())
        setError({});
    Q_EMIT edited();
}

void FormField::setFlag(const char *property, bool on)
{
    if (m_editor->property(property).toBool() == on)
        return;
    m_editor->setProperty(property, on);
    m_editor->style()->unpolish(m_editor);
    m_editor->style()->polish(m_editor);
}

} // namespace yc::ui
