// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/EnrolmentCode.h"

#include "store/vault/GroupedCode.h"

#include <sodium.h>

namespace yc::city {

using core::Result;
using store::SecureBytes;

namespace {

constexpr std::size_t byteCount = 10;

SecureBytes derived(const SecureBytes &master, quint64 number)
{
    SecureBytes key(32);
    crypto_kdf_derive_from_key(key.span().data(), key.size(), number, "ycenrol.", master.span().data());
    return key;
}

} // namespace

EnrolmentCode EnrolmentCode::random() { return EnrolmentCode(SecureBytes::random(byteCount)); }

Result<EnrolmentCode> EnrolmentCode::parse(const QString &text)
{
    auto parsed = store::parseGrouped(text, groups);
    if (!parsed)
        return core::fail(core::ErrorKind::FixInput, "city.code-mistyped", {{QStringLiteral("group"), parsed.error()}});
    return EnrolmentCode(*std::move(parsed));
}

QString EnrolmentCode::toText() const { return store::groupedText(m_bytes.span()); }

Result<EnrolmentCode::Keys> EnrolmentCode::keys(const QByteArray &salt, store::KdfCost cost) const
{
    YC_ASSIGN(const SecureBytes master, store::stretched(m_bytes.span(), salt, cost));
    const SecureBytes password = derived(master, 3);
    const QByteArray raw(reinterpret_cast<const char *>(password.span().data()),
                         static_cast<qsizetype>(password.size()));
    return Keys{derived(master, 1), derived(master, 2), QString::fromLatin1(raw.toHex())};
}

} // namespace yc::city
