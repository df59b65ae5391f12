// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/VaultFile.h"

#include "store/vault/CanonicalJson.h"
#include "store/vault/DurableFile.h"
#include "store/vault/JsonFields.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <limits>

namespace yc::store {

using core::ErrorKind;
using core::fail;
using core::Result;

namespace {

constexpr qint64 maxFileSize = 4 << 20; // a thousand people need less than one

auto damaged(const char *reason)
{
    return fail(ErrorKind::CallAdministrator, "vault.damaged",
                {{QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

QString pathOf(const QString &folder) { return folder + QStringLiteral("/vault.json"); }
QString copyPathOf(const QString &folder) { return folder + QStringLiteral("/vault.json.bak"); }

} // namespace

bool isLoginNumber(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9A-Za-z._-]{1,32}\\z"));
    return form.match(text).hasMatch();
}

QByteArray VaultFile::authenticatedBytes(const VaultBody &body)
{
    return canonicalJson(QJsonObject{{QStringLiteral("format"), body.format}, {QStringLiteral("body"), body.toJson()}});
}

QByteArray VaultFile::boundTo(const QString &deskId, const QString &subject, int wrapFormat)
{
    QByteArray bytes;
    appendSized(bytes, "yichuang vault");
    appendSized(bytes, QByteArray::number(wrapFormat));
    appendSized(bytes, deskId.toUtf8());
    appendSized(bytes, subject.toUtf8());
    return bytes;
}

QByteArray VaultFile::encode() const
{
    QJsonObject envelope{{QStringLiteral("format"), body.format},
                         {QStringLiteral("body"), body.toJson()},
                         {QStringLiteral("mac"), toBase64(mac)}};
    envelope.insert(QStringLiteral("digest"), envelopeDigest(envelope));
    return QJsonDocument(envelope).toJson(QJsonDocument::Indented);
}

Result<VaultFile> VaultFile::decode(const QByteArray &bytes)
{
    if (bytes.size() >= maxFileSize)
        return damaged("too-large");
    QJsonParseError parsed;
    const QJsonObject envelope = QJsonDocument::fromJson(bytes, &parsed).object();
    if (parsed.error != QJsonParseError::NoError || envelope.isEmpty())
        return damaged("not-json");
    if (envelope.value(QStringLiteral("digest")).toString() != envelopeDigest(envelope))
        return damaged("digest");
    Fields fields(envelope);
    const qint64 found = fields.integer("format", 1, std::numeric_limits<qint64>::max());
    if (found > format)
        return fail(ErrorKind::UpdateProgram, "vault.newer-version",
                    {{QStringLiteral("format"), found}, {QStringLiteral("supported"), format}});
    VaultFile file;
    file.mac = fields.bytes("mac", macSize);
    fields.text("digest");
    fields.require(
        VaultBody::read(fields.take("body", QJsonValue::Object).toObject(), static_cast<int>(found), file.body));
    if (!fields.areGood())
        return damaged("structure");
    return file;
}

Result<VaultFile::Loaded> VaultFile::load(const QString &folder)
{
    bool exists = false;
    bool copyExists = false;
    const Result<QByteArray> bytes = readWhole(pathOf(folder), maxFileSize, &exists);
    const Result<QByteArray> copyBytes = readWhole(copyPathOf(folder), maxFileSize, &copyExists);
    if (!exists && !copyExists)
        return fail(ErrorKind::NotFound, "vault.missing", {{QStringLiteral("path"), pathOf(folder)}});
    if (exists) {
        Result<VaultFile> file = bytes ? decode(*bytes) : std::unexpected(bytes.error());
        if (file)
            return Loaded{*std::move(file), false, !copyExists || copyBytes != bytes};
        // A newer program's vault stands, even beside an older copy.
        if (!copyExists || file.error().kind == ErrorKind::UpdateProgram)
            return std::unexpected(std::move(file).error());
    }
    if (!copyBytes)
        return std::unexpected(copyBytes.error());
    YC_ASSIGN(VaultFile copy, decode(*copyBytes));
    return Loaded{std::move(copy), true, false};
}

Result<VaultFile> VaultFile::loadCopy(const QString &folder)
{
    bool exists = false;
    YC_ASSIGN(const QByteArray bytes, readWhole(copyPathOf(folder), maxFileSize, &exists));
    if (!exists)
        return fail(ErrorKind::NotFound, "vault.missing", {{QStringLiteral("path"), copyPathOf(folder)}});
    return decode(bytes);
}

Result<> VaultFile::save(const QString &folder) const
{
    const QByteArray bytes = encode();
    YC_TRY(writeDurably(pathOf(folder), bytes));
    (void)writeDurably(copyPathOf(folder), bytes); // see the promise in the header
    return {};
}

} // namespace yc::store
