// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/RevealWords.h"

namespace yc::ui {

void RevealWords::say(Navigator &navigator, const QJsonObject &answer)
{
    if (answer.value(QStringLiteral("alarm")).toBool()) {
        navigator.say(Navigator::Tone::Warning, tr("You have looked at many whole values. The supervisor is told."));
    } else if (answer.value(QStringLiteral("warn")).toBool()) {
        navigator.say(Navigator::Tone::Info, tr("Looks at whole values today: %1. Look only where the work needs it.")
                                                 .arg(answer.value(QStringLiteral("count")).toInt()));
    }
}

} // namespace yc::ui
