// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"
#include "core/Result.h"

#include <QMap>

namespace yc::store {

class Connection;

/// What a record is found by, from the fields its type declares as searchable.
///
/// A key is one row of `search_key`: type tag, kind letter, text. A prefix of it is one range of a B-tree, so the
/// cost of a keystroke does not grow with the number of residents:
///   n 王秀兰, 秀兰, 兰        the name from each character on
///   p wangxiulan, xiulan, wxl, xl, wangxl   readings and initials, each usual reading
///   r 4200...                 the identity number backwards, for its tail
///   t 8765...                 the telephone backwards, for its tail
/// A gram is a word of the full-text table `search_gram`: four characters of a number (`A4` + tag), two of an address.
class SearchKeys {
public:
    /// Part of a projection's shape: raise it when the keys change, and they are made anew.
    static constexpr int kVersion = 1;

    SearchKeys(const core::RecordType &type, const QString &tag)
        : m_type(type)
        , m_tag(tag)
    {
    }

    /// Key text → field it comes from. Without tag; ready to be compared with a range of typed text.
    [[nodiscard]] QMap<QString, QString> keys(const QJsonObject &body) const;
    /// Words of the full-text row, space-separated, with tag.
    [[nodiscard]] QString grams(const QJsonObject &body) const;
    /// Brings the search tables from what `before` gave to what `after` gives; empty = none.
    [[nodiscard]] core::Result<> write(Connection &connection, qint64 row, const QJsonObject &before,
                                       const QJsonObject &after) const;

    /// Comparable form: NFKC, lower case, letters and digits only.
    [[nodiscard]] static QString folded(const QString &text);
    [[nodiscard]] static QString reversed(const QString &text);
    [[nodiscard]] static QStringList numberGrams(const QString &number);
    [[nodiscard]] static QStringList addressGrams(const QString &address);
    static constexpr int kNumberGram = 4;
    static constexpr int kAddressGram = 2;

private:
    const core::RecordType &m_type;
    const QString &m_tag;
};

} // namespace yc::store
