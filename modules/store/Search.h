// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "store/Projection.h"

#include <QHash>
#include <QSet>

namespace yc::store {

class Connection;

/// Answers the search box on one reader connection. See SearchKeys for what is kept.
///
/// Each typed word is looked up in stages from the surest kind of hit to the widest (name, tail of a number, any part
/// of it, address), a bounded number of rows each; with several words the rarest one leads and the others are checked
/// on its rows. Records worked with lately come first among equals.
class Search {
public:
    Search(Connection &connection, const QList<const Projection *> &projections);

    /// `stale` is asked between steps; true ends with ErrorKind::Cancelled, because something newer was typed.
    [[nodiscard]] core::Result<QList<core::SearchHit>> run(const core::SearchRequest &request,
                                                           const std::function<bool()> &stale);

private:
    struct Candidate {
        qint64 row;
        int score;
        QString field;
    };
    struct Word {
        QString text;
        bool letters = false; ///< pinyin or initials
        bool number = false;  ///< digits, perhaps with a final X
    };
    using Candidates = QList<Candidate>;

    [[nodiscard]] static QList<Word> wordsOf(const QString &text);
    [[nodiscard]] core::Result<Candidates> candidates(const Projection &projection, const Word &word, int most);
    [[nodiscard]] core::Result<> addRange(const Projection &projection, QChar kind, const QString &prefix, int score,
                                          int most, Candidates &into);
    [[nodiscard]] core::Result<> addGrams(const Projection &projection, const QStringList &grams, int score, int most,
                                          const QString &field, Candidates &into);
    [[nodiscard]] core::Result<> addTouched(const Projection &projection, const Word &word, Candidates &into);
    /// How well a record matches a word, 0 = not at all; checks the pieces that grams only suggest.
    [[nodiscard]] static int match(const core::RecordType &type, const QVariantMap &row, const Word &word,
                                   QString *field);
    [[nodiscard]] core::Result<QVariantMap> rowOf(const Projection &projection, qint64 row);

    Connection &m_connection;
    QList<const Projection *> m_projections;
};

} // namespace yc::store
