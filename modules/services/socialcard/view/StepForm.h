// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CardReader.h"
#include "services/socialcard/rules/CardCommands.h"
#include "ui/Card.h"
#include "ui/FormField.h"

#include <optional>

namespace yc::ui {
class ActionButton;
class FormView;
} // namespace yc::ui

namespace yc::socialcard {

/// What one step of a card asks for, no more: which function, who stands there and what they showed, what is on the
/// card.
class StepForm : public ui::Card {
    Q_OBJECT
public:
    explicit StepForm(QWidget *parent = nullptr);
    /// A first application.
    void askApplication();
    /// Another card in the place of this one.
    void askReplacement(const core::Document &card, bool lost);
    /// A step of this card; `possible`: the functions it may concern. `boxes`: id and name of those with blanks.
    void askStep(CardEvent event, const core::Document &card, CardFunctions possible, const QList<ui::Choice> &boxes);
    /// Empty while an application is asked for.
    [[nodiscard]] std::optional<CardEvent> asked() const { return m_event; }
    /// Fills in what a card on the reader says; nothing for a card that is not the one of this form.
    void takeCard(const core::CardValues &values);
    [[nodiscard]] bool asksForNumbers() const { return m_event == CardEvent::Make; }

    [[nodiscard]] CardApplication application(const QString &resident) const;
    [[nodiscard]] CardStep step() const;
    [[nodiscard]] ui::FormView *form() const { return m_form; }

Q_SIGNALS:
    void confirmed();
    void cancelled();

private:
    void show(const QString &title, const QList<ui::FormFieldSpec> &fields, const QVariantMap &values);
    void showFitting();
    [[nodiscard]] PersonCheck check() const;

    ui::FormView *m_form;
    ui::ActionButton *m_confirm;
    std::optional<CardEvent> m_event;
    core::Document m_card;
    CardFunctions m_possible;
    bool m_replacement = false;
};

} // namespace yc::socialcard
