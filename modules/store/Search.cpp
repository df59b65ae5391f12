// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Search.h"

#include "store/Connection.h"
#include "store/SearchKeys.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace yc::store {

using core::RecordType;
using core::Result;
using core::SearchAs;
using core::SearchHit;

namespace {
// Surer kinds of hit first; within a kind, the whole value before a beginning of it.
enum Score { AddressPart = 100, NumberPart = 200, NameLater = 300, TelephoneTail = 400, NumberTail = 500,
             NameStart = 600, Whole = 800, TouchedLately = 150 };
constexpr int kCandidates = 120;   // rows looked at for one word; enough to fill a list after ranking
constexpr int kLeadCandidates = 1500; // rows of the rarest of several words
constexpr int kTouched = 200;      // records worked with lately that are tried first

} // namespace

Search::Search(Connection &connection, const QList<const Projection *> &projections)
    : m_connection(connection), m_projections(projections)
{
}

QList<Search::Word> Search::wordsOf(const QString &text)
{
    static const QRegularExpression letters(QStringLiteral("\\A[a-zü]+\\z"));
    static const QRegularExpression number(QStringLiteral("\\A[0-9]+x?\\z"));
    QList<Word> words;
    const QString plain = text.normalized(QString::NormalizationForm_KC).toLower();
    for (const QString &part : plain.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts)) {
        Word word{SearchKeys::folded(part).left(64)};
        if (letters.match(word.text).hasMatch()) {
            word.letters = true;
            word.text.replace(QChar(0x00FC), u'v');
        } else if (number.match(word.text).hasMatch()) {
            word.number = true;
        }
        if (!word.text.isEmpty())
            words << word;
    }
    return words;
}

Result<> Search::addRange(const Projection &projection, QChar kind, const QString &prefix, int score, int most,
                          Candidates &into)
{
    const QString from = projection.tag() + kind + prefix;
    YC_ASSIGN(Cursor cursor,
              m_connection.run(QStringLiteral("SELECT key, row FROM search_key WHERE key >= ? AND key < ? LIMIT ?"),
                               {from, QString(from + QChar(0xFFFF)), most}));
    while (cursor.next())
        into << Candidate{cursor.integer(1), cursor.text(0).size() == from.size() ? score + 50 : score, {}};
    return {};
}

Result<> Search::addGrams(const Projection &projection, const QStringList &grams, int score, int most,
                          const QString &field, Candidates &into)
{
    QStringList terms;
    for (const QString &gram : grams)
        terms << u'"' + projection.tag() + QString(gram).remove(u'"') + u'"';
    YC_ASSIGN(Cursor cursor,
              m_connection.run(QStringLiteral("SELECT rowid FROM search_gram WHERE search_gram MATCH ? LIMIT ?"),
                               {terms.join(QStringLiteral(" AND ")), most}));
    while (cursor.next())
        into << Candidate{cursor.integer(0), score, field};
    return {};
}

Result<> Search::addTouched(const Projection &projection, const Word &word, Candidates &into)
{
    QList<qint64> rows;
    {
        YC_ASSIGN(Cursor cursor,
                  m_connection.run(QStringLiteral("SELECT t.document FROM touched t JOIN document d ON d.row=t.document "
                                                  "WHERE d.type=? ORDER BY t.at DESC LIMIT ?"),
                                   {projection.type().name, kTouched}));
        while (cursor.next())
            rows << cursor.integer(0);
    }
    int age = 0;
    for (const qint64 row : std::as_const(rows)) {
        YC_ASSIGN(const QVariantMap values, rowOf(projection, row));
        QString field;
        if (const int score = match(projection.type(), values, word, &field); score > 0)
            into << Candidate{row, score + TouchedLately - age / 4, field};
        ++age;
    }
    return {};
}

Result<Search::Candidates> Search::candidates(const Projection &projection, const Word &word, int most)
{
    Candidates found;
    const auto room = [&] { return most - static_cast<int>(found.size()); };
    if (word.letters) {
        YC_TRY(addRange(projection, u'p', word.text, NameStart, most, found));
        return found;
    }
    if (word.number) {
        if (word.text.size() < SearchKeys::kNumberGram)
            return found;
        const QString back = SearchKeys::reversed(word.text);
        YC_TRY(addRange(projection, u'r', back, NumberTail, room(), found));
        YC_TRY(addRange(projection, u't', back, TelephoneTail, room(), found));
        if (room() > 0)
            YC_TRY(addGrams(projection, SearchKeys::numberGrams(word.text), NumberPart, room(), {}, found));
        return found;
    }
    YC_TRY(addRange(projection, u'n', word.text, NameStart, most, found));
    if (room() > 0 && word.text.size() >= SearchKeys::kAddressGram)
        YC_TRY(addGrams(projection, SearchKeys::addressGrams(word.text), AddressPart, room(), {}, found));
    return found;
}

