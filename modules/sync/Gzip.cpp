// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Gzip.h"

#include "sync/Tuning.h"

#include <zlib.h>

#include <array>

namespace yc::sync {

using core::ErrorKind;
using core::Result;

namespace {

constexpr int gzipWindow = 15 + 16; // the largest window, with gzip's header and checksum
Bytef *input(QByteArrayView bytes) { return reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data())); }

} // namespace

QByteArray gzipped(QByteArrayView bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, tuning::compressLevel, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = input(bytes);
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    const bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    packed.truncate(whole ? qsizetype(stream.total_out) : 0);
    deflateEnd(&stream);
    return packed;
}

struct Gunzip::Stream {
    z_stream zlib{};
    bool ended = false;
    bool usable = false;
};

Gunzip::Gunzip()
    : m_stream(std::make_unique<Stream>())
{
    m_stream->usable = inflateInit2(&m_stream->zlib, gzipWindow) == Z_OK;
}

Gunzip::~Gunzip() { inflateEnd(&m_stream->zlib); }

Result<> Gunzip::feed(QByteArrayView bytes, const Sink &sink)
{
    const auto damaged = [] {
        return core::fail(ErrorKind::Retry, "sync.bad-answer", {{QStringLiteral("detail"), QStringLiteral("gzip")}});
    };
    z_stream &zlib = m_stream->zlib;
    if (!m_stream->usable || (m_stream->ended && !bytes.isEmpty()))
        return damaged();
    zlib.next_in = input(bytes);
    zlib.avail_in = uInt(bytes.size());
    std::array<char, 65536> out;
    do {
        zlib.next_out = reinterpret_cast<Bytef *>(out.data());
        zlib.avail_out = uInt(out.size());
        const int outcome = inflate(&zlib, Z_NO_FLUSH);
        const auto made = qsizetype(out.size() - zlib.avail_out);
        if (outcome == Z_STREAM_END)
            m_stream->ended = true;
        else if (outcome != Z_OK && outcome != Z_BUF_ERROR)
            return damaged();
        if (made > 0)
            YC_TRY(sink(QByteArrayView(out.data(), made)));
        if (m_stream->ended)
            return zlib.avail_in == 0 ? Result<>() : damaged();
    } while (zlib.avail_in > 0 || zlib.avail_out == 0);
    return {};
}

Result<> Gunzip::finish() const
{
    if (m_stream->ended)
        return {};
    return core::fail(ErrorKind::Retry, "sync.answer-cut",
                      {{QStringLiteral("position"), qint64(m_stream->zlib.total_in)}});
}

} // namespace yc::sync
