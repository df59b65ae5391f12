// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace yc::tabular {

class TextDecoder;

/// A walk over the records of a BIFF stream (MS-XLS 2.1.4) and over the data of one, which may go on in CONTINUE
/// records. Reads beyond the end give zeros and set isBroken().
class BiffRecords {
public:
    enum Type : quint16 {
        Formula = 0x0006,
        EndOfPart = 0x000A,
        DateMode = 0x0022,
        FilePass = 0x002F,
        Continue = 0x003C,
        BoundSheet = 0x0085,
        MultipleRk = 0x00BD,
        RichLabel = 0x00D6,
        CellFormat = 0x00E0,
        SharedStrings = 0x00FC,
        LabelShared = 0x00FD,
        Number = 0x0203,
        Label = 0x0204,
        BoolOrError = 0x0205,
        StringResult = 0x0207,
        Rk = 0x027E,
        FormatCode = 0x041E,
        FormatCodeOld = 0x001E,
        Beginning = 0x0809,
    };

    explicit BiffRecords(QByteArray stream);
    ~BiffRecords();

    /// Goes to the record at an offset of the stream; the next call of next() gives it.
    void seek(qint64 offset) { m_next = offset; }
    /// False at the end of the stream, or where it is cut.
    bool next();
    [[nodiscard]] quint16 type() const { return m_type; }
    [[nodiscard]] qint64 left() const { return m_end - m_at; } ///< of this record, without what continues
    [[nodiscard]] bool isBroken() const { return m_broken; }

    quint8 u8();
    quint16 u16();
    quint32 u32();
    double number();
    double rkNumber();
    void skip(qint64 bytes);
    /// BIFF8: flags, then characters of one or two bytes, going on in CONTINUE records; formatting runs are left out.
    /// BIFF5: bytes of the Chinese code page.
    QString text(quint32 length);

    bool isBiff8 = true;

private:
    bool more(); ///< to the CONTINUE record that follows

    QByteArray m_stream;
    qint64 m_next = 0;
    qint64 m_at = 0;
    qint64 m_end = 0;
    quint16 m_type = 0;
    bool m_broken = false;
    std::unique_ptr<TextDecoder> m_oldText;
};

} // namespace yc::tabular
