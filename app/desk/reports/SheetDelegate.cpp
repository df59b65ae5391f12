// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/reports/SheetDelegate.h"

#include "ui/Theme.h"

#include <QPainter>

namespace yc::desk {

using ui::Theme;

SheetDelegate::SheetDelegate(Look look, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_look(look)
{
}

int SheetDelegate::padding() { return Theme::px(8); }

void SheetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ui::Tokens &t = Theme::tokens();
    const QRect box = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.widget && option.widget->hasFocus();
    if (selected && (focused || m_look == Look::Choice))
        painter->fillRect(box, t.accentSoft);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(box, t.ground);
    const QVariant font = index.data(Qt::FontRole); // of the total
    if (m_look == Look::Table)
        painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), t.lineSoft);
    if (font.isValid())
        painter->fillRect(QRect(box.left(), box.top() - 1, box.width(), 1), t.ink2);
    if (m_look == Look::Choice && selected)
        painter->fillRect(QRect(box.left(), box.top(), Theme::px(3), box.height()), focused ? t.accent : t.line);
    const QVariant aligned = index.data(Qt::TextAlignmentRole);
    painter->setFont(font.isValid() ? font.value<QFont>() : option.font);
    painter->setPen(t.ink);
    const QRect words = box.adjusted(padding(), 0, -padding(), -1);
    painter->drawText(words, aligned.isValid() ? aligned.toInt() : int(Qt::AlignLeft | Qt::AlignVCenter),
                      QFontMetrics(painter->font())
                          .elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, words.width()));
}

} // namespace yc::desk
