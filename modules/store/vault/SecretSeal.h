// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/vault/SecureBytes.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace yc::store {

/// Bytes that sealSecret() adds: nonce and tag.
inline constexpr qsizetype secretOverhead = 12 + 16;

/// 1 to 32 of a-z, 0-9 and '-'.
[[nodiscard]] bool isSecretName(const QString &name);

/// AES-256-GCM under `key` (32 bytes), nonce first; `boundTo` is authenticated, not stored. Error
/// "vault.crypto-failed".
[[nodiscard]] core::Result<QByteArray> sealBytes(const SecureBytes &key, const QByteArray &boundTo,
                                                 std::span<const unsigned char> bytes);
/// No value: another key, another `boundTo`, or changed.
[[nodiscard]] std::optional<SecureBytes> openBytes(const SecureBytes &key, const QByteArray &boundTo,
                                                   const QByteArray &sealed);

/// A secret of a desk, under a key derived from the database key, bound to the desk and its name: no other desk's and
/// no other name's takes its place.
[[nodiscard]] core::Result<QByteArray> sealSecret(const SecureBytes &databaseKey, const QString &deskId,
                                                  const QString &name, std::span<const unsigned char> bytes);
[[nodiscard]] std::optional<SecureBytes> openSecret(const SecureBytes &databaseKey, const QString &deskId,
                                                    const QString &name, const QByteArray &sealed);

} // namespace yc::store
