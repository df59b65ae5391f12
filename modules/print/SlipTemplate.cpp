// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/SlipTemplate.h"

#include "print/SlipTemplateReader.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace yc::print {

namespace {

using Reader = SlipTemplateReader;
using Need = SlipTemplateReader::Need;
constexpr int schemaVersion = 1;
constexpr auto folder = ":/yichuang/slips";
constexpr qreal leastPt = 5, mostPt = 48, mostMm = 300;

QrBlock qrCode(Reader &r)
{
    QrBlock block;
    block.payload = r.text("payload", Need::Required);
    block.caption = r.text("caption");
    block.sizeMm = r.number("size_mm", block.sizeMm, 10, 100);
    block.minModuleMm = r.number("min_module_mm", block.minModuleMm, 0.1, 5);
    block.align = r.alignment("align", block.align);
    return block;
}

HeadingBlock heading(Reader &r)
{
    HeadingBlock block;
    block.number = r.text("number");
    block.mark = r.text("mark");
    block.org = r.text("org");
    block.title = r.text("title", Need::Required);
    block.orgPt = r.number("org_pt", block.orgPt, leastPt, mostPt);
    block.titlePt = r.number("title_pt", block.titlePt, leastPt, mostPt);
    r.object("qr", Need::Optional, [&block](Reader &qr) { block.qr = qrCode(qr); });
    return block;
}

TextBlock paragraph(Reader &r, qreal pt)
{
    TextBlock block;
    block.text = r.text("text", Need::Required);
    block.pt = r.number("pt", pt, leastPt, mostPt);
    block.indentEm = r.number("indent_em", block.indentEm, 0, 10);
    block.beforeMm = r.number("before_mm", block.beforeMm, 0, mostMm);
    block.bold = r.flag("bold", false);
    block.align = r.alignment("align", block.align);
    return block;
}

TableBlock table(Reader &r, qreal pt)
{
    TableBlock block;
    block.labelMm = r.number("label_mm", block.labelMm, 5, 100);
    block.pt = r.number("pt", pt, leastPt, mostPt);
    block.beforeMm = r.number("before_mm", block.beforeMm, 0, mostMm);
    r.list("rows", Need::Required, [&block](Reader &row) {
        TableBlock::Row read;
        read.when = row.key("when");
        read.unless = row.key("unless");
        row.list("cells", Need::Required, [&read](Reader &cell) {
            read.cells.append(
                {.label = cell.text("label", Need::Required), .value = cell.text("value", Need::Required)});
        });
        block.rows.append(read);
    });
    return block;
}

ListBlock materialList(Reader &r, qreal pt)
{
    ListBlock block;
    block.from = r.key("from", Need::Required, true);
    block.optional = block.from.endsWith(u'?');
    if (block.optional)
        block.from.chop(1);
    block.title = r.text("title");
    block.pt = r.number("pt", pt, leastPt, mostPt);
    block.beforeMm = r.number("before_mm", block.beforeMm, 0, mostMm);
    int flexible = 0;
    r.list("columns", Need::Required, [&block, &flexible](Reader &column) {
        block.columns.append({.title = column.text("title", Need::Required),
                              .value = column.text("value", Need::Required),
                              .widthMm = column.number("width_mm", 0, 3, 200),
                              .align = column.alignment("align", Qt::AlignLeft)});
        flexible += column.has("width_mm") ? 0 : 1;
    });
    if (flexible != 1)
        r.note("columns", "needs-one-column-without-width");
    return block;
}

SignatureBlock signature(Reader &r, qreal pt)
{
    SignatureBlock block;
    block.pt = r.number("pt", pt, leastPt, mostPt);
    block.beforeMm = r.number("before_mm", block.beforeMm, 0, mostMm);
    block.rowMm = r.number("row_mm", block.rowMm, 4, 40);
    r.list("fields", Need::Required, [&block](Reader &field) {
        block.fields.append({.label = field.text("label", Need::Required), .value = field.text("value")});
    });
    r.object("seal", Need::Optional, [&block](Reader &seal) {
        block.hasSeal = true;
        block.sealOrg = seal.text("org");
        block.sealLabel = seal.text("label", Need::Required);
        block.sealDate = seal.text("date");
        block.sealMm = seal.number("diameter_mm", block.sealMm, 10, 80);
    });
    return block;
}

void readBlock(Reader &r, SlipTemplate &slip)
{
    Block block;
    block.when = r.key("when");
    block.unless = r.key("unless");
    const QString kind = r.text("kind", Need::Required);
    if (kind == QLatin1String("heading")) {
        block.body = heading(r);
    } else if (kind == QLatin1String("text")) {
        block.body = paragraph(r, slip.pt);
    } else if (kind == QLatin1String("table")) {
        block.body = table(r, slip.pt);
    } else if (kind == QLatin1String("list")) {
        block.body = materialList(r, slip.pt);
    } else if (kind == QLatin1String("qr")) {
        block.body = qrCode(r);
    } else if (kind == QLatin1String("signature")) {
        block.body = signature(r, slip.pt);
    } else if (kind == QLatin1String("space") || kind == QLatin1String("line")) {
        block.body =
            SpaceBlock{.heightMm = r.number("height_mm", 4, 0.5, mostMm), .line = kind == QLatin1String("line")};
    } else {
        r.note("kind", "unknown-kind");
    }
    slip.blocks.append(block);
}

void readPaper(Reader &r, SlipTemplate &slip)
{
    const QString paper = r.text("paper", Need::Required);
    if (paper == QLatin1String("A4"))
        slip.paperMm = {210, 297};
    else if (paper == QLatin1String("A5"))
        slip.paperMm = {148, 210};
    else if (paper == QLatin1String("receipt-80"))
        slip.paperMm = {80, 0};
    else
        r.note("paper", "unknown-paper");
    const qreal usual = slip.growsWithContent() ? 4 : 25;
    qreal left = usual, top = usual, right = usual, bottom = usual;
    r.object("margins_mm", Need::Optional, [&](Reader &m) {
        left = m.number("left", usual, 0, 60);
        top = m.number("top", usual, 0, 60);
        right = m.number("right", usual, 0, 60);
        bottom = m.number("bottom", usual, 0, 60);
    });
    slip.marginsMm = {left, top, right, bottom};
}

void readWordsAndFonts(Reader &r, SlipTemplate &slip)
{
    r.object("words", Need::Optional, [&slip](Reader &words) {
        const auto keys = words.keys();
        for (const QString &word : keys)
            slip.words.insert(word, words.text(word.toUtf8().constData()));
    });
    const QJsonValue fonts = r.raw("fonts");
    const QJsonArray families = fonts.toArray();
    for (const auto &family : families)
        slip.families.append(family.toString());
    if (!fonts.isArray() || families.isEmpty() || slip.families.contains(QString()))
        r.note("fonts", "not-a-list-of-names");
}

} // namespace

