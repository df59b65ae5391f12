// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/CardFile.h"

#include "bundle/ChunkFile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cerrno>

#include <sodium.h>

namespace yc::bundle {

using core::DeskCard;
using core::ErrorKind;
using core::Result;

namespace {

constexpr qint64 kLongest = 64 << 10;
const QString kFormat = QStringLiteral("yichuang-desk-card-1"); // no other thing that a desk signs begins like this

/// Every field with its length, in one order.
QByteArray statement(const DeskCard &card)
{
    QByteArray bytes;
    const QStringList parts{kFormat,
                            card.desk,
                            card.org,
                            card.organisation,
                            card.name,
                            card.account,
                            card.mark,
                            QString::fromLatin1(card.signKey.toHex()),
                            QString::fromLatin1(card.boxKey.toHex())};
    for (const QString &part : parts) {
        const QByteArray text = part.toUtf8();
        bytes += QByteArray::number(text.size()) + ':' + text + ';';
    }
    return bytes;
}

const unsigned char *raw(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }

} // namespace

QByteArray CardFile::encode(const DeskCard &card, const replica::DeskKeys &keys)
{
    DeskCard plain = card; // enrolment and revocation are the city's to tell
    plain.enrolledAt = {};
    plain.revokedAt = {};
    plain.revokedReason.clear();
    return QJsonDocument(
               QJsonObject{{QStringLiteral("format"), kFormat},
                           {QStringLiteral("desk"), plain.desk},
                           {QStringLiteral("org"), plain.org},
                           {QStringLiteral("card"), plain.toBody()},
                           {QStringLiteral("signature"), QString::fromLatin1(keys.sign(statement(plain)).toBase64())}})
        .toJson();
}

Result<DeskCard> CardFile::decode(const QByteArray &content)
{
    const QJsonObject json = QJsonDocument::fromJson(content).object();
    if (json.value(u"format").toString() != kFormat)
        return core::fail(ErrorKind::FixInput, "bundle.not-a-card");
    const DeskCard card = DeskCard::fromBody(DeskCard::recordId(json.value(u"desk").toString()),
                                             json.value(u"org").toString(), json.value(u"card").toObject());
    const QByteArray signature = QByteArray::fromBase64(json.value(u"signature").toString().toLatin1());
    const QByteArray said = statement(card);
    if (!card.isWhole() || signature.size() != qsizetype(crypto_sign_BYTES) || sodium_init() < 0 ||
        crypto_sign_verify_detached(raw(signature), raw(said), static_cast<unsigned long long>(said.size()),
                                    raw(card.signKey)) != 0)
        return core::fail(ErrorKind::FixInput, "bundle.card-changed");
    return card;
}

Result<> CardFile::write(const QString &path, const DeskCard &card, const replica::DeskKeys &keys)
{
    QSaveFile file(path);
    const QByteArray content = encode(card, keys);
    errno = EIO;
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return std::unexpected(bundleFileError(errno, path));
    return {};
}

Result<DeskCard> CardFile::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(bundleFileError(errno, path));
    return decode(file.read(kLongest));
}

} // namespace yc::bundle
