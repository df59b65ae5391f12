// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/NewPassphrasePage.h"

#include "desk/PassphraseFields.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"

namespace yc::desk {

NewPassphrasePage::NewPassphrasePage(DeskDoor &door, const QString &number, DeskDoor::Secret present, Reason reason,
                                     QWidget *parent)
    : EntrancePage(
          reason == Reason::Given ? tr("Choose your own passphrase") : tr("Time for a new passphrase"),
          reason == Reason::Given
              ? tr("The one you used was given to you by somebody else. From now on only you should know it.")
              : tr("The present one is older than %1 days. Choose another one to go on.").arg(door.rules().maxAgeDays),
          parent)
    , m_door(door)
    , m_number(number)
    , m_present(std::move(present))
    , m_fields(new PassphraseFields(door.rules()))
{
    m_fields->setNumber(number);
    m_fields->showHistory(m_present);
    content()->addWidget(m_fields);
    setPrimary(tr("Change and go on"));
    connect(primary(), &QAbstractButton::clicked, this, &NewPassphrasePage::change);
    addBack();
}

void NewPassphrasePage::showEvent(QShowEvent *event)
{
    EntrancePage::showEvent(event);
    m_fields->first()->setFocus(Qt::OtherFocusReason);
}

void NewPassphrasePage::change()
{
    if (!m_fields->isGood()) {
        banner()->showMessage(ui::State::Late, tr("The passphrase does not meet all of the rules below yet."));
        return;
    }
    const DeskDoor::Secret chosen = DeskDoor::secret(m_fields->take());
    setBusy(tr("Changing the passphrase…"));
    m_door.changePassphrase(m_number, m_present, chosen).then(this, [this](const core::Result<> &outcome) {
        setReady();
        if (outcome) {
            Q_EMIT changed();
            return;
        }
        showError(outcome.error());
        m_fields->first()->setFocus(Qt::OtherFocusReason);
        const QStringList problems = outcome.error().context.value(QStringLiteral("problems")).toStringList();
        if (problems.contains(u"used-before") || problems.contains(u"same-as-before"))
            m_fields->markUsedBefore();
    });
}

} // namespace yc::desk
