// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/Vault.h"

#include "store/vault/SecretSeal.h"

namespace yc::store {

using core::ErrorKind;
using core::fail;
using core::Result;

Result<std::optional<SecureBytes>> Vault::secret(const SecureBytes &key, const QString &name) const
{
    YC_TRY(requireKey(key));
    const auto found = m_body.secrets.constFind(name);
    if (found == m_body.secrets.cend())
        return std::optional<SecureBytes>();
    std::optional<SecureBytes> opened = openSecret(key, m_body.deskId, name, *found);
    if (!opened)
        return fail(ErrorKind::CallAdministrator, "vault.damaged",
                    {{QStringLiteral("reason"), QStringLiteral("secrets")}});
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

} // namespace yc::store
