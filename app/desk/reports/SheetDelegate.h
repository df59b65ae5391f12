// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace yc::desk {

/// Rows of a report's table and the list of reports, as the lists of the kit have them: a line below each, words as far
/// from the edge as those of the header.
class SheetDelegate final : public QStyledItemDelegate {
public:
    enum class Look {
        Table, ///< a line below each row, a stronger one above the last in bold
        Choice ///< a bar before the one that is chosen
    };
    explicit SheetDelegate(Look look, QObject *parent);
    /// Between an edge and the words, as in the header's style.
    [[nodiscard]] static int padding();
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Look m_look;
};

} // namespace yc::desk
