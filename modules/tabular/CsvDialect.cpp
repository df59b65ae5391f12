// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/CsvDialect.h"

#include "tabular/TableLimits.h"
#include "tabular/TextDecoder.h"

#include <QMap>

namespace yc::tabular {

using core::ErrorKind;
using core::fail;

namespace {

constexpr qint64 chunkBytes = 256 * 1024;
/// More unreadable characters than one in this many: the encoding is another one, or the file is not text.
constexpr qsizetype readablePerUnreadable = 100;

/// Checks UTF-8 across chunks by its state machine (RFC 3629: no overlong forms, no surrogates, up to U+10FFFF).
class Utf8Check {
public:
    bool accept(QByteArrayView bytes)
    {
        for (const char raw : bytes) {
            const auto byte = uchar(raw);
            if (m_more > 0) {
                if (byte < m_low || byte > m_high)
                    return false;
                m_low = 0x80;
                m_high = 0xBF;
                --m_more;
            } else if (byte >= 0x80 && !begin(byte)) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] bool isFinished() const { return m_more == 0; }

private:
    bool begin(uchar byte)
    {
        if (byte < 0xC2 || byte > 0xF4)
            return false;
        m_more = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
        m_low = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
        m_high = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
        return true;
    }
    int m_more = 0;
    uchar m_low = 0x80;
    uchar m_high = 0xBF;
};

bool hasControlCharacters(QByteArrayView bytes)
{
    for (const char raw : bytes) {
        const auto byte = uchar(raw);
        // 0x1A ends text files of the DOS age; 0x0B and 0x0C are breaks inside cells.
        if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != 0x0B && byte != 0x0C && byte != 0x1A)
            return true;
    }
    return false;
}

core::Result<TextEncoding> findUnmarkedEncoding(QIODevice &file)
{
    Utf8Check utf8;
    bool isUtf8 = true;
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(chunkBytes);
        if (bytes.isEmpty())
            break;
        if (hasControlCharacters(bytes))
            return fail(ErrorKind::FixInput, "tabular.not-a-table");
        isUtf8 = isUtf8 && utf8.accept(bytes);
    }
    // A file cut inside a character is still the encoding that the rest of it is.
    return isUtf8 ? TextEncoding::Utf8 : TextEncoding::Gb18030;
}

} // namespace

core::Result<TableLayout> findDialect(QIODevice &file)
{
    TableLayout layout;
    const QByteArray mark = file.peek(3);
    if (mark.startsWith("\xEF\xBB\xBF")) {
        layout.encoding = TextEncoding::Utf8;
    } else if (mark.startsWith("\xFF\xFE")) {
        layout.encoding = TextEncoding::Utf16LittleEndian;
    } else if (mark.startsWith("\xFE\xFF")) {
        layout.encoding = TextEncoding::Utf16BigEndian;
    } else {
        layout.byteOrderMark = false;
        YC_ASSIGN(layout.encoding, findUnmarkedEncoding(file));
        file.seek(0);
    }
    const auto decoder = TextDecoder::create(layout.encoding);
    if (!decoder)
        return fail(ErrorKind::CallAdministrator, "tabular.encoding");
    QString sample;
    const QByteArray head = file.peek(limits::sampleCharacters);
    decoder->decode(head, sample, false);
    if (sample.contains(QChar(0)))
        return fail(ErrorKind::FixInput, "tabular.not-a-table");
    if (decoder->unreadable() > 1 + sample.size() / readablePerUnreadable)
        return fail(ErrorKind::FixInput, "tabular.encoding");
    layout.delimiter = findDelimiter(sample);
    return layout;
}

QChar findDelimiter(QStringView sample)
{
    const QList<QChar> candidates = {u',', u'\t', u';'};
    constexpr int linesToJudge = 50;
    QMap<qsizetype, QMap<int, int>> linesByCount; // candidate → delimiters in a line → lines
    QList<int> inLine(candidates.size(), 0);
    bool quoted = false;
    int lines = 0;
    for (qsizetype at = 0; at < sample.size() && lines < linesToJudge; ++at) {
        const QChar c = sample[at];
        if (c == u'"') {
            quoted = !quoted;
        } else if (quoted) {
            continue;
        } else if (c == u'\n') {
            for (qsizetype i = 0; i < candidates.size(); ++i) {
                ++linesByCount[i][inLine[i]];
                inLine[i] = 0;
            }
            ++lines;
        } else if (const qsizetype i = candidates.indexOf(c); i >= 0) {
            ++inLine[i];
        }
    }
    if (lines == 0) { // one line without an end
        for (qsizetype i = 0; i < candidates.size(); ++i)
            ++linesByCount[i][inLine[i]];
    }
    QChar best = u',';
    int bestScore = 0;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        for (auto it = linesByCount[i].cbegin(); it != linesByCount[i].cend(); ++it) {
            const int score = it.key() * it.value();
            if (score > bestScore) {
                bestScore = score;
                best = candidates[i];
            }
        }
    }
    return best;
}

} // namespace yc::tabular
