// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup/BackupHeader.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <sodium.h>

namespace yc::store {

using core::ErrorKind;
using core::fail;
using core::Result;

namespace {
constexpr QByteArrayView kMagic("YCBACKUP");
constexpr qsizetype kFixedSize = 16; // magic, format, length
constexpr quint32 kLongest = 64 * 1024;

QByteArray tagOf(const QByteArray &bytes)
{
    QByteArray tag(BackupHeader::tagSize, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(tag.data()), static_cast<size_t>(tag.size()),
                       reinterpret_cast<const unsigned char *>(bytes.constData()),
                       static_cast<unsigned long long>(bytes.size()), nullptr, 0);
    return tag;
}

QString text(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }

QByteArray bytes(const QJsonObject &json, QLatin1StringView key)
{
    return QByteArray::fromBase64(json.value(key).toString().toLatin1());
}

QJsonObject toJson(const KeyWrap &wrap)
{
    return {{QStringLiteral("operations"), static_cast<qint64>(wrap.cost.operations)},
            {QStringLiteral("memory"), static_cast<qint64>(wrap.cost.memory)},
            {QStringLiteral("salt"), text(wrap.salt)},
            {QStringLiteral("nonce"), text(wrap.nonce)},
            {QStringLiteral("sealed"), text(wrap.sealed)}};
}

KeyWrap wrapOf(const QJsonObject &json)
{
    return {{static_cast<quint64>(json.value(u"operations").toInteger()),
             static_cast<quint64>(json.value(u"memory").toInteger())},
            bytes(json, QLatin1StringView("salt")),
            bytes(json, QLatin1StringView("nonce")),
            bytes(json, QLatin1StringView("sealed"))};
}

std::unexpected<core::Error> changed()
{
    return fail(ErrorKind::FixInput, "backup.changed", {{QStringLiteral("part"), QStringLiteral("header")}});
}
} // namespace

QByteArray BackupHeader::encode() const
{
    QJsonObject json{{QStringLiteral("desk"), desk},
                     {QStringLiteral("created"), created.toUTC().toString(Qt::ISODate)},
                     {QStringLiteral("program"), program},
                     {QStringLiteral("store"), text(byStore)},
                     {QStringLiteral("recovery"), QJsonObject{{QStringLiteral("wrap"), toJson(recovery.wrap)},
                                                              {QStringLiteral("bound_to"), text(recovery.boundTo)},
                                                              {QStringLiteral("public_key"), text(recovery.publicKey)},
                                                              {QStringLiteral("sealed"), text(recovery.sealed)}}}};
    if (!organisation.publicKey.isEmpty()) {
        json.insert(QStringLiteral("organisation"),
                    QJsonObject{{QStringLiteral("public_key"), text(organisation.publicKey)},
                                {QStringLiteral("sealed"), text(organisation.sealed)}});
    }
    const QByteArray body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    QByteArray whole = kMagic.toByteArray();
    whole.resize(kFixedSize);
    qToLittleEndian(static_cast<quint32>(format), whole.data() + kMagic.size());
    qToLittleEndian(static_cast<quint32>(body.size()), whole.data() + kMagic.size() + 4);
    whole += body;
    return whole + tagOf(whole);
}

Result<BackupHeader::Read> BackupHeader::read(QIODevice &file)
{
    const QByteArray fixed = file.read(kFixedSize);
    if (!fixed.startsWith(kMagic.first(qMin(fixed.size(), kMagic.size()))) || fixed.isEmpty())
        return fail(ErrorKind::FixInput, "backup.not-a-backup");
    if (fixed.size() < kFixedSize)
        return fail(ErrorKind::FixInput, "backup.truncated");
    const quint32 written = qFromLittleEndian<quint32>(fixed.constData() + kMagic.size());
    const quint32 length = qFromLittleEndian<quint32>(fixed.constData() + kMagic.size() + 4);
    if (length > kLongest)
        return changed();
    const QByteArray body = file.read(length);
    Read found;
    found.tag = file.read(tagSize);
    if (body.size() < length || found.tag.size() < tagSize)
        return fail(ErrorKind::FixInput, "backup.truncated");
    if (tagOf(fixed + body) != found.tag)
        return changed();
    if (written != format) {
        return fail(ErrorKind::UpdateProgram, "backup.newer-version",
                    {{QStringLiteral("format"), written}, {QStringLiteral("supported"), format}});
    }
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const QJsonObject recovery = json.value(u"recovery").toObject();
    const QJsonObject organisation = json.value(u"organisation").toObject();
    BackupHeader &header = found.header;
    header.desk = json.value(u"desk").toString();
    header.created = QDateTime::fromString(json.value(u"created").toString(), Qt::ISODate).toUTC();
    header.program = json.value(u"program").toString();
    header.byStore = bytes(json, QLatin1StringView("store"));
    header.recovery = {wrapOf(recovery.value(u"wrap").toObject()), bytes(recovery, QLatin1StringView("bound_to")),
                       bytes(recovery, QLatin1StringView("public_key")), bytes(recovery, QLatin1StringView("sealed"))};
    header.organisation = {bytes(organisation, QLatin1StringView("public_key")),
                           bytes(organisation, QLatin1StringView("sealed"))};
    if (header.desk.isEmpty() || !header.created.isValid())
        return changed();
    return found;
}

} // namespace yc::store
