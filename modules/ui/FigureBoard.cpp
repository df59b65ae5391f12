// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/FigureBoard.h"

#include "ui/StatTile.h"

#include <QKeyEvent>
#include <QLocale>

#include <algorithm>

namespace yc::ui {

namespace {
constexpr std::chrono::milliseconds settle{200}; ///< several commands in a row are counted once
constexpr double leastWide = 158;
constexpr double gap = 12;
constexpr int mostColumns = 6;
} // namespace

FigureBoard::FigureBoard(ServiceContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    for (Service *service : std::as_const(context.services)) {
        const QList<WorkFigure> figures = service->workFigures();
        for (const WorkFigure &figure : figures) {
            if (context.store.session().may(figure.permission) && figure.count)
                m_places.append({figure, nullptr, figure.evenNone});
        }
    }
    std::ranges::stable_sort(m_places, {}, [](const Place &one) { return one.figure.order; });
    for (Place &one : m_places) {
        one.tile = new StatTile(one.figure.label, this);
        one.tile->setVisible(one.shown);
        one.tile->installEventFilter(this);
        connect(one.tile, &QAbstractButton::clicked, this,
                [this, figure = one.figure] { m_context.navigator.open(figure.page, figure.arguments); });
    }
    setVisible(!m_places.isEmpty());
    m_soon.setSingleShot(true);
    m_soon.setInterval(settle);
    connect(&m_soon, &QTimer::timeout, this, &FigureBoard::refresh);
    connect(&context.store, &core::DocumentStore::changed, this, [this] {
        m_isStale = true;
        if (isVisible() && !m_soon.isActive()) // a stream of changes does not put it off for ever
            m_soon.start();
    });
    place();
}

void FigureBoard::refresh()
{
    m_isStale = false;
    const int asked = ++m_asked;
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        m_places.at(i).figure.count().then(this, [this, asked, i](const core::Result<qint64> &count) {
            if (count && asked == m_asked)
                put(i, *count);
        });
    }
}

void FigureBoard::put(qsizetype at, qint64 count)
{
    Place &one = m_places[at];
    one.tile->setFigure(QLocale().toString(count), count > 0 ? one.figure.tone : State::None);
    const bool shown = count > 0 || one.figure.evenNone;
    if (shown == one.shown)
        return;
    one.shown = shown;
    one.tile->setVisible(shown);
    place();
}

StatTile *FigureBoard::tile(const QString &id) const
{
    const auto found = std::ranges::find_if(m_places, [&](const Place &one) { return one.figure.id == id; });
    return found == m_places.end() ? nullptr : found->tile;
}

QList<StatTile *> FigureBoard::shownTiles() const
{
    QList<StatTile *> tiles;
    for (const Place &one : m_places) {
        if (one.shown)
            tiles << one.tile;
    }
    return tiles;
}

void FigureBoard::focusFirst()
{
    if (const QList<StatTile *> tiles = shownTiles(); !tiles.isEmpty())
        tiles.first()->setFocus(Qt::OtherFocusReason);
}

int FigureBoard::columns() const
{
    const int fit = int((width() + Theme::px(gap)) / (Theme::px(leastWide) + Theme::px(gap)));
    const int shown = int(shownTiles().size());
    const int most = std::clamp(fit, 1, std::max(1, std::min(mostColumns, shown)));
    const int rows = (shown + most - 1) / std::max(1, most);
    return rows <= 1 ? most : (shown + rows - 1) / rows; // rows of one length
}

void FigureBoard::place()
{
    const QList<StatTile *> tiles = shownTiles();
    if (tiles.isEmpty()) {
        setFixedHeight(0);
        return;
    }
    const int across = columns();
    const int between = Theme::px(gap);
    const int wide = std::max(0, (width() - between * (across - 1)) / across);
    const int high = tiles.first()->sizeHint().height();
    for (int i = 0; i < tiles.size(); ++i) {
        tiles.at(i)->setGeometry((i % across) * (wide + between), (i / across) * (high + between), wide, high);
        if (i > 0)
            setTabOrder(tiles.at(i - 1), tiles.at(i));
    }
    const int rows = (int(tiles.size()) + across - 1) / across;
    setFixedHeight(rows * high + (rows - 1) * between);
}

void FigureBoard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void FigureBoard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    place();
    if (m_isStale)
        refresh();
}

bool FigureBoard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const QList<StatTile *> tiles = shownTiles();
    const int at = int(tiles.indexOf(static_cast<StatTile *>(watched)));
    int step = 0;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Left:
        step = -1;
        break;
    case Qt::Key_Right:
        step = 1;
        break;
    case Qt::Key_Up:
        step = -columns();
        break;
    case Qt::Key_Down:
        step = columns();
        break;
    default:
        return QWidget::eventFilter(watched, event);
    }
    const int to = at + step;
    if (at < 0 || to < 0 || to >= tiles.size())
        return false; // out of the board, as other arrows go
    tiles.at(to)->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace yc::ui
