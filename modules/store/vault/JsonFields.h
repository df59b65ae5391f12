// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace yc::store {

/// Takes fields out of an object and remembers whether all were there, of the right kind, and nothing else was.
class Fields {
public:
    explicit Fields(const QJsonValue &value)
        : m_object(value.toObject())
        , m_good(value.isObject())
    {
    }
    [[nodiscard]] bool has(const char *key) const { return m_object.contains(QLatin1StringView(key)); }
    QJsonValue take(const char *key, QJsonValue::Type type)
    {
        const QJsonValue value = m_object.take(QLatin1StringView(key));
        m_good = m_good && value.type() == type;
        return value;
    }
    QString text(const char *key) { return take(key, QJsonValue::String).toString(); }
    bool flag(const char *key) { return take(key, QJsonValue::Bool).toBool(); }
    qint64 integer(const char *key, qint64 least, qint64 most)
    {
        const QJsonValue value = take(key, QJsonValue::Double);
        const qint64 number = value.toInteger(-1);
        m_good = m_good && static_cast<double>(number) == value.toDouble() && number >= least && number <= most;
        return number;
    }
    /// `size` < 0: of any size.
    QByteArray bytes(const char *key, qsizetype size)
    {
        const auto decoded =
            QByteArray::fromBase64Encoding(text(key).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        m_good = m_good && decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok &&
                 (size < 0 || decoded.decoded.size() == size);
        return decoded.decoded;
    }
    QStringList texts(const char *key)
    {
        QStringList list;
        const QJsonArray array = take(key, QJsonValue::Array).toArray();
        for (const QJsonValue &item : array) {
            m_good = m_good && item.isString();
            list << item.toString();
        }
        return list;
    }
    void require(bool condition) { m_good = m_good && condition; }
    [[nodiscard]] bool areGood() const { return m_good && m_object.isEmpty(); }

private:
    QJsonObject m_object;
    bool m_good;
};

[[nodiscard]] inline QString toBase64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }

} // namespace yc::store
