// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup/BackupHeader.h"
#include "store/vault/RecoveryCode.h"
#include "store/vault/SecureBytes.h"

namespace yc::store {

/// To whom a backup is sealed.
struct BackupSeals {
    KeyWrap recoveryWrap;         ///< of the vault, under the recovery code
    QByteArray recoveryBoundTo;   ///< what that wrap is bound to
    QByteArray recoveryPublicKey; ///< X25519; empty in vaults of format 1
    SecureBytes deskSecret;     ///< the desk's X25519 secret key: shows the holder of the code that the desk sealed it
    QByteArray organisationKey; ///< X25519 public key of the organisation; empty: none
};

/// The random key of one backup: 32 bytes, sealed into its header in every way that opens it.
class FileKey {
public:
    static constexpr std::size_t size = 32;

    /// Fills the seals of `header`. `databaseKey` is the vault's 48 bytes. Error "backup.bad-key" (a public key is
    /// none).
    [[nodiscard]] static core::Result<> seal(const SecureBytes &fileKey, const SecureBytes &databaseKey,
                                             const BackupSeals &seals, BackupHeader &header);
    /// By the desk itself, as long as its store has the same key. Error "backup.other-key".
    [[nodiscard]] static core::Result<SecureBytes> open(const BackupHeader &header, const SecureBytes &databaseKey);
    /// Runs Argon2id. Errors "backup.wrong-code", "vault.out-of-memory".
    [[nodiscard]] static core::Result<SecureBytes> open(const BackupHeader &header, const RecoveryCode &code);
    /// With the organisation's secret key. Errors "backup.not-for-organisation", "backup.wrong-key".
    [[nodiscard]] static core::Result<SecureBytes> openWithOrganisation(const BackupHeader &header,
                                                                        const SecureBytes &secretKey);
};

} // namespace yc::store
