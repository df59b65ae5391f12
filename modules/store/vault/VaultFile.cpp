// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/VaultFile.h"

#include "core/RecordId.h"
#include "store/vault/CanonicalJson.h"
#include "store/vault/DurableFile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <limits>

#include <sodium.h>

namespace yc::store {

using core::ErrorKind;
using core::fail;
using core::Result;

namespace {

constexpr qint64 maxFileSize = 4 << 20; // a thousand people need less than one
constexpr qsizetype databaseSaltSize = 16;
constexpr qsizetype databaseKeySize = 32;

auto damaged(const char *reason)
{
    return fail(ErrorKind::CallAdministrator, "vault.damaged",
                {{QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

QString toBase64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }

QString digestOf(QJsonObject envelope)
{
    envelope.remove(QStringLiteral("digest"));
    const QByteArray bytes = canonicalJson(envelope);
    QByteArray digest(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(digest.data()), crypto_generichash_BYTES,
                       reinterpret_cast<const unsigned char *>(bytes.constData()),
                       static_cast<unsigned long long>(bytes.size()), nullptr, 0);
    return toBase64(digest);
}

QString pathOf(const QString &folder) { return folder + QStringLiteral("/vault.json"); }
QString copyPathOf(const QString &folder) { return folder + QStringLiteral("/vault.json.bak"); }

/// Takes fields out of an object and remembers whether all were there, of the right kind, and nothing else was.
class Fields {
public:
    explicit Fields(const QJsonValue &value)
        : m_object(value.toObject())
        , m_good(value.isObject())
    {
    }
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
    QByteArray bytes(const char *key, qsizetype size)
    {
        const auto decoded =
            QByteArray::fromBase64Encoding(text(key).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        m_good =
            m_good && decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok && decoded.decoded.size() == size;
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

QJsonObject toJson(const KeyWrap &wrap)
{
    return {{QStringLiteral("kdf"), QStringLiteral("argon2id")},
            {QStringLiteral("operations"), static_cast<qint64>(wrap.cost.operations)},
            {QStringLiteral("memory"), static_cast<qint64>(wrap.cost.memory)},
            {QStringLiteral("salt"), toBase64(wrap.salt)},
            {QStringLiteral("cipher"), QStringLiteral("aes-256-gcm")},
            {QStringLiteral("nonce"), toBase64(wrap.nonce)},
            {QStringLiteral("sealed"), toBase64(wrap.sealed)}};
}

bool read(const QJsonValue &value, KeyWrap &wrap)
{
    Fields fields(value);
    fields.require(fields.text("kdf") == QLatin1StringView("argon2id"));
    fields.require(fields.text("cipher") == QLatin1StringView("aes-256-gcm"));
    constexpr qint64 any = std::numeric_limits<qint64>::max();
    wrap.cost.operations = static_cast<quint64>(fields.integer("operations", 1, any));
    wrap.cost.memory = static_cast<quint64>(fields.integer("memory", 1, any));
    fields.require(wrap.cost.isAcceptable());
    wrap.salt = fields.bytes("salt", KeyWrap::saltSize);
    wrap.nonce = fields.bytes("nonce", KeyWrap::nonceSize);
    wrap.sealed = fields.bytes("sealed", databaseKeySize + KeyWrap::tagSize);
    return fields.areGood();
}

QJsonObject toJson(const VaultBody::Person &person)
{
    const PersonEntry &entry = person.entry;
    return {{QStringLiteral("id"), entry.id},
            {QStringLiteral("number"), entry.number},
            {QStringLiteral("name"), entry.name},
            {QStringLiteral("roles"), QJsonArray::fromStringList(entry.roles)},
            {QStringLiteral("must_change"), entry.mustChange},
            {QStringLiteral("created"), entry.created.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("wrap"), toJson(person.wrap)}};
}

bool read(const QJsonValue &value, VaultBody::Person &person)
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
    fields.require(read(fields.take("wrap", QJsonValue::Object), person.wrap));
    return fields.areGood();
}

QJsonObject toJson(const VaultBody &body)
{
    QJsonArray persons;
    for (const VaultBody::Person &person : body.persons)
        persons.append(toJson(person));
    return {{QStringLiteral("desk"), body.deskId},
            {QStringLiteral("database_salt"), toBase64(body.databaseSalt)},
            {QStringLiteral("generation"), body.generation},
            {QStringLiteral("persons"), persons},
            {QStringLiteral("recovery"), toJson(body.recovery)}};
}

bool read(const QJsonValue &value, VaultBody &body)
{
    Fields fields(value);
    body.deskId = fields.text("desk");
    body.databaseSalt = fields.bytes("database_salt", databaseSaltSize);
    body.generation = fields.integer("generation", 1, std::numeric_limits<qint64>::max());
    fields.require(!body.deskId.isEmpty());
    fields.require(read(fields.take("recovery", QJsonValue::Object), body.recovery));
    QSet<QString> numbers;
    QSet<QString> ids;
    const QJsonArray persons = fields.take("persons", QJsonValue::Array).toArray();
    for (const QJsonValue &item : persons) {
        VaultBody::Person person;
        fields.require(read(item, person));
        numbers << person.entry.number;
        ids << person.entry.id;
        body.persons << person;
    }
    fields.require(!persons.isEmpty() && numbers.size() == persons.size() && ids.size() == persons.size());
    return fields.areGood();
}

} // namespace

bool isLoginNumber(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9A-Za-z._-]{1,32}\\z"));
    return form.match(text).hasMatch();
}

QByteArray VaultFile::authenticatedBytes(const VaultBody &body)
{
    return canonicalJson(QJsonObject{{QStringLiteral("format"), format}, {QStringLiteral("body"), toJson(body)}});
}

QByteArray VaultFile::boundTo(const QString &deskId, const QString &subject)
{
    QByteArray bytes;
    appendSized(bytes, "yichuang vault");
    appendSized(bytes, QByteArray::number(format));
    appendSized(bytes, deskId.toUtf8());
    appendSized(bytes, subject.toUtf8());
    return bytes;
}

QByteArray VaultFile::encode() const
{
    QJsonObject envelope{{QStringLiteral("format"), format},
                         {QStringLiteral("body"), toJson(body)},
                         {QStringLiteral("mac"), toBase64(mac)}};
    envelope.insert(QStringLiteral("digest"), digestOf(envelope));
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
    if (envelope.value(QStringLiteral("digest")).toString() != digestOf(envelope))
        return damaged("digest");
    Fields fields(envelope);
    const qint64 found = fields.integer("format", 1, std::numeric_limits<qint64>::max());
    if (found > format)
        return fail(ErrorKind::UpdateProgram, "vault.newer-version",
                    {{QStringLiteral("format"), found}, {QStringLiteral("supported"), format}});
    VaultFile file;
    file.mac = fields.bytes("mac", macSize);
    fields.text("digest");
    fields.require(read(fields.take("body", QJsonValue::Object), file.body));
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

Result<> VaultFile::save(const QString &folder) const
{
    const QByteArray bytes = encode();
    YC_TRY(writeDurably(pathOf(folder), bytes));
    (void)writeDurably(copyPathOf(folder), bytes); // see the promise in the header
    return {};
}

} // namespace yc::store
