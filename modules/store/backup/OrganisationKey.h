// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/vault/SecureBytes.h"

#include <QByteArray>
#include <QString>

namespace yc::store {

/// The key pair of an organisation that is to be able to restore the desks below it. The public half goes to the desks;
/// the secret half stays with the organisation, off every desk. Both are one line of text with a check, so a file that
/// was cut or mistyped is no key.
class OrganisationKey {
public:
    /// A fresh pair into two new files (the secret one 0600). Errors "backup.key-file-exists", "backup.disk-full",
    /// "backup.read-only", "backup.io".
    [[nodiscard]] static core::Result<> make(const QString &publicPath, const QString &secretPath);
    /// 32 bytes. Error "backup.bad-key-file" (context path).
    [[nodiscard]] static core::Result<QByteArray> readPublic(const QString &path);
    [[nodiscard]] static core::Result<SecureBytes> readSecret(const QString &path);
    /// Eight hexadecimal digits to compare by eye.
    [[nodiscard]] static QString fingerprint(const QByteArray &publicKey);
};

} // namespace yc::store
