// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/Vault.h"

#include "store/vault/SecretSeal.h"

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

constexpr std::size_t secretSize = VaultBody::secretSize;
constexpr QLatin1StringView recoverySubject = VaultFile::recoverySubject;

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

bool areSame(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && sodium_memcmp(a.constData(), b.constData(), static_cast<std::size_t>(a.size())) == 0;
}

/// The database key as SQLCipher takes it: 32 bytes and the salt. Empty if `secret` is not of that size.
SecureBytes withSalt(const SecureBytes &secret, const VaultBody &body)
{
    if (secret.size() != secretSize || body.databaseSalt.size() != qsizetype(Vault::keySize - secretSize))
        return {};
    SecureBytes key(Vault::keySize);
    std::memcpy(key.span().data(), secret.span().data(), secretSize);
    std::memcpy(key.span().data() + secretSize, body.databaseSalt.constData(), Vault::keySize - secretSize);
    return key;
}

/// `opened`: what the holder's wrap holds. Empty: what is sealed for them was changed.
SecureBytes databaseKey(const KeyHolder &holder, const SecureBytes &opened, const VaultBody &body)
{
    if (holder.isOfFormat1())
        return withSalt(opened, body);
    const std::optional<SecureBytes> secret = openSealed(holder.sealedKey, opened.span());
    return secret ? withSalt(*secret, body) : SecureBytes();
}

auto damagedSecrets()
{
    return fail(ErrorKind::CallAdministrator, "vault.damaged", {{QStringLiteral("reason"), QStringLiteral("secrets")}});
}

void setSalt(VaultBody &body, const SecureBytes &key)
{
    const auto salt = key.span().subspan(secretSize);
    body.databaseSalt = QByteArray(reinterpret_cast<const char *>(salt.data()), static_cast<qsizetype>(salt.size()));
}

} // namespace

// ---- the file

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
    body.format = body.leastFormat();
    body.deskId = deskId;
    setSalt(body, key);
    YC_TRY(vault.ensureDeskSecrets(key, body));
    VaultBody::Person person{normalised(first), {}, {}, {}};
    const bool mustChange = person.entry.mustChange;
    YC_TRY(vault.setPassphrase(key, body, person, passphrase));
    person.entry.mustChange = mustChange;
    body.persons.append(std::move(person));
    YC_ASSIGN(body.recovery, vault.holderFor(key, body, recoverySubject, code.bytes()));
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

Result<> Vault::commit(const SecureBytes &key, VaultBody changed, Counts counts)
{
    if (const Result<VaultFile::Loaded> present = VaultFile::load(m_folder);
        present && present->file.body.generation != m_body.generation)
        return fail(ErrorKind::Retry, "vault.changed-meanwhile");
    YC_TRY(ensureDeskSecrets(key, changed)); // of a vault of format 1
    changed.format = changed.leastFormat();
    if (counts == Counts::AsChange)
        ++changed.generation;
    const QByteArray mac = macOf(key, changed);
    YC_TRY((VaultFile{changed, mac}.save(m_folder)));
    m_body = std::move(changed);
    m_mac = mac;
    m_needsSaving = false;
    return {};
}

Result<> Vault::putBack(const SecureBytes &key, VaultBody state)
{
    YC_TRY(requireKey(key));
    state.generation = m_body.generation; // the number never falls
    return commit(key, std::move(state));
}

bool Vault::isAuthenticWith(const SecureBytes &key) const { return areSame(macOf(key, m_body), m_mac); }

Result<> Vault::requireKey(const SecureBytes &key) const
{
    if (key.size() == keySize && isAuthenticWith(key))
        return {};
    return fail(ErrorKind::CallAdministrator, "vault.wrong-key");
}

// ---- coming in

QDateTime Vault::now() const
{
    const QDateTime time = m_settings.clock ? m_settings.clock->now() : core::SystemClock().now();
    return QDateTime::fromMSecsSinceEpoch(time.toMSecsSinceEpoch(), QTimeZone::UTC);
}

QList<PersonEntry> Vault::persons() const
{
    QList<PersonEntry> entries;
    entries.reserve(m_body.persons.size());
    for (const VaultBody::Person &person : m_body.persons)
        entries << person.entry;
    return entries;
}

std::optional<PersonEntry> Vault::person(const QString &number) const
{
    const Result<qsizetype> at = indexOf(number);
    return at ? std::optional(m_body.persons.at(*at).entry) : std::nullopt;
}

Result<qsizetype> Vault::indexOf(const QString &number) const
{
    for (qsizetype i = 0; i < m_body.persons.size(); ++i) {
        if (m_body.persons.at(i).entry.number == number)
            return i;
    }
    return fail(ErrorKind::SignIn, "vault.unknown-person", {{QStringLiteral("number"), number}});
}

const KeyHolder *Vault::holderOf(const VaultBody &body, const QString &subject)
{
    if (subject == recoverySubject)
        return &body.recovery;
    const auto found = std::ranges::find(body.persons, subject, [](const auto &person) { return person.entry.id; });
    return found == body.persons.end() ? nullptr : &found->holder;
}

