// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "tabular/TableLayout.h"

#include <QByteArrayView>

#include <memory>

struct UConverter;

namespace yc::tabular {

/// Bytes of one encoding to text and back, chunk by chunk; a character may be cut by the end of a chunk. What cannot be
/// read becomes U+FFFD and is counted, so that one bad byte does not cost the whole ledger. GB 18030 through ICU.
class TextDecoder {
public:
    /// Null only if ICU lacks its data, which is a broken installation.
    [[nodiscard]] static std::unique_ptr<TextDecoder> create(TextEncoding encoding);
    ~TextDecoder();
    TextDecoder(const TextDecoder &) = delete;
    TextDecoder &operator=(const TextDecoder &) = delete;

    /// Appends to `text`. `last`: an unfinished character at the end is unreadable.
    void decode(QByteArrayView bytes, QString &text, bool last);
    [[nodiscard]] QByteArray encode(QStringView text);
    [[nodiscard]] qsizetype unreadable() const { return m_unreadable; }

private:
    explicit TextDecoder(UConverter *converter);
    UConverter *m_converter;
    qsizetype m_unreadable = 0;
};

} // namespace yc::tabular
