// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup/BackupPlan.h"
#include "ui/Card.h"

class QCheckBox;
class QLineEdit;

namespace yc::ui {
class ActionButton;
class ChoiceBox;
} // namespace yc::ui

namespace yc::desk {

/// Where and when backups are made by themselves.
class BackupPlanCard : public ui::Card {
    Q_OBJECT
public:
    explicit BackupPlanCard(QWidget *parent = nullptr);
    /// Leaves what is being changed alone.
    void setPlan(const store::BackupPlan &plan);
    [[nodiscard]] store::BackupPlan plan() const;
    [[nodiscard]] QLineEdit *folder() const { return m_folder; }
    [[nodiscard]] ui::ActionButton *keep() const { return m_keep; }

Q_SIGNALS:
    void kept(const yc::store::BackupPlan &plan);

private:
    void edited();
    store::BackupPlan m_plan;
    QLineEdit *m_folder;
    ui::ChoiceBox *m_hour;
    QList<QCheckBox *> m_days;
    ui::ActionButton *m_keep;
    bool m_isEdited = false;
};

} // namespace yc::desk
