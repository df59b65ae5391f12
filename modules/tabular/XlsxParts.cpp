// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/XlsxParts.h"

#include "tabular/CellText.h"
#include "tabular/TableLimits.h"

#include <QHash>
#include <QXmlStreamReader>

namespace yc::tabular {

using core::ErrorKind;
using core::fail;

namespace {

std::unexpected<core::Error> damaged(const char *part)
{
    return fail(ErrorKind::FixInput, "tabular.damaged", {{QStringLiteral("part"), QString::fromLatin1(part)}});
}

bool isTrue(QStringView value) { return value == u"1" || value == u"true" || value == u"on"; }

/// "&#x0d;" is written as _x000D_ inside strings (ECMA-376 22.9.2.19).
QString unescaped(QString text)
{
    for (qsizetype at = text.indexOf(QStringLiteral("_x")); at >= 0; at = text.indexOf(QStringLiteral("_x"), at + 1)) {
        bool isHex = false;
        const uint unit = QStringView(text).mid(at + 2, 4).toUInt(&isHex, 16);
        if (isHex && at + 6 < text.size() && text[at + 6] == u'_')
            text.replace(at, 7, QChar(ushort(unit)));
    }
    return text;
}

} // namespace

core::Result<XlsxWorkbook> readWorkbook(QIODevice &part)
{
    XlsxWorkbook book;
    QXmlStreamReader xml(&part);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == u"workbookPr") {
            book.from1904 = isTrue(attributes.value(QStringLiteral("date1904")));
        } else if (xml.name() == u"sheet") {
            XlsxSheet sheet{attributes.value(QStringLiteral("name")).toString(), {}, true};
            for (const QXmlStreamAttribute &attribute : attributes) {
                if (attribute.name() == u"id" && !attribute.namespaceUri().isEmpty())
                    sheet.relation = attribute.value().toString();
            }
            const auto state = attributes.value(QStringLiteral("state"));
            sheet.visible = state != u"hidden" && state != u"veryHidden";
            book.sheets.append(sheet);
        }
    }
    if (xml.hasError() || book.sheets.isEmpty())
        return damaged("workbook");
    return book;
}

core::Result<QHash<QString, QString>> readRelations(QIODevice &part)
{
    QHash<QString, QString> relations;
    QXmlStreamReader xml(&part);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"Relationship")
            continue;
        QString target = xml.attributes().value(QStringLiteral("Target")).toString();
        target = target.startsWith(u'/') ? target.mid(1) : QStringLiteral("xl/") + target;
        relations.insert(xml.attributes().value(QStringLiteral("Id")).toString(), target);
    }
    if (xml.hasError())
        return damaged("relations");
    return relations;
}

core::Result<QList<bool>> readDateStyles(QIODevice &part)
{
    QHash<int, bool> customFormats;
    QList<bool> styles;
    bool inCellFormats = false;
    QXmlStreamReader xml(&part);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (xml.name() == u"cellXfs") {
            inCellFormats = token == QXmlStreamReader::StartElement;
        } else if (token != QXmlStreamReader::StartElement) {
            continue;
        } else if (xml.name() == u"numFmt") {
            customFormats.insert(xml.attributes().value(QStringLiteral("numFmtId")).toInt(),
                                 isDateFormat(xml.attributes().value(QStringLiteral("formatCode"))));
        } else if (inCellFormats && xml.name() == u"xf") {
            const int format = xml.attributes().value(QStringLiteral("numFmtId")).toInt();
            const auto custom = customFormats.constFind(format);
            styles.append(custom != customFormats.cend() ? *custom : isDateFormat(format));
        }
    }
    if (xml.hasError())
        return damaged("styles");
    return styles;
}

core::Result<QStringList> readSharedStrings(QIODevice &part)
{
    QStringList strings;
    QXmlStreamReader xml(&part);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"si")
            continue;
        if (strings.size() >= limits::sharedStrings)
            return fail(ErrorKind::FixInput, "tabular.too-large");
        strings.append(readRichText(xml));
    }
    if (xml.hasError())
        return damaged("strings");
    return strings;
}

QString readRichText(QXmlStreamReader &xml)
{
    QString text;
    int depth = 1;
    int phonetic = 0;
    bool inText = false;
    while (depth > 0 && !xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            ++depth;
            if (xml.name() == u"rPh")
                ++phonetic;
            inText = xml.name() == u"t" && phonetic == 0;
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            if (xml.name() == u"rPh")
                --phonetic;
            inText = false;
            break;
        case QXmlStreamReader::Characters:
            if (inText && text.size() <= limits::cellLength)
                text += xml.text();
            break;
        default:
            break;
        }
    }
    return unescaped(text);
}

} // namespace yc::tabular
