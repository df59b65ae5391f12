// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace yc::replica {

/// One revision of one document as CouchDB knows it: "3-9fc1…", with its ancestors as far as they are known.
struct Revision {
    QString id;
    QString rev;
    QStringList history; ///< newest first, beginning with `rev`; CouchDB cuts it at 1,000
    bool deleted = false;
    QJsonObject content;     ///< everything that does not begin with "_"
    QJsonObject attachments; ///< stubs as the server gave them: digest, length, revpos
};

/// Some revisions of one document.
struct IdRevisions {
    QString id;
    QStringList revisions;
    friend bool operator==(const IdRevisions &, const IdRevisions &) = default;
};

/// The number in front: how many edits led there. 0 if it is no revision.
[[nodiscard]] int generation(const QString &rev);
/// A revision's id, made from what it is and where it comes from: two desks that merge the same revisions alike make
/// the same one, which is no conflict. What a person edits takes the desk's identity as `salt`: two who count one more
/// have made two edits. Nothing ever compares it with a server's.
[[nodiscard]] QString revisionId(const QString &parent, bool deleted, const QJsonObject &content,
                                 const QString &salt = {});
/// The same of the text of `content`, as QJsonDocument writes it.
[[nodiscard]] QString revisionId(const QString &parent, bool deleted, QByteArrayView content, const QString &salt);
/// CouchDB's choice, the same everywhere: a live one before a deleted one, more edits before fewer, then by name.
[[nodiscard]] bool wins(const QString &rev, bool deleted, const QString &other, bool otherDeleted);

/// The JSON that `_bulk_docs` with new_edits=false takes.
[[nodiscard]] QJsonObject toWire(const Revision &revision);
/// Of a document asked for with revs=true; without `_revisions` the history is the revision alone.
[[nodiscard]] Revision fromWire(const QJsonObject &document);

/// Why a revision from outside is not applied: "shape", "id", "type", "empty"; an empty string if nothing is wrong.
/// An emptied document is damage, not an edit: what people delete comes as a tombstone.
[[nodiscard]] QString damage(const Revision &revision);

} // namespace yc::replica
