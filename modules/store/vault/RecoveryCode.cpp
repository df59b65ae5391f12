// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/RecoveryCode.h"

#include "store/vault/GroupedCode.h"

namespace yc::store {

namespace {
constexpr std::size_t byteCount = 20;
} // namespace

RecoveryCode RecoveryCode::random() { return RecoveryCode(SecureBytes::random(byteCount)); }

QString RecoveryCode::toText() const { return groupedText(m_bytes.span()); }

core::Result<RecoveryCode> RecoveryCode::parse(const QString &text)
{
    auto parsed = parseGrouped(text, groups);
    if (!parsed)
        return core::fail(core::ErrorKind::FixInput, "vault.recovery-code-mistyped",
                          {{QStringLiteral("group"), parsed.error()}});
    return RecoveryCode(*std::move(parsed));
}

} // namespace yc::store
