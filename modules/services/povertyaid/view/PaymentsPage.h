// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Service.h"

#include <QTimer>

namespace yc::ui {
class ActionButton;
class Banner;
class Card;
class FormView;
class KeyValueGrid;
class Page;
class RecordList;
class StateLabel;
} // namespace yc::ui

namespace yc::povertyaid {

/// 发放: the monthly batches at the left, at the right the chosen one with what may be done now.
class PaymentsPage : public ui::ServicePage {
    Q_OBJECT
public:
    explicit PaymentsPage(ui::ServiceContext &context, QWidget *parent = nullptr);
    /// Argument, optional: "state" of the batches that are shown.
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool goBack() override;
    [[nodiscard]] ui::RecordList *list() const { return m_list; }
    [[nodiscard]] ui::RecordList *lines() const { return m_lines; }
    [[nodiscard]] const core::Document &batch() const { return m_batch; }
    [[nodiscard]] ui::Banner *banner() const;
    /// How files are asked for: dialogs, unless somebody else answers.
    void setFileChoice(std::function<QString(bool save, const QString &suggested)> choose)
    {
        m_chooseFile = std::move(choose);
    }

private:
    void makeHead();
    [[nodiscard]] core::Query batchQuery() const;
    void makeBatchCard();
    void show(const QString &id);
    void showBatch();
    void showLines();
    void run(core::Command command, const std::function<void(const QJsonObject &)> &next = {});
    void bankFile();
    void bankReturn();
    void sendBack();
    [[nodiscard]] bool may(const char *permission) const;

    ui::ServiceContext &m_context;
    core::Document m_batch;
    ui::Page *m_page;
    ui::FormView *m_month;
    ui::RecordList *m_list;
    ui::Card *m_card;
    ui::StateLabel *m_state;
    ui::KeyValueGrid *m_totals;
    ui::RecordList *m_lines;
    ui::FormView *m_reason;
    ui::ActionButton *m_check;
    ui::ActionButton *m_return;
    ui::ActionButton *m_approve;
    ui::ActionButton *m_send;
    ui::ActionButton *m_take;
    QTimer m_refresh;
    QString m_only; ///< state of the batches that are shown; empty: all
    std::function<QString(bool, const QString &)> m_chooseFile;
    bool m_busy = false;
};

} // namespace yc::povertyaid
