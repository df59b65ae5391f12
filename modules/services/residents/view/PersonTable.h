// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/residents/view/PersonFile.h"
#include "ui/LazyRowsModel.h"
#include "ui/Service.h"

namespace yc::ui {
class Card;
class RecordList;
class SyncMark;
} // namespace yc::ui

namespace yc::residents {

/// One of the tabs of a person that is a list of rows which are already here.
class PersonTable final : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Household, Cases, History };
    PersonTable(Kind kind, ui::ServiceContext &context, QWidget *parent = nullptr);
    void show(const PersonFile &file);
    [[nodiscard]] ui::RecordList *list() const { return m_list; }

private:
    [[nodiscard]] QList<ui::Column> columns() const;
    [[nodiscard]] core::Rows householdRows(const PersonFile &file) const;
    [[nodiscard]] core::Rows historyRows(const PersonFile &file) const;
    void activate(const QString &id);
    Kind m_kind;
    ui::ServiceContext &m_context;
    ui::Card *m_card;
    ui::RecordList *m_list;
    ui::SyncMark *m_sync = nullptr; ///< of the household
};

} // namespace yc::residents
