// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/FileCheck.h"

#include <openssl/evp.h>

namespace yc::bundle {

using core::Result;

namespace {

std::unexpected<core::Error> damaged()
{
    return core::fail(core::ErrorKind::CallAdministrator, "bundle.damaged",
                      {{QStringLiteral("what"), QStringLiteral("file")}});
}

class Sha256 {
public:
    Sha256()
        : m_context(EVP_MD_CTX_new())
    {
    }
    ~Sha256() { EVP_MD_CTX_free(m_context); }
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;
    void begin() { EVP_DigestInit_ex(m_context, EVP_sha256(), nullptr); }
    void add(const QByteArray &bytes)
    {
        EVP_DigestUpdate(m_context, bytes.constData(), static_cast<size_t>(bytes.size()));
    }
    QByteArray end()
    {
        QByteArray digest(32, Qt::Uninitialized);
        EVP_DigestFinal_ex(m_context, reinterpret_cast<unsigned char *>(digest.data()), nullptr);
        return digest;
    }

private:
    EVP_MD_CTX *m_context;
};

} // namespace

struct FileCheck::Hashes {
    Sha256 whole;
    Sha256 part;
};

FileCheck::FileCheck()
    : m_hashes(std::make_unique<Hashes>())
{
}

FileCheck::~FileCheck() = default;

Result<> FileCheck::begin(FileHead head)
{
    if (!isBetweenFiles())
        return damaged();
    m_head = std::move(head);
    m_next = 0;
    m_hashes->whole.begin();
    return {};
}

Result<bool> FileCheck::add(const FilePart &part)
{
    const replica::FileManifest &file = m_head.manifest;
    if (isBetweenFiles() || part.dataset != m_head.dataset || part.part != m_next ||
        part.bytes.size() != file.sizeOf(m_next))
        return damaged();
    m_hashes->part.begin();
    m_hashes->part.add(part.bytes);
    const QByteArray digest = m_hashes->part.end();
    if (digest != file.parts.at(m_next))
        return damaged();
    const bool alone = file.parts.size() == 1; // then the part is the whole, and is hashed once
    if (!alone)
        m_hashes->whole.add(part.bytes);
    if (++m_next < file.parts.size())
        return false;
    if (QString::fromLatin1((alone ? digest : m_hashes->whole.end()).toHex()) != file.digest)
        return damaged();
    return true;
}

} // namespace yc::bundle
