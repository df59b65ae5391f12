// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "core/FileStore.h"

#include <QJsonArray>

namespace yc::affairs {

/// A scan or photograph of a material, as a case or a draft names it: {material, digest, name, media, size, added_by,
/// added_by_name, added_at}. Entries never change, so desks that add at the same time both keep theirs.
struct CaseFile {
    QString material; ///< id in the item's list
    QString digest;
    QString name; ///< as the person's file was called, without folders; for people only
    QString media;
    qint64 size = 0;
    QString addedBy;
    QString addedByName;
    QDateTime addedAt;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static CaseFile fromJson(const QJsonObject &json);
    /// Without folders, control characters and long numbers, at most 80 characters, its end kept.
    [[nodiscard]] static QString cleanName(const QString &name);
    friend bool operator==(const CaseFile &, const CaseFile &) = default;
};

/// Those of the body's field "files", in the order in which they were added.
[[nodiscard]] QList<CaseFile> filesOf(const QJsonObject &body);
[[nodiscard]] QJsonArray toJson(const QList<CaseFile> &files);
/// New entries by this person, now; what the body has already under the same material and digest is left out. Error
/// "file.too-many" {count}.
[[nodiscard]] core::Result<> addFiles(QJsonObject &body, const core::Transaction &transaction,
                                      const QList<CaseFile> &files);

/// Files that core::FileStore has taken in, to a material of a case; in whichever state the case is. Answers {"added"}.
/// Error "file.too-many" {count}.
[[nodiscard]] core::Command attachFiles(const QString &caseId, const QList<CaseFile> &files);
/// Takes one entry off the case. Errors "affairs.reason-missing", "file.not-found".
[[nodiscard]] core::Command detachFile(const QString &caseId, const CaseFile &file, const QString &reason);
/// A look at a scan: what is on it is as personal as it gets, so it is logged and counted as any look is (see
/// core::revealCommand). Its reason in the log is the material.
[[nodiscard]] core::Command lookAtFile(const core::Document &document, const CaseFile &file);
/// A copy outside of the program, which nobody watches over any more; with a reason.
[[nodiscard]] core::Command saveFileCopy(const core::Document &document, const CaseFile &file, const QString &reason);

} // namespace yc::affairs
