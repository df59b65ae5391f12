// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yc::desk {

/// The log goes to standard error and says nothing about people: Qt's own messages may quote what a field held, so long
/// runs of digits and Chinese characters are blotted out (GB/T 35273-2020, 6.3).
class QuietLog {
public:
    static void install();
    /// What is left of a message.
    [[nodiscard]] static QString blotted(const QString &message);
};

} // namespace yc::desk
