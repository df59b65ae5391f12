// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace yc::ui {

enum class IconInk { Ink, Second, Accent, OnAccent };

/// One of the family in resources/icons (24 px grid, 1.6 stroke), coloured from the theme each time it is painted,
/// sharp at every device ratio. An unknown name gives a null icon.
[[nodiscard]] QIcon icon(const QString &name, IconInk ink = IconInk::Ink);
void paintIcon(QPainter &painter, const QRectF &box, const QString &name, const QColor &colour);
[[nodiscard]] QStringList iconNames();

} // namespace yc::ui
