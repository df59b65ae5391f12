// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/ErrorText.h"

namespace yc::ui {

namespace phrase = core::phrase;

// The parts of errorTable() that are no service's: code; what happened; what is safe; what to do.
[[nodiscard]] QList<ErrorEntry> storeErrors();
[[nodiscard]] QList<ErrorEntry> auditErrors();
[[nodiscard]] QList<ErrorEntry> backupErrors();
[[nodiscard]] QList<ErrorEntry> bundleErrors();
[[nodiscard]] QList<ErrorEntry> vaultErrors();
[[nodiscard]] QList<ErrorEntry> keyErrors();
[[nodiscard]] QList<ErrorEntry> fileErrors();
[[nodiscard]] QList<ErrorEntry> printErrors();
[[nodiscard]] QList<ErrorEntry> factErrors();
[[nodiscard]] QList<ErrorEntry> syncErrors();
[[nodiscard]] QList<ErrorEntry> syncDeskErrors();
[[nodiscard]] QList<ErrorEntry> attachmentErrors();
[[nodiscard]] QList<ErrorEntry> replicaErrors();
[[nodiscard]] QList<ErrorEntry> cityErrors();
[[nodiscard]] QList<ErrorEntry> conflictErrors();
[[nodiscard]] QList<ErrorEntry> cardReaderErrors();
[[nodiscard]] QList<ErrorEntry> reportErrors();
[[nodiscard]] QList<ErrorEntry> mapErrors();

} // namespace yc::ui
