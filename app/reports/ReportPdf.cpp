// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/ReportPdf.h"

#include "print/PdfText.h"

#include <QBuffer>
#include <QFileInfo>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yc::reports {

using core::ErrorKind;
using core::ReportSheet;
using core::Result;
using Cell = ReportSheet::Cell;

namespace {

constexpr int resolution = 1200;
constexpr double dots = resolution / 25.4; ///< a millimetre
constexpr double paperWide = 210;
constexpr double paperHigh = 297;
constexpr double margin = 16;
constexpr double rowHigh = 6.4;
constexpr double chartHigh = 150; ///< at most
constexpr double factWide = 26;
constexpr double titlePoints = 16;
constexpr double bodyPoints = 9;
constexpr double smallPoints = 8;
constexpr double columnGap = 4;
constexpr double leastWords = 24; ///< that a column of words keeps

/// Puts text on pages and remembers it, for correctPdfText(). Millimetres from the upper left.
class Paper {
public:
    Paper(QPdfWriter &writer, QPainter &painter, QStringList families)
        : m_writer(writer)
        , m_painter(painter)
        , m_families(std::move(families))
    {
    }

    [[nodiscard]] QFont font(double points, bool bold = false) const
    {
        QFont font;
        font.setFamilies(m_families);
        font.setPixelSize(int(std::lround(points / 72 * resolution)));
        font.setBold(bold);
        font.setHintingPreference(QFont::PreferNoHinting);
        // Beside Latin letters the font has other digits, which no character names: the PDF's text would lack them.
        font.setFeature(QFont::Tag("locl"), 0);
        return font;
    }
    [[nodiscard]] static double widthOf(const QFont &font, const QString &text)
    {
        return QFontMetricsF(font).horizontalAdvance(text) / dots;
    }
    void text(const QRectF &place, const QString &words, const QFont &font, int flags)
    {
        const QRectF at(place.topLeft() * dots, place.size() * dots);
        m_painter.setFont(font);
        m_painter.setPen(Qt::black);
        QString fitted = words;
        if ((flags & Qt::TextWordWrap) == 0)
            fitted = QFontMetricsF(font).elidedText(words, Qt::ElideRight, at.width());
        m_painter.drawText(at, flags | Qt::AlignVCenter, fitted);
        m_written << fitted;
    }
    void line(double y, double thick)
    {
        constexpr double strong = 0.2;
        m_painter.setPen(QPen(thick < strong ? Qt::lightGray : Qt::black, thick * dots));
        m_painter.drawLine(QPointF(margin * dots, y * dots), QPointF((paperWide - margin) * dots, y * dots));
    }
    void image(const QRectF &place, const QImage &image)
    {
        m_painter.drawImage(QRectF(place.topLeft() * dots, place.size() * dots), image);
    }
    [[nodiscard]] bool newPage() { return m_writer.newPage(); }
    [[nodiscard]] const QStringList &written() const { return m_written; }

private:
    QPdfWriter &m_writer;
    QPainter &m_painter;
    QStringList m_families;
    QStringList m_written;
};

class Sheet {
public:
    Sheet(Paper &paper, const ReportSheet &sheet, const QImage &chart, QString pageWords)
        : m_paper(paper)
        , m_sheet(sheet)
        , m_chart(chart)
        , m_pageWords(std::move(pageWords))
        , m_body(paper.font(bodyPoints))
        , m_bold(paper.font(bodyPoints, true))
    {
    }

    [[nodiscard]] bool paint()
    {
        measure();
        heading();
        if (!m_chart.isNull())
            chart();
        m_pages = 1;
        const qsizetype all = m_sheet.rows.size() + (m_sheet.total.isEmpty() ? 0 : 1);
        countPages(all);
        head();
        for (qsizetype i = 0; i < all; ++i) {
            if (m_y + rowHigh > bottom() && !turn())
                return false;
            const bool total = i == m_sheet.rows.size();
            row(total ? m_sheet.total : m_sheet.rows.at(i), total);
        }
        if (!m_sheet.note.isEmpty()) {
            if (m_y + 3 * rowHigh > bottom() && !turn(false))
                return false;
            m_paper.text({margin, m_y + 2, paperWide - 2 * margin, 2.2 * rowHigh}, m_sheet.note,
                         m_paper.font(smallPoints), int(Qt::TextWordWrap) | int(Qt::AlignLeft));
        }
        foot();
        return true;
    }

private:
    [[nodiscard]] static double bottom() { return paperHigh - margin - rowHigh; }

    /// As wide as what they hold. Where that is too wide, long labels stand on two lines, then columns of words give.
    void measure()
    {
        constexpr double available = paperWide - 2 * margin;
        QList<double> cells;
        QList<double> labels;
        for (qsizetype i = 0; i < m_sheet.columns.size(); ++i) {
            double wide = Paper::widthOf(m_bold, cell(m_sheet.total, i));
            for (const QVariantList &row : m_sheet.rows)
                wide = std::max(wide, Paper::widthOf(m_body, cell(row, i)));
            cells << wide;
            labels << Paper::widthOf(m_bold, m_sheet.columns.at(i).label);
        }
        const auto sum = [this] { return std::accumulate(m_widths.cbegin(), m_widths.cend(), 0.0); };
        const auto set = [&](double part) { // of the label that stands on one line
            m_widths.clear();
            for (qsizetype i = 0; i < cells.size(); ++i)
                m_widths << std::max(cells.at(i), labels.at(i) * part) + columnGap;
        };
        set(1);
        if (sum() > available) {
            constexpr double twoLines = 0.62; // they do not break in the middle
            set(twoLines);
            m_headHigh = 2 * rowHigh;
        }
        if (const double over = sum() - available; over > 0) {
            double words = 0;
            for (qsizetype i = 0; i < m_widths.size(); ++i)
                words += m_sheet.columns.at(i).cell == Cell::Text ? m_widths.at(i) : 0;
            for (qsizetype i = 0; words > 0 && i < m_widths.size(); ++i) {
                if (m_sheet.columns.at(i).cell == Cell::Text)
                    m_widths[i] = std::max(leastWords, m_widths.at(i) * (1 - over / words));
            }
        }
        const double fit = available / std::max(1.0, sum());
        for (double &wide : m_widths)
            wide *= fit;
    }

