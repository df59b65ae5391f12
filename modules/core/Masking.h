// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"

#include <QDate>
#include <QString>

namespace yc::core {

/// Display limits of personal data (GB/T 35273-2020, 7.2), one rule for each kind, for everything that shows, prints or
/// writes out a value. A masked text is for the eye only: `isMasked` tells one, and no record may hold it.
///
/// | kind | shown |
/// |---|---|
/// | identity number | first 6 and last 4 of 14 characters or more (18- and 15-digit numbers, permits); first 1 and
/// last 2 of shorter ones (passports) | | telephone | first 3 and last 4 of a mobile number; area code and last 4 of a
/// landline | | bank account | first 6 and last 4; shorter than 14: first 1 and last 2 | | address | to the street or
/// community; without one, to the road; without that, its first half, six characters at most | | birth | the year | |
/// e-mail, if it stands where a telephone is asked for | first character and domain | | health, welfare | ●● | | name |
/// in full: a desk works by names. On public notices (`forNotice`) only the first character, compound surnames too, so
/// that the length of a surname tells nothing |
///
/// A value too short to hide something in becomes all asterisks.
class Masking {
public:
    [[nodiscard]] static QString apply(PersonalData kind, const QString &value);
    /// True if apply() hides something of a whole value of this kind.
    [[nodiscard]] static bool hides(PersonalData kind);
    /// For public notices (公示): first character of a name, first and last of an identity number, nothing of the
    /// others.
    [[nodiscard]] static QString forNotice(PersonalData kind, const QString &value);
    /// True if the text is what a mask leaves: two asterisks or dots in a row, as no value of these kinds has them.
    /// Full-width asterisks, # and × as other systems write them count too.
    [[nodiscard]] static bool isMasked(PersonalData kind, const QString &text);
};

/// How long the whole value is seen: dated settings (GB/T 35273-2020 7.2, practice of counters: 30 s).
struct RevealTimes {
    int shownSeconds = 30;     ///< until a revealed value masks itself
    int clipboardSeconds = 30; ///< until what was copied is taken from the clipboard
    /// Those in force on a day, from resources/settings/reveal-times.json.
    [[nodiscard]] static RevealTimes on(QDate day);
};

} // namespace yc::core
