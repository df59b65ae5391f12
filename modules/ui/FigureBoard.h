// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Service.h"

#include <QTimer>

namespace yc::ui {

class StatTile;

/// What waits in all services, as tiles side by side: those figures that the person may see. Counted again after
/// changes of the store, while it is seen; arrow keys go from tile to tile, Enter opens the list behind one.
class FigureBoard : public QWidget {
    Q_OBJECT
public:
    explicit FigureBoard(ServiceContext &context, QWidget *parent = nullptr);
    /// Counts now.
    void refresh();
    [[nodiscard]] bool isEmpty() const { return m_places.isEmpty(); }
    /// The tile of a figure; null if the person is not shown it. Hidden while nothing of it is there, if it says so.
    [[nodiscard]] StatTile *tile(const QString &id) const;
    [[nodiscard]] QList<StatTile *> shownTiles() const;
    void focusFirst();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Place {
        WorkFigure figure;
        StatTile *tile = nullptr;
        bool shown = true;
    };
    void place();
    void put(qsizetype at, qint64 count);
    [[nodiscard]] int columns() const;

    ServiceContext &m_context;
    QList<Place> m_places;
    QTimer m_soon;
    bool m_isStale = true;
    int m_asked = 0;
};

} // namespace yc::ui
