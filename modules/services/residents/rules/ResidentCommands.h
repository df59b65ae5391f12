// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"

#include <QJsonObject>

namespace yc::residents {

/// What the form of a person hands over.
struct ResidentEdit {
    QString id;          ///< "resident:…"; empty: a new person
    qint64 revision = 0; ///< of the record that was edited
    QJsonObject body;    ///< the whole body
    QString draft = {};  ///< "resident_draft:…" that is used up by this; may be empty
};

/// Stores a person. Answers {"resident", "revision"}. Errors: "resident.invalid" {field, code} (FixInput),
/// "store.not-unique" {field, resident: id of the one that has the number}, "store.changed-meanwhile".
[[nodiscard]] core::Command saveResident(ResidentEdit edit);

/// Keeps what has been typed (local to the desk, no audit row). `edit.draft` is the caller's "resident_draft:…".
/// Answers {"draft"}.
[[nodiscard]] core::Command saveResidentDraft(ResidentEdit edit);
/// Gone for good; no error if it was gone before.
[[nodiscard]] core::Command discardResidentDraft(const QString &draft);

/// A look at a masked value: logged and counted, see core::revealCommand.
[[nodiscard]] core::Command revealField(const QString &residentId, const QString &field, const QString &reason);
/// Opening the form stands in the log, though its values are masked until one is asked for: what is typed over them
/// changes a person.
[[nodiscard]] core::Command openResidentForm(const QString &residentId);

} // namespace yc::residents
