// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/QrCode.h"

#include <QPainter>
#include <QPainterPath>

#include <memory>
#include <zint.h>

namespace yc::print {

namespace {
constexpr int quietModules = 4; // ISO/IEC 18004, 6.3.8
constexpr int eccLevelM = 2;    // zint's option_1
constexpr int eciUtf8 = 26;
struct DeleteSymbol {
    void operator()(zint_symbol *symbol) const { ZBarcode_Delete(symbol); }
};
} // namespace

core::Result<QrCode> QrCode::encode(const QString &payload)
{
    if (payload.isEmpty())
        return core::fail(core::ErrorKind::FixInput, "print.qr-empty");
    const QByteArray bytes = payload.toUtf8();
    const std::unique_ptr<zint_symbol, DeleteSymbol> symbol(ZBarcode_Create());
    if (!symbol)
        return core::fail(core::ErrorKind::Retry, "print.qr-failed");
    symbol->symbology = BARCODE_QRCODE;
    symbol->input_mode = UNICODE_MODE;
    symbol->option_1 = eccLevelM;
    symbol->eci = bytes.size() == payload.size() ? 0 : eciUtf8;
    const int status =
        ZBarcode_Encode(symbol.get(), reinterpret_cast<const unsigned char *>(bytes.constData()), int(bytes.size()));
    if (status == ZINT_ERROR_TOO_LONG)
        return core::fail(core::ErrorKind::FixInput, "print.qr-too-long",
                          {{QStringLiteral("bytes"), int(bytes.size())}});
    if (status >= ZINT_ERROR || symbol->width < 21 || symbol->width != symbol->rows)
        return core::fail(core::ErrorKind::CallAdministrator, "print.qr-failed", {{QStringLiteral("status"), status}});
    QrCode code;
    code.m_side = symbol->width;
    code.m_dark.resize(qsizetype(code.m_side) * code.m_side);
    for (int row = 0; row < code.m_side; ++row)
        for (int column = 0; column < code.m_side; ++column)
            code.m_dark.setBit(row * code.m_side + column,
                               (symbol->encoded_data[row][column >> 3] >> (column & 7)) & 1);
    return code;
}

qreal QrCode::moduleOf(qreal side) const { return side / (m_side + 2 * quietModules); }

void QrCode::paint(QPainter &painter, const QRectF &square) const
{
    const qreal module = moduleOf(square.width());
    painter.save();
    painter.fillRect(square, Qt::white);
    painter.translate(square.topLeft() + QPointF(quietModules * module, quietModules * module));
    // One path of horizontal runs: no hairlines between neighbours, and a small PDF.
    QPainterPath path;
    for (int row = 0; row < m_side; ++row) {
        for (int column = 0; column < m_side; ++column) {
            if (!isDark(column, row))
                continue;
            const int start = column;
            while (column < m_side && isDark(column, row))
                ++column;
            path.addRect(QRectF(start * module, row * module, (column - start) * module, module));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillPath(path, Qt::black);
    painter.restore();
}

} // namespace yc::print
