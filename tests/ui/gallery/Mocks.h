// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace gallery {

/// The frame around a page, as in the pictures of the look.
QWidget *frame(const QString &place, QWidget *page);
QWidget *workbench();
QWidget *oneWindow();
QWidget *resident();
QWidget *parts();

} // namespace gallery
