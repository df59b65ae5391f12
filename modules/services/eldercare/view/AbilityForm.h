// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStackedWidget>

namespace yc::ui {
class FormView;
class TabBar;
} // namespace yc::ui

namespace yc::eldercare {

/// Appendix A of the standard, section by section, made from the scale's data: who is assessed and why, events,
/// diagnoses, health.
class AbilityForm : public QWidget {
    Q_OBJECT
public:
    explicit AbilityForm(QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject values() const;
    void setValues(const QJsonObject &values);
    void setReadOnly(bool readOnly);
    [[nodiscard]] ui::TabBar *tabs() const { return m_tabs; }
    [[nodiscard]] ui::FormView *section(int index) const { return m_sections.value(index); }
    /// Marks what is required and empty; false if there is any.
    bool check();

Q_SIGNALS:
    void edited();

private:
    ui::TabBar *m_tabs;
    QStackedWidget *m_stack;
    QList<ui::FormView *> m_sections;
};

} // namespace yc::eldercare
