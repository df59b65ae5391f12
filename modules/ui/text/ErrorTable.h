// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/ErrorText.h"

#include <QtGlobal>

namespace yc::ui {

/// Sentences that many errors share, so that they are said, translated and changed in one place.
namespace phrase {
inline constexpr const char *nothingChanged = QT_TRANSLATE_NOOP("ErrorText", "Nothing has been saved or changed.");
inline constexpr const char *savedIsSafe = QT_TRANSLATE_NOOP("ErrorText", "What was saved is safe.");
inline constexpr const char *storeUntouched = QT_TRANSLATE_NOOP("ErrorText", "The store itself has not been touched.");
inline constexpr const char *caseAsBefore = QT_TRANSLATE_NOOP("ErrorText", "The case is as it was.");
inline constexpr const char *notAccepted =
    QT_TRANSLATE_NOOP("ErrorText", "Nothing has been accepted; a saved draft stays.");
inline constexpr const char *passphrasesAsBefore = QT_TRANSLATE_NOOP("ErrorText", "All passphrases are as they were.");
inline constexpr const char *callAdministrator =
    QT_TRANSLATE_NOOP("ErrorText", "Call the administrator and give the code {code}.");
} // namespace phrase

// The parts of errorTable(): code; what happened; what is safe; what to do.
[[nodiscard]] QList<ErrorEntry> storeErrors();
[[nodiscard]] QList<ErrorEntry> auditErrors();
[[nodiscard]] QList<ErrorEntry> backupErrors();
[[nodiscard]] QList<ErrorEntry> vaultErrors();
[[nodiscard]] QList<ErrorEntry> keyErrors();
[[nodiscard]] QList<ErrorEntry> fileErrors();
[[nodiscard]] QList<ErrorEntry> printErrors();
[[nodiscard]] QList<ErrorEntry> affairsErrors();
[[nodiscard]] QList<ErrorEntry> factErrors();
[[nodiscard]] QList<ErrorEntry> syncErrors();
[[nodiscard]] QList<ErrorEntry> conflictErrors();
[[nodiscard]] QList<ErrorEntry> replicaErrors();

} // namespace yc::ui
