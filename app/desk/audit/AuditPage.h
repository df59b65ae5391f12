// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskPorts.h"
#include "store/SqlDocumentStore.h"
#include "ui/Service.h"

#include <QFuture>

#include <stop_token>

namespace yc::ui {
class ActionButton;
class Card;
class Page;
class ProgressPanel;
class RecordList;
class StatTile;
struct RowsRequest;
} // namespace yc::ui
class QLineEdit;

namespace yc::desk {

class AuditFilterBar;
class AuditRowCard;

/// The auditor's page: the log, newest first, read lazily; filters; one row in full; the check of the whole chain and
/// of the signed heads; the export. Opening it and every change of a filter is a look, and so a row of the log.
class AuditPage : public ui::ServicePage {
    Q_OBJECT
public:
    AuditPage(DeskPorts ports, ui::ServiceContext &context, QWidget *parent = nullptr);
    ~AuditPage() override;
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool mayLeave() override { return !m_working; }
    [[nodiscard]] bool goBack() override;
    /// How a file is asked for: a dialog, unless somebody else answers.
    void setFileChoice(std::function<QString(const QString &suggested)> choose) { m_chooseFile = std::move(choose); }
    [[nodiscard]] bool isWorking() const { return m_working; }

private:
    void makeTiles();
    void makeList();
    void makeExportCard();
    void look();
    void showView(const store::AuditView &view);
    [[nodiscard]] QFuture<core::Result<core::Rows>> fetch(const ui::RowsRequest &request);
    void showRow(const QString &id);
    void showFindings();
    void verify();
    void report(const store::AuditVerdict &verdict);
    void askForExport();
    void exportTo(const QString &path);
    void begin(const QString &what);
    void end();

    DeskPorts m_ports;
    ui::ServiceContext &m_context;
    store::SqlDocumentStore *m_store;
    ui::Page *m_page;
    AuditFilterBar *m_filters;
    ui::RecordList *m_list = nullptr;
    ui::Card *m_card = nullptr;
    AuditRowCard *m_row = nullptr;
    ui::StatTile *m_rows = nullptr;
    ui::StatTile *m_failures = nullptr;
    ui::StatTile *m_heads = nullptr;
    ui::ActionButton *m_verify;
    ui::ActionButton *m_export;
    ui::Card *m_exportCard = nullptr;
    QLineEdit *m_reason = nullptr;
    ui::ProgressPanel *m_progress = nullptr;

    std::optional<store::AuditView> m_view;
    QHash<int, qint64> m_below; ///< where the page of an offset begins
    int m_look = 0;             ///< answers to earlier looks are ignored
    int m_rowAsked = 0;
    std::stop_source m_reading; ///< of the present look
    std::stop_source m_work;    ///< of verify and export
    bool m_working = false;
    QFuture<core::Result<store::AuditSeal>> m_exporting;
    std::function<QString(const QString &)> m_chooseFile;
};

} // namespace yc::desk
