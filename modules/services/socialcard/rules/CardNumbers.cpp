// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/rules/CardNumbers.h"

#include "core/CheckCharacters.h"

#include <QRegularExpression>

namespace yc::socialcard {

namespace {

/// Full-width characters, small letters and spaces are how people type.
QString tidied(const QString &typed)
{
    QString text;
    for (const QChar character : typed) {
        const QChar narrow =
            character >= u'！' && character <= u'～' ? QChar(character.unicode() - (u'！' - u'!')) : character;
        if (!narrow.isSpace())
            text.append(narrow.toUpper());
    }
    return text;
}

bool isWhole(const QString &text, const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern))).match(text).hasMatch();
}

struct Serial {
    QString prefix;
    QString digits;
};

std::optional<Serial> serialOf(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("\\A([A-Z]{0,4})([0-9]{1,16})\\z"));
    const auto match = form.match(tidied(typed));
    if (!match.hasMatch())
        return std::nullopt;
    return Serial{match.captured(1), match.captured(2)};
}

} // namespace

QString cardNumber(const QString &typed)
{
    const QString text = tidied(typed);
    return isWhole(text, "[0-9A-Z]{9}") ? text : QString();
}

QString cardIdentification(const QString &typed)
{
    const QString text = tidied(typed);
    return isWhole(text, "[0-9]{6}D156000005[0-9A-F]{16}") ? text : QString();
}

QString bankNumber(const QString &typed)
{
    const QString text = tidied(typed);
    return isWhole(text, "62[0-9]{14,17}") && core::passesLuhn(text) ? text : QString();
}

std::optional<SerialRange> SerialRange::of(const QString &first, const QString &last)
{
    const auto from = serialOf(first);
    const auto to = serialOf(last);
    if (!from || !to || from->prefix != to->prefix || from->digits.size() != to->digits.size())
        return std::nullopt;
    const SerialRange range{from->prefix, from->digits.toLongLong(), to->digits.toLongLong(), int(from->digits.size())};
    if (range.last < range.first)
        return std::nullopt;
    return range;
}

QString SerialRange::serial(qint64 number) const
{
    return prefix + QStringLiteral("%1").arg(number, width, 10, QLatin1Char('0'));
}

bool SerialRange::contains(const QString &serial) const
{
    const auto one = serialOf(serial);
    return one && one->prefix == prefix && one->digits.size() == width && one->digits.toLongLong() >= first &&
           one->digits.toLongLong() <= last;
}

std::optional<QStringList> SerialRange::expand(const QString &typed, qint64 most) const
{
    static const QRegularExpression separators(QStringLiteral("[,，、;；\\n]+"));
    static const QRegularExpression dashes(QStringLiteral("[-–—~～至]"));
    QStringList all;
    const QStringList parts = typed.split(separators, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QStringList ends = part.split(dashes);
        if (ends.size() > 2 || !contains(ends.first()) || !contains(ends.last()))
            return std::nullopt;
        const qint64 from = serialOf(ends.first())->digits.toLongLong();
        const qint64 to = serialOf(ends.last())->digits.toLongLong();
        if (to < from || all.size() + to - from >= most)
            return std::nullopt;
        for (qint64 number = from; number <= to; ++number)
            all.append(serial(number));
    }
    all.removeDuplicates();
    if (all.isEmpty())
        return std::nullopt;
    return all;
}

} // namespace yc::socialcard
