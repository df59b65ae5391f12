// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup/FileKey.h"

#include <sodium.h>

namespace yc::store {

using core::ErrorKind;
using core::fail;
using core::Result;

namespace {
constexpr std::size_t kDatabaseKeySize = 32; // of the 48: the salt is no secret
constexpr char kPurpose[] = "yichuang backup: file key";

unsigned char *raw(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }
const unsigned char *raw(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }

/// A key that only the store's key makes, for nothing else.
SecureBytes derived(std::span<const unsigned char> databaseKey)
{
    SecureBytes key(crypto_secretbox_KEYBYTES);
    crypto_generichash(key.span().data(), key.size(), reinterpret_cast<const unsigned char *>(kPurpose),
                       sizeof kPurpose - 1, databaseKey.data(), kDatabaseKeySize);
    return key;
}

QByteArray sealUnderKey(const SecureBytes &fileKey, const SecureBytes &key)
{
    QByteArray sealed(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + FileKey::size, Qt::Uninitialized);
    randombytes_buf(sealed.data(), crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(raw(sealed) + crypto_secretbox_NONCEBYTES, fileKey.span().data(), fileKey.size(), raw(sealed),
                          key.span().data());
    return sealed;
}

std::optional<SecureBytes> openUnderKey(const QByteArray &sealed, const SecureBytes &key)
{
    constexpr qsizetype size = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + FileKey::size;
    SecureBytes fileKey(FileKey::size);
    if (sealed.size() != size ||
        crypto_secretbox_open_easy(fileKey.span().data(), raw(sealed) + crypto_secretbox_NONCEBYTES,
                                   static_cast<unsigned long long>(size) - crypto_secretbox_NONCEBYTES, raw(sealed),
                                   key.span().data()) != 0)
        return std::nullopt;
    return fileKey;
}

std::unexpected<core::Error> badKey() { return fail(ErrorKind::FixInput, "backup.bad-key"); }
} // namespace

Result<> FileKey::seal(const SecureBytes &fileKey, const SecureBytes &databaseKey, const BackupSeals &seals,
                       BackupHeader &header)
{
    header.byStore = sealUnderKey(fileKey, derived(databaseKey.span()));
    header.recovery = {seals.recoveryWrap, seals.recoveryBoundTo, seals.recoveryPublicKey, {}};
    if (!seals.recoveryPublicKey.isEmpty()) {
        if (seals.recoveryPublicKey.size() != crypto_box_PUBLICKEYBYTES ||
            seals.deskSecret.size() != crypto_box_SECRETKEYBYTES)
            return badKey();
        QByteArray &sealed = header.recovery.sealed;
        sealed.resize(crypto_box_NONCEBYTES + crypto_box_MACBYTES + size);
        randombytes_buf(sealed.data(), crypto_box_NONCEBYTES);
        if (crypto_box_easy(raw(sealed) + crypto_box_NONCEBYTES, fileKey.span().data(), size, raw(sealed),
                            raw(seals.recoveryPublicKey), seals.deskSecret.span().data()) != 0)
            return badKey();
    }
    if (!seals.organisationKey.isEmpty()) {
        if (seals.organisationKey.size() != crypto_box_PUBLICKEYBYTES)
            return badKey();
        header.organisation = {seals.organisationKey, QByteArray(crypto_box_SEALBYTES + size, Qt::Uninitialized)};
        if (crypto_box_seal(raw(header.organisation.sealed), fileKey.span().data(), size, raw(seals.organisationKey)) !=
            0)
            return badKey();
    }
    return {};
}

Result<SecureBytes> FileKey::open(const BackupHeader &header, const SecureBytes &databaseKey)
{
    auto key = databaseKey.size() < kDatabaseKeySize ? std::nullopt
                                                     : openUnderKey(header.byStore, derived(databaseKey.span()));
    if (!key)
        return fail(ErrorKind::FixInput, "backup.other-key");
    return std::move(*key);
}

Result<SecureBytes> FileKey::open(const BackupHeader &header, const RecoveryCode &code)
{
    const auto wrong = [] { return fail(ErrorKind::SignIn, "backup.wrong-code"); };
    const BackupHeader::Recovery &recovery = header.recovery;
    if (!recovery.wrap.cost.isAcceptable())
        return fail(ErrorKind::FixInput, "backup.changed", {{QStringLiteral("part"), QStringLiteral("header")}});
    YC_ASSIGN(auto held, unwrapKey(recovery.wrap, code.bytes(), recovery.boundTo));
    if (!held)
        return wrong();
    if (recovery.publicKey.isEmpty()) { // the code opens the key of the store, and that the file's
        if (held->size() < kDatabaseKeySize)
            return wrong();
        auto key = openUnderKey(header.byStore, derived(held->span()));
        return key ? Result<SecureBytes>(std::move(*key)) : wrong();
    }
    // What the code holds: its secret key, then the public key of the desk.
    constexpr qsizetype sealedSize = crypto_box_NONCEBYTES + crypto_box_MACBYTES + size;
    SecureBytes key(size);
    if (held->size() != crypto_box_SECRETKEYBYTES + crypto_box_PUBLICKEYBYTES || recovery.sealed.size() != sealedSize ||
        crypto_box_open_easy(key.span().data(), raw(recovery.sealed) + crypto_box_NONCEBYTES,
                             static_cast<unsigned long long>(sealedSize) - crypto_box_NONCEBYTES, raw(recovery.sealed),
                             held->span().data() + crypto_box_SECRETKEYBYTES, held->span().data()) != 0)
        return wrong();
    return key;
}

Result<SecureBytes> FileKey::openWithOrganisation(const BackupHeader &header, const SecureBytes &secretKey)
{
    if (header.organisation.publicKey.isEmpty())
        return fail(ErrorKind::FixInput, "backup.not-for-organisation");
    const QByteArray &sealed = header.organisation.sealed;
    QByteArray publicKey(crypto_box_PUBLICKEYBYTES, '\0');
    SecureBytes key(size);
    if (secretKey.size() != crypto_box_SECRETKEYBYTES ||
        crypto_scalarmult_base(raw(publicKey), secretKey.span().data()) != 0 ||
        publicKey != header.organisation.publicKey || sealed.size() != crypto_box_SEALBYTES + qsizetype(size) ||
        crypto_box_seal_open(key.span().data(), raw(sealed), static_cast<unsigned long long>(sealed.size()),
                             raw(publicKey), secretKey.span().data()) != 0)
        return fail(ErrorKind::SignIn, "backup.wrong-key");
    return key;
}

} // namespace yc::store