Result<Vault::Entered> Vault::enterWithSecret(const QString &subject, std::span<const unsigned char> secret,
                                              const char *wrongSecret)
{
    const KeyHolder holder = *holderOf(m_body, subject);
    const int wrapFormat = holder.isOfFormat1() ? 1 : VaultFile::wrapFormat;
    YC_ASSIGN(std::optional<SecureBytes> opened,
              unwrapKey(holder.wrap, secret, VaultFile::boundTo(m_body.deskId, subject, wrapFormat)));
    if (!opened)
        return fail(ErrorKind::SignIn, wrongSecret);
    YC_ASSIGN(SecureBytes key, enter(subject, *opened));
    return Entered{std::move(key), holder.isOfFormat1() ? SecureBytes() : *std::move(opened)};
}

Result<SecureBytes> Vault::enter(const QString &subject, const SecureBytes &opened)
{
    SecureBytes key = databaseKey(*holderOf(m_body, subject), opened, m_body);
    if ((key.isEmpty() || !isAuthenticWith(key)) && !takeCopy(subject, opened, key))
        return fail(ErrorKind::CallAdministrator, "vault.damaged", {{QStringLiteral("reason"), QStringLiteral("mac")}});
    if (m_needsSaving && VaultFile{m_body, m_mac}.save(m_folder))
        m_needsSaving = false; // otherwise the next unlock tries again; signing in does not fail for it
    return key;
}

/// vault.json was changed by somebody without the key. Its copy may be as it should be.
bool Vault::takeCopy(const QString &subject, const SecureBytes &opened, SecureBytes &key)
{
    Result<VaultFile> copy = VaultFile::loadCopy(m_folder);
    const KeyHolder *holder = copy ? holderOf(copy->body, subject) : nullptr;
    if (!holder)
        return false;
    SecureBytes candidate = databaseKey(*holder, opened, copy->body);
    if (candidate.isEmpty() || !areSame(macOf(candidate, copy->body), copy->mac))
        return false;
    m_body = std::move(copy->body);
    m_mac = std::move(copy->mac);
    m_fromCopy = true;
    m_forged = true;
    m_needsSaving = true;
    key = std::move(candidate);
    return true;
}

Result<Vault::Entered> Vault::enterPerson(const QString &number, const Passphrase &passphrase)
{
    YC_ASSIGN(qsizetype at, indexOf(number));
    YC_ASSIGN(Entered entered,
              enterWithSecret(m_body.persons.at(at).entry.id, passphrase.bytes(), "vault.wrong-passphrase"));
    YC_ASSIGN(at, indexOf(number)); // the copy may have been taken
    if (m_body.persons.at(at).holder.isOfFormat1()) {
        VaultBody changed = m_body;
        YC_TRY(ensureDeskSecrets(entered.key, changed));
        VaultBody::Person &person = changed.persons[at];
        const bool mustChange = person.entry.mustChange;
        YC_TRY(setPassphrase(entered.key, changed, person, passphrase));
        person.entry.mustChange = mustChange;
        (void)commit(entered.key, std::move(changed),
                     Counts::AsUpgrade); // otherwise the next time; signing in does not fail for it
    }
    return entered;
}

Result<SecureBytes> Vault::unlock(const QString &number, const Passphrase &passphrase)
{
    YC_ASSIGN(Entered entered, enterPerson(number, passphrase));
    return std::move(entered.key);
}

Result<SecureBytes> Vault::unlockWithRecovery(const RecoveryCode &code)
{
    YC_ASSIGN(Entered entered, enterWithSecret(recoverySubject, code.bytes(), "vault.wrong-recovery-code"));
    if (m_body.recovery.isOfFormat1()) {
        VaultBody changed = m_body;
        YC_TRY(ensureDeskSecrets(entered.key, changed));
        YC_ASSIGN(changed.recovery, holderFor(entered.key, changed, recoverySubject, code.bytes()));
        (void)commit(entered.key, std::move(changed), Counts::AsUpgrade);
    }
    return std::move(entered.key);
}

Result<SecureBytes> Vault::unlockWithSecretKey(const QString &number, const SecureBytes &secretKey)
{
    YC_ASSIGN(const qsizetype at, indexOf(number));
    const VaultBody::Person &person = m_body.persons.at(at);
    if (person.holder.isOfFormat1() || KeyPair::publicKeyOf(secretKey.span()) != person.holder.publicKey)
        return fail(ErrorKind::SignIn, "vault.wrong-token");
    return enter(QString(person.entry.id), secretKey);
}

Result<SecureBytes> Vault::personSecretKey(const QString &number, const Passphrase &passphrase)
{
    YC_ASSIGN(Entered entered, enterPerson(number, passphrase));
    if (entered.held.isEmpty()) { // came with format 1 and has a pair now, unless that could not be written
        YC_ASSIGN(entered, enterPerson(number, passphrase));
        if (entered.held.isEmpty())
            return fail(ErrorKind::Retry, "vault.old-wraps", {{QStringLiteral("numbers"), number}});
    }
    return std::move(entered.held);
}

// ---- secrets of the desk

