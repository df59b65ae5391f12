// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/RekeyCard.h"

#include "desk/DeskDoor.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/TextLabel.h"

#include <QLineEdit>

namespace yc::desk {

using ui::TextLabel;
using ui::TextRole;

namespace {
constexpr int reasonLength = 200;
}

RekeyCard::RekeyCard(DeskPorts ports, QWidget *parent)
    : ui::Card(tr("A new key for the store"), parent)
    , m_ports(std::move(ports))
    , m_banner(new ui::Banner(this))
    , m_reason(new QLineEdit(this))
    , m_button(new ui::ActionButton(tr("Give the store a new key"), ui::ActionButton::Kind::Plain, this))
{
    content()->addWidget(m_banner);
    auto *words = new TextLabel(TextRole::Secondary,
                                tr("Who once worked here may have kept the key. Under a new one, what they kept opens "
                                   "nothing any more. Passphrases, certificates, the recovery code and earlier backups "
                                   "go on working. The desk is closed meanwhile."),
                                this);
    words->setWordWrap(true);
    content()->addWidget(words);
    if (const qint64 left = m_ports.door.leftSinceRekey(); left > 0)
        m_banner->showMessage(ui::State::Warn, tr("%n people have been removed since the present key is in use.",
                                                  nullptr, static_cast<int>(left)));
    auto *label = new TextLabel(TextRole::Label, tr("Reason, for the audit log"), this);
    label->setBuddy(m_reason);
    m_reason->setAccessibleName(label->text());
    m_reason->setMaxLength(reasonLength);
    content()->addWidget(label);
    content()->addWidget(m_reason);
    content()->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QAbstractButton::clicked, this, &RekeyCard::begin);
    connect(m_reason, &QLineEdit::returnPressed, this, &RekeyCard::begin);
}

void RekeyCard::begin()
{
    if (m_reason->text().trimmed().isEmpty()) {
        m_banner->showMessage(ui::State::Late, tr("Please write down the reason."));
        m_reason->setFocus();
        return;
    }
    m_button->setEnabled(false);
    m_ports.door.beginRekey(m_reason->text()).then(this, [this](const core::Result<> &outcome) {
        m_button->setEnabled(true);
        if (outcome)
            m_ports.rekey();
        else
            m_banner->showError(outcome.error());
    });
}

} // namespace yc::desk
