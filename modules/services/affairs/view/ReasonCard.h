// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"
#include "ui/FormField.h"

namespace yc::ui {
class ActionButton;
class FormView;
class TextLabel;
} // namespace yc::ui

namespace yc::affairs {

/// Asks in the page, instead of a modal box, for what a step needs: a reason, a body, a deadline. Ctrl+Enter confirms,
/// Esc (through the page's goBack) leaves it.
class ReasonCard : public ui::Card {
    Q_OBJECT
public:
    explicit ReasonCard(QWidget *parent = nullptr);
    void ask(const QString &purpose, const QString &title, const QString &note, const QList<ui::FormFieldSpec> &fields,
             const QString &confirm);
    void leave();
    /// What was asked for last; empty while it is closed.
    [[nodiscard]] QString purpose() const { return m_purpose; }
    [[nodiscard]] ui::FormView *form() const { return m_form; }
    void setBusy(bool busy);

Q_SIGNALS:
    void confirmed(const QString &purpose, const QVariantMap &values);
    void left();

private:
    void confirm();

    QString m_purpose;
    ui::TextLabel *m_note;
    ui::FormView *m_form;
    ui::ActionButton *m_confirm;
    ui::ActionButton *m_cancel;
};

} // namespace yc::affairs
