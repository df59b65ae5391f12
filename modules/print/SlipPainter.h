// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "print/SlipTemplate.h"
#include "print/SlipText.h"

#include <QImage>

#include <memory>

class QPainter;

namespace yc::print {

class SlipLayout;

/// A slip ready to be put on any paint device: the same pages, lines and millimetres on screen, in a PDF and on paper.
/// Cheap to copy. Needs a QGuiApplication; one instance is used from one thread at a time.
class SlipPainter {
public:
    /// Errors: `print.missing-data` with `keys` (all missing ones), `print.qr-too-long`, `print.qr-empty`,
    /// `print.bad-template`.
    static core::Result<SlipPainter> compose(const SlipTemplate &slip, const SlipData &data);

    int pageCount() const;
    /// Of every page; the height of a receipt is that of its content.
    QSizeF pageMm() const;
    /// The template's title, without anything personal: for window titles, print jobs and PDF metadata.
    QString title() const;
    /// The words on the slip in reading order, for assistive technology.
    QString text() const;
    QStringList texts() const;
    QStringList families() const;
    /// Characters no installed font can draw. A clerk must be told before such a name goes on paper.
    QString unprintable() const;

    /// Paints a page, 0-based, with the paper's corner at the painter's origin and `dotsPerMm` painter units per mm.
    void paint(QPainter &painter, int page, qreal dotsPerMm) const;
    QImage image(int page, qreal dotsPerInch) const;

private:
    explicit SlipPainter(std::shared_ptr<const SlipLayout> layout)
        : m_layout(std::move(layout))
    {
    }
    void paintWatermark(QPainter &painter) const;

    std::shared_ptr<const SlipLayout> m_layout;
};

} // namespace yc::print
