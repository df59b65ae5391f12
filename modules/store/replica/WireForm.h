// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Document.h"
#include "replica/Revision.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace yc::store {

/// What of a document on the wire the columns of `document` do not say, so that it leaves the desk exactly as it came:
/// keys of newer programs, "merged", values in another form than ours, keys that were not there, stubs of attachments.
struct WireExtra {
    QJsonObject over;    ///< replaces or adds
    QStringList missing; ///< of the keys that a document usually has
    QJsonObject attachments;

    [[nodiscard]] bool isEmpty() const { return over.isEmpty() && missing.isEmpty() && attachments.isEmpty(); }
    /// What goes on with an edit of the document.
    [[nodiscard]] WireExtra carried() const;
    /// A null array if there is nothing, which is the rule.
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static WireExtra fromBytes(const QByteArray &bytes);
};

/// {type, schema, org, created_…, changed_…, body} ↔ the columns.
class WireForm {
public:
    [[nodiscard]] static QJsonObject content(const core::Document &document, const WireExtra &extra);
    /// `before`: what the columns keep where the revision does not say it, as tombstones often do not.
    [[nodiscard]] static core::Document document(const replica::Revision &revision, const core::Document &before,
                                                 WireExtra &extra);
    /// Of a time in our own form and no other.
    [[nodiscard]] static std::optional<qint64> millis(QByteArrayView text);
    /// content() of a document without `extra`, as QJsonDocument writes it, around a body that is JSON already; empty
    /// where a text would need escapes. `beginning`: members that stand before, each with its comma.
    [[nodiscard]] static QByteArray text(const core::Document &document, QByteArrayView body,
                                         QByteArrayView beginning = {});
    /// "2026-11-21T01:02:03.004Z".
    [[nodiscard]] static QString time(const QDateTime &at);
};

} // namespace yc::store
