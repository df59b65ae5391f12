// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yc::store {

/// Gives SQLCipher its stdout and stderr, which the build's copy of libsqlcipher.a calls by other names (see
/// CMakeLists.txt). It writes to them only when PRAGMA cipher_log or cipher_profile asks for it. Before the first
/// connection; again does nothing. Thread-safe.
void connectStandardStreams();

} // namespace yc::store
