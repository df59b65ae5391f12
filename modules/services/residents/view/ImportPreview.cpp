// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/ImportPreview.h"

#include "services/residents/rules/ResidentType.h"
#include "services/residents/view/FindingTable.h"
#include "services/residents/view/ResidentText.h"
#include "services/residents/view/StaticRows.h"
#include "ui/Card.h"
#include "ui/KeyValueGrid.h"
#include "ui/Masked.h"
#include "ui/RecordList.h"
#include "ui/TextLabel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLocale>

namespace yc::residents {

namespace {

constexpr qsizetype sampleRows = 20;
constexpr qsizetype columnsBesideEachOther = 3;

QString layoutText(const tabular::TableLayout &layout)
{
    if (layout.format != tabular::TableFormat::Csv)
        return layout.format == tabular::TableFormat::Xlsx ? QStringLiteral("XLSX") : QStringLiteral("XLS");
    const auto encoding = [&] {
        switch (layout.encoding) {
        case tabular::TextEncoding::Utf8:
            return QStringLiteral("UTF-8");
        case tabular::TextEncoding::Utf16LittleEndian:
        case tabular::TextEncoding::Utf16BigEndian:
            return QStringLiteral("UTF-16");
        case tabular::TextEncoding::Gb18030:
            break;
        }
        return QStringLiteral("GB 18030");
    };
    return QStringLiteral("CSV · ") + encoding();
}

core::PersonalData kindOf(const QString &field)
{
    const core::Field *found = residentType().field(field);
    return found ? found->personalData : core::PersonalData::None;
}

} // namespace

ImportPreview::ImportPreview(QWidget *parent)
    : QWidget(parent)
    , m_fileCard(new ui::Card(tr("File"), this))
    , m_file(new ui::KeyValueGrid(104, m_fileCard))
    , m_sheet(new QComboBox(m_fileCard))
    , m_columnCard(new ui::Card(tr("Columns"), this))
    , m_findingCard(new ui::Card(tr("Check"), this))
    , m_findings(new ui::RecordList(FindingTable::kindColumns(), m_findingCard))
    , m_sampleCard(new ui::Card(tr("First rows"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::Theme::px(16));
    m_sheet->setAccessibleName(tr("Sheet"));
    m_sheet->setFixedHeight(ui::Theme::fieldHeight());
    m_fileCard->addHeaderWidget(m_sheet);
    m_fileCard->content()->addWidget(m_file);
    column->addWidget(m_fileCard);
    constexpr int mostKinds = 20;
    m_findings->setFitRows(mostKinds);
    m_findings->setAccessibleName(tr("Findings by kind"));
    m_findings->setEmptyText(tr("Nothing to object to so far."));
    m_findingCard->content()->addWidget(m_findings);
    column->addWidget(m_findingCard);
    m_columnCard->setNote(tr("Correct what was misunderstood; the rows are checked again."));
    column->addWidget(m_columnCard);
    column->addWidget(m_sampleCard);
    column->addStretch(1);
    connect(m_sheet, &QComboBox::textActivated, this, &ImportPreview::sheetChosen);
}

void ImportPreview::showFile(const QString &path, const LedgerPreview &preview, const ColumnMap &columns,
                             const LedgerVocabulary &vocabulary)
{
    m_file->clear();
    m_file->setValue(QStringLiteral("name"), tr("Name"), QFileInfo(path).fileName());
    m_file->setValue(QStringLiteral("format"), tr("Format"),
                     ResidentText::join({layoutText(preview.layout), preview.layout.sheet}));
    m_file->setValue(QStringLiteral("header"), tr("Header"),
                     tr("row %1, %2 columns").arg(preview.header.header.number).arg(preview.header.header.cells.size()));
    m_sheet->setVisible(preview.layout.sheets.size() > 1);
    m_sheet->clear();
    m_sheet->addItems(preview.layout.sheets);
    m_sheet->setCurrentText(preview.layout.sheet);
    m_rows = preview.rows;

    delete m_columns;
    m_boxes.clear();
    m_columns = new QWidget(m_columnCard);
    auto *grid = new QGridLayout(m_columns);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(ui::Theme::px(20));
    grid->setVerticalSpacing(ui::Theme::px(10));
    const QStringList &header = columns.header();
    for (qsizetype i = 0; i < header.size(); ++i) {
        auto *line = new QWidget(m_columns);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        const QString name = header.at(i).isEmpty() ? tr("column %1").arg(i + 1) : header.at(i);
        auto *label = new ui::TextLabel(ui::TextRole::Value, name, line);
        label->setMinimumWidth(ui::Theme::px(84));
        row->addWidget(label);
        auto *box = new QComboBox(line);
        box->setAccessibleName(tr("Field of column %1").arg(name));
        box->setFixedHeight(ui::Theme::fieldHeight());
        box->addItem(tr("— not imported —"), QString());
        for (const LedgerVocabulary::Column &known : vocabulary.columns())
            box->addItem(ResidentText::field(known.field), known.field);
        box->setMinimumContentsLength(6);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::activated, this, [this, box, i] { Q_EMIT columnChosen(i, box->currentData().toString()); });
        row->addWidget(box, 1);
        label->setBuddy(box);
        m_boxes.append(box);
        grid->addWidget(line, int(i / columnsBesideEachOther), int(i % columnsBesideEachOther));
    }
    for (int i = 0; i < columnsBesideEachOther; ++i)
        grid->setColumnStretch(i, 1);
    m_columnCard->content()->addWidget(m_columns);
    showColumns(columns);
}

void ImportPreview::showColumns(const ColumnMap &columns)
{
    qsizetype mapped = 0;
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        m_boxes.at(i)->setCurrentIndex(std::max(0, m_boxes.at(i)->findData(columns.field(i))));
        mapped += columns.field(i).isEmpty() ? 0 : 1;
    }
    m_columnCard->setAside(tr("%1 of %2 are imported").arg(mapped).arg(m_boxes.size()));
    showSample(columns);
}

