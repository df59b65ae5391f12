// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/SlipText.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

namespace yc::print {

namespace {

struct Tag {
    enum Kind { Value, Section, Inverse, End } kind = Value;
    QString key;
    QString filter;
    bool optional = false;
    qsizetype start = 0;
    qsizetype end = 0;
};

enum class Found { None, Tag, Broken };

// The next {{…}} at or after `from`.
Found nextTag(const QString &text, qsizetype from, Tag &tag)
{
    const qsizetype open = text.indexOf(QLatin1String("{{"), from);
    if (open < 0)
        return Found::None;
    const qsizetype close = text.indexOf(QLatin1String("}}"), open);
    tag.start = open;
    tag.end = close + 2;
    if (close < 0)
        return Found::Broken;
    static const QRegularExpression shape(
        QStringLiteral(R"(^([#^/]?)([a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)*)(\??)(?:\|(date|time|word))?$)"));
    const auto match = shape.match(text.mid(open + 2, close - open - 2));
    if (!match.hasMatch())
        return Found::Broken;
    const QString sign = match.captured(1);
    tag.kind = sign.isEmpty()               ? Tag::Value
               : sign == QLatin1String("#") ? Tag::Section
               : sign == QLatin1String("^") ? Tag::Inverse
                                            : Tag::End;
    tag.key = match.captured(2);
    tag.optional = !match.captured(3).isEmpty();
    tag.filter = match.captured(4);
    return Found::Tag;
}

bool isPresent(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double:
        return true;
    case QJsonValue::String:
        return !value.toString().trimmed().isEmpty();
    case QJsonValue::Array:
        return !value.toArray().isEmpty();
    case QJsonValue::Object:
        return !value.toObject().isEmpty();
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return false;
}

QJsonValue lookUp(const QJsonObject &object, const QString &key)
{
    QJsonValue value(object);
    const auto parts = key.split(u'.');
    for (const QString &part : parts)
        value = value.toObject().value(part);
    return value;
}

QString asText(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        return std::floor(number) == number && std::abs(number) < 1e15 ? QString::number(qint64(number))
                                                                       : QString::number(number);
    }
    return value.toString();
}

QString chineseDate(const QDate &date)
{
    return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
}

} // namespace

void SlipText::enterRow(const QJsonObject &row, const QString &rowPath)
{
    m_row = row;
    m_rowPath = rowPath;
}

void SlipText::leaveRow()
{
    m_row = {};
    m_rowPath.clear();
}

QJsonValue SlipText::value(const QString &key) const
{
    if (!m_rowPath.isEmpty())
        if (const auto inRow = lookUp(m_row, key); !inRow.isUndefined())
            return inRow;
    return lookUp(m_data, key);
}

bool SlipText::has(const QString &key) const { return isPresent(value(key)); }

void SlipText::miss(const QString &key)
{
    const QString path = m_rowPath.isEmpty() ? key : m_rowPath + QLatin1Char('.') + key;
    if (!m_missing.contains(path))
        m_missing.append(path);
}

QString SlipText::plain(const QString &key, const QString &filter) const
{
    const QString text = asText(value(key)).trimmed();
    if (filter == QLatin1String("word"))
        return m_words.value(text, text);
    if (filter == QLatin1String("date")) {
        const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
        return date.isValid() ? chineseDate(date) : text;
    }
    if (filter == QLatin1String("time")) {
        const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
        if (!time.isValid())
            return text;
        // A time that carries an offset or Z is shown as the desk's clock shows it.
        const QDateTime local = time.toLocalTime();
        return chineseDate(local.date()) + QLatin1Char(' ') + local.time().toString(QStringLiteral("HH:mm"));
    }
    return text;
}

QString SlipText::fill(const QString &text)
{
    QString out;
    qsizetype at = 0;
    Tag tag;
    while (nextTag(text, at, tag) == Found::Tag) {
        out += QStringView(text).sliced(at, tag.start - at);
        at = tag.end;
        if (tag.kind == Tag::Value) {
            if (!tag.optional && !has(tag.key))
                miss(tag.key);
            out += plain(tag.key, tag.filter);
            continue;
        }
        // A section: problem() has made sure that its end is there.
        const QString endTag = QStringLiteral("{{/%1}}").arg(tag.key);
        const qsizetype end = text.indexOf(endTag, at);
        if (end < 0)
            break;
        if (has(tag.key) == (tag.kind == Tag::Section))
            out += fill(text.mid(at, end - at));
        at = end + endTag.size();
    }
    return out + text.mid(at);
}

QString SlipText::problem(const QString &text)
{
    QStringList open;
    Tag tag;
    qsizetype at = 0;
    for (;;) {
        switch (nextTag(text, at, tag)) {
        case Found::Broken:
            return tag.end < 2 ? QStringLiteral("unclosed-placeholder") : QStringLiteral("bad-placeholder");
        case Found::None:
            return open.isEmpty() ? QString() : QStringLiteral("unclosed-section");
        case Found::Tag:
            break;
        }
        at = tag.end;
        if (tag.kind == Tag::Section || tag.kind == Tag::Inverse) {
            if (open.contains(tag.key)) // the first end tag would close the wrong one
                return QStringLiteral("section-inside-itself");
            open.append(tag.key);
        } else if (tag.kind == Tag::End) {
            if (open.isEmpty() || open.takeLast() != tag.key)
                return QStringLiteral("stray-section-end");
        }
    }
}

QStringList SlipText::keys(const QString &text)
{
    QStringList found;
    Tag tag;
    qsizetype at = 0;
    while (nextTag(text, at, tag) == Found::Tag) {
        at = tag.end;
        if (tag.kind != Tag::End)
            found.append(tag.optional || tag.kind != Tag::Value ? tag.key + QLatin1Char('?') : tag.key);
    }
    return found;
}

} // namespace yc::print
