// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/BundleHeader.h"

#include "bundle/Tuning.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <sodium.h>

#include <algorithm>

namespace yc::bundle {

using core::ErrorKind;
using core::Result;

namespace {

constexpr QByteArrayView kMagic("YCBUNDLE");
constexpr qsizetype kFixed = 16; // magic, format, length

QByteArray tagOf(QByteArrayView bytes)
{
    QByteArray tag(BundleHeader::tagSize, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(tag.data()), static_cast<size_t>(tag.size()),
                       reinterpret_cast<const unsigned char *>(bytes.data()), static_cast<size_t>(bytes.size()),
                       nullptr, 0);
    return tag;
}

QJsonObject toJson(const Party &party)
{
    return {{QStringLiteral("desk"), party.desk},
            {QStringLiteral("org"), party.org},
            {QStringLiteral("organisation"), party.organisation},
            {QStringLiteral("name"), party.name}};
}

Party partyIn(const QJsonObject &json)
{
    return {json.value(u"desk").toString(), json.value(u"org").toString(), json.value(u"organisation").toString(),
            json.value(u"name").toString()};
}

/// What fails while a file is read: its end, or the disk.
core::Error cut(const QIODevice &file)
{
    if (!file.atEnd())
        return {ErrorKind::Retry, QStringLiteral("bundle.io"), {{QStringLiteral("system"), file.errorString()}}};
    return {ErrorKind::FixInput, QStringLiteral("bundle.truncated"), {}};
}

} // namespace

QByteArray BundleHeader::encode() const
{
    QJsonArray to;
    for (const Receiver &receiver : receivers) {
        QJsonObject json = toJson(receiver);
        json.insert(QStringLiteral("serial"), receiver.serial);
        json.insert(QStringLiteral("key"), QString::fromLatin1(receiver.key.toBase64()));
        to.append(json);
    }
    const QByteArray json =
        QJsonDocument(QJsonObject{{QStringLiteral("id"), id},
                                  {QStringLiteral("made_at"), madeAt.toUTC().toString(Qt::ISODateWithMs)},
                                  {QStringLiteral("program"), program},
                                  {QStringLiteral("sender"), toJson(sender)},
                                  {QStringLiteral("receivers"), to}})
            .toJson(QJsonDocument::Compact);
    QByteArray bytes = kMagic.toByteArray();
    bytes.resize(kFixed);
    qToLittleEndian(format, bytes.data() + 8);
    qToLittleEndian(static_cast<quint32>(json.size()), bytes.data() + 12);
    bytes.append(json);
    return bytes + tagOf(bytes);
}

Result<BundleHeader::Read> BundleHeader::read(QIODevice &file)
{
    Read read;
    read.bytes = file.read(kFixed);
    if (!QByteArrayView(read.bytes).startsWith(kMagic.first(std::min(read.bytes.size(), kMagic.size()))))
        return core::fail(ErrorKind::FixInput, "bundle.not-a-bundle");
    if (read.bytes.size() < kFixed)
        return std::unexpected(cut(file));
    const auto length = qsizetype(qFromLittleEndian<quint32>(read.bytes.constData() + 12));
    if (length > tuning::longestHeader)
        return core::fail(ErrorKind::FixInput, "bundle.changed");
    read.bytes += file.read(length + tagSize);
    if (read.bytes.size() < kFixed + length + tagSize)
        return std::unexpected(cut(file));
    if (tagOf(QByteArrayView(read.bytes).chopped(tagSize)) != read.tag())
        return core::fail(ErrorKind::FixInput, "bundle.changed");
    const auto its = qFromLittleEndian<quint32>(read.bytes.constData() + 8);
    if (its != format)
        return core::fail(ErrorKind::UpdateProgram, "bundle.newer-version",
                          {{QStringLiteral("format"), its}, {QStringLiteral("supported"), format}});
    const QJsonObject json = QJsonDocument::fromJson(read.bytes.sliced(kFixed, length)).object();
    BundleHeader &header = read.header;
    header.id = json.value(u"id").toString();
    header.madeAt = QDateTime::fromString(json.value(u"made_at").toString(), Qt::ISODateWithMs).toUTC();
    header.program = json.value(u"program").toString();
    header.sender = partyIn(json.value(u"sender").toObject());
    for (const QJsonValue &value : json.value(u"receivers").toArray()) {
        Receiver receiver{partyIn(value.toObject()), value[u"serial"].toInteger(),
                          QByteArray::fromBase64(value[u"key"].toString().toLatin1())};
        header.receivers.append(std::move(receiver));
    }
    if (header.id.isEmpty() || header.sender.desk.isEmpty() || header.receivers.isEmpty() ||
        header.receivers.size() > tuning::mostReceivers)
        return core::fail(ErrorKind::FixInput, "bundle.changed");
    return read;
}

const Receiver *BundleHeader::receiver(const QString &desk) const
{
    const auto found = std::ranges::find(receivers, desk, &Receiver::desk);
    return found == receivers.end() ? nullptr : &*found;
}

} // namespace yc::bundle
