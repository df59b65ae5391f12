// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DeskCard.h"

#include <QCryptographicHash>
#include <QStringList>

namespace yc::core {

namespace {

QString key(const char *text) { return QString::fromLatin1(text); }

QByteArray keyIn(const QJsonObject &body, const char *name)
{
    const auto decoded = QByteArray::fromBase64Encoding(body.value(key(name)).toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == DeskCard::keyBytes ? decoded.decoded : QByteArray();
}

QDateTime timeIn(const QJsonObject &body, const char *name)
{
    return QDateTime::fromString(body.value(key(name)).toString(), Qt::ISODateWithMs).toUTC();
}

} // namespace

QString DeskCard::recordId(const QString &desk) { return deskCardType().name + u':' + desk; }

DeskCard DeskCard::fromBody(const QString &id, const QString &org, const QJsonObject &body)
{
    const auto text = [&body](const char *name) { return body.value(key(name)).toString(); };
    DeskCard card;
    card.desk = id.section(u':', 1);
    card.org = org;
    card.organisation = text("organisation");
    card.name = text("name");
    card.account = text("account");
    card.mark = text("mark");
    card.signKey = keyIn(body, "sign_key");
    card.boxKey = keyIn(body, "box_key");
    card.enrolledAt = timeIn(body, "enrolled_at");
    card.revokedAt = timeIn(body, "revoked_at");
    card.revokedReason = text("revoked_reason");
    return card;
}

QJsonObject DeskCard::toBody() const
{
    QJsonObject body{{key("organisation"), organisation},
                     {key("name"), name},
                     {key("sign_key"), QString::fromLatin1(signKey.toBase64())},
                     {key("box_key"), QString::fromLatin1(boxKey.toBase64())}};
    const auto insert = [&body](const char *field, const QString &value) {
        if (!value.isEmpty())
            body.insert(key(field), value);
    };
    const auto time = [](const QDateTime &at) {
        return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
    };
    insert("account", account);
    insert("mark", mark);
    insert("enrolled_at", time(enrolledAt));
    insert("revoked_at", time(revokedAt));
    insert("revoked_reason", revokedReason);
    return body;
}

bool DeskCard::isWhole() const
{
    return !desk.isEmpty() && !org.isEmpty() && signKey.size() == keyBytes && boxKey.size() == keyBytes;
}

QString DeskCard::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : {QByteArrayLiteral("yichuang-desk-card-1"), desk.toUtf8(), signKey, boxKey}) {
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part);
    }
    const QByteArray digest = hash.result();
    QStringList groups;
    // Five bytes a group: what 100,000 does not divide of 2^40 is one in ten million.
    for (qsizetype at = 0; at + 5 <= 30; at += 5) {
        quint64 number = 0;
        for (qsizetype i = at; i < at + 5; ++i)
            number = number << 8 | static_cast<quint8>(digest.at(i));
        groups.append(QStringLiteral("%1").arg(number % 100'000, 5, 10, QLatin1Char('0')));
    }
    return groups.join(u' ');
}

const RecordType &deskCardType()
{
    static const RecordType type = [] {
        RecordType made{.name = key("desk")};
        made.label = key(QT_TRANSLATE_NOOP("RecordType", "Desk"));
        made.settlePermission = QStringLiteral("desk.settings");
        const auto column = [](const char *name, const char *label, FieldKind kind = FieldKind::Text) {
            return Field{.key = key(name), .label = key(label), .kind = kind, .column = true};
        };
        // Two places that change a desk's keys disagree about who it is: a person settles that. Enrolled once and
        // revoked once: the later time stands, and a revocation is never lost to an edit beside it.
        Field enrolled = column("enrolled_at", "Enrolled at", FieldKind::DateTime);
        enrolled.merge = MergeRule::ForwardOnly;
        Field revoked = column("revoked_at", "Revoked at", FieldKind::DateTime);
        revoked.merge = MergeRule::ForwardOnly;
        Field reason{.key = key("revoked_reason"), .label = key("Reason for revocation"), .merge = MergeRule::Follow};
        reason.with = revoked.key;
        made.fields = {column("organisation", "Organisation"),
                       column("name", "Name"),
                       column("account", "Account"),
                       column("mark", "Mark"),
                       column("sign_key", "Signing key"),
                       column("box_key", "Box key"),
                       enrolled,
                       revoked,
                       reason};
        return made;
    }();
    return type;
}

} // namespace yc::core
