// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"

#include <QCryptographicHash>

namespace yc::test {

/// Everything in the tables that SQL can see, with row numbers, and what `more` selects (two columns each); empty if it
/// cannot be read.
[[nodiscard]] inline QByteArray digestOf(store::Connection &connection, const QStringList &more = {})
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const QString &sql, int columns) {
        auto cursor = connection.run(sql);
        if (!cursor)
            return false;
        while (cursor->next()) {
            for (int i = 0; i < columns; ++i) {
                hash.addData(cursor->value(i).toByteArray());
                hash.addData("|");
            }
        }
        return cursor->ended().has_value();
    };
    bool good = add(QStringLiteral("SELECT type, name, rootpage, sql FROM sqlite_schema"), 4) &&
                add(QStringLiteral("SELECT row, id, revision, body FROM document ORDER BY row"), 4) &&
                add(QStringLiteral("SELECT document, revision, body FROM history ORDER BY 1, 2"), 3) &&
                add(QStringLiteral("SELECT seq, hash FROM audit ORDER BY seq"), 2) &&
                add(QStringLiteral("SELECT term, doc FROM search_term"), 2) &&
                add(QStringLiteral("SELECT id, block FROM search_word_data ORDER BY id"), 2);
    for (const QString &sql : more)
        good = good && add(sql, 2);
    return good ? hash.result() : QByteArray();
}

} // namespace yc::test
