// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/Vault.h"

#include "core/RecordId.h"

#include <QTimeZone>

#include <algorithm>

#include <sodium.h>

namespace yc::store {

using core::ErrorKind;
using core::fail;
using core::Result;

namespace {

constexpr std::size_t secretSize = VaultBody::secretSize;
constexpr QLatin1StringView recoverySubject = VaultFile::recoverySubject;

QDateTime normalised(const QDateTime &time)
{
    return time.isValid() ? QDateTime::fromMSecsSinceEpoch(time.toMSecsSinceEpoch(), QTimeZone::UTC) : QDateTime();
}

auto tooWeak(const char *problem, int history)
{
    return fail(ErrorKind::FixInput, "vault.passphrase-too-weak",
                {{QStringLiteral("problems"), QStringList{QString::fromLatin1(problem)}},
                 {QStringLiteral("history"), history}});
}

} // namespace

Result<> Vault::checkEntry(const PersonEntry &entry)
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
    else if (entry.validFrom.isValid() && entry.validTo.isValid() && entry.validTo < entry.validFrom)
        field = "validTo";
    if (!field)
        return {};
    return fail(ErrorKind::FixInput, "vault.bad-person", {{QStringLiteral("field"), QString::fromLatin1(field)}});
}

/// As it will be read back: UTC, milliseconds.
PersonEntry Vault::normalised(PersonEntry entry)
{
    entry.created = store::normalised(entry.created);
    entry.passphraseSet = store::normalised(entry.passphraseSet);
    return entry;
}

Result<> Vault::ensureDeskSecrets(const SecureBytes &key, VaultBody &body) const
{
    if (!body.deskSecrets.isEmpty())
        return {};
    const SecureBytes secrets = SecureBytes::random(VaultBody::deskSecretsSize);
    body.deskSecrets = sealUnder(key, Under::DeskSecrets, secrets.span());
    return {};
}

Result<SecureBytes> Vault::deskSecrets(const SecureBytes &key, const VaultBody &body)
{
    std::optional<SecureBytes> secrets = openUnder(key, Under::DeskSecrets, body.deskSecrets);
    if (!secrets || secrets->size() != std::size_t(VaultBody::deskSecretsSize))
        return fail(ErrorKind::CallAdministrator, "vault.damaged",
                    {{QStringLiteral("reason"), QStringLiteral("desk-secrets")}});
    return *std::move(secrets);
}

Result<KeyHolder> Vault::holderFor(const SecureBytes &key, const VaultBody &body, const QString &subject,
                                   std::span<const unsigned char> secret, const SecureBytes *held) const
{
    YC_ASSIGN(const SecureBytes secrets, deskSecrets(key, body));
    const auto deskSecret = secrets.span().first(KeyPair::keySize);
    KeyPair fresh;
    if (!held) {
        fresh = KeyPair::make(deskSecret);
        held = &fresh.held;
    }
    KeyHolder holder;
    holder.publicKey = KeyPair::publicKeyOf(held->span());
    holder.sealedKey = sealTo(holder.publicKey, deskSecret, key.span().first(secretSize));
    YC_ASSIGN(holder.wrap, wrapKey(held->span(), secret,
                                   VaultFile::boundTo(body.deskId, subject, VaultFile::wrapFormat), m_settings.cost));
    return holder;
}

// ---- passphrases

Result<QByteArray> Vault::historyDigest(const SecureBytes &key, const VaultBody &body, const PassphraseHistory &history,
                                        const Passphrase &passphrase)
{
    YC_ASSIGN(const SecureBytes secrets, deskSecrets(key, body));
    YC_ASSIGN(const SecureBytes long_, stretched(passphrase.bytes(), history.salt, history.cost));
    const auto historyKey = secrets.span().subspan(KeyPair::keySize);
    QByteArray digest(PassphraseHistory::digestSize, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(digest.data()), static_cast<std::size_t>(digest.size()),
                       long_.span().data(), long_.size(), historyKey.data(), historyKey.size());
    return digest;
}

