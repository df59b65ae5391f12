// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/conflicts/ConflictFieldCard.h"

#include "core/Masking.h"
#include "ui/KeyValueGrid.h"
#include "ui/TextLabel.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QRadioButton>

namespace yc::desk {

using ui::Theme;

namespace {
constexpr int labelWidth = 120; ///< px at 100 %: of the lines of a value that is made of several
constexpr double focusWidth = 2;
} // namespace

ConflictFieldCard::ConflictFieldCard(Content content, QWidget *parent)
    : Card(content.label, parent)
    , m_content(std::move(content))
    , m_buttons(new QButtonGroup(this))
    , m_ours(new QRadioButton(m_content.ours.heading, this))
    , m_theirs(new QRadioButton(m_content.theirs.heading, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Choose: %1").arg(m_content.label));
    setAccessibleDescription(tr("Left arrow takes the left value, right arrow the right one."));
    m_buttons->setExclusive(true);
    auto *base = new QWidget(this);
    auto *baseRow = new QHBoxLayout(base);
    baseRow->setContentsMargins(0, 0, 0, 0);
    auto *was = new ui::TextLabel(ui::TextRole::Secondary, m_content.base.heading, base);
    was->setAlignment(Qt::AlignTop);
    baseRow->addWidget(was);
    baseRow->addWidget(makeGrid(m_content.base.lines), 1);
    Card::content()->addWidget(base);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(Theme::px(16));
    sides->addWidget(makeSide(m_content.ours, m_ours), 1);
    sides->addWidget(makeSide(m_content.theirs, m_theirs), 1);
    Card::content()->addLayout(sides);
    if (m_content.other && m_content.mayChoose) {
        auto *line = new QHBoxLayout;
        m_otherButton = new QRadioButton(tr("Another value"), this);
        m_otherButton->setFocusPolicy(Qt::ClickFocus);
        m_buttons->addButton(m_otherButton, int(Choice::Other));
        m_other = new ui::FormField(*m_content.other, this);
        m_other->setMasking(false); // it is typed here, by who knows it
        line->addWidget(m_otherButton, 0, Qt::AlignBottom);
        line->addWidget(m_other, 1);
        line->addStretch(1);
        Card::content()->addLayout(line);
        m_other->hide();
        connect(m_otherButton, &QRadioButton::toggled, this, [this](bool on) {
            m_other->setVisible(on);
            if (on)
                m_other->editor()->setFocus(Qt::OtherFocusReason);
        });
        connect(m_other, &ui::FormField::edited, this, &ConflictFieldCard::chosen);
    }
    connect(m_buttons, &QButtonGroup::idClicked, this, &ConflictFieldCard::chosen);
}

ui::KeyValueGrid *ConflictFieldCard::makeGrid(const QList<ui::ValueLine> &lines)
{
    const bool single = lines.size() == 1 && lines.first().label.isEmpty();
    auto *grid = new ui::KeyValueGrid(single ? 0 : labelWidth, this);
    for (const ui::ValueLine &line : lines)
        grid->setValue(line.key, line.label, line.text, line.kind, m_content.mayReveal);
    connect(grid, &ui::KeyValueGrid::revealRequested, this, [this, grid](const QString &key) {
        const QString label = grid->label(key);
        Q_EMIT revealRequested(key, label.isEmpty() ? m_content.label : label);
    });
    m_grids.append(grid);
    return grid;
}

QWidget *ConflictFieldCard::makeSide(const Side &side, QRadioButton *button)
{
    auto *place = new QWidget(this);
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(6));
    button->setFocusPolicy(Qt::ClickFocus); // the card has the keys
    button->setEnabled(m_content.mayChoose);
    m_buttons->addButton(button, int(button == m_ours ? Choice::Ours : Choice::Theirs));
    column->addWidget(button);
    column->addWidget(makeGrid(side.lines));
    column->addStretch(1);
    return place;
}

ConflictFieldCard::Choice ConflictFieldCard::choice() const
{
    const int id = m_buttons->checkedId();
    return id < 0 ? Choice::None : static_cast<Choice>(id);
}

void ConflictFieldCard::choose(Choice choice)
{
    QAbstractButton *button = m_buttons->button(int(choice));
    if (!button || !button->isEnabled())
        return;
    button->setChecked(true);
    Q_EMIT chosen();
}

void ConflictFieldCard::reveal(const QString &line)
{
    for (ui::KeyValueGrid *grid : std::as_const(m_grids))
        grid->reveal(line);
}

void ConflictFieldCard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        choose(Choice::Ours);
        break;
    case Qt::Key_Right:
        choose(Choice::Theirs);
        break;
    case Qt::Key_O:
        choose(Choice::Other);
        break;
    case Qt::Key_Up:
        Q_EMIT moveRequested(-1);
        break;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT moveRequested(1);
        break;
    default:
        Card::keyPressEvent(event);
    }
}

void ConflictFieldCard::focusInEvent(QFocusEvent *event)
{
    Card::focusInEvent(event);
    update();
}

void ConflictFieldCard::focusOutEvent(QFocusEvent *event)
{
    Card::focusOutEvent(event);
    update();
}

void ConflictFieldCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::tokens().accent, focusWidth));
    const double inset = focusWidth / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Theme::cardRadius(),
                            Theme::cardRadius());
}

} // namespace yc::desk
