// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/KeyValueGrid.h"

#include "ui/LinkButton.h"
#include "ui/Masked.h"
#include "ui/RevealClock.h"
#include "ui/TextLabel.h"

#include <QGridLayout>
#include <QTimer>

#include <algorithm>

namespace yc::ui {

KeyValueGrid::KeyValueGrid(int labelWidth, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_remask(new QTimer(this))
    , m_labelWidth(labelWidth)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(0);
    m_grid->setVerticalSpacing(Theme::px(5));
    m_grid->setColumnMinimumWidth(0, Theme::px(labelWidth));
    m_grid->setColumnStretch(1, 1);
    m_remask->setSingleShot(true);
    m_remask->setInterval(RevealClock::shown());
    connect(m_remask, &QTimer::timeout, this, &KeyValueGrid::maskAll);
}

void KeyValueGrid::setValue(const QString &key, const QString &label, const QString &value, core::PersonalData kind,
                            bool revealable)
{
    Line &line = m_lines[key];
    if (!line.cell) {
        line.label = new TextLabel(TextRole::Secondary, label, this);
        line.label->setMinimumWidth(Theme::px(m_labelWidth));
        m_grid->addWidget(line.label, m_next, 0, Qt::AlignTop | Qt::AlignLeft);
        line.cell = new QWidget(this);
        auto *row = new QHBoxLayout(line.cell);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(Theme::px(4));
        line.shown = new TextLabel(TextRole::Value, {}, line.cell);
        line.shown->setWordWrap(true);
        line.shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row->addWidget(line.shown, 1);
        line.note = new TextLabel(TextRole::Secondary, {}, line.cell);
        line.note->hide();
        row->addWidget(line.note);
        auto *link = new LinkButton(tr("Show"), line.cell);
        link->setAccessibleName(tr("Show %1").arg(label));
        connect(link, &LinkButton::clicked, this, [this, key] { Q_EMIT revealRequested(key); });
        row->addWidget(link);
        line.link = link;
        m_grid->addWidget(line.cell, m_next, 1);
        ++m_next;
    }
    line.value = value;
    line.kind = kind;
    line.label->setText(label);
    const QString text = Masked::apply(kind, value);
    line.shown->setText(text);
    line.shown->setAccessibleName(label + u' ' + text);
    line.link->setVisible(revealable && Masked::hides(kind) && !value.isEmpty());
    const bool alone = line.link->isHidden() && line.note->isHidden();
    // Numbers with a link beside them must not break; prose alone in its cell may.
    line.shown->setWordWrap(alone);
    auto *row = static_cast<QHBoxLayout *>(line.cell->layout());
    row->setStretch(0, alone ? 1 : 0);
    if (!alone && row->count() == 3)
        row->addStretch(1);
}

void KeyValueGrid::setNote(const QString &key, const QString &note)
{
    const auto found = m_lines.constFind(key);
    if (found == m_lines.constEnd())
        return;
    found->note->setText(QStringLiteral("  ") + note);
    found->note->setVisible(!note.isEmpty());
    found->shown->setWordWrap(note.isEmpty() && found->link->isHidden());
    auto *row = static_cast<QHBoxLayout *>(found->cell->layout());
    row->setStretch(0, note.isEmpty() ? 1 : 0);
    if (row->count() == 3)
        row->addStretch(1);
}

void KeyValueGrid::reveal(const QString &key)
{
    const auto found = m_lines.constFind(key);
    if (found == m_lines.constEnd())
        return;
    found->shown->setText(found->value);
    found->shown->setAccessibleName(found->label->text() + u' ' + found->value);
    found->link->hide();
    m_remask->start();
}

void KeyValueGrid::revealAll()
{
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line) {
        if (!line->link->isHidden())
            reveal(line.key());
    }
}

bool KeyValueGrid::canReveal() const
{
    return std::ranges::any_of(m_lines, [](const Line &line) { return !line.link->isHidden(); });
}

void KeyValueGrid::maskAll()
{
    m_remask->stop();
    for (const Line &line : std::as_const(m_lines)) {
        const QString text = Masked::apply(line.kind, line.value);
        if (line.shown->text() == text)
            continue;
        line.shown->setText(text);
        line.shown->setAccessibleName(line.label->text() + u' ' + text);
        line.link->show();
    }
}

QString KeyValueGrid::shown(const QString &key) const
{
    const auto found = m_lines.constFind(key);
    return found == m_lines.constEnd() ? QString() : found->shown->text();
}

QString KeyValueGrid::label(const QString &key) const
{
    const auto found = m_lines.constFind(key);
    return found == m_lines.constEnd() ? QString() : found->label->text();
}

void KeyValueGrid::clear()
{
    m_remask->stop();
    for (const Line &line : std::as_const(m_lines)) {
        delete line.label;
        delete line.cell;
    }
    m_lines.clear();
    m_next = 0;
}

void KeyValueGrid::setRemaskAfter(int milliseconds) { m_remask->setInterval(milliseconds); }

} // namespace yc::ui
