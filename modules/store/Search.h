// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "store/Projection.h"
#include "store/ScopeFilter.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace yc::store {

class Connection;

/// Answers the search box on one reader connection. See SearchKeys for what is kept.
///
/// Each typed word is looked up in stages from the surest kind of hit to the widest (name, tail of a number, any part
/// of it, address), a bounded number of rows each; with several words the rarest one leads and the others are checked
/// on its rows. Records worked with lately come first among equals. Records outside of the scope take no place.
class Search {
public:
    /// `changed` receives the rows of every commit; `filter` is of the same connection. Both outlive this.
    Search(Connection &connection, const QList<const Projection *> &projections, ScopeFilter &filter,
           ChangedRows &changed);

    /// `stale` is asked between steps; true ends with ErrorKind::Cancelled, because something newer was typed.
    [[nodiscard]] core::Result<QList<core::SearchHit>> run(const core::SearchRequest &request,
                                                           const std::function<bool()> &stale);

private:
    struct Word {
        QString text;
        bool letters = false; ///< pinyin or initials
        bool number = false;  ///< digits, perhaps with a final X
    };
    struct Candidate {
        qint64 row;
        int score;
        QString field;          ///< key of the field that matched
        bool suggested = false; ///< by grams: to be checked against the values
    };
    using Candidates = QList<Candidate>;
    /// The searchable values of a record, folded, by field.
    using Values = QList<std::pair<const core::Field *, QString>>;
    struct Touched {
        qint64 changedAt = 0;
        Values values;
    };

    [[nodiscard]] static QList<Word> wordsOf(const QString &text);
    /// How well a record matches a word, 0 = not at all.
    [[nodiscard]] static int match(const Values &values, const Word &word, QString *field);
    /// `within`: the rows to take, null for all.
    [[nodiscard]] core::Result<Candidates> candidates(const Projection &projection, const Word &word, int most,
                                                      const std::vector<bool> *within);
    [[nodiscard]] core::Result<> addRange(const Projection &projection, QChar kind, const QString &prefix, int score,
                                          int most, const std::vector<bool> *within, Candidates &into);
    [[nodiscard]] core::Result<> addGrams(const Projection &projection, const QStringList &grams, int score, int most,
                                          core::SearchAs kind, const std::vector<bool> *within, Candidates &into);
    [[nodiscard]] core::Result<> addTouched(const Projection &projection, const ScopeTerm &scope,
                                            const QList<Word> &words, Candidates &into);
    [[nodiscard]] core::Result<Values> valuesOf(const Projection &projection, qint64 row);
    [[nodiscard]] core::Result<QVariantMap> rowOf(const Projection::Statement &byRow, qint64 row);
    /// Candidates that match every word, best first, at most `most`.
    [[nodiscard]] core::Result<Candidates> found(const Projection &projection, const ScopeTerm &scope,
                                                 const QList<Word> &words, int most,
                                                 const std::function<bool()> &stale);

    Connection &m_connection;
    QList<const Projection *> m_projections;
    ScopeFilter &m_filter;
    ChangedRows &m_changed;
    ScopeRows m_within;
    QHash<qint64, Touched> m_touched; ///< values of records worked with lately, as long as they do not change
};

} // namespace yc::store
