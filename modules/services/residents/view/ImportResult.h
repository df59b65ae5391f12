// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/residents/rules/LedgerImport.h"

#include <QJsonObject>
#include <QWidget>

class QGridLayout;

namespace yc::ui {
class ActionButton;
class Card;
class RecordList;
class StatTile;
class TextLabel;
} // namespace yc::ui

namespace yc::residents {

/// What an import did, and what a person still has to do.
class ImportResult final : public QWidget {
    Q_OBJECT
public:
    explicit ImportResult(QWidget *parent = nullptr);
    void show(const QJsonObject &counts, const LedgerSummary &summary);
    [[nodiscard]] QJsonObject counts() const { return m_counts; }

Q_SIGNALS:
    void saveRequested();

private:
    void setTile(int at, qint64 figure, bool warn);
    QJsonObject m_counts;
    QList<ui::StatTile *> m_tiles;
    ui::TextLabel *m_elsewhere; ///< rows of other organisations, if there are any
    ui::Card *m_card;
    ui::ActionButton *m_save;
    ui::RecordList *m_findings;
};

} // namespace yc::residents
