// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/files/FileUses.h"

#include "core/Dataset.h"
#include "core/FileKind.h"
#include "store/Connection.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace yc::store {

using core::Result;

namespace {

bool namesFiles(const core::RecordType &type) { return std::ranges::any_of(type.fields, &core::Field::files); }

struct Named {
    QString media;
    qint64 size = 0;
};

QHash<QString, Named> namedBy(const core::RecordType &type, const QJsonObject &body)
{
    QHash<QString, Named> named;
    for (const core::Field &field : type.fields) {
        if (!field.files)
            continue;
        const QJsonArray entries = body.value(field.key).toArray();
        for (const QJsonValue &entry : entries) {
            const QString digest = entry[u"digest"].toString();
            const qint64 size = entry[u"size"].toInteger();
            if (core::isFileDigest(digest) && size > 0)
                named.insert(digest, {entry[u"media"].toString(), size});
        }
    }
    return named;
}

Result<> use(Connection &connection, qint64 row, const QString &dataset, const QString &digest, const Named &named)
{
    // Named before it is here: another desk took it in.
    YC_TRY(connection.run(
        QStringLiteral("INSERT INTO file(digest, media, size) VALUES(?,?,?) ON CONFLICT(digest) DO NOTHING"),
        {digest, named.media, named.size}));
    YC_TRY(connection.run(QStringLiteral("INSERT INTO file_use(document, file, dataset, live) "
                                         "SELECT ?, id, ?, 1 FROM file WHERE digest=? "
                                         "ON CONFLICT(document, file) DO UPDATE SET live=1, dataset=excluded.dataset"),
                          {row, dataset, digest}));
    YC_TRY(connection.run(QStringLiteral("UPDATE file SET unused_since=NULL WHERE digest=? AND unused_since NOTNULL"),
                          {digest}));
    return {};
}

} // namespace

Result<> FileUses::write(Connection &connection, qint64 row, const core::RecordType &type,
                         const core::Document &document)
{
    if (!namesFiles(type))
        return {};
    QHash<QString, Named> named = namedBy(type, document.body);
    // What stays on the desk keeps its files here, and sends none.
    const QString dataset =
        type.localOnly || type.line.isEmpty() ? QStringLiteral("") : core::Dataset::of(document.org, type.line).name();
    QList<qint64> gone;
    {
        YC_ASSIGN(Cursor before,
                  connection.run(QStringLiteral("SELECT u.file, f.digest, u.live, u.dataset FROM file_use u "
                                                "JOIN file f ON f.id=u.file WHERE u.document=?"),
                                 {row}));
        while (before.next()) {
            const bool live = before.integer(2) != 0;
            const auto still = named.constFind(before.text(1));
            if (still == named.cend()) {
                if (live)
                    gone.append(before.integer(0));
            } else if (live && before.text(3) == dataset) {
                named.erase(still);
            }
        }
        YC_TRY(before.ended());
    }
    for (const qint64 file : std::as_const(gone))
        YC_TRY(connection.run(QStringLiteral("UPDATE file_use SET live=0 WHERE document=? AND file=?"), {row, file}));
    for (auto one = named.cbegin(); one != named.cend(); ++one)
        YC_TRY(use(connection, row, dataset, one.key(), *one));
    return {};
}

Result<> FileUses::remove(Connection &connection, qint64 row, const core::RecordType &type)
{
    if (!namesFiles(type))
        return {};
    // Of what leaves no tombstone nothing is remembered: its row may become another document's.
    YC_TRY(connection.run(type.localOnly ? QStringLiteral("DELETE FROM file_use WHERE document=?")
                                         : QStringLiteral("UPDATE file_use SET live=0 WHERE document=?"),
                          {row}));
    return {};
}

} // namespace yc::store
