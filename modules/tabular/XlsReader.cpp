// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/XlsReader.h"

#include "tabular/CellText.h"
#include "tabular/CompoundFile.h"
#include "tabular/TableLimits.h"

#include <QFile>
#include <QFileInfo>

#include <bit>

namespace yc::tabular {

using core::ErrorKind;
using core::fail;

namespace {

std::unexpected<core::Error> damaged() { return fail(ErrorKind::FixInput, "tabular.damaged"); }

} // namespace

core::Result<std::unique_ptr<TableReader>> XlsReader::open(const QString &path, const QString &sheet)
{
    std::unique_ptr<XlsReader> reader(new XlsReader);
    if (auto result = reader->read(path, sheet); !result) {
        result.error().context.insert(QStringLiteral("file"), QFileInfo(path).fileName());
        return std::unexpected(result.error());
    }
    reader->m_at = reader->m_rows.cbegin();
    return reader;
}

core::Result<> XlsReader::read(const QString &path, const QString &wanted)
{
    m_layout.format = TableFormat::Xls;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::FixInput, "tabular.cannot-open", {{QStringLiteral("reason"), file.errorString()}});
    if (file.size() > limits::xlsFileBytes)
        return fail(ErrorKind::FixInput, "tabular.too-large", {{QStringLiteral("limitBytes"), limits::xlsFileBytes}});
    const auto compound = CompoundFile::parse(file.readAll());
    if (!compound)
        return damaged();
    // A password-protected XLSX is a compound file too (MS-OFFCRYPTO 2.3).
    if (compound->contains(QStringLiteral("EncryptedPackage")))
        return fail(ErrorKind::FixInput, "tabular.password");
    const QString stream =
        compound->contains(QStringLiteral("Workbook")) ? QStringLiteral("Workbook") : QStringLiteral("Book");
    if (!compound->contains(stream)) // a Word document, a mail, an installer
        return fail(ErrorKind::FixInput, "tabular.not-a-table");
    BiffRecords records(compound->stream(stream));
    YC_TRY(readGlobals(records));
    for (const Sheet &sheet : std::as_const(m_sheets)) {
        if (sheet.usable)
            m_layout.sheets.append(sheet.name);
    }
    for (const Sheet &sheet : std::as_const(m_sheets)) {
        if (wanted.isEmpty() ? !sheet.usable : sheet.name != wanted)
            continue;
        YC_TRY(readSheet(records, sheet.offset));
        if (m_rows.empty() && wanted.isEmpty())
            continue;
        m_layout.sheet = sheet.name;
        return {};
    }
    return fail(ErrorKind::FixInput, wanted.isEmpty() ? "tabular.empty" : "tabular.no-such-sheet",
                {{QStringLiteral("sheet"), wanted}});
}

core::Result<> XlsReader::readGlobals(BiffRecords &records)
{
    if (!records.next() || records.type() != BiffRecords::Beginning)
        return damaged();
    constexpr quint16 biff8 = 0x0600;
    records.isBiff8 = records.u16() >= biff8;
    while (records.next()) {
        switch (records.type()) {
        case BiffRecords::EndOfPart:
            return m_sheets.isEmpty() ? core::Result<>(damaged()) : core::Result<>();
        case BiffRecords::FilePass:
            return fail(ErrorKind::FixInput, "tabular.password");
        case BiffRecords::DateMode:
            m_from1904 = records.u16() == 1;
            break;
        case BiffRecords::BoundSheet: {
            const qint64 offset = records.u32();
            const bool visible = (records.u8() & 0x03) == 0;
            const bool cells = records.u8() == 0;
            const quint8 length = records.u8();
            m_sheets.append({records.text(length), offset, visible && cells});
            break;
        }
        case BiffRecords::FormatCode:
        case BiffRecords::FormatCodeOld: {
            const quint16 id = records.u16();
            const quint16 length = records.isBiff8 ? records.u16() : records.u8();
            m_dateFormats[id] = isDateFormat(records.text(length));
            break;
        }
        case BiffRecords::CellFormat:
            records.skip(2);
            m_cellFormats.append(records.u16());
            break;
        case BiffRecords::SharedStrings: {
            records.skip(4);
            const quint32 count = records.u32();
            for (quint32 i = 0; i < count && !records.isBroken() && m_strings.size() < limits::sharedStrings; ++i) {
                const quint16 length = records.u16();
                m_strings.append(records.text(length));
            }
            if (records.isBroken())
                return damaged();
            break;
        }
        default:
            break;
        }
    }
    return damaged();
}

