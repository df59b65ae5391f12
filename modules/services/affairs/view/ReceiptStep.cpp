// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/ReceiptStep.h"

#include "print/SlipPreview.h"
#include "services/affairs/view/CaseWords.h"
#include "services/affairs/view/SlipOutput.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/KeyValueGrid.h"
#include "ui/StateLabel.h"
#include "ui/TextLabel.h"

namespace yc::affairs {

using ui::ActionButton;
using ui::State;
using ui::TextLabel;
using ui::TextRole;
using ui::Theme;

ReceiptStep::ReceiptStep(const AffairsContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(Theme::px(16));
    m_banner = new ui::Banner(this);
    m_banner->setClosable(true);
    outer->addWidget(m_banner);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(Theme::px(16));
    auto *card = new ui::Card({}, this);
    card->setFixedWidth(Theme::px(320));
    m_state = new ui::StateLabel(card);
    m_number = new TextLabel(TextRole::Title, {}, card);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_values = new ui::KeyValueGrid(84, card);
    m_print = new ActionButton(tr("Print"), ActionButton::Kind::Primary, card);
    m_print->setKey(QKeySequence(Qt::CTRL | Qt::Key_P));
    auto *save = new ActionButton(tr("Save as PDF"), ActionButton::Kind::Plain, card);
    save->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
    auto *next = new ActionButton(tr("Next matter for this person"), ActionButton::Kind::Plain, card);
    next->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
    auto *open = new ActionButton(tr("Open the case"), ActionButton::Kind::Plain, card);
    auto *finish = new ActionButton(tr("Finish"), ActionButton::Kind::Plain, card);
    finish->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    card->content()->setSpacing(Theme::px(12));
    card->content()->addWidget(m_state);
    card->content()->addWidget(m_number);
    card->content()->addWidget(m_values);
    card->content()->addSpacing(Theme::px(8));
    for (QWidget *button : {m_print, save, next, open, finish})
        card->content()->addWidget(button, 0, Qt::AlignLeft);
    card->content()->addStretch(1);
    columns->addWidget(card, 0, Qt::AlignTop);
    m_preview = new print::SlipPreview(this);
    m_preview->setMinimumHeight(Theme::px(420)); // the frame of a small screen
    columns->addWidget(m_preview, 1);
    outer->addLayout(columns, 1);

    m_output = new SlipOutput(context, this);
    connect(m_output, &SlipOutput::composed, this, [this] { m_preview->setSlip(*m_output->slip()); });
    connect(m_output, &SlipOutput::printed, this,
            [this](const QString &words) { m_banner->showMessage(State::Ok, words); });
    connect(m_output, &SlipOutput::failed, this,
            [this](const core::Error &error) { CaseWords::show(*m_banner, error); });
    connect(m_print, &QAbstractButton::clicked, m_output, &SlipOutput::print);
    connect(save, &QAbstractButton::clicked, m_output, &SlipOutput::savePdf);
    connect(m_preview, &print::SlipPreview::printRequested, m_output, &SlipOutput::print);
    connect(m_preview, &print::SlipPreview::saveRequested, m_output, &SlipOutput::savePdf);
    connect(next, &QAbstractButton::clicked, this, &ReceiptStep::nextMatterWanted);
    connect(finish, &QAbstractButton::clicked, this, &ReceiptStep::finished);
    connect(open, &QAbstractButton::clicked, this, [this] { Q_EMIT caseWanted(m_case); });
}

void ReceiptStep::start(const ServiceItem &item, const QString &person, const QJsonObject &answer)
{
    const auto text = [&](const char *key) { return answer.value(QString::fromLatin1(key)).toString(); };
    m_case = text("case");
    const QString state = text("state");
    m_banner->dismiss();
    const bool accepted = state != QLatin1String("correction") && state != QLatin1String("refused");
    m_state->setState(accepted ? State::Ok : State::Info, CaseWords::state(state));
    m_number->setText(text("number"));
    m_values->clear();
    m_values->setValue(QStringLiteral("item"), tr("Item"), AffairsContext::words(item.name));
    m_values->setValue(QStringLiteral("person"), tr("Applicant"), person);
    if (accepted && !text("due").isEmpty()) {
        m_values->setValue(QStringLiteral("due"), tr("Due"), text("due"));
        if (answer.value(QStringLiteral("due_provisional")).toBool())
            m_values->setNote(QStringLiteral("due"),
                              tr("provisional: holidays of %1 not published").arg(text("due").left(4)));
    }
    if (!text("correction_until").isEmpty())
        m_values->setValue(QStringLiteral("until"), tr("Supply by"), text("correction_until"));
    if (!text("deficiency_until").isEmpty())
        m_values->setValue(QStringLiteral("until"), tr("Missing by"), text("deficiency_until"));
    m_values->setValue(QStringLiteral("slip"), tr("Slip"), text("slip_number"));
    if (answer.value(QStringLiteral("repeated")).toBool())
        m_banner->showMessage(State::Info, tr("This matter was accepted before: here is its first receipt."));
    m_preview->clear();
    if (const QString slip = text("slip"); !slip.isEmpty())
        m_output->open(slip, true);
    m_print->setFocus(Qt::OtherFocusReason);
}

} // namespace yc::affairs
