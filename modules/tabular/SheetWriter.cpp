// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/SheetWriter.h"

#include "tabular/XlsxFile.h"

#include <QRegularExpression>

#include <xlsxwriter.h>

#include <algorithm>
#include <array>

namespace yc::tabular {

using core::ReportSheet;
using core::Result;
using Cell = ReportSheet::Cell;
using Chart = ReportSheet::Chart;
using Shape = Chart::Shape;

namespace {

constexpr qsizetype longestName = 31; ///< of a sheet (ECMA-376, CT_Sheet)
constexpr double fen = 100;
constexpr double wordsWide = 14;     ///< characters, at least
constexpr double mostWordsWide = 52; ///< and at most: what is longer wraps
constexpr double numberWide = 14;
constexpr double chartWide = 900; ///< px
constexpr double chartHigh = 420;
constexpr double perBar = 22; ///< px of a lying bar
constexpr int narrowGap = 30; ///< % of a bar, between two
// Colours of the hues, on white.
constexpr std::array<lxw_color_t, 8> hues{0x0B7A75, 0x2B5FA8, 0x8A5FB0, 0xA66A00,
                                          0x2E7D4F, 0xD08A00, 0xB3261E, 0x8FA1A6};

/// In letters of the sheet's font: a Chinese one is as wide as two.
double lettersOf(const QString &text)
{
    double letters = 0;
    for (const QChar one : text)
        letters += one.unicode() < 0x2E80 ? 1 : 2;
    return letters;
}

QString sheetName(const QString &wanted)
{
    static const QRegularExpression forbidden(QStringLiteral(R"([\[\]:*?/\\'])"));
    return QString(wanted).remove(forbidden).left(longestName);
}

class Writer {
public:
    Writer(XlsxFile &file, const ReportSheet &sheet, const SheetWriter::Words &words)
        : m_file(file)
        , m_sheet(sheet)
        , m_words(words)
    {
    }

    Result<> write()
    {
        lxw_workbook *book = m_file.book();
        m_bold = workbook_add_format(book);
        format_set_bold(m_bold);
        m_title = workbook_add_format(book);
        format_set_bold(m_title);
        format_set_font_size(m_title, 14);
        m_head = workbook_add_format(book);
        format_set_bold(m_head);
        format_set_bottom(m_head, LXW_BORDER_THIN);
        format_set_text_wrap(m_head);
        format_set_align(m_head, LXW_ALIGN_VERTICAL_BOTTOM);
        m_numberHead = workbook_add_format(book);
        format_set_bold(m_numberHead);
        format_set_bottom(m_numberHead, LXW_BORDER_THIN);
        format_set_text_wrap(m_numberHead);
        format_set_align(m_numberHead, LXW_ALIGN_RIGHT);
        format_set_align(m_numberHead, LXW_ALIGN_VERTICAL_BOTTOM);
        YC_ASSIGN(m_table, add(m_words.table));
        YC_TRY(heading());
        YC_TRY(table());
        if (!m_sheet.chart.isEmpty())
            YC_TRY(chart());
        worksheet_set_landscape(m_table);
        worksheet_set_paper(m_table, 9); // A4
        worksheet_fit_to_pages(m_table, 1, 0);
        return {};
    }

private:
    Result<lxw_worksheet *> add(const QString &name)
    {
        const QByteArray wanted = sheetName(name).toUtf8();
        lxw_worksheet *sheet = wanted.isEmpty() ? nullptr : workbook_add_worksheet(m_file.book(), wanted.constData());
        if (!sheet)
            sheet = workbook_add_worksheet(m_file.book(), nullptr);
        if (!sheet)
            return m_file.cannotWrite(LXW_NO_ERROR);
        return sheet;
    }

    Result<> text(lxw_worksheet *sheet, lxw_row_t row, int column, const QString &value, lxw_format *format = nullptr)
    {
        if (value.isEmpty())
            return {};
        return done(worksheet_write_string(sheet, row, lxw_col_t(column), value.toUtf8().constData(), format));
    }

    Result<> done(lxw_error error)
    {
        if (error != LXW_NO_ERROR)
            return m_file.cannotWrite(error);
        return {};
    }

    Result<> heading()
    {
        YC_TRY(text(m_table, m_row++, 0, m_sheet.title, m_title));
        for (const ReportSheet::Fact &fact : m_sheet.facts) {
            YC_TRY(text(m_table, m_row, 0, fact.label));
            YC_TRY(text(m_table, m_row++, 1, fact.value));
        }
        ++m_row;
        return {};
    }

    lxw_format *formatOf(Cell cell, bool bold)
    {
        lxw_format *&format = m_formats[(static_cast<std::size_t>(cell) * 2) + (bold ? 1 : 0)];
        if (format)
            return format;
        format = workbook_add_format(m_file.book());
        if (bold) {
            format_set_bold(format);
            format_set_top(format, LXW_BORDER_THIN);
        }
        switch (cell) {
        case Cell::Count:
            format_set_num_format(format, "#,##0");
            break;
        case Cell::Money:
            format_set_num_format(format, "#,##0.00");
            break;
        case Cell::Decimal:
            format_set_num_format(format, "0.0");
            break;
        case Cell::Share:
            format_set_num_format(format, "0.0%");
            break;
        case Cell::Text:
            format_set_text_wrap(format);
            break;
        }
        return format;
    }

    Result<> line(const QVariantList &row, bool bold)
    {
        for (int i = 0; i < m_sheet.columns.size(); ++i) {
            const QVariant value = row.value(i);
            const Cell cell = m_sheet.columns.at(i).cell;
            lxw_format *format = formatOf(cell, bold);
            if (!value.isValid() || value.isNull())
                continue;
            if (cell == Cell::Text)
                YC_TRY(text(m_table, m_row, i, value.toString(), format));
            else
                YC_TRY(
                    done(worksheet_write_number(m_table, m_row, lxw_col_t(i), number(cell, value.toDouble()), format)));
        }
        ++m_row;
        return {};
    }

