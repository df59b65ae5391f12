// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Desk.h"

#include "core/DeskCard.h"
#include "store/CommandList.h"
#include "store/SignedHead.h"
#include "store/SqlTransaction.h"
#include "store/token/TokenSeal.h"

#include <algorithm>

namespace yc::store {

using core::ErrorKind;
using core::Result;

namespace {

/// What ties a token's seal to this desk and person.
QByteArray boundTo(const Vault &vault, const QString &personId)
{
    return QByteArrayLiteral("yichuang token 1|") + vault.deskId().toUtf8() + '|' + personId.toUtf8();
}

auto signedOut() { return core::fail(ErrorKind::SignIn, "desk.signed-out"); }

} // namespace

// ---- certificates on tokens

std::optional<TokenSlot> Desk::token(const QString &number) const
{
    const QMutexLocker lock(&m_seenMutex);
    const auto found = m_tokens.constFind(number);
    return found == m_tokens.cend() ? std::nullopt : std::optional(*found);
}

qint64 Desk::leftSinceRekey() const
{
    const QMutexLocker lock(&m_seenMutex);
    return m_left;
}

Result<std::unique_ptr<SqlDocumentStore>> Desk::signInWithToken(const QString &number, const TokenAccess &access,
                                                                const Passphrase &pin)
{
    signOut();
    const std::optional<PersonEntry> person = m_vault.person(number);
    if (!person)
        return core::fail(ErrorKind::SignIn, "vault.unknown-person", {{QStringLiteral("number"), number}});
    const std::optional<TokenSlot> slot = m_vault.token(number);
    if (!slot)
        return core::fail(ErrorKind::SignIn, "token.not-enrolled", {{QStringLiteral("number"), number}});
    const auto open = [&]() -> Result<SecureBytes> {
        YC_ASSIGN(const TokenWrap wrap, TokenWrap::fromSlot(*slot));
        return openWithToken(wrap, access.module, pin, boundTo(m_vault, person->id), access.rules, m_clock->now());
    };
    const Result<SecureBytes> secret = open();
    if (!secret) { // the token counts wrong PINs; the log has to know of them all the same
        note({.name = QStringLiteral("desk.sign-in-failed"), .person = person->id, .outcome = secret.error().code});
        YC_TRY(m_attempts.save());
        return std::unexpected(secret.error());
    }
    return signInWithSecretKey(number, *secret);
}

Result<> Desk::enrolToken(SqlDocumentStore &store, const Passphrase &passphrase, const TokenCertificate &certificate,
                          const TokenAccess &access, const Passphrase &pin)
{
    if (m_key.isEmpty())
        return signedOut();
    YC_ASSIGN(const SecureBytes secret, personSecretKey(m_number, passphrase));
    const QByteArray bound = boundTo(m_vault, m_personId);
    const QDateTime now = m_clock->now();
    YC_ASSIGN(const TokenWrap wrap, sealToCertificate(certificate, secret.span(), bound, access.rules, now));
    // The token has to prove that it opens what it is to open, before anybody relies on it.
    YC_ASSIGN(const SecureBytes opened, openWithToken(wrap, access.module, pin, bound, access.rules, now));
    if (!opened.equals(secret))
        return core::fail(ErrorKind::SignIn, "token.does-not-open");
    core::Command command = commands::tokenEnrol.command();
    command.subject = m_personId;
    return changeVault(store, std::move(command), [&](Vault &vault, const SecureBytes &key, DeskNotes &) {
        return vault.setToken(key, m_number, wrap.toSlot());
    });
}

// ---- secrets of the desk

Result<std::optional<QByteArray>> Desk::secret(const QString &name) const
{
    if (m_key.isEmpty())
        return signedOut();
    YC_ASSIGN(const std::optional<SecureBytes> opened, m_vault.secret(m_key, name));
    if (!opened)
        return std::optional<QByteArray>();
    const auto bytes = opened->span();
    return std::optional(
        QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())));
}

