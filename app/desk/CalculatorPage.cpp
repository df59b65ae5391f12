// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/CalculatorPage.h"

#include "calc/CalculatorText.h"
#include "calc/Calculators.h"
#include "core/DivisionTable.h"
#include "core/WorkCalendar.h"
#include "ui/Card.h"
#include "ui/Page.h"
#include "ui/TextLabel.h"
#include "ui/text/ErrorText.h"

#include <QLineEdit>

namespace yc::desk {

using ui::TextLabel;
using ui::TextRole;

CalculatorPage::CalculatorPage(const core::Clock &clock, QWidget *parent)
    : ServicePage(parent)
    , m_clock(clock)
    , m_question(new QLineEdit)
    , m_answer(new ui::Card)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *page = new ui::Page(tr("Calculator"), this);
    page->setSubtitle(tr("A number on a document, or a date and working days: 2026-02-13 +5"));
    outer->addWidget(page);
    m_question->setAccessibleName(tr("Number, or date and days"));
    m_question->setMaximumWidth(ui::Theme::px(480));
    page->content()->addWidget(m_question);
    page->content()->addWidget(m_answer);
    page->content()->addStretch(1);
    connect(m_question, &QLineEdit::textEdited, this, &CalculatorPage::answer);
    answer();
}

void CalculatorPage::open(const QVariantMap &arguments)
{
    if (const QString text = arguments.value(QStringLiteral("text")).toString(); !text.isEmpty()) {
        m_question->setText(text);
        answer();
    }
    m_question->setFocus(Qt::OtherFocusReason);
}

void CalculatorPage::answer()
{
    delete m_lines;
    m_lines = new QWidget(m_answer);
    auto *column = new QVBoxLayout(m_lines);
    column->setContentsMargins(0, 0, 0, 0);
    QStringList lines;
    if (const auto question = calc::readQuestion(m_question->text())) {
        if (question->kind == calc::Question::Kind::Identity) {
            lines = calc::CalculatorText::identity(
                calc::identity(question->number, m_clock.today(), &core::DivisionTable::builtIn()));
        } else {
            const auto due = calc::due(question->accepted, question->days, core::WorkCalendar::builtIn());
            lines = due ? calc::CalculatorText::due(*due) : QStringList{ui::ErrorText::of(due.error()).joined()};
        }
    } else {
        lines = {tr("Waiting for a whole number, or a date and a count of working days.")};
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        auto *line = new TextLabel(i == 0 ? TextRole::Heading : TextRole::Body, lines.at(i), m_lines);
        line->setWordWrap(true);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(line);
    }
    m_answer->content()->addWidget(m_lines);
}

} // namespace yc::desk
