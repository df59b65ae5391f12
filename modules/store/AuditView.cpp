// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AuditView.h"

#include "store/AuditHash.h"
#include "store/vault/CanonicalJson.h"

namespace yc::store {

using core::Result;

QJsonObject AuditFilter::toJson() const
{
    QJsonObject json;
    const auto say = [&json](QLatin1StringView key, const QString &value) {
        if (!value.isEmpty())
            json.insert(key, value);
    };
    const auto time = [](const QDateTime &at) { return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString(); };
    say(QLatin1StringView("from"), time(from));
    say(QLatin1StringView("until"), time(until));
    say(QLatin1StringView("person"), person);
    say(QLatin1StringView("command"), command);
    say(QLatin1StringView("subject"), subject);
    say(QLatin1StringView("text"), text);
    if (outcome != Outcome::Any)
        say(QLatin1StringView("outcome"), outcome == Outcome::Done ? QStringLiteral("done") : QStringLiteral("failed"));
    return json;
}

bool AuditRow::isIntact() const
{
    const auto known = static_cast<AuditForm>(form);
    if (known != AuditForm::First && known != AuditForm::Machine)
        return false;
    AuditHash hasher;
    hasher.start(previous, seq, entry.at.toMSecsSinceEpoch(), known);
    const bool first = known == AuditForm::First;
    hasher.add(entry.person.toUtf8());
    if (!first)
        hasher.add(entry.name.toUtf8());
    hasher.add(entry.org.toUtf8());
    hasher.add(entry.desk.toUtf8());
    if (!first)
        hasher.add(entry.machine.toUtf8());
    for (const QString &field : {entry.command, entry.subject, entry.reason, entry.documents, entry.result})
        hasher.add(field.toUtf8());
    const AuditHash::Digest digest = hasher.finish();
    return hash == QByteArrayView(reinterpret_cast<const char *>(digest.data()), qsizetype(digest.size())) &&
           (!first || (entry.name.isEmpty() && entry.machine.isEmpty()));
}

QByteArray AuditSeal::canonical() const
{
    QJsonObject json = toJson();
    json.remove(QStringLiteral("signature"));
    json.insert(QStringLiteral("format"), QStringLiteral("yichuang-audit-export-1"));
    return canonicalJson(json);
}

bool AuditSeal::isGenuine() const
{
    return head.isGenuine() && DeskIdentity::isSignedBy(head.publicKey, canonical(), signature);
}

QJsonObject AuditSeal::toJson() const
{
    return {{QStringLiteral("rows"), rows},
            {QStringLiteral("whole"), whole},
            {QStringLiteral("digest"), QString::fromLatin1(digest.toHex())},
            {QStringLiteral("head"), head.toJson()},
            {QStringLiteral("signature"), QString::fromLatin1(signature.toHex())}};
}

Result<AuditSeal> AuditSeal::fromJson(const QJsonObject &json)
{
    const auto bytes = [&json](QLatin1StringView key) {
        return QByteArray::fromHex(json.value(key).toString().toLatin1());
    };
    AuditSeal seal;
    seal.rows = json.value(QStringLiteral("rows")).toInteger(-1);
    seal.whole = json.value(QStringLiteral("whole")).toBool();
    seal.digest = bytes(QLatin1StringView("digest"));
    seal.signature = bytes(QLatin1StringView("signature"));
    YC_ASSIGN(seal.head, SignedHead::fromJson(json.value(QStringLiteral("head")).toObject()));
    if (seal.rows < 0 || seal.digest.size() != 32 || seal.signature.size() != 64)
        return core::fail(core::ErrorKind::CallAdministrator, "audit.head-damaged");
    return seal;
}

} // namespace yc::store