core::Result<SlipTemplate> SlipTemplate::load(const QString &name)
{
    QFile file(QStringLiteral("%1/%2.json").arg(QLatin1String(folder), name));
    if (!names().contains(name) || !file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorKind::NotFound, "print.no-template", {{QStringLiteral("template"), name}});
    return fromJson(file.readAll(), name);
}

QStringList SlipTemplate::names()
{
    QStringList found = QDir(QLatin1String(folder)).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (QString &name : found)
        name.chop(5);
    return found;
}

core::Result<SlipTemplate> SlipTemplate::fromJson(const QByteArray &json, const QString &name)
{
    TemplateProblem problem;
    SlipTemplate slip;
    slip.name = name;
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
    if (parse.error != QJsonParseError::NoError) {
        const auto line = json.left(parse.offset).count('\n') + 1;
        problem.note(QStringLiteral("line %1").arg(line), "not-json");
    } else {
        Reader r(document.object(), QString(), problem);
        if (r.number("schema", 0, 1, 1e6) != schemaVersion)
            r.note("schema", "unknown-schema");
        slip.title = r.text("title", Need::Required);
        readPaper(r, slip);
        readWordsAndFonts(r, slip);
        slip.pt = r.number("pt", slip.pt, leastPt, mostPt);
        slip.lineHeight = r.number("line_height", slip.lineHeight, 1, 3);
        r.list("blocks", Need::Required, [&slip](Reader &block) { readBlock(block, slip); });
        slip.footerPt = r.number("footer_pt", slip.footerPt, leastPt, mostPt);
        r.list("footer", Need::Optional,
               [&slip](Reader &line) { slip.footer.append({.left = line.text("left"), .right = line.text("right")}); });
        r.object("watermark", Need::Optional, [&slip](Reader &w) {
            Watermark mark;
            mark.text = w.text("text", Need::Required);
            mark.angle = w.number("angle", mark.angle, -90, 90);
            mark.opacity = w.number("opacity", mark.opacity, 0.01, 0.5);
            mark.pt = w.number("pt", mark.pt, leastPt, mostPt);
            slip.watermark = mark;
        });
        r.finish();
    }
    if (!problem.problem.isEmpty())
        return core::fail(core::ErrorKind::CallAdministrator, "print.bad-template",
                          {{QStringLiteral("template"), name},
                           {QStringLiteral("where"), problem.where},
                           {QStringLiteral("problem"), problem.problem}});
    return slip;
}

} // namespace yc::print
