// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/view/ScoreStrip.h"

#include "services/eldercare/rules/AbilityScale.h"
#include "ui/Paint.h"

#include <QMouseEvent>
#include <QPainter>

namespace yc::eldercare {

using ui::Theme;

namespace {
constexpr double gap = 3;
constexpr double groupGap = 10;
constexpr double highest = 24;
} // namespace

ScoreStrip::ScoreStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

QSize ScoreStrip::sizeHint() const { return {Theme::px(520), Theme::px(highest + 4)}; }
QSize ScoreStrip::minimumSizeHint() const { return {Theme::px(320), Theme::px(highest + 4)}; }

void ScoreStrip::show(const QJsonObject &scores, const QString &current)
{
    m_scores = scores;
    m_current = current;
    const AbilityScale &scale = AbilityScale::builtIn();
    setAccessibleName(tr("%1 of %2 indicators scored").arg(scores.size()).arg(scale.indicators().size()));
    update();
}

QRectF ScoreStrip::box(qsizetype indicator) const
{
    const AbilityScale &scale = AbilityScale::builtIn();
    const auto count = static_cast<double>(scale.indicators().size());
    const double groups = static_cast<double>(scale.groups().size() - 1) * Theme::px(groupGap);
    const double side = (width() - groups - (count - 1) * Theme::px(gap)) / count;
    double x = static_cast<double>(indicator) * (side + Theme::px(gap));
    for (qsizetype i = 1; i <= indicator; ++i) {
        if (scale.indicators().at(i).group != scale.indicators().at(i - 1).group)
            x += Theme::px(groupGap);
    }
    return {x, 1.0, side, static_cast<double>(Theme::px(highest))};
}

void ScoreStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(ui::TextRole::Small));
    const ui::Tokens &t = Theme::tokens();
    const AbilityScale &scale = AbilityScale::builtIn();
    for (qsizetype i = 0; i < scale.indicators().size(); ++i) {
        const QString &code = scale.indicators().at(i).code;
        const bool here = code == m_current;
        const bool scored = m_scores.contains(code);
        ui::paintBox(painter, box(i), Theme::px(3),
                     here     ? t.accent
                     : scored ? t.accentSoft
                              : t.field,
                     here ? t.accent : t.line);
        if (scored) {
            painter.setPen(here ? t.onAccent : t.accentInk);
            painter.drawText(box(i), Qt::AlignCenter, QString::number(m_scores.value(code).toInt()));
        }
    }
}

void ScoreStrip::mousePressEvent(QMouseEvent *event)
{
    const AbilityScale &scale = AbilityScale::builtIn();
    for (qsizetype i = 0; i < scale.indicators().size(); ++i) {
        if (box(i).contains(event->position()))
            Q_EMIT chosen(scale.indicators().at(i).code);
    }
}

} // namespace yc::eldercare
