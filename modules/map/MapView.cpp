// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/MapView.h"

#include "map/Ground.h"
#include "map/Tuning.h"

#include <QAccessible>
#include <QApplication>
#include <QFutureWatcher>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <QtConcurrent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace yc::map {

using core::geo::Datum;

MapView::MapView(QWidget *parent)
    : QWidget(parent)
    , m_content(std::make_shared<MapContent>())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Map"));
    m_scene = MapScene::make(m_content, Datum::Wgs84, {});
}

MapView::~MapView() { m_stop.request_stop(); }

Datum MapView::datum() const { return m_pack ? m_pack->facts.datum : Datum::Wgs84; }

void MapView::setStyle(const MapStyle &style)
{
    m_style = style;
    if (m_ground)
        m_ground->setColour(m_style.ground);
    look();
}

void MapView::setTiles(const std::optional<TilePack> &pack)
{
    const core::geo::Degrees centre = fromPlane(m_camera.centre());
    const core::geo::Wgs84 middle = core::geo::toWgs84(centre, datum());
    m_pack = pack;
    m_camera.lookAt(toPlane(middle, datum()), m_camera.zoom()); // the same place, in the new datum
    if (m_groundAsked)
        makeGround();
    makeScene();
}

void MapView::setContent(std::shared_ptr<const MapContent> content, QList<MapCategory> categories)
{
    m_content = std::move(content);
    m_categories = std::move(categories);
    makeScene();
}

void MapView::makeScene()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_making = true;
    const int made = ++m_made;
    QtConcurrent::run([content = m_content, on = datum(), stop = m_stop.get_token()] {
        return MapScene::make(content, on, stop);
    }).then(this, [this, made](const std::shared_ptr<const MapScene> &scene) {
        if (made == m_made && scene)
            takeScene(scene);
    });
}

void MapView::takeScene(std::shared_ptr<const MapScene> scene)
{
    m_making = false;
    m_scene = std::move(scene);
    m_shownCategories = m_categories;
    m_current = -1;
    if (m_all)
        showAll();
    look();
    if (!m_wanted.isEmpty())
        select(std::exchange(m_wanted, {}));
    Q_EMIT settled();
}

void MapView::showAll()
{
    m_all = true;
    PlaneBox box = m_scene->box;
    if (box.isEmpty() && m_pack)
        box = m_pack->facts.box;
    m_camera.fit(box, tuning::fitMargin * m_style.scale, tuning::closestFit);
    look();
}

void MapView::showPlace(core::geo::Wgs84 place)
{
    m_all = false;
    m_camera.lookAt(toPlane(place, datum()), tuning::closestFit);
    look();
}

void MapView::select(const QString &pointId)
{
    if (m_making) {
        m_wanted = pointId;
        return;
    }
    const QList<MapPoint> &points = m_scene->content->points;
    const auto found = std::ranges::find(points, pointId, &MapPoint::id);
    if (found == points.end())
        return;
    const auto point = int(found - points.begin());
    showPlace(found->at);
    for (int i = 0; i < int(m_marks.size()); ++i) {
        const MapMark &mark = m_marks.at(i);
        const bool isIt = mark.kind == MapMark::Kind::Point && mark.of == point;
        const auto inside = [&] {
            const std::vector<int> all = m_scene->clusters->pointsOf(m_camera.zoom(), mark.of, int(points.size()));
            return std::ranges::find(all, point) != all.end();
        };
        if (isIt || (mark.kind == MapMark::Kind::Group && inside())) {
            setCurrent(i);
            return;
        }
    }
}

QWidget *MapView::ground() const { return m_ground && m_ground->isThere() ? m_ground->widget() : nullptr; }

