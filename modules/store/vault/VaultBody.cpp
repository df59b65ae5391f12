// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/RecordId.h"
#include "store/vault/JsonFields.h"
#include "store/vault/KeyPair.h"
#include "store/vault/SecretSeal.h"
#include "store/vault/VaultFile.h"

#include <QSet>

#include <limits>

namespace yc::store {

namespace {

constexpr qsizetype databaseSaltSize = 16;
constexpr qsizetype databaseKeySize = 32;
constexpr qint64 anyNumber = std::numeric_limits<qint64>::max();
constexpr qsizetype publicKeySize = KeyPair::keySize;

QString text(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }
QString text(const QDateTime &time) { return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString(); }

void insertCost(QJsonObject &json, KdfCost cost)
{
    json.insert(QStringLiteral("kdf"), QStringLiteral("argon2id"));
    json.insert(QStringLiteral("operations"), static_cast<qint64>(cost.operations));
    json.insert(QStringLiteral("memory"), static_cast<qint64>(cost.memory));
}

KdfCost takeCost(Fields &fields)
{
    KdfCost cost;
    fields.require(fields.text("kdf") == QLatin1StringView("argon2id"));
    cost.operations = static_cast<quint64>(fields.integer("operations", 1, anyNumber));
    cost.memory = static_cast<quint64>(fields.integer("memory", 1, anyNumber));
    fields.require(cost.isAcceptable());
    return cost;
}

QJsonObject toJson(const KeyWrap &wrap)
{
    QJsonObject json{{QStringLiteral("salt"), toBase64(wrap.salt)},
                     {QStringLiteral("cipher"), QStringLiteral("aes-256-gcm")},
                     {QStringLiteral("nonce"), toBase64(wrap.nonce)},
                     {QStringLiteral("sealed"), toBase64(wrap.sealed)}};
    insertCost(json, wrap.cost);
    return json;
}

bool read(const QJsonValue &value, qsizetype wrappedSize, KeyWrap &wrap)
{
    Fields fields(value);
    wrap.cost = takeCost(fields);
    fields.require(fields.text("cipher") == QLatin1StringView("aes-256-gcm"));
    wrap.salt = fields.bytes("salt", KeyWrap::saltSize);
    wrap.nonce = fields.bytes("nonce", KeyWrap::nonceSize);
    wrap.sealed = fields.bytes("sealed", wrappedSize + KeyWrap::tagSize);
    return fields.areGood();
}

/// In format 2: {wrap, public_key, sealed_key}, the latter two missing where it is still as in format 1.
QJsonObject toJson(const KeyHolder &holder)
{
    QJsonObject json{{QStringLiteral("wrap"), toJson(holder.wrap)}};
    if (!holder.isOfFormat1()) {
        json.insert(QStringLiteral("public_key"), toBase64(holder.publicKey));
        json.insert(QStringLiteral("sealed_key"), toBase64(holder.sealedKey));
    }
    return json;
}

bool read(const QJsonValue &value, KeyHolder &holder)
{
    Fields fields(value);
    const bool paired = fields.has("public_key");
    if (paired) {
        holder.publicKey = fields.bytes("public_key", publicKeySize);
        holder.sealedKey = fields.bytes("sealed_key", databaseKeySize + sealOverhead);
    }
    constexpr auto held = static_cast<qsizetype>(KeyPair::heldSize);
    fields.require(read(fields.take("wrap", QJsonValue::Object), paired ? held : databaseKeySize, holder.wrap));
    return fields.areGood();
}

QJsonObject toJson(const PassphraseHistory &history)
{
    QJsonArray digests;
    for (const QByteArray &digest : history.digests)
        digests.append(toBase64(digest));
    QJsonObject json{{QStringLiteral("salt"), toBase64(history.salt)}, {QStringLiteral("digests"), digests}};
    insertCost(json, history.cost);
    return json;
}

bool read(const QJsonValue &value, PassphraseHistory &history)
{
    Fields fields(value);
    history.cost = takeCost(fields);
    history.salt = fields.bytes("salt", KeyWrap::saltSize);
    for (const QString &digest : fields.texts("digests"))
        history.digests << QByteArray::fromBase64(digest.toLatin1());
    fields.require(history.digests.size() <= PassphraseHistory::most);
    for (const QByteArray &digest : std::as_const(history.digests))
        fields.require(digest.size() == PassphraseHistory::digestSize);
    return fields.areGood();
}

QJsonObject toJson(const TokenSlot &token)
{
    return {{QStringLiteral("certificate"), toBase64(token.certificate)},
            {QStringLiteral("wrapped"), toBase64(token.wrapped)},
            {QStringLiteral("module"), token.module},
            {QStringLiteral("label"), token.label}};
}

bool read(const QJsonValue &value, TokenSlot &token)
{
    Fields fields(value);
    token.certificate = fields.bytes("certificate", -1);
    token.wrapped = fields.bytes("wrapped", -1);
    token.module = fields.text("module");
    token.label = fields.text("label");
    return fields.areGood();
}

QJsonObject toJson(const VaultBody::Person &person, int format)
{
    const PersonEntry &entry = person.entry;
    QJsonObject json{{QStringLiteral("id"), entry.id},
                     {QStringLiteral("number"), entry.number},
                     {QStringLiteral("name"), entry.name},
                     {QStringLiteral("roles"), QJsonArray::fromStringList(entry.roles)},
                     {QStringLiteral("must_change"), entry.mustChange},
                     {QStringLiteral("created"), text(entry.created)}};
    if (format == 1) {
        json.insert(QStringLiteral("wrap"), toJson(person.holder.wrap));
        return json;
    }
    json.insert(QStringLiteral("org"), entry.org);
    json.insert(QStringLiteral("valid_from"), text(entry.validFrom));
    json.insert(QStringLiteral("valid_to"), text(entry.validTo));
    json.insert(QStringLiteral("passphrase_set"), text(entry.passphraseSet));
    json.insert(QStringLiteral("key"), toJson(person.holder));
    if (!person.history.salt.isEmpty())
        json.insert(QStringLiteral("history"), toJson(person.history));
    if (person.token)
        json.insert(QStringLiteral("token"), toJson(*person.token));
    return json;
}

/// Empty, or a day.
QDate takeDay(Fields &fields, const char *key)
{
    const QString day = fields.text(key);
    const QDate date = QDate::fromString(day, Qt::ISODate);
    fields.require(day.isEmpty() || text(date) == day);
    return date;
}

bool read(const QJsonValue &value, int format, VaultBody::Person &person)
{
    Fields fields(value);
    PersonEntry &entry = person.entry;
    entry.id = fields.text("id");
    entry.number = fields.text("number");
    entry.name = fields.text("name");
    entry.roles = fields.texts("roles");
    entry.mustChange = fields.flag("must_change");
    entry.created = QDateTime::fromString(fields.text("created"), Qt::ISODateWithMs);
    fields.require(core::isRecordId(entry.id) && entry.id.startsWith(QLatin1StringView("person:")));
    fields.require(isLoginNumber(entry.number) && !entry.name.isEmpty() && entry.created.isValid());
    if (format == 1) {
        fields.require(read(fields.take("wrap", QJsonValue::Object), databaseKeySize, person.holder.wrap));
        return fields.areGood();
    }
    entry.org = fields.text("org");
    entry.validFrom = takeDay(fields, "valid_from");
    entry.validTo = takeDay(fields, "valid_to");
    const QString set = fields.text("passphrase_set");
    entry.passphraseSet = QDateTime::fromString(set, Qt::ISODateWithMs);
    fields.require(text(entry.passphraseSet) == set);
    fields.require(read(fields.take("key", QJsonValue::Object), person.holder));
    if (fields.has("history"))
        fields.require(read(fields.take("history", QJsonValue::Object), person.history));
    if (fields.has("token"))
        fields.require(read(fields.take("token", QJsonValue::Object), person.token.emplace()));
    return fields.areGood();
}

bool readSecrets(const QJsonObject &json, QMap<QString, QByteArray> &secrets)
{
    Fields fields(json);
    for (const QString &name : json.keys()) {
        const QByteArray sealed = fields.bytes(name.toLatin1().constData(), -1);
        fields.require(isSecretName(name) && sealed.size() > secretOverhead &&
                       sealed.size() <= VaultBody::longestSecret);
        secrets.insert(name, sealed);
    }
    fields.require(!secrets.isEmpty() && secrets.size() <= VaultBody::mostSecrets);
    return fields.areGood();
}

} // namespace

QJsonObject VaultBody::toJson() const
{
    QJsonArray people;
    for (const Person &person : persons)
        people.append(store::toJson(person, format));
    QJsonObject json{{QStringLiteral("desk"), deskId},
                     {QStringLiteral("database_salt"), toBase64(databaseSalt)},
                     {QStringLiteral("generation"), generation},
                     {QStringLiteral("persons"), people}};
    if (format == 1) {
        json.insert(QStringLiteral("recovery"), store::toJson(recovery.wrap));
        return json;
    }
    json.insert(QStringLiteral("recovery"), store::toJson(recovery));
    json.insert(QStringLiteral("desk_secrets"), toBase64(deskSecrets));
    json.insert(QStringLiteral("left_since_rekey"), leftSinceRekey);
    if (!pendingKey.isEmpty())
        json.insert(QStringLiteral("pending_key"), toBase64(pendingKey));
    if (!secrets.isEmpty()) {
        QJsonObject sealed;
        for (const auto &[name, bytes] : secrets.asKeyValueRange())
            sealed.insert(name, toBase64(bytes));
        json.insert(QStringLiteral("secrets"), sealed);
    }
    return json;
}

bool VaultBody::read(const QJsonObject &json, int format, VaultBody &body)
{
    Fields fields(json);
    body.format = format;
    body.deskId = fields.text("desk");
    body.databaseSalt = fields.bytes("database_salt", databaseSaltSize);
    body.generation = fields.integer("generation", 1, anyNumber);
    fields.require(!body.deskId.isEmpty());
    const QJsonValue recovery = fields.take("recovery", QJsonValue::Object);
    if (format == 1) {
        fields.require(store::read(recovery, databaseKeySize, body.recovery.wrap));
    } else {
        fields.require(store::read(recovery, body.recovery));
        body.deskSecrets = fields.bytes("desk_secrets", deskSecretsSize + sealOverhead);
        body.leftSinceRekey = fields.integer("left_since_rekey", 0, anyNumber);
        if (fields.has("pending_key"))
            body.pendingKey = fields.bytes("pending_key", databaseKeySize + databaseSaltSize + sealOverhead);
        if (format >= 3)
            fields.require(readSecrets(fields.take("secrets", QJsonValue::Object).toObject(), body.secrets));
    }
    QSet<QString> numbers;
    QSet<QString> ids;
    const QJsonArray people = fields.take("persons", QJsonValue::Array).toArray();
    for (const QJsonValue &item : people) {
        Person person;
        fields.require(store::read(item, format, person));
        numbers << person.entry.number;
        ids << person.entry.id;
        body.persons << person;
    }
    fields.require(!people.isEmpty() && numbers.size() == people.size() && ids.size() == people.size());
    return fields.areGood();
}

} // namespace yc::store