Result<std::optional<SecureBytes>> Vault::secret(const SecureBytes &key, const QString &name) const
{
    YC_TRY(requireKey(key));
    const auto found = m_body.secrets.constFind(name);
    if (found == m_body.secrets.cend())
        return std::optional<SecureBytes>();
    std::optional<SecureBytes> opened = openSecret(key, m_body.deskId, name, *found);
    if (!opened)
        return damagedSecrets();
    return opened;
}

Result<> Vault::setSecrets(const SecureBytes &key, const QMap<QString, std::optional<QByteArray>> &changes)
{
    YC_TRY(requireKey(key));
    VaultBody changed = m_body;
    for (const auto &[name, bytes] : changes.asKeyValueRange()) {
        if (!bytes) {
            changed.secrets.remove(name);
            continue;
        }
        if (!isSecretName(name) || bytes->size() + secretOverhead > VaultBody::longestSecret || bytes->isEmpty())
            return fail(ErrorKind::FixInput, "vault.bad-secret", {{QStringLiteral("name"), name}});
        const auto *raw = reinterpret_cast<const unsigned char *>(bytes->constData());
        YC_ASSIGN(const QByteArray sealed,
                  sealSecret(key, changed.deskId, name, {raw, static_cast<std::size_t>(bytes->size())}));
        changed.secrets.insert(name, sealed);
    }
    if (changed.secrets.size() > VaultBody::mostSecrets)
        return fail(ErrorKind::FixInput, "vault.bad-secret", {{QStringLiteral("name"), changes.firstKey()}});
    return commit(key, std::move(changed));
}

// ---- another database key

QStringList Vault::waitingForKeyPair() const
{
    QStringList waiting;
    for (const VaultBody::Person &person : m_body.persons) {
        if (person.holder.isOfFormat1())
            waiting << person.entry.number;
    }
    if (m_body.recovery.isOfFormat1())
        waiting << recoverySubject;
    return waiting;
}

Result<SecureBytes> Vault::beginRekey(const SecureBytes &key)
{
    YC_TRY(requireKey(key));
    if (const QStringList waiting = waitingForKeyPair(); !waiting.isEmpty())
        return fail(ErrorKind::FixInput, "vault.old-wraps",
                    {{QStringLiteral("numbers"), waiting.join(QStringLiteral(", "))}});
    YC_ASSIGN(std::optional<SecureBytes> pending, pendingKey(key));
    if (pending)
        return *std::move(pending);
    SecureBytes next = SecureBytes::random(keySize);
    VaultBody changed = m_body;
    changed.pendingKey = sealUnder(key, Under::PendingKey, next.span());
    YC_TRY(commit(key, std::move(changed)));
    return next;
}

Result<std::optional<SecureBytes>> Vault::pendingKey(const SecureBytes &key) const
{
    YC_TRY(requireKey(key));
    if (m_body.pendingKey.isEmpty())
        return std::optional<SecureBytes>();
    std::optional<SecureBytes> pending = openUnder(key, Under::PendingKey, m_body.pendingKey);
    if (!pending)
        return fail(ErrorKind::CallAdministrator, "vault.damaged",
                    {{QStringLiteral("reason"), QStringLiteral("pending-key")}});
    return pending;
}

Result<> Vault::finishRekey(const SecureBytes &oldKey, const SecureBytes &newKey)
{
    YC_ASSIGN(const std::optional<SecureBytes> pending, pendingKey(oldKey));
    if (!pending || !pending->equals(newKey))
        return fail(ErrorKind::CallAdministrator, "vault.no-rekey");
    const std::optional<SecureBytes> secrets = openUnder(oldKey, Under::DeskSecrets, m_body.deskSecrets);
    if (!secrets)
        return fail(ErrorKind::CallAdministrator, "vault.damaged",
                    {{QStringLiteral("reason"), QStringLiteral("desk-secrets")}});
    VaultBody changed = m_body;
    const auto deskSecret = secrets->span().first(KeyPair::keySize);
    const auto secret = newKey.span().first(secretSize);
    for (VaultBody::Person &person : changed.persons)
        person.holder.sealedKey = sealTo(person.holder.publicKey, deskSecret, secret);
    changed.recovery.sealedKey = sealTo(changed.recovery.publicKey, deskSecret, secret);
    changed.deskSecrets = sealUnder(newKey, Under::DeskSecrets, secrets->span());
    for (const auto &[name, sealed] : changed.secrets.asKeyValueRange()) {
        const std::optional<SecureBytes> opened = openSecret(oldKey, changed.deskId, name, sealed);
        if (!opened)
            return damagedSecrets();
        YC_ASSIGN(sealed, sealSecret(newKey, changed.deskId, name, opened->span()));
    }
    changed.pendingKey.clear();
    changed.leftSinceRekey = 0;
    setSalt(changed, newKey);
    return commit(newKey, std::move(changed));
}

Result<> Vault::cancelRekey(const SecureBytes &key)
{
    YC_TRY(requireKey(key));
    if (m_body.pendingKey.isEmpty())
        return {};
    VaultBody changed = m_body;
    changed.pendingKey.clear();
    return commit(key, std::move(changed));
}

} // namespace yc::store
