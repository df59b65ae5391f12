// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Money.h"

#include <QRegularExpression>

namespace yc::core {

std::optional<Money> Money::parse(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).trimmed(); // full-width digits, ￥ → ¥
    plain.remove(u',').remove(u'¥').remove(u' ');
    if (plain.endsWith(u'元'))
        plain.chop(1);
    static const QRegularExpression form(QStringLiteral("\\A(-?)(\\d{1,13})(?:\\.(\\d{1,2}))?\\z"));
    const auto match = form.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 fen = match.captured(2).toLongLong() * 100 + match.captured(3).leftJustified(2, u'0').toLongLong();
    return fromFen(match.captured(1).isEmpty() ? fen : -fen);
}

QString Money::toString() const
{
    const quint64 size = m_fen < 0 ? 0 - static_cast<quint64>(m_fen) : static_cast<quint64>(m_fen);
    return (m_fen < 0 ? QStringLiteral("-") : QString()) + QString::number(size / 100) + u'.' +
           QString::number(size % 100).rightJustified(2, u'0');
}

QString Money::toDisplay() const
{
    QString text = toString();
    const qsizetype first = m_fen < 0 ? 1 : 0;
    for (qsizetype at = text.indexOf(u'.') - 3; at > first; at -= 3)
        text.insert(at, u',');
    return text;
}

} // namespace yc::core
