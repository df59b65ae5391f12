// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/view/CaseRows.h"

#include <QTimer>

class QLineEdit;

namespace yc::ui {
class Card;
class ChoiceBox;
class RecordList;
} // namespace yc::ui

namespace yc::affairs {

/// 办件: every case of the desk, by state, line, time left, and by number or name.
class CasesPage : public ui::ServicePage {
    Q_OBJECT
public:
    explicit CasesPage(const AffairsContext &context, QWidget *parent = nullptr);
    /// Arguments, each optional: "which" ("open", "soon", "late"), "text".
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] ui::RecordList *list() const { return m_list; }
    [[nodiscard]] QLineEdit *textField() const { return m_text; }

private:
    void apply();
    void setSource();

    const AffairsContext &m_context;
    CaseFilter m_filter;
    QLineEdit *m_text;
    ui::ChoiceBox *m_which;
    ui::ChoiceBox *m_state;
    ui::ChoiceBox *m_line;
    ui::Card *m_card;
    ui::RecordList *m_list;
    QTimer m_typing;
    QTimer m_refresh;
    int m_search = 0;
};

} // namespace yc::affairs