core::Result<> XlsReader::readSheet(BiffRecords &records, qint64 offset)
{
    m_rows.clear();
    m_pendingFormula = -1;
    records.seek(offset);
    if (!records.next() || records.type() != BiffRecords::Beginning)
        return damaged();
    int depth = 1; // charts stand inside a sheet with a beginning and an end of their own
    while (records.next()) {
        if (records.type() == BiffRecords::Beginning)
            ++depth;
        else if (records.type() == BiffRecords::EndOfPart && --depth == 0)
            return {};
        if (depth == 1)
            YC_TRY(readCell(records));
        if (records.isBroken())
            return damaged();
    }
    return damaged();
}

core::Result<> XlsReader::readCell(BiffRecords &records)
{
    switch (records.type()) {
    case BiffRecords::StringResult: {
        const qint64 cell = std::exchange(m_pendingFormula, -1);
        const quint16 length = records.u16();
        return cell < 0 ? core::Result<>() : setCell(quint16(cell >> 8), quint16(cell & 0xFF), records.text(length));
    }
    case BiffRecords::LabelShared:
    case BiffRecords::Label:
    case BiffRecords::RichLabel:
    case BiffRecords::Number:
    case BiffRecords::Rk:
    case BiffRecords::MultipleRk:
    case BiffRecords::BoolOrError:
    case BiffRecords::Formula:
        break;
    default:
        return {};
    }
    const quint16 row = records.u16();
    const quint16 column = records.u16();
    if (records.type() == BiffRecords::MultipleRk) {
        constexpr qint64 bytesEach = 6; // then two bytes: the last column
        for (quint16 at = column; records.left() >= bytesEach; ++at) {
            const quint16 format = records.u16();
            YC_TRY(setCell(row, at, numberCell(records.rkNumber(), format)));
        }
        return {};
    }
    const quint16 format = records.u16();
    switch (records.type()) {
    case BiffRecords::LabelShared:
        return setCell(row, column, m_strings.value(records.u32()));
    case BiffRecords::Label:
    case BiffRecords::RichLabel: {
        const quint16 length = records.u16();
        return setCell(row, column, records.text(length));
    }
    case BiffRecords::Number:
        return setCell(row, column, numberCell(records.number(), format));
    case BiffRecords::Rk:
        return setCell(row, column, numberCell(records.rkNumber(), format));
    case BiffRecords::BoolOrError: {
        const bool value = records.u8() != 0;
        if (records.u8() != 0) // an error such as #N/A
            return {};
        return setCell(row, column, value ? QStringLiteral("TRUE") : QStringLiteral("FALSE"));
    }
    default: // a formula: its last value, a number unless the last two bytes say otherwise
        break;
    }
    const quint64 low = records.u32();
    const quint64 raw = low | (quint64(records.u32()) << 32);
    if ((raw >> 48) != 0xFFFF)
        return setCell(row, column, numberCell(std::bit_cast<double>(raw), format));
    const auto kind = quint8(raw & 0xFF);
    if (kind == 0)
        m_pendingFormula = qint64(row) << 8 | (column & 0xFF);
    else if (kind == 1)
        return setCell(row, column, (raw >> 16 & 0xFF) != 0 ? QStringLiteral("TRUE") : QStringLiteral("FALSE"));
    return {};
}

core::Result<> XlsReader::setCell(quint16 row, quint16 column, QString text)
{
    const qint64 number = qint64(row) + 1;
    if (text.size() > limits::cellLength)
        return fail(ErrorKind::FixInput, "tabular.cell-too-long", {{QStringLiteral("row"), number}});
    if (text.isEmpty())
        return {};
    if (column >= limits::columns) // the format itself ends at 256
        return damaged();
    QStringList &cells = m_rows[row];
    if (cells.size() <= column)
        cells.resize(column + 1);
    cells[column] = std::move(text);
    return {};
}

QString XlsReader::numberCell(double value, quint16 format) const
{
    const quint16 id = m_cellFormats.value(format);
    const auto custom = m_dateFormats.find(id);
    const bool isDate = custom != m_dateFormats.end() ? custom->second : isDateFormat(int(id));
    return isDate ? serialDateText(value, m_from1904) : numberText(value);
}

core::Result<bool> XlsReader::next(TableRow &row)
{
    row.cells.clear();
    if (m_at == m_rows.cend())
        return false;
    row.number = qint64(m_at->first) + 1;
    row.cells = m_at->second;
    ++m_at;
    ++m_given;
    return true;
}

double XlsReader::progress() const { return m_rows.empty() ? 1.0 : double(m_given) / double(m_rows.size()); }

} // namespace yc::tabular