void ImportPreview::showSample(const ColumnMap &columns)
{
    delete m_sample;
    QList<ui::Column> shown{{.key = QStringLiteral("row"), .label = tr("Row"), .width = ui::Column::Width::Fixed, .pixels = 58,
                             .format = ui::Column::Format::Number, .sortable = false}};
    core::Rows rows{{QStringLiteral("id"), QStringLiteral("row")}, {}};
    for (qsizetype i = 0; i < columns.header().size(); ++i) {
        const QString key = QStringLiteral("c%1").arg(i);
        rows.columns.append(key);
        const int wide = kindOf(columns.field(i)) == core::PersonalData::IdentityNumber ? 178 : 110;
        shown.append({.key = key, .label = columns.header().at(i), .width = ui::Column::Width::Fixed,
                      .pixels = kindOf(columns.field(i)) == core::PersonalData::Address ? 240 : wide, .sortable = false});
    }
    for (const tabular::TableRow &row : std::as_const(m_rows).mid(0, sampleRows)) {
        QVariantList cells{QString::number(row.number), row.number};
        for (qsizetype i = 0; i < columns.header().size(); ++i)
            cells.append(ui::Masked::apply(kindOf(columns.field(i)), row.cell(i)));
        rows.rows.append(cells);
    }
    m_sample = new ui::RecordList(shown, m_sampleCard);
    m_sample->setAccessibleName(tr("First rows"));
    m_sample->setFitRows(int(sampleRows));
    m_sample->setSource(staticRows(rows));
    m_sampleCard->content()->addWidget(m_sample);
    m_sampleCard->setNote(tr("numbers are masked here, not in the import"));
}

void ImportPreview::showChecking(qint64 rows)
{
    m_findingCard->setAside(rows > 0 ? tr("checking, %1 rows so far").arg(QLocale().toString(rows)) : tr("checking"));
}

void ImportPreview::showSummary(const LedgerSummary &summary)
{
    const QLocale locale;
    m_findingCard->setAside(tr("%1 rows, %2 good, %3 to be given back")
                                .arg(locale.toString(summary.rows), locale.toString(summary.good),
                                     locale.toString(summary.rejected)));
    m_findings->setSource(staticRows(FindingTable::kinds(summary)));
}

} // namespace yc::residents
