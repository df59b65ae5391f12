// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/CanonicalJson.h"

#include "store/vault/JsonFields.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QtEndian>

#include <bit>

#include <sodium.h>

namespace yc::store {

namespace {

void appendNumber(QByteArray &target, quint64 number)
{
    char bytes[sizeof number];
    qToBigEndian(number, bytes);
    target.append(bytes, sizeof bytes);
}

void append(QByteArray &target, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        target.append('n');
        return;
    case QJsonValue::Bool:
        target.append(value.toBool() ? 't' : 'f');
        return;
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const qint64 whole = value.toInteger();
        const bool isWhole = static_cast<double>(whole) == number;
        target.append(isWhole ? 'i' : 'd');
        appendNumber(target, isWhole ? static_cast<quint64>(whole) : std::bit_cast<quint64>(number));
        return;
    }
    case QJsonValue::String:
        target.append('s');
        appendSized(target, value.toString().toUtf8());
        return;
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        target.append('a');
        appendNumber(target, static_cast<quint64>(array.size()));
        for (const QJsonValue &item : array)
            append(target, item);
        return;
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        QStringList keys = object.keys();
        keys.sort();
        target.append('o');
        appendNumber(target, static_cast<quint64>(keys.size()));
        for (const QString &key : std::as_const(keys)) {
            appendSized(target, key.toUtf8());
            append(target, object.value(key));
        }
        return;
    }
    }
}

} // namespace

QByteArray canonicalJson(const QJsonValue &value)
{
    QByteArray bytes;
    append(bytes, value);
    return bytes;
}

void appendSized(QByteArray &target, QByteArrayView bytes)
{
    appendNumber(target, static_cast<quint64>(bytes.size()));
    target.append(bytes);
}

QString envelopeDigest(QJsonObject envelope)
{
    envelope.remove(QStringLiteral("digest"));
    const QByteArray bytes = canonicalJson(envelope);
    QByteArray digest(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(digest.data()), crypto_generichash_BYTES,
                       reinterpret_cast<const unsigned char *>(bytes.constData()),
                       static_cast<unsigned long long>(bytes.size()), nullptr, 0);
    return toBase64(digest);
}

} // namespace yc::store
