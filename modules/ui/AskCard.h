// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"
#include "ui/FormField.h"

#include <QVariantMap>

namespace yc::ui {

class ActionButton;
class FormView;
class TextLabel;

/// Asks in its place, not in a box, before something that is not taken back: what it does, and the few values that it
/// needs. Ctrl+Return confirms once the form has nothing to say against it, Esc leaves. One is open at a time, and
/// whoever shows it sees that no other button of the page has Ctrl+Return meanwhile.
class AskCard : public Card {
    Q_OBJECT
public:
    explicit AskCard(QWidget *parent = nullptr);
    /// Shows the card with the focus in the first field, or on the button where there is none.
    void ask(const QString &title, const QString &confirm, const QList<FormFieldSpec> &fields = {},
             const QVariantMap &values = {});
    /// What it does, in sentences; may be said anew while one chooses.
    void setWords(const QString &words);
    [[nodiscard]] QString words() const;
    [[nodiscard]] FormView *form() const { return m_form; }
    [[nodiscard]] QString value(const QString &key) const;
    /// As Esc does.
    void leave();

Q_SIGNALS:
    void confirmed();
    /// Hidden again without having been confirmed.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void confirm();
    TextLabel *m_words;
    FormView *m_form;
    ActionButton *m_confirm;
};

} // namespace yc::ui