int Search::match(const RecordType &type, const QVariantMap &row, const Word &word, QString *field)
{
    int best = 0;
    const auto offer = [&](int score, const QString &key) {
        if (score > best) {
            best = score;
            *field = key;
        }
    };
    QJsonObject body; // projection columns are enough: searchable fields are columns
    for (const core::Field &f : type.fields) {
        if (f.searchAs != SearchAs::No)
            body.insert(f.key, row.value(f.key).toString());
    }
    const QMap<QString, QString> keys = SearchKeys(type, QString()).keys(body);
    const auto startsWith = [&](QChar kind, const QString &text, int start, int later) {
        const QString wanted = kind + text;
        for (auto it = keys.lowerBound(wanted); it != keys.constEnd() && it.key().startsWith(wanted); ++it) {
            const QString value = SearchKeys::folded(body.value(it.value()).toString());
            const bool whole = it.key().size() == wanted.size();
            const bool first = kind == u'n' ? value.startsWith(text) : true;
            offer((whole && first ? Whole - (kind == u'p' ? 50 : 0) : first ? start : later), it.value());
        }
    };
    if (word.letters) {
        startsWith(u'p', word.text, NameStart, NameLater);
    } else if (word.number) {
        if (word.text.size() < SearchKeys::kNumberGram)
            return 0;
        const QString back = SearchKeys::reversed(word.text);
        startsWith(u'r', back, NumberTail, NumberTail);
        startsWith(u't', back, TelephoneTail, TelephoneTail);
        for (const core::Field &f : type.fields) {
            if (f.searchAs == SearchAs::IdentityNumber
                && SearchKeys::folded(body.value(f.key).toString()).contains(word.text))
                offer(NumberPart, f.key);
        }
    } else {
        startsWith(u'n', word.text, NameStart, NameLater);
        for (const core::Field &f : type.fields) {
            if (f.searchAs == SearchAs::Address && word.text.size() >= SearchKeys::kAddressGram
                && SearchKeys::folded(body.value(f.key).toString()).contains(word.text))
                offer(AddressPart, f.key);
        }
    }
    return best;
}

Result<QVariantMap> Search::rowOf(const Projection &projection, qint64 row)
{
    const Projection::Statement statement = projection.selectByRow();
    YC_ASSIGN(Cursor cursor, m_connection.run(statement.sql, {row}));
    QVariantMap values;
    if (cursor.next()) {
        for (int i = 0; i < statement.columns.size(); ++i)
            values.insert(statement.columns.at(i), cursor.value(i));
    }
    return values;
}

Result<QList<SearchHit>> Search::run(const core::SearchRequest &request, const std::function<bool()> &stale)
{
    const QList<Word> words = wordsOf(request.text);
    QList<SearchHit> hits;
    if (words.isEmpty())
        return hits;
    for (const Projection *projection : m_projections) {
        const RecordType &type = projection->type();
        if (!request.types.isEmpty() && !request.types.contains(type.name))
            continue;
        if (std::ranges::none_of(type.fields, [](const core::Field &f) { return f.searchAs != SearchAs::No; }))
            continue;

        Candidates lead;
        YC_TRY(addTouched(*projection, words.first(), lead));
        Candidates rarest;
        bool first = true;
        for (const Word &word : words) {
            const int most = words.size() == 1 ? kCandidates : kLeadCandidates;
            YC_ASSIGN(Candidates found, candidates(*projection, word, most));
            if (first || found.size() < rarest.size())
                rarest = std::move(found);
            first = false;
        }
        lead += rarest;

        QSet<qint64> seen;
        for (const Candidate &candidate : std::as_const(lead)) {
            if (seen.contains(candidate.row))
                continue;
            if (stale())
                return core::fail(core::ErrorKind::Cancelled, "cancelled");
            seen.insert(candidate.row);
            YC_ASSIGN(QVariantMap row, rowOf(*projection, candidate.row));
            if (row.isEmpty())
                continue;
            SearchHit hit{row.value(QStringLiteral("id")).toString(), type.name, candidate.field, 0, row};
            bool all = true;
            for (const Word &word : words) {
                QString field;
                const int score = match(type, row, word, &field);
                if (score == 0) {
                    all = false;
                    break;
                }
                hit.score += score;
                if (hit.matched.isEmpty())
                    hit.matched = field;
            }
            if (!all)
                continue;
            hit.score = hit.score / static_cast<int>(words.size());
            if (candidate.score > hit.score)
                hit.score = candidate.score; // lately worked with
            hits << hit;
            if (words.size() > 1 && hits.size() >= kCandidates)
                break;
        }
    }
    std::ranges::stable_sort(hits, std::ranges::greater{}, &SearchHit::score);
    if (request.limit >= 0 && hits.size() > request.limit)
        hits.resize(request.limit);
    return hits;
}

} // namespace yc::store
