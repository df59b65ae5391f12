// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SearchKeys.h"

#include "core/Pinyin.h"
#include "store/Connection.h"

#include <QSet>

#include <algorithm>

namespace yc::store {

using core::Result;
using core::SearchAs;

namespace {
void addNameKeys(const QString &name, const QString &field, QMap<QString, QString> &keys)
{
    const QString plain = SearchKeys::folded(name);
    for (qsizetype from = 0; from < plain.size(); ++from) {
        if (!plain.at(from).isLowSurrogate())
            keys.insert(u'n' + plain.mid(from), field);
    }
    for (const core::Pinyin::SearchForm &form : core::Pinyin::searchForms(name)) {
        keys.insert(u'p' + form.full, field);
        keys.insert(u'p' + form.initials, field);
    }
    // From each later syllable on, too: given names are typed without the surname as often as with it.
    const QStringList syllables = core::Pinyin::ofName(name);
    QString whole;
    QString initials;
    for (qsizetype from = syllables.size() - 1; from > 0; --from) {
        whole.prepend(syllables.at(from));
        initials.prepend(syllables.at(from).at(0));
        keys.insert(u'p' + whole, field);
        if (from < syllables.size() - 1)
            keys.insert(u'p' + initials, field);
    }
    if (syllables.size() > 1) // wangxl
        keys.insert(u'p' + syllables.first() + initials, field);
}
} // namespace

QString SearchKeys::folded(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).toLower();
    // Dots of minority names, dashes of numbers, and whatever full-text syntax would stumble over.
    plain.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    return plain;
}

QString SearchKeys::reversed(const QString &text)
{
    QString back = text;
    std::reverse(back.begin(), back.end());
    return back;
}

namespace {
/// Calls `take` with each run of `size` characters.
template<class Take> void eachGram(const QString &text, qsizetype size, Take take)
{
    for (qsizetype at = 0; at + size <= text.size(); ++at)
        take(QStringView(text).mid(at, size));
}
} // namespace

QStringList SearchKeys::numberGrams(const QString &number)
{
    QStringList grams;
    eachGram(number, kNumberGram, [&](QStringView gram) { grams << u'd' + gram.toString(); });
    return grams;
}

QStringList SearchKeys::addressGrams(const QString &address)
{
    QStringList grams;
    eachGram(address, kAddressGram, [&](QStringView gram) { grams << u'a' + gram.toString(); });
    return grams;
}

QMap<QString, QString> SearchKeys::keys(const QJsonObject &body) const
{
    QMap<QString, QString> keys;
    for (const core::Field &field : m_type.fields) {
        if (field.searchAs == SearchAs::No || field.searchAs == SearchAs::Address)
            continue;
        const QString value = body.value(field.key).toString();
        if (value.isEmpty())
            continue;
        switch (field.searchAs) {
        case SearchAs::Name:
            addNameKeys(value, field.key, keys);
            break;
        case SearchAs::IdentityNumber:
            keys.insert(u'r' + reversed(folded(value)), field.key);
            break;
        case SearchAs::Telephone:
            keys.insert(u't' + reversed(folded(value)), field.key);
            break;
        default:
            break;
        }
    }
    return keys;
}

QString SearchKeys::grams(const QJsonObject &body) const
{
    QString grams;
    grams.reserve(256);
    const auto add = [&](const QString &value, QChar kind, qsizetype size) {
        eachGram(folded(value), size,
                 [&](QStringView gram) { grams.append(m_tag).append(kind).append(gram).append(u' '); });
    };
    for (const core::Field &field : m_type.fields) {
        if (field.searchAs == SearchAs::IdentityNumber)
            add(body.value(field.key).toString(), u'd', kNumberGram);
        else if (field.searchAs == SearchAs::Address)
            add(body.value(field.key).toString(), u'a', kAddressGram);
    }
    return grams;
}

Result<> SearchKeys::write(Connection &connection, qint64 row, const QJsonObject &before,
                           const QJsonObject &after) const
{
    const QMap<QString, QString> had = before.isEmpty() ? QMap<QString, QString>() : keys(before);
    const QMap<QString, QString> has = after.isEmpty() ? QMap<QString, QString>() : keys(after);
    for (auto key = had.keyBegin(); key != had.keyEnd(); ++key) {
        if (!has.contains(*key))
            YC_TRY(connection.run(QStringLiteral("DELETE FROM search_key WHERE key=? AND row=?"), {m_tag + *key, row}));
    }
    QVariantList added; // in one statement: a person has ten keys
    for (auto key = has.keyBegin(); key != has.keyEnd(); ++key) {
        if (!had.contains(*key))
            added << m_tag + *key << row;
    }
    if (!added.isEmpty()) {
        YC_TRY(connection.run(QStringLiteral("INSERT OR IGNORE INTO search_key(key, row) VALUES") +
                                  QStringLiteral("(?,?),").repeated(added.size() / 2).chopped(1),
                              added));
    }
    const QString gramsBefore = before.isEmpty() ? QString() : grams(before);
    const QString gramsAfter = after.isEmpty() ? QString() : grams(after);
    if (gramsBefore != gramsAfter) {
        if (!gramsBefore.isEmpty())
            YC_TRY(connection.run(QStringLiteral("DELETE FROM search_gram WHERE rowid=?"), {row}));
        if (!gramsAfter.isEmpty())
            YC_TRY(connection.run(QStringLiteral("INSERT OR REPLACE INTO search_gram(rowid, grams) VALUES(?,?)"),
                                  {row, gramsAfter}));
    }
    return {};
}

} // namespace yc::store
