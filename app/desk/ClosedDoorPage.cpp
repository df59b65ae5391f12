// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ClosedDoorPage.h"

#include "ui/ActionButton.h"
#include "ui/Banner.h"

namespace yc::desk {

ClosedDoorPage::ClosedDoorPage(const core::Error &error, const QString &folder, QWidget *parent)
    : EntrancePage(tr("The desk does not open"), folder, parent)
{
    showError(error);
    banner()->setClosable(false);
    setPrimary(tr("Try again"));
    connect(primary(), &QAbstractButton::clicked, this, &ClosedDoorPage::again);
}

} // namespace yc::desk
