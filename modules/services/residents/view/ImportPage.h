// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/residents/rules/LedgerImport.h"
#include "ui/Service.h"

#include <atomic>

class QStackedWidget;
class QTimer;

namespace yc::ui {
class ActionButton;
class Page;
class ProgressPanel;
} // namespace yc::ui

namespace yc::residents {

class ImportPreview;
class ImportResult;

/// A ledger comes in: choose the file, look at what was understood and correct it, import, take the rejected rows back.
/// Reading is off the GUI thread; the store is written in one command, so stopping leaves nothing behind.
class ImportPage final : public ui::ServicePage {
    Q_OBJECT
public:
    explicit ImportPage(ui::ServiceContext &context, QWidget *parent = nullptr);
    ~ImportPage() override;
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool mayLeave() override;
    [[nodiscard]] bool goBack() override;

    enum class Step { Choose, Reading, Preview, Importing, Result };
    [[nodiscard]] Step step() const { return m_step; }
    /// What the buttons do.
    void read(const QString &path, const QString &sheet = {});
    void start();
    void stop();
    [[nodiscard]] ImportPreview *preview() const { return m_preview; }
    [[nodiscard]] ImportResult *result() const { return m_result; }

Q_SIGNALS:
    void stepChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// Written by the working thread, read by a timer here.
    struct Progress {
        std::atomic<qint64> rows = 0;
        std::atomic<double> part = 0;
    };
    void become(Step step);
    void chooseFile();
    void check();
    void takeSummary(core::Result<LedgerSummary> summary);
    void saveRejected();
    void writeRejectedTo(const QString &path);
    [[nodiscard]] LedgerImport::Progress reporter() const;

    ui::ServiceContext &m_context;
    Step m_step = Step::Choose;
    ui::Page *m_page;
    QStackedWidget *m_stack;
    ImportPreview *m_preview;
    ImportResult *m_result;
    ui::ProgressPanel *m_progress;
    ui::ActionButton *m_another;
    ui::ActionButton *m_import;
    LedgerSource m_source;
    LedgerPreview m_found;
    LedgerSummary m_summary;
    std::stop_source m_stop;
    std::shared_ptr<Progress> m_done;
    QTimer *m_ticker;
    int m_run = 0; ///< answers of an earlier check are dropped
};

} // namespace yc::residents
