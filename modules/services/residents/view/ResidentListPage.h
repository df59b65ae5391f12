// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/LazyRowsModel.h"
#include "ui/Service.h"

class QComboBox;
class QLineEdit;
class QTimer;

namespace yc::ui {
class Page;
class RecordList;
} // namespace yc::ui

namespace yc::residents {

/// Everyone at this desk: filtered, sorted, read as it is scrolled.
class ResidentListPage final : public ui::ServicePage {
    Q_OBJECT
public:
    explicit ResidentListPage(ui::ServiceContext &context, QWidget *parent = nullptr);
    /// {"text"}: what to look for.
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool goBack() override;

private:
    void makeFilters(ui::Page *page);
    void readCommittees();
    void applyFilters();
    [[nodiscard]] bool hasFilters() const;
    [[nodiscard]] core::Query query() const;
    [[nodiscard]] QFuture<core::Result<core::Rows>> fetch(const ui::RowsRequest &request);
    [[nodiscard]] QFuture<core::Result<core::Rows>> fetchFound(const QString &text, const ui::RowsRequest &request);
    [[nodiscard]] QList<ui::Column> columns() const;

    ui::ServiceContext &m_context;
    ui::Page *m_page;
    ui::RecordList *m_list;
    QLineEdit *m_text;
    QComboBox *m_committee;
    QComboBox *m_category;
    QComboBox *m_tag;
    QLineEdit *m_ageFrom;
    QLineEdit *m_ageTo;
    QTimer *m_typing;
    QTimer *m_refresh;
};

} // namespace yc::residents
