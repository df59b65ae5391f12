// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QFuture>
#include <QImage>

#include <stop_token>

class QThreadPool;

namespace yc::ui {

/// Pictures of scans, made in memory and beside the event loop. Stateless.
class ScanImage {
public:
    /// Longest side that is kept of a picture, in pixels: 100 MB at most.
    static constexpr int longestSide = 6000;
    /// Of a thumbnail as long as nobody has looked at the scan: tells a form from a card and whether it lies upright;
    /// no word of it can be read and no face known.
    static constexpr int faintSide = 24;

    /// JPEG or PNG, upright as the telephone that took it noted, its longest side at most `side` pixels. Error
    /// "file.no-picture".
    [[nodiscard]] static QFuture<core::Result<QImage>> read(const QByteArray &bytes, int side = longestSide,
                                                            std::stop_token stop = {});
    /// The picture with its longest side at `side` pixels at most; quick.
    [[nodiscard]] static QImage within(const QImage &image, int side);
    /// Two threads for everything that makes a picture of a scan, so that nobody else waits for it.
    [[nodiscard]] static QThreadPool &threads();
};

} // namespace yc::ui
