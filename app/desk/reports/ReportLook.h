// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/ChartLook.h"
#include "ui/Theme.h"

namespace yc::desk {

/// Charts in the colours of a theme.
[[nodiscard]] inline report::ChartLook reportLook(const ui::Tokens &t, const QFont &font)
{
    const QColor third = t.dark ? QColor(0xB9, 0x9B, 0xD6) : QColor(0x7A, 0x52, 0xA1);
    const QColor fourth = t.dark ? QColor(0xE0, 0xA3, 0x6B) : QColor(0xA3, 0x5A, 0x1B);
    // Half way to the ground, and opaque: the grid is not to be seen through a bar.
    const QColor quiet((t.ink2.red() + t.card.red()) / 2, (t.ink2.green() + t.card.green()) / 2,
                       (t.ink2.blue() + t.card.blue()) / 2);
    return {t.card, t.ink, t.ink2, t.line, {t.accent, t.info, third, fourth, t.ok, t.warn, t.late, quiet}, font};
}

/// As the theme is now.
[[nodiscard]] inline report::ChartLook reportLook()
{
    return reportLook(ui::Theme::tokens(), ui::Theme::font(ui::TextRole::Label));
}

/// On white paper, whatever the theme: its colours are far enough from each other when they are printed.
[[nodiscard]] inline report::ChartLook paperLook()
{
    report::ChartLook look =
        reportLook(ui::Theme::tokensOf(ui::ThemeKind::Light), ui::Theme::font(ui::TextRole::Label));
    look.ground = Qt::white;
    look.ink = look.ink2 = Qt::black;
    return look;
}

} // namespace yc::desk
