// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>
#include <optional>

namespace yc::store {

/// What QSqlDatabase::setConnectOptions says, "NAME=value;NAME". Names begin with QSQLCIPHER_; those in brackets are
/// also read with QSQLITE_, as Qt's own driver spells them:
/// [BUSY_TIMEOUT=ms], [OPEN_READONLY], [OPEN_URI], [ENABLE_REGEXP(=cache size)], [ENABLE_NON_ASCII_CASE_FOLDING],
/// [NO_USE_EXTENDED_RESULT_CODES], NO_CREATE, NO_CHECKPOINT. QSQLITE_ENABLE_SHARED_CACHE is taken and has no effect: a
/// shared cache would let a second connection read without the right key.
struct ConnectOptions {
    int busyTimeout = 5000; ///< milliseconds to wait for another connection's lock
    bool readOnly = false;
    bool uri = false;               ///< the database name may be a file: URI
    bool create = true;             ///< make a file that does not exist
    bool checkpoint = true;         ///< off: neither while writing nor when the last connection closes
    bool extendedCodes = true;      ///< native error codes such as 2067 instead of 19
    bool caseFolding = false;       ///< lower() and upper() for all of Unicode
    std::optional<int> regexpCache; ///< REGEXP is known, with that many compiled patterns kept

    /// The error is the option that is unknown or has no sense: a misspelt OPEN_READONLY must not open for writing.
    [[nodiscard]] static std::expected<ConnectOptions, QString> parse(const QString &text);
};

} // namespace yc::store
