// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/PeerAddress.h"

using SSL_CTX = struct ssl_ctx_st;

namespace yc::sync {

/// Hands certificates and key to OpenSSL from memory; Poco takes files only. What is wrong with them, in a word or two,
/// else null.
[[nodiscard]] const char *loadPem(SSL_CTX *context, const TlsPem &pem);

/// SHA-256 over the first certificate, "AB:CD:…", as people compare it; empty if it is none.
[[nodiscard]] QString fingerprintOf(const QByteArray &certificatePem);

} // namespace yc::sync
