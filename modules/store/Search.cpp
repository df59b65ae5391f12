// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Search.h"

#include "core/Pinyin.h"
#include "store/Connection.h"
#include "store/SearchKeys.h"

#include <QRegularExpression>

#include <algorithm>

namespace yc::store {

using core::RecordType;
using core::Result;
using core::SearchAs;
using core::SearchHit;

namespace {
// Surer kinds of hit first; within a kind, the whole value before a beginning of it.
enum Score {
    AddressPart = 100,
    NumberPart = 200,
    NameLater = 300,
    Tail = 500,
    NameStart = 600,
    Whole = 50,
    TouchedLately = 150
};
constexpr qsizetype kLongestWord = 64; // what is typed beyond it says nothing more
constexpr int kSetRows = 5000;         // rows of each of several words that are held to be intersected
constexpr int kChecked = 600;          // rows whose values are read to check several words
constexpr int kGrams = 4;              // of a long number: the others are checked on the values
constexpr int kTouched = 200;          // records worked with lately that are tried first
constexpr int kPassed = 100'000;       // rows of others that a lookup passes over at most: some 50 ms

const core::Field *fieldFor(const RecordType &type, SearchAs kind)
{
    const auto found = std::ranges::find(type.fields, kind, &core::Field::searchAs);
    return found == type.fields.end() ? nullptr : &*found;
}

/// Pinyin of a name from its beginning or a later syllable: 2 whole beginning, 1 later, 0 no.
int soundsLike(const QString &name, const QString &typed, bool *whole)
{
    for (const core::Pinyin::SearchForm &form : core::Pinyin::searchForms(name)) {
        if (form.full.startsWith(typed) || form.initials.startsWith(typed)) {
            *whole = form.full == typed || form.initials == typed;
            return 2;
        }
    }
    const QStringList syllables = core::Pinyin::ofName(name);
    QString rest;
    QString initials;
    for (qsizetype from = syllables.size() - 1; from > 0; --from) {
        rest.prepend(syllables.at(from));
        initials.prepend(syllables.at(from).at(0));
        if (rest.startsWith(typed) || (from < syllables.size() - 1 && initials.startsWith(typed)))
            return 1;
    }
    return syllables.size() > 1 && QString(syllables.first() + initials).startsWith(typed) ? 2 : 0;
}
bool isWithin(const std::vector<bool> *rows, qint64 row)
{
    return !rows || (static_cast<std::size_t>(row) < rows->size() && (*rows)[static_cast<std::size_t>(row)]);
}
} // namespace

Search::Search(Connection &connection, const QList<const Projection *> &projections, ScopeFilter &filter,
               ChangedRows &changed)
    : m_connection(connection)
    , m_projections(projections)
    , m_filter(filter)
    , m_changed(changed)
{
}

QList<Search::Word> Search::wordsOf(const QString &text)
{
    static const QRegularExpression letters(QStringLiteral("\\A[a-zü]+\\z"));
    // Passports and the numbers of cases have letters between their digits.
    static const QRegularExpression number(QStringLiteral("\\A(?:[0-9]+x?|(?=(?:[a-z]*[0-9]){4})[0-9a-z]+)\\z"));
    QList<Word> words;
    const QString plain = text.normalized(QString::NormalizationForm_KC).toLower();
    for (const QString &part : plain.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts)) {
        Word word{SearchKeys::folded(part).left(kLongestWord)};
        if (!word.text.isEmpty() && word.text.back().isHighSurrogate())
            word.text.chop(1); // cut inside a character
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
                          const std::vector<bool> *within, Candidates &into)
{
    const SearchAs as = kind == u'r' ? SearchAs::IdentityNumber : kind == u't' ? SearchAs::Telephone : SearchAs::Name;
    const core::Field *field = fieldFor(projection.type(), as);
    if (!field || most <= 0)
        return {};
    const QString from = SearchKeys::wordTag(projection.tag()) + kind + prefix;
    static const QString last = QString::fromUcs4(U"\U0010FFFF");
    YC_ASSIGN(
        Cursor cursor,
        m_connection.run(QStringLiteral("SELECT term, doc FROM search_term WHERE term >= ? AND term <= ? LIMIT ?"),
                         {from, QString(from + last), within ? kPassed : most}));
    int place = 0;
    const qsizetype full = into.size() + most;
    while (into.size() < full && cursor.next()) { // ascending, so whole values come before longer ones
        if (!isWithin(within, cursor.integer(1)))
            continue;
        const int bonus = cursor.text(0).size() == from.size() ? Whole : 0;
        // Tails of numbers and of telephones take turns: either may be meant.
        into << Candidate{cursor.integer(1), score + bonus - (score == Tail ? std::min(place++, int(Whole)) : 0),
                          field->key};
    }
    return cursor.ended();
}

Result<> Search::addGrams(const Projection &projection, const QStringList &grams, int score, int most, SearchAs kind,
                          const std::vector<bool> *within, Candidates &into)
{
    const core::Field *field = fieldFor(projection.type(), kind);
    if (!field || most <= 0 || grams.isEmpty())
        return {};
    QStringList terms;
    for (const QString &gram : grams)
        terms << u'"' + SearchKeys::wordTag(projection.tag()) + gram + u'"';
    YC_ASSIGN(Cursor cursor,
              m_connection.run(QStringLiteral("SELECT rowid FROM search_word WHERE search_word MATCH ? LIMIT ?"),
                               {terms.join(QStringLiteral(" AND ")), within ? kPassed : most}));
    const qsizetype full = into.size() + most;
    while (into.size() < full && cursor.next()) {
        if (isWithin(within, cursor.integer(0)))
            into << Candidate{cursor.integer(0), score, field->key, true};
    }
    return cursor.ended();
}

Result<Search::Values> Search::valuesOf(const Projection &projection, qint64 row)
{
    QStringList names;
    QList<const core::Field *> fields;
    for (const core::Field &field : projection.type().fields) {
        if (field.searchAs != SearchAs::No) {
            fields << &field;
            names << u'"' + field.key + u'"';
        }
    }
    YC_ASSIGN(Cursor cursor,
              m_connection.run(
                  QStringLiteral("SELECT %1 FROM %2 WHERE row=?").arg(names.join(u','), projection.table()), {row}));
    Values values;
    if (cursor.next()) {
        for (int i = 0; i < fields.size(); ++i) {
            if (QString value = SearchKeys::folded(cursor.text(i)); !value.isEmpty())
                values << std::pair(fields.at(i), std::move(value));
        }
    }
    YC_TRY(cursor.ended());
    return values;
}

int Search::match(const Values &values, const Word &word, QString *field)
{
    int best = 0;
    const auto offer = [&](int score, const QString &key) {
        if (score > best) {
            best = score;
            *field = key;
        }
    };
    for (const auto &[declared, value] : values) {
        const bool whole = value == word.text;
        switch (declared->searchAs) {
        case SearchAs::Name:
            if (word.letters) {
                bool all = false;
                const int how = soundsLike(value, word.text, &all);
                offer(how == 2 ? NameStart + (all ? Whole : 0) : how == 1 ? NameLater : 0, declared->key);
            } else if (value.startsWith(word.text)) {
                offer(NameStart + (whole ? Whole : 0), declared->key);
            } else if (value.contains(word.text)) {
                offer(NameLater, declared->key);
            }
            break;
        case SearchAs::IdentityNumber:
        case SearchAs::Telephone: {
            if (!word.number || word.text.size() < SearchKeys::kNumberGram)
                break;
            const bool identity = declared->searchAs == SearchAs::IdentityNumber;
            if (value.endsWith(word.text))
                offer(Tail + (whole ? Whole : 0), declared->key);
            else if (identity && value.contains(word.text))
                offer(NumberPart, declared->key);
            break;
        }
        case SearchAs::Address:
            if (word.text.size() >= SearchKeys::kAddressGram && value.contains(word.text))
                offer(AddressPart, declared->key);
            break;
        case SearchAs::No:
            break;
        }
    }
    return best;
}

Result<> Search::addTouched(const Projection &projection, const ScopeTerm &scope, const QList<Word> &words,
                            Candidates &into)
{
    struct Recent {
        qint64 row;
        qint64 changedAt;
    };
    QList<Recent> recent;
    {
        // The newest lead, not the organisation.
        const QString within = QString(scope.sql).replace(QStringLiteral("org"), QStringLiteral("+p.org"));
        YC_ASSIGN(Cursor cursor,
                  m_connection.run(
                      QStringLiteral("SELECT t.document, p.changed_at FROM touched t "
                                     "JOIN %1 p ON p.row=t.document%2 ORDER BY t.at DESC LIMIT ?")
                          .arg(projection.table(), within.isEmpty() ? within : QStringLiteral(" WHERE ") + within),
                      scope.values + QVariantList{kTouched}));
        while (cursor.next())
            recent << Recent{cursor.integer(0), cursor.integer(1)};
        YC_TRY(cursor.ended());
    }
    if (m_touched.size() > 4 * kTouched)
        m_touched.clear();
    int age = 0;
    for (const Recent &one : std::as_const(recent)) {
        Touched &known = m_touched[one.row];
        if (known.changedAt != one.changedAt) {
            YC_ASSIGN(known.values, valuesOf(projection, one.row));
            known.changedAt = one.changedAt;
        }
        int score = 0;
        QString field;
        for (const Word &word : words) {
            const int wordScore = match(known.values, word, &field);
            if (wordScore == 0) {
                score = 0;
                break;
            }
            score += wordScore / static_cast<int>(words.size());
        }
        if (score > 0)
            into << Candidate{one.row, score + TouchedLately - age / 4, field};
        ++age;
    }
    return {};
}

Result<Search::Candidates> Search::candidates(const Projection &projection, const Word &word, int most,
                                              const std::vector<bool> *within)
{
    Candidates found;
    const auto room = [&] { return most - static_cast<int>(found.size()); };
    if (word.letters) {
        YC_TRY(addRange(projection, u'p', word.text, NameStart, most, within, found));
        return found;
    }
    if (word.number) {
        if (word.text.size() < SearchKeys::kNumberGram)
            return found;
        const QString back = SearchKeys::reversed(word.text);
        YC_TRY(addRange(projection, u'r', back, Tail, most / 2, within, found));
        YC_TRY(addRange(projection, u't', back, Tail, most / 2, within, found));
        // Pieces that do not overlap say as much as all of them, and each costs a list to walk through.
        const QStringList all = SearchKeys::numberGrams(word.text);
        QStringList grams;
        for (qsizetype at = 0; at < all.size() && grams.size() < kGrams; at += SearchKeys::kNumberGram)
            grams << all.at(at);
        if (!grams.contains(all.last()) && grams.size() < kGrams)
            grams << all.last();
        constexpr qsizetype kNearlyWhole = 15; // who has this tail is meant
        if (found.isEmpty() || word.text.size() < kNearlyWhole)
            YC_TRY(addGrams(projection, grams, NumberPart, room(), SearchAs::IdentityNumber, within, found));
        static const QRegularExpression letter(QStringLiteral("[a-wyz]"));
        if (word.text.contains(letter)) // it may be a door: "A1203"
            YC_TRY(addGrams(projection, SearchKeys::addressGrams(word.text), AddressPart, room(), SearchAs::Address,
                            within, found));
        return found;
    }
    YC_TRY(addRange(projection, u'n', word.text, NameStart, most, within, found));
    if (word.text.size() >= SearchKeys::kAddressGram)
        YC_TRY(addGrams(projection, SearchKeys::addressGrams(word.text), AddressPart, room(), SearchAs::Address, within,
                        found));
    return found;
}

Result<QVariantMap> Search::rowOf(const Projection::Statement &byRow, qint64 row)
{
    YC_ASSIGN(Cursor cursor, m_connection.run(byRow.sql, QVariantList{row} + byRow.values));
    QVariantMap values;
    if (cursor.next()) {
        for (int i = 0; i < byRow.columns.size(); ++i)
            values.insert(byRow.columns.at(i), cursor.value(i));
    }
    YC_TRY(cursor.ended());
    return values;
}

Result<Search::Candidates> Search::found(const Projection &projection, const ScopeTerm &scope, const QList<Word> &words,
                                         int most, const std::function<bool()> &stale)
{
    Candidates ranked;
    YC_TRY(addTouched(projection, scope, words, ranked));
    const std::vector<bool> *within = m_within.rows(projection);
    Candidates lead;
    QList<QSet<qint64>> complete; // rows of each word that was read to its end
    for (qsizetype i = 0; i < words.size(); ++i) {
        YC_ASSIGN(Candidates some, candidates(projection, words.at(i), words.size() == 1 ? 2 * most : kSetRows,
                                              words.size() == 1 ? within : nullptr));
        if (words.size() > 1 && some.size() < kSetRows) {
            QSet<qint64> rows;
            rows.reserve(some.size());
            for (const Candidate &candidate : std::as_const(some))
                rows.insert(candidate.row);
            complete << std::move(rows);
        }
        if (i == 0 || some.size() < lead.size())
            lead = std::move(some);
        if (stale())
            return core::fail(core::ErrorKind::Cancelled, "cancelled");
    }
    QSet<qint64> seen;
    for (const Candidate &candidate : std::as_const(ranked))
        seen.insert(candidate.row);
    int checkedRows = 0;
    for (const Candidate &candidate : std::as_const(lead)) {
        if (seen.contains(candidate.row) || !isWithin(within, candidate.row))
            continue;
        seen.insert(candidate.row);
        if (std::ranges::any_of(complete, [&](const auto &rows) { return !rows.contains(candidate.row); }))
            continue;
        if (words.size() == 1 && !candidate.suggested) {
            ranked << candidate;
            continue;
        }
        if (stale())
            return core::fail(core::ErrorKind::Cancelled, "cancelled");
        YC_ASSIGN(const Values values, valuesOf(projection, candidate.row));
        Candidate checked{candidate.row, 0, {}};
        for (const Word &word : words) {
            const int score = match(values, word, &checked.field);
            if (score == 0) {
                checked.score = 0;
                break;
            }
            checked.score += score / static_cast<int>(words.size());
        }
        if (checked.score > 0)
            ranked << checked;
        if (ranked.size() >= 2 * most || ++checkedRows >= kChecked)
            break;
    }
    std::ranges::stable_sort(ranked, std::ranges::greater{}, &Candidate::score);
    if (ranked.size() > most)
        ranked.resize(most);
    return ranked;
}

Result<QList<SearchHit>> Search::run(const core::SearchRequest &request, const std::function<bool()> &stale)
{
    const QList<Word> words = wordsOf(request.text);
    QList<SearchHit> hits;
    if (words.isEmpty())
        return hits;
    const int most = request.limit < 0 ? kChecked : request.limit;
    const ReadSnapshot snapshot(m_connection);
    if (const auto updated = m_within.update(m_connection, m_filter, m_projections, &m_changed); !updated) {
        m_within = {}; // what it had taken from the changes is lost: read anew the next time
        return std::unexpected(updated.error());
    }
    for (const Projection *projection : m_projections) {
        const RecordType &type = projection->type();
        if (!request.types.isEmpty() && !request.types.contains(type.name))
            continue;
        if (std::ranges::all_of(type.fields, [](const core::Field &f) { return f.searchAs == SearchAs::No; }))
            continue;
        YC_ASSIGN(const ScopeTerm scope, m_filter.term(*projection));
        const Projection::Statement byRow = projection->selectByRow(scope);
        YC_ASSIGN(const Candidates best, found(*projection, scope, words, most, stale));
        for (const Candidate &candidate : best) {
            if (stale())
                return core::fail(core::ErrorKind::Cancelled, "cancelled");
            YC_ASSIGN(QVariantMap row, rowOf(byRow, candidate.row));
            if (!row.isEmpty()) {
                QString matched = candidate.field;
                const core::Field *first = type.field(matched);
                for (const core::Field &field : type.fields) { // a case has two numbers: its own and the applicant's
                    if (first && field.searchAs == first->searchAs &&
                        SearchKeys::folded(row.value(field.key).toString()).contains(words.first().text)) {
                        matched = field.key;
                        break;
                    }
                }
                const QString id = row.value(QStringLiteral("id")).toString();
                hits << SearchHit{id, type.name, matched, candidate.score, std::move(row)};
            }
        }
    }
    std::ranges::stable_sort(hits, std::ranges::greater{}, &SearchHit::score);
    if (hits.size() > most)
        hits.resize(most);
    return hits;
}

} // namespace yc::store