    [[nodiscard]] QString cell(const QVariantList &row, qsizetype column) const
    {
        return ReportSheet::text(m_sheet.columns.at(column).cell, row.value(column));
    }

    void heading()
    {
        const double wide = paperWide - 2 * margin;
        m_paper.text({margin, m_y, wide, 9}, m_sheet.title, m_paper.font(titlePoints, true), Qt::AlignLeft);
        m_y += 11;
        for (const ReportSheet::Fact &fact : m_sheet.facts) {
            m_paper.text({margin, m_y, factWide, 5.4}, fact.label, m_body, Qt::AlignLeft);
            m_paper.text({margin + factWide, m_y, wide - factWide, 5.4}, fact.value, m_body, Qt::AlignLeft);
            m_y += 5.4;
        }
        m_y += 3;
    }

    void chart()
    {
        const double wide = paperWide - 2 * margin;
        m_paper.text({margin, m_y, wide, 6}, m_sheet.chart.title, m_bold, Qt::AlignLeft);
        m_y += 6.5;
        const double high = std::min(chartHigh, wide * m_chart.height() / m_chart.width());
        m_paper.image({margin, m_y, high * m_chart.width() / m_chart.height(), high}, m_chart);
        m_y += high + 4;
    }

    void countPages(qsizetype rows)
    {
        double y = m_y + m_headHigh;
        for (qsizetype i = 0; i < rows; ++i) {
            if (y + rowHigh > bottom()) {
                ++m_pages;
                y = margin + m_headHigh;
            }
            y += rowHigh;
        }
        if (!m_sheet.note.isEmpty() && y + 3 * rowHigh > bottom())
            ++m_pages;
    }

    void head()
    {
        double x = margin;
        for (qsizetype i = 0; i < m_sheet.columns.size(); ++i) {
            place(x, i, m_sheet.columns.at(i).label, m_bold, m_headHigh);
            x += m_widths.at(i);
        }
        m_y += m_headHigh;
        m_paper.line(m_y, 0.3);
    }

    void row(const QVariantList &cells, bool total)
    {
        if (total)
            m_paper.line(m_y, 0.3);
        double x = margin;
        for (qsizetype i = 0; i < m_sheet.columns.size(); ++i) {
            if (const QString words = cell(cells, i); !words.isEmpty())
                place(x, i, words, total ? m_bold : m_body);
            x += m_widths.at(i);
        }
        m_y += rowHigh;
        if (!total)
            m_paper.line(m_y, 0.15);
    }

    void place(double x, qsizetype column, const QString &words, const QFont &font, double high = rowHigh)
    {
        const bool text = m_sheet.columns.at(column).cell == Cell::Text;
        const int wrap = high > rowHigh ? int(Qt::TextWordWrap) : 0;
        m_paper.text({x, m_y, m_widths.at(column) - columnGap / 2, high}, words, font,
                     int(text ? Qt::AlignLeft : Qt::AlignRight) | wrap);
    }

    void foot()
    {
        m_paper.text({margin, paperHigh - margin - 2, paperWide - 2 * margin, 5}, m_pageWords.arg(m_page).arg(m_pages),
                     m_paper.font(smallPoints), Qt::AlignRight);
    }

    [[nodiscard]] bool turn(bool withHead = true)
    {
        foot();
        if (!m_paper.newPage())
            return false;
        ++m_page;
        m_y = margin;
        if (withHead)
            head();
        return true;
    }

    Paper &m_paper;
    const ReportSheet &m_sheet;
    const QImage &m_chart;
    QString m_pageWords;
    QFont m_body;
    QFont m_bold;
    QList<double> m_widths;
    double m_headHigh = rowHigh;
    double m_y = margin;
    int m_page = 1;
    int m_pages = 1;
};

} // namespace

Result<> ReportPdf::write(const QString &path, const ReportSheet &sheet, const QImage &chart,
                          const QStringList &families)
{
    QByteArray pdf;
    QStringList written;
    {
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(resolution);
        writer.setTitle(sheet.title);
        writer.setCreator(QStringLiteral("Yichuang"));
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        QPainter painter;
        if (!painter.begin(&writer))
            return core::fail(ErrorKind::Retry, "print.failed");
        Paper paper(writer, painter, families);
        if (!Sheet(paper, sheet, chart, tr("Page %1 of %2")).paint() || !painter.end())
            return core::fail(ErrorKind::Retry, "print.failed");
        written = paper.written();
    }
    print::correctPdfText(pdf, written, families);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit()) {
        return core::fail(ErrorKind::FixInput, "reports.cannot-write",
                          {{QStringLiteral("file"), QFileInfo(path).fileName()}});
    }
    return {};
}

} // namespace yc::reports
