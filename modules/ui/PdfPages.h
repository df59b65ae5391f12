// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QFuture>
#include <QImage>

#include <chrono>
#include <stop_token>

namespace yc::ui {

/// A PDF that somebody brought, as pictures of its pages. poppler's own programs read it, each time in a process of its
/// own: it gets the PDF through a pipe, may write no file at all, has so much memory and so much time, and ends with
/// this one. A PDF made to break its reader breaks that process, not the desk; and no decrypted byte is on the disk.
/// Stateless; the futures finish on ScanImage::threads().
class PdfPages {
public:
    struct Limits {
        std::chrono::milliseconds time{20'000};
        qint64 memory = qint64(1536) << 20; ///< bytes of address space
    };
    struct Page {
        QImage image;
        bool isWhole = true; ///< false: the reader has found errors, and shows what it could read
    };

    /// How many pages it has. Errors "file.pdf-damaged", "file.pdf-locked" (a password), "file.pdf-heavy" (time or
    /// memory did not do), "file.pdf-no-reader", "cancelled".
    [[nodiscard]] static QFuture<core::Result<int>> count(const QByteArray &pdf, std::stop_token stop, Limits limits);
    /// `number` from 0; `side`: pixels of its longest side, however large the page says that it is. The same errors.
    [[nodiscard]] static QFuture<core::Result<Page>> page(const QByteArray &pdf, int number, int side,
                                                          std::stop_token stop, Limits limits);
    [[nodiscard]] static QFuture<core::Result<int>> count(const QByteArray &pdf, std::stop_token stop = {})
    {
        return count(pdf, std::move(stop), Limits());
    }
    [[nodiscard]] static QFuture<core::Result<Page>> page(const QByteArray &pdf, int number, int side,
                                                          std::stop_token stop = {})
    {
        return page(pdf, number, side, std::move(stop), Limits());
    }
};

} // namespace yc::ui
