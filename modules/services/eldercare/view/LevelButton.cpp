// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/view/LevelButton.h"

#include "ui/Paint.h"

#include <QPainter>

namespace yc::eldercare {

using ui::Theme;

namespace {
constexpr int capSide = 26;
constexpr int pad = 12;
constexpr int earlierWidth = 60;
} // namespace

LevelButton::LevelButton(int score, const QString &words, QWidget *parent)
    : QAbstractButton(parent)
    , m_score(score)
{
    setText(words);
    setCheckable(true);
    setAccessibleName(QStringLiteral("%1 %2").arg(score).arg(words));
    setFocusPolicy(Qt::NoFocus); // the keys belong to the panel, which counts 0 to 4
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LevelButton::setEarlier(bool earlier)
{
    m_earlier = earlier;
    setAccessibleDescription(earlier ? tr("last time") : QString());
    update();
}

QSize LevelButton::sizeHint() const
{
    const int width = Theme::px(420);
    return {width, heightForWidth(width)};
}

int LevelButton::heightForWidth(int width) const
{
    const int words = width - Theme::px(capSide + 3 * pad + earlierWidth);
    const QRect box = QFontMetrics(Theme::font(ui::TextRole::Body))
                          .boundingRect(QRect(0, 0, words, 1000), Qt::TextWordWrap | Qt::AlignLeft, text());
    return std::max(Theme::px(44), box.height() + Theme::px(2 * pad - 2));
}

void LevelButton::enterEvent(QEnterEvent *) { update(); }
void LevelButton::leaveEvent(QEvent *) { update(); }

void LevelButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ui::Tokens &t = Theme::tokens();
    const QColor ground = isChecked() || (underMouse() && isEnabled()) ? t.accentSoft : t.card;
    ui::paintBox(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius(), ground,
                 isChecked() ? t.accent : t.line);
    const int side = Theme::px(capSide);
    const QRectF cap(Theme::px(pad), (height() - side) / 2.0, side, side);
    ui::paintBox(painter, cap, Theme::radius(), isChecked() ? t.accent : t.field, isChecked() ? t.accent : t.line);
    painter.setFont(Theme::font(ui::TextRole::Strong));
    painter.setPen(isChecked() ? t.onAccent : t.ink);
    painter.drawText(cap, Qt::AlignCenter, QString::number(m_score));
    const double left = cap.right() + Theme::px(pad);
    const double right = width() - Theme::px(pad);
    painter.setFont(Theme::font(ui::TextRole::Body));
    painter.setPen(t.ink);
    painter.drawText(QRectF(left, 0, right - left - Theme::px(earlierWidth), height()),
                     Qt::TextWordWrap | Qt::AlignVCenter | Qt::AlignLeft, text());
    if (m_earlier) {
        painter.setFont(Theme::font(ui::TextRole::Small));
        painter.setPen(t.accentInk);
        painter.drawText(QRectF(right - Theme::px(earlierWidth), 0, Theme::px(earlierWidth), height()),
                         Qt::AlignVCenter | Qt::AlignRight, tr("last time"));
    }
}

} // namespace yc::eldercare
