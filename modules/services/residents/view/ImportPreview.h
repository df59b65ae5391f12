// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/residents/rules/LedgerImport.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace yc::ui {
class Card;
class KeyValueGrid;
class RecordList;
class TextLabel;
} // namespace yc::ui

namespace yc::residents {

/// What was understood of a ledger: file, columns to correct, findings by kind, first rows.
class ImportPreview final : public QWidget {
    Q_OBJECT
public:
    explicit ImportPreview(QWidget *parent = nullptr);
    void showFile(const QString &path, const LedgerPreview &preview, const ColumnMap &columns,
                  const LedgerVocabulary &vocabulary);
    void showColumns(const ColumnMap &columns);
    void showChecking(qint64 rows);
    void showSummary(const LedgerSummary &summary);
    /// The choice of a column, for tests and the keyboard.
    [[nodiscard]] QComboBox *columnBox(qsizetype column) const { return m_boxes.value(column); }

Q_SIGNALS:
    void columnChosen(qsizetype column, const QString &field);
    void sheetChosen(const QString &sheet);

private:
    void showSample(const ColumnMap &columns);
    ui::Card *m_fileCard;
    ui::KeyValueGrid *m_file;
    QComboBox *m_sheet;
    ui::Card *m_columnCard;
    QWidget *m_columns = nullptr;
    QList<QComboBox *> m_boxes;
    ui::Card *m_findingCard;
    ui::RecordList *m_findings;
    ui::Card *m_sampleCard;
    ui::RecordList *m_sample = nullptr;
    QList<tabular::TableRow> m_rows;
};

} // namespace yc::residents
