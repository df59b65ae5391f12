// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/view/IndicatorPanel.h"

#include "services/eldercare/rules/AbilityScale.h"
#include "services/eldercare/view/ElderWords.h"
#include "services/eldercare/view/LevelButton.h"
#include "services/eldercare/view/ScoreStrip.h"
#include "ui/ActionButton.h"
#include "ui/Paint.h"
#include "ui/TextLabel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace yc::eldercare {

using ui::ActionButton;
using ui::TextLabel;
using ui::TextRole;
using ui::Theme;

IndicatorPanel::IndicatorPanel(QWidget *parent)
    : QWidget(parent)
    , m_strip(new ScoreStrip(this))
    , m_group(new TextLabel(TextRole::Label, {}, this))
    , m_title(new TextLabel(TextRole::Title, {}, this))
    , m_about(new TextLabel(TextRole::Secondary, {}, this))
    , m_back(new ActionButton(tr("Previous one"), ActionButton::Kind::Plain, this))
    , m_forward(new ActionButton(tr("Next one"), ActionButton::Kind::Plain, this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_about->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    const int edge = Theme::px(12);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(Theme::px(8));
    column->addWidget(m_strip);
    column->addSpacing(Theme::px(4));
    column->addWidget(m_group);
    column->addWidget(m_title);
    column->addWidget(m_about);
    m_levels = new QVBoxLayout;
    m_levels->setSpacing(Theme::px(8));
    column->addLayout(m_levels);
    auto *keys = new QHBoxLayout;
    keys->addWidget(m_back);
    keys->addWidget(m_forward);
    keys->addStretch(1);
    auto *hint = new TextLabel(TextRole::Small, tr("0–4 score, ← → back and forward, Del takes back"), this);
    keys->addWidget(hint);
    column->addLayout(keys);
    column->addStretch(1);
    for (ActionButton *button : {m_back, m_forward})
        button->setFocusPolicy(Qt::NoFocus);
    connect(m_back, &QAbstractButton::clicked, this, [this] {
        if (!step(-1))
            Q_EMIT leftBackward();
    });
    connect(m_forward, &QAbstractButton::clicked, this, [this] {
        if (!step(1))
            Q_EMIT leftForward();
    });
    connect(m_strip, &ScoreStrip::chosen, this, [this](const QString &indicator) {
        show(indicator);
        setFocus(Qt::OtherFocusReason);
    });
    showIndicator();
}

void IndicatorPanel::setScores(const QJsonObject &scores)
{
    m_scores = scores;
    showIndicator();
}

void IndicatorPanel::setEarlier(const QJsonObject &scores)
{
    m_earlier = scores;
    showIndicator();
}

void IndicatorPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    showIndicator();
}

QString IndicatorPanel::current() const { return AbilityScale::builtIn().indicators().at(m_at).code; }

void IndicatorPanel::show(const QString &indicator)
{
    const QList<AbilityScale::Indicator> &all = AbilityScale::builtIn().indicators();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all.at(i).code == indicator)
            m_at = i;
    }
    showIndicator();
    Q_EMIT moved(current());
}

bool IndicatorPanel::step(int by)
{
    const qsizetype next = m_at + by;
    if (next < 0 || next >= AbilityScale::builtIn().indicators().size())
        return false;
    m_at = next;
    showIndicator();
    Q_EMIT moved(current());
    return true;
}

void IndicatorPanel::score(int value)
{
    const AbilityScale::Indicator &indicator = AbilityScale::builtIn().indicators().at(m_at);
    if (m_readOnly || value > indicator.maximum())
        return;
    m_scores.insert(indicator.code, value);
    showIndicator();
    Q_EMIT edited();
    if (!step(1))
        Q_EMIT leftForward();
}

void IndicatorPanel::showIndicator()
{
    const AbilityScale &scale = AbilityScale::builtIn();
    const AbilityScale::Indicator &indicator = scale.indicators().at(m_at);
    const bool zh = ElderWords::chinese();
    for (const AbilityScale::Group &group : scale.groups()) {
        if (group.code == indicator.group) {
            m_group->setText(tr("%1 %2 · indicator %3 of %4")
                                 .arg(group.code, zh ? group.zh : group.en)
                                 .arg(m_at + 1)
                                 .arg(scale.indicators().size()));
        }
    }
    m_title->setText(indicator.code + QStringLiteral("  ") + (zh ? indicator.zh : indicator.en));
    m_about->setText(zh ? indicator.aboutZh : indicator.aboutEn);
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_about->text());
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (const AbilityScale::Level &level : indicator.levels) {
        auto *button = new LevelButton(level.score, zh ? level.zh : level.en, this);
        const QJsonValue chosen = m_scores.value(indicator.code);
        button->setChecked(chosen.isDouble() && chosen.toInt() == level.score);
        const QJsonValue before = m_earlier.value(indicator.code);
        button->setEarlier(before.isDouble() && before.toInt() == level.score);
        button->setEnabled(!m_readOnly);
        // Queued: the buttons are made anew by what a click does.
        connect(
            button, &QAbstractButton::clicked, this, [this, value = level.score] { score(value); },
            Qt::QueuedConnection);
        m_levels->addWidget(button);
        m_buttons.append(button);
    }
    m_strip->show(m_scores, indicator.code);
}

void IndicatorPanel::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key >= Qt::Key_0 && key <= Qt::Key_9) {
        score(key - Qt::Key_0);
        return;
    }
    if (key == Qt::Key_Delete) {
        if (!m_readOnly && m_scores.contains(current())) {
            m_scores.remove(current());
            showIndicator();
            Q_EMIT edited();
        }
        return;
    }
    const bool forward =
        key == Qt::Key_Right || key == Qt::Key_PageDown || key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool backward = key == Qt::Key_Left || key == Qt::Key_PageUp || key == Qt::Key_Backspace;
    if (forward) {
        if (!step(1))
            Q_EMIT leftForward();
    } else if (backward) {
        if (!step(-1))
            Q_EMIT leftBackward();
    } else if (key == Qt::Key_Home || key == Qt::Key_End) {
        const QList<AbilityScale::Indicator> &all = AbilityScale::builtIn().indicators();
        show(key == Qt::Key_Home ? all.first().code : all.last().code);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void IndicatorPanel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void IndicatorPanel::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void IndicatorPanel::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    ui::paintFocus(painter, QRectF(rect()).adjusted(1, 1, -1, -1), Theme::radius());
}

} // namespace yc::eldercare