Result<> Desk::setSecrets(SqlDocumentStore &store, const SecretChanges &changes)
{
    const bool removes = std::ranges::none_of(changes, [](const auto &bytes) { return bytes.has_value(); });
    core::Command command = (removes ? commands::cityUnlink : commands::cityLink).command();
    return changeVault(store, std::move(command), [&changes](Vault &vault, const SecureBytes &key, DeskNotes &) {
        return vault.setSecrets(key, changes);
    });
}

Result<> Desk::setSecret(SqlDocumentStore &store, const QString &name, const QByteArray &bytes)
{
    return setSecrets(store, {{name, bytes}});
}

Result<> Desk::removeSecret(SqlDocumentStore &store, const QString &name)
{
    return setSecrets(store, {{name, std::nullopt}});
}

Result<> Desk::writeCard(SqlDocumentStore &store, const QString &account, const QString &mark,
                         const QDateTime &enrolledAt)
{
    core::Command command = commands::card.command();
    command.wholeDesk = true; // the card is the street's, whatever committee the administrator belongs to
    command.work = [account, mark, enrolledAt,
                    settings = settings()](core::Transaction &transaction) -> Result<QJsonObject> {
        YC_ASSIGN(const DeskIdentity identity,
                  DeskIdentity::ofStore(static_cast<SqlTransaction &>(transaction).connection()));
        core::DeskCard card;
        card.desk = identity.desk();
        card.org = settings.org;
        card.organisation = settings.orgName;
        card.name = settings.window;
        card.account = account;
        card.mark = mark;
        card.signKey = identity.publicKey();
        card.boxKey = identity.boxKey();
        card.enrolledAt = enrolledAt;
        core::Document document;
        document.id = core::DeskCard::recordId(card.desk);
        document.type = core::deskCardType().name;
        if (const auto present = transaction.load(document.id)) {
            const core::DeskCard before = core::DeskCard::fromDocument(*present);
            card.revokedAt = before.revokedAt;
            card.revokedReason = before.revokedReason;
            if (card.toBody() == present->body)
                return QJsonObject();
            document = *present;
        }
        document.org = settings.org;
        document.body = card.toBody();
        YC_TRY(transaction.put(document));
        return QJsonObject();
    };
    auto future = store.execute(std::move(command));
    future.waitForFinished();
    YC_TRY(future.result());
    return {};
}

// ---- another key for the store

Result<> Desk::beginRekey(SqlDocumentStore &store, const QString &reason)
{
    core::Command command = commands::rekey.command();
    command.reason = reason.trimmed();
    if (command.reason.isEmpty())
        return core::fail(ErrorKind::FixInput, "desk.reason-missing");
    return changeVault(store, std::move(command), [](Vault &vault, const SecureBytes &key, DeskNotes &) -> Result<> {
        YC_TRY(vault.beginRekey(key));
        return {};
    });
}

Desk::Rekeyed Desk::rekey(const Rekey::Watch &watch)
{
    if (m_key.isEmpty())
        return {signedOut(), nullptr};
    const QString number = m_number;
    SecureBytes key = std::move(m_key);
    signOut();
    const qint64 generation = m_vault.generation();
    const auto exchange = [&]() -> Result<> {
        YC_ASSIGN(const std::optional<SecureBytes> pending, m_vault.pendingKey(key));
        if (!pending) // beginRekey() asks whether one may
            return core::fail(ErrorKind::CallAdministrator, "vault.no-rekey");
        return Rekey::exchange(storePath(), m_vault, key, watch);
    };
    Result<> outcome = exchange();
    if (!outcome)
        note({.name = QStringLiteral("desk.rekey-failed"), .outcome = outcome.error().code});
    // As at any sign-in: whichever key the store has now.
    auto store = enter(number, std::move(key), generation);
    if (!store) {
        if (outcome)
            outcome = std::unexpected(store.error());
        return {std::move(outcome), nullptr};
    }
    return {std::move(outcome), std::move(*store)};
}

} // namespace yc::store
