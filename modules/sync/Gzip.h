// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace yc::sync {

/// The bytes as one gzip member (RFC 1952), quick rather than small.
[[nodiscard]] QByteArray gzipped(QByteArrayView bytes);

/// Unpacks a gzip stream as it arrives, in bounded memory.
class Gunzip {
public:
    using Sink = std::function<core::Result<>(QByteArrayView)>;

    Gunzip();
    ~Gunzip();
    Gunzip(const Gunzip &) = delete;
    Gunzip &operator=(const Gunzip &) = delete;

    /// Errors: "sync.bad-answer" for bytes that are no gzip or fail their checksum, and what the sink answers.
    [[nodiscard]] core::Result<> feed(QByteArrayView bytes, const Sink &sink);
    /// "sync.answer-cut" unless the end of the stream has come.
    [[nodiscard]] core::Result<> finish() const;

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
};

} // namespace yc::sync
