// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DeskMark.h"

#include <QCryptographicHash>

#include <algorithm>

namespace yc::core {

namespace {
constexpr int derivedLength = 5;
constexpr qsizetype shortest = 2;
} // namespace

QString deskMark(const QString &deskId)
{
    if (deskId.isEmpty())
        return {};
    const QByteArray digest = QCryptographicHash::hash(deskId.toUtf8(), QCryptographicHash::Sha256);
    QString mark;
    for (int i = 0; i < derivedLength; ++i)
        mark += markAlphabet[static_cast<quint8>(digest.at(i)) % markAlphabet.size()];
    return mark;
}

bool isDeskMark(const QString &text)
{
    return text.size() >= shortest && text.size() <= derivedLength &&
           std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z'); });
}

} // namespace yc::core
