// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup/BackupManifest.h"

#include <sodium.h>

namespace yc::store {

QJsonObject BackupManifest::toJson() const
{
    return {{QStringLiteral("desk"), desk},
            {QStringLiteral("org"), org},
            {QStringLiteral("org_name"), orgName},
            {QStringLiteral("window"), window},
            {QStringLiteral("created"), created.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("program"), program},
            {QStringLiteral("pages"), static_cast<qint64>(pages)},
            {QStringLiteral("page_size"), pageSize},
            {QStringLiteral("documents"), documents},
            {QStringLiteral("audit_rows"), auditRows},
            {QStringLiteral("audit_head"), auditHead},
            {QStringLiteral("vault_generation"), vaultGeneration}};
}

BackupManifest BackupManifest::fromJson(const QJsonObject &json)
{
    return {json.value(u"desk").toString(),
            json.value(u"org").toString(),
            json.value(u"org_name").toString(),
            json.value(u"window").toString(),
            QDateTime::fromString(json.value(u"created").toString(), Qt::ISODate).toUTC(),
            json.value(u"program").toString(),
            static_cast<quint32>(json.value(u"pages").toInteger()),
            json.value(u"page_size").toInteger(),
            json.value(u"documents").toInteger(),
            json.value(u"audit_rows").toInteger(),
            json.value(u"audit_head").toObject(),
            json.value(u"vault_generation").toInteger()};
}

struct PartDigest::State {
    crypto_generichash_state hash;
};

PartDigest::PartDigest()
    : m_state(std::make_unique<State>())
{
    crypto_generichash_init(&m_state->hash, nullptr, 0, crypto_generichash_BYTES);
}

PartDigest::~PartDigest() = default;
PartDigest::PartDigest(PartDigest &&) noexcept = default;
PartDigest &PartDigest::operator=(PartDigest &&) noexcept = default;

void PartDigest::add(QByteArrayView bytes)
{
    crypto_generichash_update(&m_state->hash, reinterpret_cast<const unsigned char *>(bytes.data()),
                              static_cast<unsigned long long>(bytes.size()));
}

QByteArray PartDigest::result()
{
    QByteArray digest(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash_final(&m_state->hash, reinterpret_cast<unsigned char *>(digest.data()),
                             crypto_generichash_BYTES);
    return digest;
}

} // namespace yc::store
