// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace yc::store {

/// Bytes that stand for a JSON value and for no other: every part has a type mark and a length, keys are sorted by
/// UTF-16 code unit. Digests are taken over these, so they do not depend on how a Qt version lays JSON text out.
[[nodiscard]] QByteArray canonicalJson(const QJsonValue &value);

/// BLAKE2b-256 over all of an envelope but its "digest", in Base64: finds rot without a key. The same in every format.
[[nodiscard]] QString envelopeDigest(QJsonObject envelope);

/// Adds `bytes` with its length before it, so that no two lists of parts give the same whole.
void appendSized(QByteArray &target, QByteArrayView bytes);

} // namespace yc::store
