// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "ui/Service.h"

class QLineEdit;

namespace yc::ui {
class Card;
} // namespace yc::ui

namespace yc::desk {

/// What a number on a document says, and when a time limit ends. Argument "text": the question.
class CalculatorPage : public ui::ServicePage {
    Q_OBJECT
public:
    explicit CalculatorPage(const core::Clock &clock, QWidget *parent = nullptr);
    void open(const QVariantMap &arguments) override;

private:
    void answer();
    const core::Clock &m_clock;
    QLineEdit *m_question;
    ui::Card *m_answer;
    QWidget *m_lines = nullptr;
};

} // namespace yc::desk
