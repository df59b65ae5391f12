// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/ErrorText.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace yc::ui {

/// An error in the words of the person in front of it.
struct ErrorSentences {
    QString happened; ///< what happened
    QString safe;     ///< what is safe; may be empty
    QString next;     ///< what to do
    [[nodiscard]] QString joined() const;
};

/// Turns error codes into translated sentences. Needs Qt Core only, so the command line speaks the same words.
/// A new code of a service is one entry in the service's rules/ErrorList.h, of anything else one in the ErrorTable….cpp
/// of its module, and its lines in translations/terms (`tests/check/errors` finds one that is missing); a code without
/// one is described by its ErrorKind, and the code of a ProblemText by that.
class ErrorText {
public:
    /// The sentences of the services, by the program before anything is said: this floor does not know who is above it.
    /// A code that is known already stays as it is, so a second time does nothing. Not safe beside other calls.
    static void add(const QList<core::ErrorText> &sentences);
    [[nodiscard]] static ErrorSentences of(const core::Error &error);
    [[nodiscard]] static bool knows(const QString &code);
    [[nodiscard]] static QStringList codes();
};

using ErrorEntry = core::ErrorText;
[[nodiscard]] const QList<ErrorEntry> &errorTable();

} // namespace yc::ui
