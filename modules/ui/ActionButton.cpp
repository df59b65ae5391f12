// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ActionButton.h"

#include "ui/Icon.h"
#include "ui/Paint.h"

#include <QPainter>
#include <QShortcut>

namespace yc::ui {

ActionButton::ActionButton(const QString &text, Kind kind, QWidget *parent)
    : QPushButton(text, parent)
    , m_kind(kind)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    setProperty("quiet", kind == Kind::Quiet);
}

void ActionButton::setKey(const QKeySequence &key)
{
    m_cap = keyCapText(key);
    if (!m_shortcut) {
        m_shortcut = new QShortcut(this);
        m_shortcut->setContext(Qt::WindowShortcut);
        connect(m_shortcut, &QShortcut::activated, this, [this] { click(); });
    }
    m_shortcut->setKey(key);
    setToolTip(key.toString(QKeySequence::NativeText));
    setAccessibleDescription(key.toString(QKeySequence::NativeText));
    updateGeometry();
    update();
}

void ActionButton::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

QSize ActionButton::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(m_kind == Kind::Primary ? TextRole::Strong : TextRole::Body));
    int width = metrics.horizontalAdvance(text()) + 1;
    if (!m_icon.isEmpty())
        width += Theme::px(16 + 6);
    if (!m_cap.isEmpty())
        width += keyCapSize(m_cap).width() + Theme::px(8);
    if (m_kind == Kind::Quiet)
        return {width + Theme::px(8), Theme::px(24)};
    return {width + Theme::px(34), Theme::buttonHeight()};
}

void ActionButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = Theme::tokens();
    const bool primary = m_kind == Kind::Primary;
    const bool quiet = m_kind == Kind::Quiet;
    QColor ink = primary ? t.onAccent : quiet ? t.accentInk : t.ink;
    QColor ground = primary ? (underMouse() || isDown() ? t.accentHover : t.accent) : t.card;
    QColor line = primary ? QColor() : underMouse() ? t.accent : t.line;
    if (!primary && isDown())
        ground = t.accentSoft;
    if (!isEnabled()) {
        ink = t.ink2;
        ground = t.ground;
        line = t.line;
    }
    if (!quiet)
        paintBox(painter, rect(), Theme::radius(), ground, line);
    else if (isEnabled() && (underMouse() || isDown()))
        paintBox(painter, rect(), Theme::radius(), t.accentSoft, {});

    painter.setFont(Theme::font(primary ? TextRole::Strong : TextRole::Body));
    const QFontMetrics metrics(painter.font());
    const QSize cap = m_cap.isEmpty() ? QSize() : keyCapSize(m_cap);
    const int words = metrics.horizontalAdvance(text());
    const int iconWidth = m_icon.isEmpty() ? 0 : Theme::px(22);
    const int total = iconWidth + words + (m_cap.isEmpty() ? 0 : cap.width() + Theme::px(8));
    double x = (width() - total) / 2.0;
    if (iconWidth > 0) {
        paintIcon(painter, QRectF(x, (height() - Theme::px(16)) / 2.0, Theme::px(16), Theme::px(16)), m_icon, ink);
        x += iconWidth;
    }
    painter.setPen(ink);
    painter.drawText(QRectF(x, 0, words + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    x += words + Theme::px(8);
    if (!m_cap.isEmpty()) {
        QColor capLine = primary && isEnabled() ? t.onAccent : t.line;
        if (primary && isEnabled())
            capLine.setAlphaF(0.55F);
        paintKeyCap(painter, QRectF(x, (height() - cap.height()) / 2.0, cap.width(), cap.height()), m_cap,
                    primary && isEnabled() ? t.onAccent : t.ink2, capLine, Qt::transparent);
    }
    if (hasFocus()) {
        if (primary) { // the ring in the accent would not show on the accent
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(t.onAccent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), Theme::radius() - 2, Theme::radius() - 2);
        } else {
            paintFocus(painter, rect(), Theme::radius());
        }
    }
}

} // namespace yc::ui
