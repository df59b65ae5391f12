// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QKeySequence>
#include <QRectF>

class QPainter;

// The marks that several parts draw alike.
namespace yc::ui {

/// ● ▲ ■ ◆ inside `box`, in the mark colour of the state; nothing for State::None.
void paintState(QPainter &painter, const QRectF &box, State state);
/// A 2 px ring just inside `box`: where the keyboard is.
void paintFocus(QPainter &painter, const QRectF &box, double radius);
/// A surface with a hairline border.
void paintBox(QPainter &painter, const QRectF &box, double radius, const QColor &ground, const QColor &line);
/// A key as it stands on the keyboard, "F2" or "Ctrl ↵".
void paintKeyCap(QPainter &painter, const QRectF &box, const QString &text, const QColor &ink, const QColor &line,
                 const QColor &ground);
[[nodiscard]] QSize keyCapSize(const QString &text);
[[nodiscard]] QString keyCapText(const QKeySequence &key);

} // namespace yc::ui
