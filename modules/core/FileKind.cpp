// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/FileKind.h"

#include "core/DatedSettings.h"

#include <algorithm>

namespace yc::core {

namespace {
constexpr qint64 kilo = 1024;
constexpr qsizetype digestDigits = 64;
constexpr int hoursPerDay = 24;
} // namespace

FileLimits FileLimits::on(QDate day)
{
    const QJsonObject rule = datedRule(QStringLiteral("files"), day);
    const auto number = [&](const char *key) { return rule.value(QLatin1StringView(key)).toInteger(); };
    FileLimits limits;
    limits.largest = number("largest_megabytes") * kilo * kilo;
    limits.partBytes = number("part_kilobytes") * kilo;
    limits.media = rule.value(u"media").toVariant().toStringList();
    limits.perRecord = int(number("most_per_record"));
    limits.orphanKept = std::chrono::hours(number("orphan_hours"));
    limits.removedKept = std::chrono::hours(number("removed_days") * hoursPerDay);
    limits.aheadLargest = number("ahead_megabytes") * kilo * kilo;
    limits.slowLine = number("slow_kilobytes_per_second") * kilo;
    return limits;
}

QString mediaOf(QByteArrayView head)
{
    if (head.startsWith("\xFF\xD8\xFF"))
        return QString::fromLatin1(media::jpeg);
    if (head.startsWith("\x89PNG\r\n\x1A\n"))
        return QString::fromLatin1(media::png);
    if (head.startsWith("%PDF-"))
        return QString::fromLatin1(media::pdf);
    return {};
}

QString suffixOf(const QString &name)
{
    if (name == QLatin1StringView(media::jpeg))
        return QStringLiteral("jpg");
    if (name == QLatin1StringView(media::png))
        return QStringLiteral("png");
    if (name == QLatin1StringView(media::pdf))
        return QStringLiteral("pdf");
    return {};
}

bool isFileDigest(QStringView digest)
{
    return digest.size() == digestDigits &&
           std::ranges::all_of(digest, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

} // namespace yc::core
