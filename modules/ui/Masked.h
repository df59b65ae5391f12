// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"

#include <QString>

namespace yc::ui {

/// Display limits of personal data (GB/T 35273-2020, 7.2): what a screen shows before a person asks for the whole.
/// Names are shown in full inside the desk. A masked text is for display only and is never written back.
class Masked {
public:
    /// Identity number first 6 + last 4; telephone first 3 + last 4 (landline: area code and last 4); bank account
    /// first 6 + last 4; birth date: year; health and welfare: ●●. Values too short to hide something in become all
    /// asterisks. Name, address and None come back as they are.
    [[nodiscard]] static QString apply(core::PersonalData kind, const QString &value);
    /// True if apply() would hide something.
    [[nodiscard]] static bool hides(core::PersonalData kind);
    /// For public notices: first character of a name, first and last of an identity number, nothing of the others.
    [[nodiscard]] static QString forNotice(core::PersonalData kind, const QString &value);
};

} // namespace yc::ui
