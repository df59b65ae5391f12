// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

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
/// A new code is one entry in the ErrorTable….cpp of its module and its lines in translations/terms/errors.tsv
/// (`tests/check/errors` finds one that is missing); a code without one is described by its ErrorKind, and the code of
/// a ProblemText by that. `{name}` in a sentence is replaced by the value of that name in the error's context, {code}
/// by the code.
class ErrorText {
public:
    [[nodiscard]] static ErrorSentences of(const core::Error &error);
    [[nodiscard]] static bool knows(const QString &code);
    [[nodiscard]] static QStringList codes();
};

/// One line of the table; the sentences are English sources of the translation context "ErrorText".
struct ErrorEntry {
    const char *code;
    const char *happened;
    const char *safe;
    const char *next;
};
[[nodiscard]] const QList<ErrorEntry> &errorTable();

} // namespace yc::ui
