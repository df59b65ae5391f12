// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/XlsxReader.h"

#include "tabular/CellText.h"
#include "tabular/TableLimits.h"
#include "tabular/XlsxParts.h"

#include <QFileInfo>

#include <algorithm>

namespace yc::tabular {

using core::ErrorKind;
using core::fail;

namespace {

/// 0 for "A7", 27 for "AB3"; -1 if there are no letters.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > 1 << 20)
            break;
    }
    return column - 1;
}

} // namespace

core::Result<std::unique_ptr<TableReader>> XlsxReader::open(const QString &path, const QString &sheet)
{
    std::unique_ptr<XlsxReader> reader(new XlsxReader);
    reader->m_file = QFileInfo(path).fileName();
    auto opened = ZipArchive::open(path);
    if (opened) {
        reader->m_zip = std::move(*opened);
        if (!reader->m_zip->contains(QStringLiteral("xl/workbook.xml")))
            return fail(ErrorKind::FixInput, "tabular.not-a-table", {{QStringLiteral("file"), reader->m_file}});
    }
    auto result = opened ? reader->openSheets(sheet) : std::unexpected(opened.error());
    if (!result) {
        result.error().context.insert(QStringLiteral("file"), reader->m_file);
        return std::unexpected(result.error());
    }
    return reader;
}

core::Result<> XlsxReader::openSheets(const QString &wanted)
{
    m_layout.format = TableFormat::Xlsx;
    XlsxWorkbook book;
    {
        YC_ASSIGN(const auto part, m_zip->part(QStringLiteral("xl/workbook.xml")));
        YC_ASSIGN(book, readWorkbook(*part));
    }
    m_from1904 = book.from1904;
    QHash<QString, QString> relations;
    {
        YC_ASSIGN(const auto part, m_zip->part(QStringLiteral("xl/_rels/workbook.xml.rels")));
        YC_ASSIGN(relations, readRelations(*part));
    }
    if (const QString name = QStringLiteral("xl/sharedStrings.xml"); m_zip->contains(name)) {
        YC_ASSIGN(const auto part, m_zip->part(name));
        YC_ASSIGN(m_sharedStrings, readSharedStrings(*part));
    }
    if (const QString name = QStringLiteral("xl/styles.xml"); m_zip->contains(name)) {
        YC_ASSIGN(const auto part, m_zip->part(name));
        YC_ASSIGN(m_dateStyles, readDateStyles(*part));
    }
    QString chosen;
    for (const XlsxSheet &sheet : std::as_const(book.sheets)) {
        if (sheet.visible)
            m_layout.sheets.append(sheet.name);
    }
    for (const XlsxSheet &sheet : std::as_const(book.sheets)) {
        const QString part = relations.value(sheet.relation);
        if (part.isEmpty() || (wanted.isEmpty() ? !sheet.visible : sheet.name != wanted))
            continue;
        if (wanted.isEmpty()) {
            YC_ASSIGN(const bool hasRows, sheetHasRows(part));
            if (!hasRows)
                continue;
        }
        m_layout.sheet = sheet.name;
        return openSheet(part);
    }
    return fail(ErrorKind::FixInput, wanted.isEmpty() ? "tabular.empty" : "tabular.no-such-sheet",
                {{QStringLiteral("sheet"), wanted}});
}

core::Result<bool> XlsxReader::sheetHasRows(const QString &part)
{
    YC_TRY(openSheet(part));
    bool found = false;
    while (!found && !m_xml.atEnd())
        found = m_xml.readNext() == QXmlStreamReader::StartElement && m_xml.name() == u"c";
    const bool broken = m_xml.hasError();
    m_part.reset();
    if (broken)
        return failAtRow("tabular.damaged", 0);
    return found;
}

core::Result<> XlsxReader::openSheet(const QString &part)
{
    m_part.reset();
    YC_ASSIGN(m_part, m_zip->part(part));
    m_xml.clear();
    m_xml.setDevice(m_part.get());
    return {};
}

core::Result<bool> XlsxReader::next(TableRow &row)
{
    row.cells.clear();
    if (m_finished)
        return false;
    while (!m_xml.atEnd()) {
        if (m_xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (m_xml.name() == u"row") {
            auto result = readRow(row);
            m_finished = !result;
            return result;
        }
        if (m_xml.name() == u"dimension") {
            const QString range = m_xml.attributes().value(QStringLiteral("ref")).toString();
            const QStringView last = QStringView(range).mid(range.indexOf(u':') + 1);
            const auto digit = std::find_if(last.begin(), last.end(), [](QChar c) { return c.isDigit(); });
            m_lastRow = last.mid(digit - last.begin()).toLongLong();
        }
    }
    m_finished = true;
    if (m_xml.hasError())
        return failAtRow("tabular.damaged", m_row + 1);
    return false;
}

core::Result<bool> XlsxReader::readRow(TableRow &row)
{
    const qint64 stated = m_xml.attributes().value(QStringLiteral("r")).toLongLong();
    m_row = stated > m_row ? stated : m_row + 1;
    row.number = m_row;
    int column = -1;
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            if (m_xml.name() == u"c")
                YC_TRY(readCell(row, column));
            else
                m_xml.skipCurrentElement();
        } else if (token == QXmlStreamReader::EndElement) {
            return true;
        }
    }
    return failAtRow("tabular.damaged", m_row);
}

core::Result<> XlsxReader::readCell(TableRow &row, int &column)
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    const int stated = columnOf(attributes.value(QStringLiteral("r")));
    column = stated >= 0 ? stated : column + 1;
    const QString type = attributes.value(QStringLiteral("t")).toString();
    const int style = attributes.value(QStringLiteral("s")).toInt();
    QString value;
    bool isText = false;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == u"v") {
            value = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
        } else if (m_xml.name() == u"is") {
            value = readRichText(m_xml);
            isText = true;
        } else {
            m_xml.skipCurrentElement();
        }
    }
    if (value.isEmpty())
        return {};
    if (!isText)
        value = cellText(type, style, value);
    if (value.size() > limits::cellLength)
        return failAtRow("tabular.cell-too-long", row.number);
    if (column >= limits::columns) {
        if (QStringView(value).trimmed().isEmpty())
            return {};
        return failAtRow("tabular.too-many-columns", row.number);
    }
    while (row.cells.size() <= column)
        row.cells.append(QString());
    row.cells[column] = std::move(value);
    return {};
}

QString XlsxReader::cellText(QStringView type, int style, const QString &value) const
{
    if (type == u"s")
        return m_sharedStrings.value(value.toLongLong());
    if (type == u"str" || type == u"inlineStr" || type == u"e" || type == u"d")
        return value;
    if (type == u"b")
        return value == u"1" ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    if (m_dateStyles.value(style)) {
        bool isNumber = false;
        const double serial = value.toDouble(&isNumber);
        if (isNumber)
            return serialDateText(serial, m_from1904);
    }
    return numberText(value);
}

std::unexpected<core::Error> XlsxReader::failAtRow(const char *code, qint64 row) const
{
    return fail(ErrorKind::FixInput, code, {{QStringLiteral("file"), m_file}, {QStringLiteral("row"), row}});
}

double XlsxReader::progress() const
{
    if (m_finished)
        return 1.0;
    return m_lastRow > 0 ? std::min(1.0, double(m_row) / double(m_lastRow)) : 0.0;
}

} // namespace yc::tabular
