// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/MapScene.h"
#include "map/TilePack.h"

#include <QWidget>

namespace yc::map {

class Ground;

/// The map: ground from Qt Location, marks drawn over it in the same frame, keys and pointer taken here. Groups are
/// worked out on another thread; until they are there, the marks before them stay.
///
/// Keys: arrows move, + and - zoom, Home shows everything, Tab and Shift+Tab go from mark to mark, Enter opens one.
class MapView : public QWidget {
    Q_OBJECT
public:
    explicit MapView(QWidget *parent = nullptr);
    ~MapView() override;

    void setStyle(const MapStyle &style);
    /// Nothing: a plain ground in WGS-84.
    void setTiles(const std::optional<TilePack> &pack);
    void setContent(std::shared_ptr<const MapContent> content, QList<MapCategory> categories);
    /// Everything that is shown, from now on again after each change of the content until somebody moves the map.
    void showAll();
    void showPlace(core::geo::Wgs84 place);
    /// The mark of this point becomes the current one, or that of the group it is in.
    void select(const QString &pointId);

    [[nodiscard]] const Camera &camera() const { return m_camera; }
    /// Of the present scene, in reading order.
    [[nodiscard]] QList<MapMark> marks() const { return m_marks; }
    [[nodiscard]] int current() const { return m_current; }
    /// What a mark is, in words: for screen readers, and beside the pointer.
    [[nodiscard]] QString textOf(const MapMark &mark) const;
    [[nodiscard]] bool isSettled() const { return !m_making; } ///< no groups are being worked out
    /// Null before the ground is there, and where it cannot be.
    [[nodiscard]] QWidget *ground() const;
    [[nodiscard]] core::geo::Datum datum() const;
    [[nodiscard]] QSize sizeHint() const override { return {720, 520}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 240}; }

Q_SIGNALS:
    void pointOpened(const QString &id);
    void pinOpened(const QString &id);
    /// People of one place, that no zoom takes apart.
    void placeOpened(const QStringList &ids);
    void currentChanged(const QString &text);
    /// The groups of the present content are shown.
    void settled();
    /// Qt Quick or its modules are not there: the marks stand on a plain ground.
    void groundFailed(const QString &why);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool event(QEvent *event) override;

private:
    void makeScene();
    void takeScene(std::shared_ptr<const MapScene> scene);
    void makeGround();
    void look(); ///< after the camera has moved
    void setCurrent(int mark);
    void open(const MapMark &mark);
    [[nodiscard]] int markAt(QPointF position) const;
    void zoomBy(double levels, QPointF fixed);

    MapStyle m_style;
    std::optional<TilePack> m_pack;
    std::shared_ptr<const MapContent> m_content;
    QList<MapCategory> m_categories;
    QList<MapCategory> m_shownCategories; ///< of the scene that is shown
    std::shared_ptr<const MapScene> m_scene;
    Camera m_camera;
    QList<MapMark> m_marks;
    int m_current = -1;
    bool m_all = true; ///< nobody has moved the map yet
    QString m_wanted;  ///< to be selected when it is there
    std::stop_source m_stop;
    int m_made = 0; ///< answers for an earlier content are dropped
    bool m_making = false;
    std::unique_ptr<Ground> m_ground; ///< before the scene that it paints
    bool m_groundAsked = false;
    QPointF m_pressed;
    QPointF m_dragged;
    bool m_dragging = false;
    bool m_down = false;
};

} // namespace yc::map
