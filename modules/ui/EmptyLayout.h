// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QWidget>

namespace yc::ui {

/// Takes away what stands there, so that it can be filled anew. The widgets go when the event loop comes round: the one
/// whose signal this answers may be among them. Their names are free for those that come.
inline void emptyLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->setObjectName({});
            const QList<QWidget *> inner = widget->findChildren<QWidget *>();
            for (QWidget *one : inner)
                one->setObjectName({});
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace yc::ui