/// Sets the wrap, the history and the day; the person has to change it unless the caller says otherwise.
Result<> Vault::setPassphrase(const SecureBytes &key, const VaultBody &body, VaultBody::Person &person,
                              const Passphrase &passphrase, const SecureBytes *held, const QByteArray &digest) const
{
    YC_ASSIGN(person.holder, holderFor(key, body, person.entry.id, passphrase.bytes(), held));
    if (!held)
        person.token.reset(); // of a key pair that is gone
    PassphraseHistory &history = person.history;
    if (history.salt.isEmpty()) {
        history.salt = QByteArray(KeyWrap::saltSize, Qt::Uninitialized);
        randombytes_buf(history.salt.data(), static_cast<std::size_t>(history.salt.size()));
        history.cost = m_settings.cost;
    }
    QByteArray newest = digest;
    if (newest.isEmpty()) {
        YC_ASSIGN(newest, historyDigest(key, body, history, passphrase));
    }
    history.digests.prepend(newest);
    const qsizetype kept = std::clamp<qsizetype>(m_settings.rules.history, 1, PassphraseHistory::most);
    if (history.digests.size() > kept)
        history.digests.resize(kept);
    person.entry.passphraseSet = now();
    person.entry.mustChange = true;
    return {};
}

/// The digest of a passphrase that is none of the person's last ones, to be kept with it.
Result<QByteArray> Vault::requireUnused(const SecureBytes &key, const VaultBody &body, const VaultBody::Person &person,
                                        const Passphrase &passphrase) const
{
    if (person.history.salt.isEmpty() || m_settings.rules.history == 0)
        return QByteArray();
    YC_ASSIGN(QByteArray digest, historyDigest(key, body, person.history, passphrase));
    const auto recent =
        person.history.digests.first(std::min<qsizetype>(m_settings.rules.history, person.history.digests.size()));
    if (recent.contains(digest))
        return tooWeak("used-before", m_settings.rules.history);
    return digest;
}

Result<> Vault::changePassphrase(const QString &number, const Passphrase &old, const Passphrase &replacement)
{
    YC_ASSIGN(const Entered entered, enterPerson(number, old));
    YC_TRY(m_settings.rules.check(replacement, number));
    if (replacement.equals(old))
        return tooWeak("same-as-before", m_settings.rules.history);
    YC_ASSIGN(const qsizetype at, indexOf(number));
    VaultBody changed = m_body;
    VaultBody::Person &person = changed.persons[at];
    YC_TRY(ensureDeskSecrets(entered.key, changed));
    YC_ASSIGN(const QByteArray digest, requireUnused(entered.key, changed, person, replacement));
    // A new key pair, so that an old copy of the vault and the old passphrase do not open what is sealed from here on;
    // but a token holds the one there is.
    const bool keep = person.token && !entered.held.isEmpty();
    YC_TRY(setPassphrase(entered.key, changed, person, replacement, keep ? &entered.held : nullptr, digest));
    person.entry.mustChange = false;
    return commit(entered.key, std::move(changed));
}

Result<> Vault::resetPassphrase(const SecureBytes &key, const QString &number, const Passphrase &replacement)
{
    YC_TRY(requireKey(key));
    YC_ASSIGN(const qsizetype at, indexOf(number));
    YC_TRY(m_settings.rules.check(replacement, number));
    VaultBody changed = m_body;
    YC_TRY(ensureDeskSecrets(key, changed));
    YC_TRY(setPassphrase(key, changed, changed.persons[at], replacement));
    return commit(key, std::move(changed));
}

Result<> Vault::choosePassphrase(const SecureBytes &key, const QString &number, const Passphrase &replacement)
{
    YC_TRY(requireKey(key));
    YC_ASSIGN(const qsizetype at, indexOf(number));
    YC_TRY(m_settings.rules.check(replacement, number));
    VaultBody changed = m_body;
    YC_TRY(ensureDeskSecrets(key, changed));
    VaultBody::Person &person = changed.persons[at];
    YC_ASSIGN(const QByteArray digest, requireUnused(key, changed, person, replacement));
    YC_TRY(setPassphrase(key, changed, person, replacement, nullptr, digest));
    person.entry.mustChange = false;
    return commit(key, std::move(changed));
}

Result<> Vault::restartPassphraseAge(const SecureBytes &key, const QString &number)
{
    YC_TRY(requireKey(key));
    YC_ASSIGN(const qsizetype at, indexOf(number));
    VaultBody changed = m_body;
    changed.persons[at].entry.passphraseSet = now();
    return commit(key, std::move(changed));
}

