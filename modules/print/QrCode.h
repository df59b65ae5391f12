// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QBitArray>
#include <QRectF>
#include <QString>

class QPainter;

namespace yc::print {

/// A QR Code (GB/T 18284-2000, ISO/IEC 18004) of error correction level M, drawn as vector rectangles so that it is as
/// sharp as the device. Text outside ASCII is encoded as UTF-8 and says so (ECI 26).
class QrCode {
public:
    /// Fails with `print.qr-empty`, or with `print.qr-too-long` when the text does not fit into the largest symbol;
    /// the context holds the length in bytes, never the payload.
    static core::Result<QrCode> encode(const QString &payload);

    /// Modules along one side, without the quiet zone.
    int side() const { return m_side; }
    bool isDark(int column, int row) const { return m_dark.testBit(row * m_side + column); }
    /// Fills `square` including the quiet zone of four modules: white ground, black modules.
    void paint(QPainter &painter, const QRectF &square) const;
    /// The side of one module when the code with its quiet zone is printed `side` wide; same unit.
    qreal moduleOf(qreal side) const;

private:
    QBitArray m_dark;
    int m_side = 0;
};

} // namespace yc::print
