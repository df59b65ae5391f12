// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"
#include "core/Result.h"
#include "replica/PlainDocument.h"

#include <QByteArray>

namespace yc::store {

class Connection;

/// What a record is found by, from the fields its type declares as searchable: the words of its row in the full-text
/// table `search_word`. A word is the type's letter, a letter for its kind, and text:
///   n 王秀兰, 秀兰, 兰        the name from each character on
///   p wangxiulan, xiulan, wxl, xl, wangxl   readings and initials, each usual reading
///   r 4200...                 the identity number backwards, for its tail
///   t 8765...                 the telephone backwards, for its tail
///   d 4200                    four characters of a number, wherever
///   a 延安                    two of an address, wherever
/// The first four are looked up by their beginning, as a range of words (`search_term`); the others by the whole word.
/// A full-text table gathers the words of a transaction in memory and writes them as one sorted run: a dozen words of
/// a person at random places of a B-tree would be a dozen pages to write.
class SearchKeys {
public:
    /// Part of a projection's shape: raise it when the words change, and they are made anew.
    static constexpr int kVersion = 2;

    SearchKeys(const core::RecordType &type, const QString &tag)
        : m_type(type)
        , m_tag(wordTag(tag).toUtf8())
    {
    }

    /// UTF-8, space-separated, in lower case; some may stand twice.
    [[nodiscard]] QByteArray words(const QJsonObject &body) const;
    [[nodiscard]] QByteArray words(const replica::PlainDocument &document) const;
    /// `replaces`: whatever is there of the row. Rows of a transaction are best written in ascending order and at its
    /// end: the table flushes what it has gathered at every step back, and at every savepoint of another statement.
    [[nodiscard]] static core::Result<> write(Connection &connection, qint64 row, const QByteArray &words,
                                              bool replaces);

    /// The beginning of every word of a type: a letter, for the words of one type stand together.
    [[nodiscard]] static QString wordTag(const QString &tag);
    /// Comparable form: NFKC, lower case, letters and digits only.
    [[nodiscard]] static QString folded(const QString &text);
    [[nodiscard]] static QString reversed(const QString &text);
    [[nodiscard]] static QStringList numberGrams(const QString &number);
    [[nodiscard]] static QStringList addressGrams(const QString &address);
    static constexpr int kNumberGram = 4;
    static constexpr int kAddressGram = 2;

private:
    template<class Text> QByteArray wordsOf(Text text) const;

    const core::RecordType &m_type;
    QByteArray m_tag;
};

} // namespace yc::store