Result<RecoveryCode> Vault::renewRecovery(const SecureBytes &key)
{
    YC_TRY(requireKey(key));
    RecoveryCode code = RecoveryCode::random();
    VaultBody changed = m_body;
    YC_TRY(ensureDeskSecrets(key, changed));
    YC_ASSIGN(changed.recovery, holderFor(key, changed, recoverySubject, code.bytes()));
    YC_TRY(commit(key, std::move(changed)));
    return code;
}

// ---- people

Result<> Vault::requireAdministrator(const VaultBody &changed) const
{
    const QDate today = now().toLocalTime().date();
    const auto hasOne = [today](const VaultBody &body) {
        return std::ranges::any_of(body.persons, [today](const VaultBody::Person &person) {
            return person.entry.roles.contains(administrator) && !person.entry.validTo.isValid() &&
                   person.entry.isValidOn(today);
        });
    };
    if (!hasOne(m_body) || hasOne(changed))
        return {};
    return fail(ErrorKind::FixInput, "vault.last-administrator");
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
    VaultBody changed = m_body;
    YC_TRY(ensureDeskSecrets(key, changed));
    VaultBody::Person person{normalised(entry), {}, {}, {}};
    YC_TRY(setPassphrase(key, changed, person, passphrase));
    person.entry.mustChange = entry.mustChange;
    changed.persons.append(std::move(person));
    return commit(key, std::move(changed));
}

Result<> Vault::updatePerson(const SecureBytes &key, const PersonEntry &entry)
{
    YC_TRY(requireKey(key));
    YC_ASSIGN(const qsizetype at, indexOf(entry.number));
    VaultBody changed = m_body;
    PersonEntry &present = changed.persons[at].entry;
    if (present.id != entry.id)
        return fail(ErrorKind::SignIn, "vault.unknown-person", {{QStringLiteral("number"), entry.number}});
    present.name = entry.name;
    present.org = entry.org;
    present.roles = entry.roles;
    present.validFrom = entry.validFrom;
    present.validTo = entry.validTo;
    YC_TRY(checkEntry(present));
    YC_TRY(requireAdministrator(changed));
    return commit(key, std::move(changed));
}

Result<> Vault::setRoles(const SecureBytes &key, const QString &number, const QStringList &roles)
{
    YC_TRY(requireKey(key));
    YC_ASSIGN(const qsizetype at, indexOf(number));
    PersonEntry entry = m_body.persons.at(at).entry;
    entry.roles = roles;
    return updatePerson(key, entry);
}

Result<> Vault::removePerson(const SecureBytes &key, const QString &number)
{
    YC_TRY(requireKey(key));
    YC_ASSIGN(const qsizetype at, indexOf(number));
    if (m_body.persons.size() == 1)
        return fail(ErrorKind::FixInput, "vault.last-person", {{QStringLiteral("number"), number}});
    VaultBody changed = m_body;
    changed.persons.removeAt(at);
    ++changed.leftSinceRekey;
    YC_TRY(requireAdministrator(changed));
    return commit(key, std::move(changed));
}

Result<> Vault::acceptRollBack(const SecureBytes &key, qint64 generation, const QStringList &removed)
{
    YC_TRY(requireKey(key));
    VaultBody changed = m_body;
    changed.persons.removeIf([&removed](const VaultBody::Person &person) { return removed.contains(person.entry.id); });
    if (changed.persons.isEmpty())
        return fail(ErrorKind::CallAdministrator, "vault.last-person");
    changed.leftSinceRekey += m_body.persons.size() - changed.persons.size();
    changed.generation = std::max(changed.generation, generation);
    return commit(key, std::move(changed));
}

// ---- tokens

std::optional<TokenSlot> Vault::token(const QString &number) const
{
    const Result<qsizetype> at = indexOf(number);
    return at ? m_body.persons.at(*at).token : std::nullopt;
}

Result<> Vault::setToken(const SecureBytes &key, const QString &number, const std::optional<TokenSlot> &slot)
{
    YC_TRY(requireKey(key));
    YC_ASSIGN(const qsizetype at, indexOf(number));
    VaultBody changed = m_body;
    VaultBody::Person &person = changed.persons[at];
    if (slot && person.holder.isOfFormat1())
        return fail(ErrorKind::Retry, "vault.old-wraps", {{QStringLiteral("numbers"), number}});
    person.token = slot;
    return commit(key, std::move(changed));
}

} // namespace yc::store