    static double number(Cell cell, double value) { return cell == Cell::Money ? value / fen : value; }

    Result<> table()
    {
        const lxw_row_t first = m_row;
        for (int i = 0; i < m_sheet.columns.size(); ++i) {
            const bool words = m_sheet.columns.at(i).cell == Cell::Text;
            worksheet_set_column(m_table, lxw_col_t(i), lxw_col_t(i), words ? wideOf(i) : numberWide, nullptr);
            YC_TRY(text(m_table, m_row, i, m_sheet.columns.at(i).label, words ? m_head : m_numberHead));
        }
        ++m_row;
        worksheet_repeat_rows(m_table, first, first);
        for (const QVariantList &row : m_sheet.rows)
            YC_TRY(line(row, false));
        if (!m_sheet.total.isEmpty())
            YC_TRY(line(m_sheet.total, true));
        if (!m_sheet.note.isEmpty()) {
            ++m_row;
            YC_TRY(text(m_table, m_row++, 0, m_sheet.note));
        }
        return {};
    }

    [[nodiscard]] double wideOf(int column) const
    {
        double wide = std::max(wordsWide, lettersOf(m_sheet.columns.at(column).label) + 2);
        for (const QVariantList &row : m_sheet.rows)
            wide = std::max(wide, lettersOf(row.value(column).toString()) + 2);
        return std::min(wide, mostWordsWide);
    }

    static uint8_t kindOf(Shape shape)
    {
        switch (shape) {
        case Shape::Columns:
            return LXW_CHART_COLUMN;
        case Shape::StackedColumns:
            return LXW_CHART_COLUMN_STACKED;
        case Shape::Bars:
            return LXW_CHART_BAR;
        case Shape::StackedBars:
        case Shape::Pyramid:
            return LXW_CHART_BAR_STACKED;
        }
        return LXW_CHART_COLUMN;
    }

    Result<> chart()
    {
        const Chart &chart = m_sheet.chart;
        YC_ASSIGN(lxw_worksheet *const values, add(m_words.values));
        const QByteArray name = QByteArray(values->name);
        const auto last = lxw_row_t(chart.categories.size());
        for (lxw_row_t row = 1; row <= last; ++row)
            YC_TRY(text(values, row, 0, chart.categories.at(row - 1)));
        lxw_chart *made = workbook_add_chart(m_file.book(), kindOf(chart.shape));
        const bool pyramid = chart.shape == Shape::Pyramid;
        for (qsizetype i = 0; i < chart.series.size(); ++i) {
            const ReportSheet::Series &series = chart.series.at(i);
            const auto column = lxw_col_t(i + 1);
            YC_TRY(text(values, 0, int(i + 1), series.name, m_bold));
            for (lxw_row_t row = 1; row <= last; ++row) {
                const double value = number(chart.cell, series.values.value(row - 1));
                YC_TRY(done(worksheet_write_number(values, row, column, pyramid && i == 0 ? -value : value,
                                                   formatOf(pyramid ? Cell::Text : chart.cell, false))));
            }
            lxw_chart_series *drawn = chart_add_series(made, nullptr, nullptr);
            chart_series_set_categories(drawn, name.constData(), 1, 0, last, 0);
            chart_series_set_values(drawn, name.constData(), 1, column, last, column);
            chart_series_set_name_range(drawn, name.constData(), 0, column);
            lxw_chart_fill fill{};
            fill.color = hues.at(static_cast<std::size_t>(series.hue));
            chart_series_set_fill(drawn, &fill);
        }
        dress(made, chart, pyramid);
        lxw_chart_options place{};
        const bool lying = chart.shape == Shape::Bars || chart.shape == Shape::StackedBars || pyramid;
        const double high = lying ? std::max(chartHigh, perBar * double(chart.categories.size()) + 120) : chartHigh;
        place.x_scale = chartWide / 480; // libxlsxwriter's own size is 480 by 288 px
        place.y_scale = high / 288;
        return done(worksheet_insert_chart_opt(m_table, m_row + 1, 0, made, &place));
    }

    /// Of lying bars the y axis has the categories.
    void dress(lxw_chart *made, const Chart &chart, bool pyramid)
    {
        chart_title_set_name(made, chart.title.toUtf8().constData());
        chart_legend_set_position(made, chart.series.size() > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
        if (pyramid) {
            chart_set_series_overlap(made, 100);
            chart_set_series_gap(made, narrowGap);
            chart_axis_set_num_format(made->x_axis, "#,##0;#,##0"); // what lies to the left is not less
            chart_axis_set_label_position(made->y_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
        } else if (chart.shape == Shape::Bars || chart.shape == Shape::StackedBars) {
            chart_axis_set_reverse(made->y_axis); // a list begins above
        }
    }

    XlsxFile &m_file;
    const ReportSheet &m_sheet;
    const SheetWriter::Words &m_words;
    lxw_worksheet *m_table = nullptr;
    lxw_format *m_bold = nullptr;
    lxw_format *m_title = nullptr;
    lxw_format *m_head = nullptr;
    lxw_format *m_numberHead = nullptr;
    std::array<lxw_format *, 10> m_formats{};
    lxw_row_t m_row = 0;
};

} // namespace

Result<> SheetWriter::write(const QString &path, const ReportSheet &sheet, const Words &words)
{
    YC_ASSIGN(const std::unique_ptr<XlsxFile> file, XlsxFile::create(path, false));
    YC_TRY(Writer(*file, sheet, words).write());
    return file->finish();
}

} // namespace yc::tabular
