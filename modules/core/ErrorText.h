// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QtGlobal>

namespace yc::core {

/// What a person reads when an error of this code comes up, declared beside the rules that make it (the ErrorList.h of
/// a service). The sentences are English sources of the translation context "ErrorText": QT_TRANSLATE_NOOP("ErrorText",
/// "…"). `{name}` is replaced by the value of that name in the error's context, {code} by the code.
struct ErrorText {
    const char *code; ///< "povertyaid.not-open"
    const char *happened;
    const char *safe;
    const char *next; ///< what to do
};

/// What is wrong with one value, in one sentence of the context "ProblemText" that says what to do as well.
struct ProblemText {
    const char *code; ///< "form.too-small"
    const char *sentence;
};

/// Sentences that many errors share, so that they are said, translated and changed in one place.
namespace phrase {
inline constexpr const char *nothingChanged = QT_TRANSLATE_NOOP("ErrorText", "Nothing has been saved or changed.");
inline constexpr const char *savedIsSafe = QT_TRANSLATE_NOOP("ErrorText", "What was saved is safe.");
inline constexpr const char *storeUntouched = QT_TRANSLATE_NOOP("ErrorText", "The store itself has not been touched.");
inline constexpr const char *passphrasesAsBefore = QT_TRANSLATE_NOOP("ErrorText", "All passphrases are as they were.");
inline constexpr const char *callAdministrator =
    QT_TRANSLATE_NOOP("ErrorText", "Call the administrator and give the code {code}.");
} // namespace phrase

} // namespace yc::core
