// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMarginsF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace yc::print {

/// Texts below may hold placeholders (see SlipText); lengths are millimetres, type sizes points.

/// A QR code; the caption stands beside it (left, right) or below (centre).
struct QrBlock {
    QString payload, caption;
    qreal sizeMm = 24, minModuleMm = 0.3;
    Qt::Alignment align = Qt::AlignLeft;
};
/// Centred organisation and title. The number stands at the top right, under it a mark such as 补打 in a frame; a QR
/// code, if any, at the top left with its caption below.
struct HeadingBlock {
    QString number, mark, org, title;
    qreal orgPt = 15, titlePt = 22;
    std::optional<QrBlock> qr; ///< left out when its payload is blank
};
/// Paragraphs, one per line of `text`; `indentEm` moves each first line in.
struct TextBlock {
    QString text;
    qreal pt = 0, indentEm = 2, beforeMm = 0;
    bool bold = false;
    Qt::Alignment align = Qt::AlignLeft;
};
/// Bordered rows of label and value; several cells share a row equally.
struct TableBlock {
    struct Cell {
        QString label, value;
    };
    struct Row {
        QString when, unless;
        QList<Cell> cells;
    };
    QList<Row> rows;
    qreal labelMm = 26, pt = 0, beforeMm = 0;
};
/// A bordered table with one row per element of the list `from`; the head repeats on every page.
struct ListBlock {
    struct Column {
        QString title, value;
        qreal widthMm = 0; ///< 0 takes what the others leave; exactly one column does
        Qt::Alignment align = Qt::AlignLeft;
    };
    QString from, title;
    bool optional = false; ///< `from` ended in `?`: no list, no block; else an empty list is an error
    QList<Column> columns;
    qreal pt = 0, beforeMm = 0;
};
/// Signature lines on the left, on the right the place of the seal over organisation and date. Never parted from what
/// stands before it.
struct SignatureBlock {
    struct Field {
        QString label, value;
    };
    QList<Field> fields;
    QString sealOrg, sealLabel, sealDate;
    qreal sealMm = 40, beforeMm = 6, rowMm = 9, pt = 0;
    bool hasSeal = false;
};
struct SpaceBlock {
    qreal heightMm = 0;
    bool line = false; ///< a thin line across, in the middle of the height
};

struct Block {
    QString when, unless; ///< keys: stands only when `when` has a value and `unless` has none
    std::variant<HeadingBlock, TextBlock, TableBlock, ListBlock, QrBlock, SignatureBlock, SpaceBlock> body;
};

struct FooterLine {
    QString left, right; ///< know `page` and `pages` besides the data
};

struct Watermark {
    QString text;
    qreal angle = -28, opacity = 0.12, pt = 16;
};

/// The layout of a slip as data: what stands where, in which words. The words are Chinese by regulation, whatever the
/// language of the interface. SLIPS.md describes the file format.
class SlipTemplate {
public:
    /// A template that the program brings along, by name ("acceptance-notice"). `print.no-template` when unknown.
    static core::Result<SlipTemplate> load(const QString &name);
    /// The names that load() knows, sorted.
    static QStringList names();
    /// Checks everything that can be checked without data. `print.bad-template` with `template`, `where` (a path such
    /// as "blocks[3].columns[0]") and `problem`, a code such as "unknown-key" or "not-a-number".
    static core::Result<SlipTemplate> fromJson(const QByteArray &json, const QString &name);

    QString name, title;
    QSizeF paperMm; ///< a height of 0 grows with the content (receipts)
    QMarginsF marginsMm;
    QStringList families; ///< fonts, the first that has the character
    qreal pt = 11, lineHeight = 1.5;
    QHash<QString, QString> words;
    QList<Block> blocks;
    QList<FooterLine> footer;
    qreal footerPt = 9;
    std::optional<Watermark> watermark;

    bool growsWithContent() const { return paperMm.height() <= 0; }
};

} // namespace yc::print
