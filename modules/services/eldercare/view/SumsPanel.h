// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/eldercare/rules/Ability.h"

#include <QWidget>

class QVBoxLayout;

namespace yc::ui {
class KeyValueGrid;
class StateLabel;
class TextLabel;
} // namespace yc::ui

namespace yc::eldercare {

/// Beside an assessment: the sums as they stand, the grade, the rules that change it with their reasons.
class SumsPanel : public QWidget {
    Q_OBJECT
public:
    explicit SumsPanel(QWidget *parent = nullptr);
    void show(const AbilityResult &result);
    [[nodiscard]] QString finalWords() const;

private:
    ui::KeyValueGrid *m_sums;
    ui::StateLabel *m_final;
    ui::TextLabel *m_rules;
};

} // namespace yc::eldercare
