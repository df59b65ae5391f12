// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "services/affairs/rules/Application.h"

namespace yc::affairs {

/// Keeps what has been typed so far (local to the desk, no audit row). `application.draft` is the caller's "draft:…",
/// else "affairs.no-draft-id"; `step` is the page to come back to. Answers {"draft"}. A draft that has become a case is
/// not written again: {"accepted": true}.
[[nodiscard]] core::Command saveDraft(const Application &application, const QString &step);
/// Gone for good; no error if it was gone before.
[[nodiscard]] core::Command discardDraft(const QString &id);

/// The drafts of a clerk, the newest first, with item and time.
[[nodiscard]] core::Query draftsOf(const QString &clerk);

} // namespace yc::affairs
