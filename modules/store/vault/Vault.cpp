// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/Vault.h"

#include "core/RecordId.h"

#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>
#include <cstring>

#include <sodium.h>

namespace yc::store {

using core::ErrorKind;
using core::fail;
using core::Result;

namespace {

constexpr std::size_t secretSize = 32; // of the 48 bytes, the rest is the salt
constexpr QLatin1StringView recoverySubject("recovery");

QByteArray macOf(const SecureBytes &key, const VaultBody &body)
{
    // A key of its own, derived from the database key: the MAC says nothing about the latter.
    SecureBytes macKey(crypto_auth_hmacsha256_KEYBYTES);
    crypto_kdf_derive_from_key(macKey.span().data(), macKey.size(), 1, "ycvault.", key.span().data());
    const QByteArray bytes = VaultFile::authenticatedBytes(body);
    QByteArray mac(VaultFile::macSize, Qt::Uninitialized);
    static_assert(VaultFile::macSize == crypto_auth_hmacsha256_BYTES && secretSize == crypto_kdf_KEYBYTES);
    crypto_auth_hmacsha256(reinterpret_cast<unsigned char *>(mac.data()),
                           reinterpret_cast<const unsigned char *>(bytes.constData()),
                           static_cast<unsigned long long>(bytes.size()), macKey.span().data());
    return mac;
}

Result<> checkEntry(const PersonEntry &entry)
{
    const char *field = nullptr;
    if (!core::isRecordId(entry.id) || !entry.id.startsWith(QLatin1StringView("person:")))
        field = "id";
    else if (!isLoginNumber(entry.number))
        field = "number";
    else if (entry.name.trimmed().isEmpty())
        field = "name";
    else if (!entry.created.isValid())
        field = "created";
    if (!field)
        return {};
    return fail(ErrorKind::FixInput, "vault.bad-person", {{QStringLiteral("field"), QString::fromLatin1(field)}});
}

/// As it will be read back: UTC, milliseconds.
PersonEntry normalised(PersonEntry entry)
{
    entry.created = QDateTime::fromMSecsSinceEpoch(entry.created.toMSecsSinceEpoch(), QTimeZone::UTC);
    return entry;
}

} // namespace

Result<Vault::Created> Vault::create(const QString &folder, const QString &deskId, const PersonEntry &first,
                                     const Passphrase &passphrase, const Settings &settings)
{
    if (QFileInfo::exists(folder + QStringLiteral("/vault.json")) ||
        QFileInfo::exists(folder + QStringLiteral("/vault.json.bak")))
        return fail(ErrorKind::FixInput, "vault.already-exists", {{QStringLiteral("path"), folder}});
    YC_TRY(checkEntry(first));
    YC_TRY(settings.rules.check(passphrase, first.number));

    Vault vault(folder, settings);
    SecureBytes key = SecureBytes::random(keySize);
    RecoveryCode code = RecoveryCode::random();
    VaultBody body;
    body.deskId = deskId;
    const auto salt = key.span().subspan(secretSize);
    body.databaseSalt = QByteArray(reinterpret_cast<const char *>(salt.data()), static_cast<qsizetype>(salt.size()));
    vault.m_body.deskId = deskId; // what wrapFor() binds to
    YC_ASSIGN(KeyWrap wrap, vault.wrapFor(key, first.id, passphrase.bytes()));
    body.persons.append({normalised(first), std::move(wrap)});
    YC_ASSIGN(body.recovery, vault.wrapFor(key, recoverySubject, code.bytes()));
    body.generation = 1;
    const QByteArray mac = macOf(key, body);
    YC_TRY((VaultFile{body, mac}.save(folder)));
    vault.m_body = std::move(body);
    vault.m_mac = mac;
    return Created{std::move(vault), std::move(code), std::move(key)};
}

Result<Vault> Vault::open(const QString &folder, const Settings &settings)
{
    YC_ASSIGN(VaultFile::Loaded loaded, VaultFile::load(folder));
    Vault vault(folder, settings);
    vault.m_body = std::move(loaded.file.body);
    vault.m_mac = std::move(loaded.file.mac);
    vault.m_fromCopy = loaded.fromCopy;
    vault.m_needsSaving = loaded.fromCopy || loaded.copyIsStale;
    return vault;
}

QList<PersonEntry> Vault::persons() const
{
    QList<PersonEntry> entries;
    entries.reserve(m_body.persons.size());
    for (const VaultBody::Person &person : m_body.persons)
        entries << person.entry;
    return entries;
}

Result<SecureBytes> Vault::unlock(const QString &number, const Passphrase &passphrase)
{
    YC_ASSIGN(const qsizetype at, indexOf(number));
    const VaultBody::Person &person = m_body.persons.at(at);
    return open(person.wrap, person.entry.id, passphrase.bytes(), "vault.wrong-passphrase");
}

Result<SecureBytes> Vault::unlockWithRecovery(const RecoveryCode &code)
{
    return open(m_body.recovery, recoverySubject, code.bytes(), "vault.wrong-recovery-code");
}

Result<> Vault::addPerson(const SecureBytes &key, const PersonEntry &entry, const Passphrase &passphrase)
{
    YC_TRY(requireKey(key));
    YC_TRY(checkEntry(entry));
    const bool taken = std::ranges::any_of(m_body.persons, [&entry](const VaultBody::Person &person) {
        return person.entry.number == entry.number || person.entry.id == entry.id;
    });
    if (taken)
        return fail(ErrorKind::FixInput, "vault.number-taken", {{QStringLiteral("number"), entry.number}});
    YC_TRY(m_settings.rules.check(passphrase, entry.number));
    YC_ASSIGN(KeyWrap wrap, wrapFor(key, entry.id, passphrase.bytes()));
    VaultBody changed = m_body;
    changed.persons.append({normalised(entry), std::move(wrap)});
    return commit(key, std::move(changed));
}

Result<> Vault::removePerson(const SecureBytes &key, const QString &number)
{
    YC_TRY(requireKey(key));
    YC_ASSIGN(const qsizetype at, indexOf(number));
    if (m_body.persons.size() == 1)
        return fail(ErrorKind::FixInput, "vault.last-person", {{QStringLiteral("number"), number}});
    VaultBody changed = m_body;
    changed.persons.removeAt(at);
    return commit(key, std::move(changed));
}

Result<> Vault::changePassphrase(const QString &number, const Passphrase &old, const Passphrase &replacement)
{
    YC_ASSIGN(const SecureBytes key, unlock(number, old));
    YC_TRY(m_settings.rules.check(replacement, number));
    if (replacement.equals(old))
        return fail(ErrorKind::FixInput, "vault.passphrase-too-weak",
                    {{QStringLiteral("problems"), QStringList{QStringLiteral("same-as-before")}}});
    YC_ASSIGN(const qsizetype at, indexOf(number));
    VaultBody changed = m_body;
    VaultBody::Person &person = changed.persons[at];
    YC_ASSIGN(person.wrap, wrapFor(key, person.entry.id, replacement.bytes()));
    person.entry.mustChange = false;
    return commit(key, std::move(changed));
}

Result<> Vault::resetPassphrase(const SecureBytes &key, const QString &number, const Passphrase &replacement)
{
    YC_TRY(requireKey(key));
    YC_ASSIGN(const qsizetype at, indexOf(number));
    YC_TRY(m_settings.rules.check(replacement, number));
    VaultBody changed = m_body;
    VaultBody::Person &person = changed.persons[at];
    YC_ASSIGN(person.wrap, wrapFor(key, person.entry.id, replacement.bytes()));
    person.entry.mustChange = true;
    return commit(key, std::move(changed));
}

Result<> Vault::setRoles(const SecureBytes &key, const QString &number, const QStringList &roles)
{
    YC_TRY(requireKey(key));
    YC_ASSIGN(const qsizetype at, indexOf(number));
    VaultBody changed = m_body;
    changed.persons[at].entry.roles = roles;
    return commit(key, std::move(changed));
}

Result<RecoveryCode> Vault::renewRecovery(const SecureBytes &key)
{
    YC_TRY(requireKey(key));
    RecoveryCode code = RecoveryCode::random();
    VaultBody changed = m_body;
    YC_ASSIGN(changed.recovery, wrapFor(key, recoverySubject, code.bytes()));
    YC_TRY(commit(key, std::move(changed)));
    return code;
}

Result<qsizetype> Vault::indexOf(const QString &number) const
{
    for (qsizetype i = 0; i < m_body.persons.size(); ++i) {
        if (m_body.persons.at(i).entry.number == number)
            return i;
    }
    return fail(ErrorKind::SignIn, "vault.unknown-person", {{QStringLiteral("number"), number}});
}

Result<KeyWrap> Vault::wrapFor(const SecureBytes &key, const QString &subject,
                               std::span<const unsigned char> secret) const
{
    return wrapKey(key.span().first(secretSize), secret, VaultFile::boundTo(m_body.deskId, subject), m_settings.cost);
}

bool Vault::isAuthenticWith(const SecureBytes &key) const
{
    const QByteArray mac = macOf(key, m_body);
    return m_mac.size() == mac.size() &&
           sodium_memcmp(mac.constData(), m_mac.constData(), static_cast<std::size_t>(mac.size())) == 0;
}

Result<> Vault::requireKey(const SecureBytes &key) const
{
    if (key.size() == keySize && isAuthenticWith(key))
        return {};
    return fail(ErrorKind::CallAdministrator, "vault.wrong-key");
}

Result<SecureBytes> Vault::open(const KeyWrap &wrap, const QString &subject, std::span<const unsigned char> secret,
                                const char *wrongSecret)
{
    YC_ASSIGN(const std::optional<SecureBytes> opened,
              unwrapKey(wrap, secret, VaultFile::boundTo(m_body.deskId, subject)));
    if (!opened)
        return fail(ErrorKind::SignIn, wrongSecret);
    SecureBytes key(keySize);
    std::memcpy(key.span().data(), opened->span().data(), secretSize);
    std::memcpy(key.span().data() + secretSize, m_body.databaseSalt.constData(), keySize - secretSize);
    if (!isAuthenticWith(key))
        return fail(ErrorKind::CallAdministrator, "vault.damaged", {{QStringLiteral("reason"), QStringLiteral("mac")}});
    if (m_needsSaving && VaultFile{m_body, m_mac}.save(m_folder))
        m_needsSaving = false; // otherwise the next unlock tries again; signing in does not fail for it
    return key;
}

Result<> Vault::commit(const SecureBytes &key, VaultBody changed)
{
    if (const Result<VaultFile::Loaded> present = VaultFile::load(m_folder);
        present && present->file.body.generation != m_body.generation)
        return fail(ErrorKind::Retry, "vault.changed-meanwhile");
    ++changed.generation;
    const QByteArray mac = macOf(key, changed);
    YC_TRY((VaultFile{changed, mac}.save(m_folder)));
    m_body = std::move(changed);
    m_mac = mac;
    m_needsSaving = false;
    return {};
}

} // namespace yc::store
