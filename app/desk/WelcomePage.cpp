// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/WelcomePage.h"

#include "ui/ActionButton.h"
#include "ui/ChoiceBox.h"
#include "ui/LinkButton.h"

namespace yc::desk {

WelcomePage::WelcomePage(const QString &language, const QString &folder, QWidget *parent)
    : EntrancePage(tr("Welcome"), tr("There is no desk on this machine yet."), parent)
    , m_language(new ui::ChoiceBox(
          {{QStringLiteral("zh_CN"), QStringLiteral("简体中文")}, {QStringLiteral("en"), QStringLiteral("English")}}))
{
    m_language->setCode(language);
    connect(m_language, &QComboBox::activated, this, [this] { Q_EMIT languageChosen(m_language->code()); });
    addField(tr("Language"), m_language);
    addText(
        tr("An own desk is for real work: it belongs to your street or committee, and everything in it is encrypted "
           "with a key that only its people can open."));
    addText(tr("The demo desk is a street of 2,000 invented people with their cases, to look around and to practise."));
    addText(tr("It will be kept in %1.").arg(folder));
    setPrimary(tr("Make an own desk"));
    connect(primary(), &QAbstractButton::clicked, this, &WelcomePage::ownDesk);
    connect(addButton(tr("Look at the demo desk")), &QAbstractButton::clicked, this, &WelcomePage::demoDesk);
    connect(addLink(tr("Restore from a backup")), &QAbstractButton::clicked, this, &WelcomePage::restore);
}

void WelcomePage::showEvent(QShowEvent *event)
{
    EntrancePage::showEvent(event);
    primary()->setFocus(Qt::OtherFocusReason);
}

} // namespace yc::desk
