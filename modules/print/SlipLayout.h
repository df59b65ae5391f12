// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "print/QrCode.h"
#include "print/SlipTemplate.h"
#include "print/SlipText.h"
#include "print/StripBuilder.h"

#include <QList>

namespace yc::print {

/// A template filled with data and broken into pages. Each block becomes strips over the width of the page; strips are
/// then set below each other, chains of keepWithNext going to the next page together.
class SlipLayout {
public:
    /// `print.missing-data` with `keys`, all at once; `print.qr-too-long` when the code would be too fine to be read.
    static core::Result<SlipLayout> compose(const SlipTemplate &slip, const SlipData &data);

    struct Placed {
        Strip strip;
        Place place;
    };
    struct Page {
        QList<Placed> placed;
        QList<Placed> footer;
    };

    const QList<Page> &pages() const { return m_pages; }
    /// In layout units.
    QSizeF paper() const { return m_paper; }
    QString title() const { return m_slip.title; }
    QStringList families() const { return m_slip.families; }
    QStringList texts() const { return m_build.texts(); }
    QString unprintable() const { return m_build.unprintable(); }
    const std::optional<Watermark> &watermark() const { return m_watermark; } ///< with its text filled in
    const ShapedText &watermarkText() const { return m_watermarkText; }

private:
    SlipLayout(const SlipTemplate &slip, const SlipData &data);

    core::Result<> addBlock(const Block &block);
    core::Result<QrCode> encode(const QrBlock &block, const QString &payload) const;
    core::Result<> add(const HeadingBlock &block);
    core::Result<> add(const TextBlock &block);
    core::Result<> add(const TableBlock &block);
    core::Result<> add(const ListBlock &block);
    core::Result<> add(const QrBlock &block);
    core::Result<> add(const SignatureBlock &block);
    core::Result<> add(const SpaceBlock &block);
    void append(const QList<Strip> &strips) { m_strips += strips; }
    bool stands(const QString &when, const QString &unless) const;

    void breakIntoPages();
    qreal chainHeight(qsizetype from, qsizetype to) const;
    void addFooters();
    QList<Strip> footerStrips(int page, int pages);

    SlipTemplate m_slip;
    SlipData m_data;
    SlipText m_text;
    StripBuilder m_build;
    QList<Strip> m_strips;
    QList<Page> m_pages;
    QSizeF m_paper;
    qreal m_width = 0;
    qreal m_footerHeight = 0;
    std::optional<Watermark> m_watermark;
    ShapedText m_watermarkText;
};

} // namespace yc::print
