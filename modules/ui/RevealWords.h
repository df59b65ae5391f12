// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Navigator.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace yc::ui {

/// Tells who looks, quietly, when core::revealCommand answers that it has become many.
class RevealWords {
    Q_DECLARE_TR_FUNCTIONS(RevealWords)
public:
    static void say(Navigator &navigator, const QJsonObject &answer);
};

} // namespace yc::ui