void MapView::makeGround()
{
    m_groundAsked = true;
    m_ground.reset();
    update();
    QString why;
    const MakeGround make = groundMaker(why);
    if (!make) {
        Q_EMIT groundFailed(why);
        return;
    }
    m_ground.reset(make(this, {.colour = m_style.ground,
                               .tiles = m_pack ? QUrl::fromLocalFile(m_pack->folder + u'/') : QUrl(),
                               .paint =
                                   [this](QPainter &painter) {
                                       paintScene(painter, *m_scene, m_camera, m_style, m_shownCategories, m_marks,
                                                  m_current);
                                   },
                               .there =
                                   [this] {
                                       m_ground->widget()->setGeometry(rect());
                                       look();
                                   },
                               .failed =
                                   [this](const QString &what) {
                                       // It is called by what goes here, so that goes after it.
                                       const auto go = [this, gone = m_ground.get()] {
                                           if (m_ground.get() == gone)
                                               m_ground.reset();
                                       };
                                       QMetaObject::invokeMethod(this, go, Qt::QueuedConnection);
                                       Q_EMIT groundFailed(what);
                                   }}));
    m_ground->widget()->setGeometry(rect());
}

void MapView::look()
{
    m_marks = marksOf(*m_scene, m_camera, m_style);
    if (m_current >= int(m_marks.size()))
        m_current = -1;
    if (ground()) {
        // Closer than the pack reaches, its last tiles are enlarged.
        const double most = m_pack ? std::min(m_pack->facts.mostZoom, tuning::mostTileZoom) : Camera::mostZoom;
        const double over = std::exp2(std::max(0.0, m_camera.zoom() - most));
        const core::geo::Degrees centre = fromPlane(m_camera.centre());
        m_ground->lookAt({centre.lng, centre.lat, std::min(m_camera.zoom(), most), over});
    } else {
        update();
    }
}

void MapView::resizeEvent(QResizeEvent *event)
{
    m_camera.setSize(size());
    if (m_ground)
        m_ground->widget()->setGeometry(rect());
    if (m_all)
        showAll();
    look();
    QWidget::resizeEvent(event);
}

void MapView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_groundAsked) // after the page stands there: Qt Quick is loaded for nobody who does not look at a map
        QMetaObject::invokeMethod(this, &MapView::makeGround, Qt::QueuedConnection);
}

/// Before the ground is there, and where it cannot be.
void MapView::paintEvent(QPaintEvent *)
{
    if (ground())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), m_style.ground);
    paintScene(painter, *m_scene, m_camera, m_style, m_shownCategories, m_marks, m_current);
}

int MapView::markAt(QPointF position) const
{
    for (int i = int(m_marks.size()) - 1; i >= 0; --i) { // the last is drawn on top
        const QPointF away = m_marks.at(i).at - position;
        if (std::hypot(away.x(), away.y()) <= m_marks.at(i).radius + tuning::hitSlack)
            return i;
    }
    return -1;
}

QString MapView::textOf(const MapMark &mark) const
{
    switch (mark.kind) {
    case MapMark::Kind::Point: {
        const MapPoint &point = m_scene->content->points.at(mark.of);
        const QString category = m_shownCategories.value(point.category).name;
        return category.isEmpty() ? point.name : tr("%1, %2").arg(point.name, category);
    }
    case MapMark::Kind::Group: {
        const Cluster &cluster = m_scene->clusters->at(m_camera.zoom())[std::size_t(mark.of)];
        const QString separator =
            QLocale().language() == QLocale::Chinese ? QStringLiteral("、") : QStringLiteral(", ");
        QStringList parts;
        for (qsizetype i = 0; i < m_shownCategories.size() && i < tuning::mostCategories; ++i) {
            if (const int count = cluster.counts[std::size_t(i)]; count > 0)
                parts.append(tr("%1: %2").arg(m_shownCategories.at(i).name).arg(count));
        }
        const QString whole = tr("Group of %n people", nullptr, cluster.count);
        return parts.size() < 2 ? whole : tr("%1, %2").arg(whole, parts.join(separator));
    }
    case MapMark::Kind::Pin: {
        const MapPin &pin = m_scene->content->pins.at(mark.of);
        return pin.about.isEmpty() ? pin.name : tr("%1, %2").arg(pin.name, pin.about);
    }
    }
    return {};
}

void MapView::setCurrent(int mark)
{
    m_current = mark;
    const QString text = mark < 0 ? QString() : textOf(m_marks.at(mark));
    setAccessibleDescription(text);
    if (!text.isEmpty()) {
        QAccessibleAnnouncementEvent said(this, text);
        QAccessible::updateAccessibility(&said);
    }
    Q_EMIT currentChanged(text);
    if (ground())
        m_ground->repaint();
    else
        update();
}

