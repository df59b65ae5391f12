// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/vault/Passphrase.h"

#include <QByteArray>
#include <QDate>
#include <QStringList>

namespace yc::store {

/// What a new passphrase has to be (GB/T 22239-2019 8.1.4.1 a: complexity of authentication data). The numbers are
/// dated settings in resources/settings/passphrase-rules.json. Applies to passphrases being set, never to signing in.
struct PassphraseRules {
    QDate from;
    int minLength = 0;            ///< characters (Unicode code points)
    int minClasses = 0;           ///< of four: lower case, upper case, digits, everything else
    int loginNumberMinLength = 0; ///< a login number at least this long must not occur in the passphrase
    int history = 0;              ///< the last ones of a person, the present one among them, that may not come again
    int maxAgeDays = 0;           ///< older ones have to be changed at sign-in; 0: never

    /// The entry of the settings that applies on `day`; before the first one, the first: a clock at 1970 must not lock
    /// everybody out. Error "vault.bad-passphrase-rules" for settings that are not of this shape.
    [[nodiscard]] static core::Result<PassphraseRules> fromJson(const QByteArray &json, QDate day);

    /// A passphrase set on that day has to be changed. Never for one that seems to have been set in the future: the
    /// clock is wrong then, or was.
    [[nodiscard]] bool isTooOld(QDate set, QDate today) const
    {
        return maxAgeDays > 0 && set.isValid() && set.daysTo(today) > maxAgeDays;
    }

    /// Empty if the passphrase is good, else among "too-short", "too-few-classes", "contains-login-number".
    [[nodiscard]] QStringList problems(const Passphrase &passphrase, const QString &loginNumber) const;
    /// The same as Error "vault.passphrase-too-weak", context problems, minLength, minClasses. Rules that were
    /// never read (default-constructed) accept nothing: "vault.bad-passphrase-rules".
    [[nodiscard]] core::Result<> check(const Passphrase &passphrase, const QString &loginNumber) const;
};

} // namespace yc::store
