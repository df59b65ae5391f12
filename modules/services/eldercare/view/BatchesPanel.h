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
class RecordList;
class StateLabel;
} // namespace yc::ui

namespace yc::eldercare {

/// The batches of the allowance at the left, at the right the chosen one with what may be done now.
class BatchesPanel : public QWidget {
    Q_OBJECT
public:
    BatchesPanel(ui::ServiceContext &context, ui::Banner *banner, QWidget *parent = nullptr);
    void refresh();
    [[nodiscard]] bool goBack();
    [[nodiscard]] const core::Document &batch() const { return m_batch; }
    [[nodiscard]] ui::RecordList *list() const { return m_list; }
    [[nodiscard]] ui::RecordList *lines() const { return m_lines; }

private:
    void makeList();
    void makeCard();
    void show(const QString &id);
    void showBatch();
    void run(core::Command command, const std::function<void(const QJsonObject &)> &next = {});
    void sendBack();
    [[nodiscard]] bool may(const char *permission) const;

    ui::ServiceContext &m_context;
    ui::Banner *m_banner;
    core::Document m_batch;
    QString m_wanted;
    ui::FormView *m_month;
    ui::RecordList *m_list;
    ui::Card *m_card;
    ui::StateLabel *m_state;
    ui::KeyValueGrid *m_totals;
    ui::RecordList *m_lines;
    ui::FormView *m_reason;
    ui::ActionButton *m_approve;
    ui::ActionButton *m_return;
    QTimer m_refresh;
    bool m_busy = false;
};

} // namespace yc::eldercare