void MapView::open(const MapMark &mark)
{
    switch (mark.kind) {
    case MapMark::Kind::Point:
        Q_EMIT pointOpened(m_scene->content->points.at(mark.of).id);
        return;
    case MapMark::Kind::Pin:
        Q_EMIT pinOpened(m_scene->content->pins.at(mark.of).id);
        return;
    case MapMark::Kind::Group:
        break;
    }
    const ClusterIndex &index = *m_scene->clusters;
    const int closer = index.splitsAt(m_camera.zoom(), mark.of);
    if (closer < 0) {
        QStringList ids;
        const std::vector<int> points = index.pointsOf(m_camera.zoom(), mark.of, tuning::longestPlaceList);
        for (const int point : points)
            ids.append(m_scene->content->points.at(point).id);
        Q_EMIT placeOpened(ids);
        return;
    }
    const PlanePoint at = index.at(m_camera.zoom())[std::size_t(mark.of)].at;
    m_all = false;
    m_current = -1;
    m_camera.lookAt(at, closer);
    look();
    // Whoever opened it by key goes on from where it was: at the mark nearest to the middle.
    const QPointF middle(width() / 2.0, height() / 2.0);
    const auto nearest = std::ranges::min_element(
        m_marks, {}, [&](const MapMark &one) { return std::hypot(one.at.x() - middle.x(), one.at.y() - middle.y()); });
    if (nearest != m_marks.end())
        setCurrent(int(nearest - m_marks.begin()));
}

void MapView::zoomBy(double levels, QPointF fixed)
{
    m_all = false;
    m_camera.zoomBy(levels, fixed);
    look();
    setCurrent(-1);
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_down = true;
    m_dragging = false;
    m_pressed = m_dragged = event->position();
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (!m_down) {
        setCursor(markAt(at) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    if (!m_dragging && (at - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    m_all = false;
    setCursor(Qt::ClosedHandCursor);
    m_camera.pan(m_dragged.x() - at.x(), m_dragged.y() - at.y());
    m_dragged = at;
    m_current = -1;
    look();
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !std::exchange(m_down, false))
        return;
    const int mark = markAt(event->position());
    setCursor(mark >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!m_dragging && mark >= 0)
        open(m_marks.at(mark));
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && markAt(event->position()) < 0)
        zoomBy(tuning::keyZoom, event->position());
}

void MapView::wheelEvent(QWheelEvent *event)
{
    constexpr double notch = 120;
    zoomBy(event->angleDelta().y() / notch * tuning::wheelZoom, event->position());
    event->accept();
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    const auto pan = [this](double dx, double dy) {
        m_all = false;
        m_current = -1;
        m_camera.pan(dx * tuning::arrowStep * m_style.scale, dy * tuning::arrowStep * m_style.scale);
        look();
    };
    const QPointF middle = m_current >= 0 ? m_marks.at(m_current).at : QPointF(width() / 2.0, height() / 2.0);
    switch (event->key()) {
    case Qt::Key_Left:
        return pan(-1, 0);
    case Qt::Key_Right:
        return pan(1, 0);
    case Qt::Key_Up:
        return pan(0, -1);
    case Qt::Key_Down:
        return pan(0, 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(tuning::keyZoom, middle);
    case Qt::Key_Minus:
        return zoomBy(-tuning::keyZoom, middle);
    case Qt::Key_Home:
        m_current = -1;
        return showAll();
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0)
            return open(MapMark(m_marks.at(m_current)));
        break;
    case Qt::Key_Escape:
        if (m_current >= 0)
            return setCurrent(-1);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

bool MapView::focusNextPrevChild(bool next)
{
    const int last = int(m_marks.size()) - 1;
    const int to = next ? m_current + 1 : (m_current < 0 ? -1 : m_current - 1);
    if (last < 0 || to > last || to < 0) {
        setCurrent(-1);
        return QWidget::focusNextPrevChild(next);
    }
    setCurrent(to);
    return true;
}

void MapView::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        setCurrent(-1);
    QWidget::focusOutEvent(event);
}

bool MapView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int mark = markAt(help->pos());
        if (mark >= 0)
            QToolTip::showText(help->globalPos(), textOf(m_marks.at(mark)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace yc::map
