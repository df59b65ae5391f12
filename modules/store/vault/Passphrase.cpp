// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/Passphrase.h"

#include <QStringEncoder>

#include <sodium.h>

namespace yc::store {

Passphrase Passphrase::fromText(const QString &text)
{
    QString composed = text.normalized(QString::NormalizationForm_C);
    QStringEncoder utf8(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    SecureBytes room(static_cast<std::size_t>(utf8.requiredSpace(composed.size())) + 1);
    auto *begin = reinterpret_cast<char *>(room.span().data());
    const char *end = utf8.appendToBuffer(begin, composed);
    Passphrase result(SecureBytes::copyOf(room.span().first(static_cast<std::size_t>(end - begin))));
    if (composed.constData() != text.constData())
        wipe(composed);
    return result;
}

void wipe(QString &text) noexcept
{
    if (!text.isEmpty() && text.isDetached())
        sodium_memzero(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

} // namespace yc::store
