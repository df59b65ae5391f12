// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Masking.h"

#include "core/DatedSettings.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace yc::core {

namespace {

constexpr qsizetype longNumber = 14; ///< passports and old numbers are too short for 6 + 4

QString stars(qsizetype count) { return QString(count, u'*'); }

QString keep(const QString &value, qsizetype first, qsizetype last)
{
    if (value.size() <= first + last)
        return stars(value.size());
    return value.left(first) + stars(value.size() - first - last) + value.right(last);
}

QString number(const QString &value) { return value.size() >= longNumber ? keep(value, 6, 4) : keep(value, 1, 2); }

QString mail(const QString &value)
{
    const qsizetype at = value.indexOf(u'@');
    return value.left(at > 1 ? 1 : 0) + stars(3) + value.sliced(at);
}

QString telephone(const QString &value)
{
    static const QRegularExpression landline(
        QStringLiteral(R"(^(0(?:10|2\d|[3-9]\d{2}))[- ]?(\d{7,8})(?:[-转 ]*\d{1,6})?$)"));
    if (value.contains(u'@'))
        return mail(value);
    if (const auto match = landline.match(value); match.hasMatch()) {
        const QString subscriber = match.captured(2);
        return match.captured(1) + u'-' + stars(subscriber.size() - 4) + subscriber.right(4);
    }
    return value.size() >= 11 ? keep(value, 3, 4) : keep(value, 0, 4);
}

/// What comes before the house number says where roughly; what comes after says which door.
QString address(const QString &value)
{
    static const QRegularExpression community(QStringLiteral("街道|社区|居委会|居民委员会|村委会|村民委员会|镇|乡|村"));
    static const QRegularExpression road(QStringLiteral("大道|大街|胡同|公路|路|街|巷|弄|里"));
    static const QRegularExpression digit(QStringLiteral("\\d"));
    const qsizetype house = value.indexOf(digit);
    const QString place = house < 0 ? value : value.left(house);
    const auto lastEnd = [&place](const QRegularExpression &words) {
        qsizetype end = 0;
        for (auto it = words.globalMatch(place); it.hasNext();)
            end = it.next().capturedEnd();
        return end;
    };
    qsizetype kept = lastEnd(community);
    if (kept < 2)
        kept = lastEnd(road);
    if (kept < 2) {
        constexpr qsizetype mostKept = 6;
        kept = std::min({value.size() / 2, mostKept, place.size()});
    }
    return kept >= value.size() ? value : value.left(kept) + stars(4);
}

} // namespace

QString Masking::apply(PersonalData kind, const QString &value)
{
    if (value.isEmpty())
        return value;
    switch (kind) {
    case PersonalData::IdentityNumber:
    case PersonalData::BankAccount:
        return number(value);
    case PersonalData::Telephone:
        return telephone(value);
    case PersonalData::Address:
        return address(value);
    case PersonalData::BirthDate:
        return value.size() >= 10 ? value.left(4) + QStringLiteral("-**-**") : stars(value.size());
    case PersonalData::Health:
    case PersonalData::Welfare:
        return QStringLiteral("●●");
    case PersonalData::None:
    case PersonalData::Name:
        break;
    }
    return value;
}

bool Masking::hides(PersonalData kind) { return kind != PersonalData::None && kind != PersonalData::Name; }

QString Masking::forNotice(PersonalData kind, const QString &value)
{
    switch (kind) {
    case PersonalData::None:
        return value;
    case PersonalData::Name: {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, value);
        const qsizetype first = finder.toNextBoundary();
        if (first <= 0)
            return {};
        qsizetype rest = 0;
        while (finder.toNextBoundary() > 0)
            ++rest;
        return rest == 0 ? stars(1) : value.left(first) + stars(rest);
    }
    case PersonalData::IdentityNumber:
        return keep(value, 1, 1);
    default:
        return {};
    }
}

bool Masking::isMasked(PersonalData kind, const QString &text)
{
    static const QRegularExpression mask(QStringLiteral("[*＊●•×✱※#]{2,}"));
    static const QRegularExpression oneInName(QStringLiteral("[*＊●✱※#]"));
    static const QRegularExpression nothingElse(QStringLiteral("\\A[*＊●•×✱※#\\s]+\\z"));
    if (kind == PersonalData::None || text.isEmpty())
        return false;
    if (kind == PersonalData::Health || kind == PersonalData::Welfare) // prose may hold asterisks
        return nothingElse.match(text).hasMatch();
    return mask.match(text).hasMatch() || (kind == PersonalData::Name && oneInName.match(text).hasMatch());
}

RevealTimes RevealTimes::on(QDate day)
{
    const QJsonObject rule = datedRule(QStringLiteral("reveal-times"), day);
    RevealTimes times;
    times.shownSeconds = rule.value(QStringLiteral("shown_seconds")).toInt(times.shownSeconds);
    times.clipboardSeconds = rule.value(QStringLiteral("clipboard_seconds")).toInt(times.clipboardSeconds);
    return times;
}

} // namespace yc::core
