// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "ui/Theme.h"

#include <QDate>

namespace yc::desk {

/// How this machine shows the desk. A small JSON file of the account, $XDG_CONFIG_HOME/yichuang/desk.json: nothing
/// about a person, nothing about the store. A file that cannot be read gives the defaults.
struct DeskPreferences {
    QString language; ///< "zh_CN", "en"; empty: as the machine
    ui::ThemeKind theme = ui::ThemeKind::Light;
    int scale = 100;     ///< per cent, 100 to 200
    int idleMinutes = 0; ///< until the desk locks; 0: the rule of the day
    QString tokenModule; ///< file of the driver for certificate tokens; empty: none are used

    friend bool operator==(const DeskPreferences &, const DeskPreferences &) = default;

    [[nodiscard]] static QString defaultPath();
    [[nodiscard]] static DeskPreferences read(const QString &path);
    /// Error "store.io".
    [[nodiscard]] core::Result<> write(const QString &path) const;

    [[nodiscard]] static QString themeName(ui::ThemeKind kind); ///< "light", "dark", "contrast", "contrast-dark"
    [[nodiscard]] static ui::ThemeKind themeOf(const QString &name);
};

/// How long an unattended desk stays open; dated settings in resources/settings/idle-lock.json.
struct IdleRule {
    int minutes = 10;
    int least = 1;
    int most = 30;
    int signOut = 30; ///< minutes behind the lock, then the person is signed out
    /// What applies on `day`.
    [[nodiscard]] static IdleRule on(QDate day);
    /// The person's choice, kept within the rule.
    [[nodiscard]] int bounded(int chosen) const { return chosen <= 0 ? minutes : qBound(least, chosen, most); }
};

} // namespace yc::desk
