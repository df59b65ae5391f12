// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/RecoverPage.h"

#include "core/Futures.h"
#include "desk/PassphraseFields.h"
#include "desk/PersonChoices.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"

namespace yc::desk {

RecoverPage::RecoverPage(DeskDoor &door, const QString &number, QWidget *parent)
    : EntrancePage(tr("Forgotten passphrase"),
                   tr("The recovery code was printed when this desk was made and is kept in the safe. Another "
                      "administrator can also give you a new passphrase."),
                   parent)
    , m_door(door)
    , m_person(new ui::ChoiceBox(personChoices(door)))
    , m_code(new QLineEdit)
    , m_fields(new PassphraseFields(door.rules()))
{
    m_person->setCode(number);
    m_fields->setNumber(number);
    connect(m_person, &ui::ChoiceBox::edited, this, [this] { m_fields->setNumber(m_person->code()); });
    m_code->setPlaceholderText(QStringLiteral("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX"));
    m_code->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhPreferUppercase);
    addField(tr("Whose passphrase"), m_person);
    addField(tr("Recovery code, eight groups"), m_code);
    content()->addWidget(m_fields);
    setPrimary(tr("Set the new passphrase"));
    connect(primary(), &QAbstractButton::clicked, this, &RecoverPage::recover);
    addBack();
}

void RecoverPage::showEvent(QShowEvent *event)
{
    EntrancePage::showEvent(event);
    m_code->setFocus(Qt::OtherFocusReason);
}

void RecoverPage::recover()
{
    core::Result<store::RecoveryCode> code = store::RecoveryCode::parse(m_code->text());
    if (!code) {
        showError(code.error());
        m_code->setFocus();
        return;
    }
    if (!m_fields->isGood()) {
        banner()->showMessage(ui::State::Late, tr("The passphrase does not meet all of the rules below yet."));
        m_fields->first()->setFocus();
        return;
    }
    const QString number = m_person->code().trimmed();
    const DeskDoor::Secret chosen = DeskDoor::secret(m_fields->take());
    setBusy(tr("Checking the code…"));
    core::unwrapped(m_door.recover(std::move(*code), number, chosen)
                        .then(this,
                              [this, number, chosen](const core::Result<> &outcome) {
                                  return outcome ? m_door.signIn(number, chosen)
                                                 : QtFuture::makeReadyValueFuture(outcome);
                              }))
        .then(this, [this, number](const core::Result<> &outcome) {
            setReady();
            if (!outcome) {
                showError(outcome.error());
                return;
            }
            QString typed = m_code->text();
            m_code->clear();
            store::wipe(typed);
            Q_EMIT signedIn(number);
        });
}

} // namespace yc::desk
