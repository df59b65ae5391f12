// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskPorts.h"
#include "desk/map/LayerCard.h"
#include "desk/map/MapImport.h"
#include "ui/Service.h"

#include <QSet>
#include <QTimer>

namespace yc::map {
class MapView;
}

namespace yc::ui {
class Page;
class TextLabel;
} // namespace yc::ui

namespace yc::desk {

class MapDataCard;

/// Where people live, what is there for them, whose ground it is.
class MapPage final : public ui::ServicePage {
    Q_OBJECT
public:
    MapPage(const DeskPorts &ports, ui::ServiceContext &context, QWidget *parent = nullptr);
    /// {"resident"}: shows where this person lives.
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool goBack() override;

    [[nodiscard]] const MapLayers::Loaded &loaded() const { return m_loaded; } ///< what is shown
    [[nodiscard]] map::MapView *view() const { return m_view; }
    [[nodiscard]] LayerCard *layers() const { return m_card; }
    [[nodiscard]] MapDataCard *data() const { return m_data; } ///< null for who may not import
    [[nodiscard]] ui::Page *page() const { return m_page; }
    [[nodiscard]] QWidget *placeCard() const { return m_place; }
    [[nodiscard]] MapImport &importing() { return m_import; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeMap(QVBoxLayout *column);
    void makeSide(QVBoxLayout *column);
    void listenToImport();
    void choose();
    void load();
    void take(const MapLayers::Loaded &loaded);
    void showPlaceList(const QStringList &residents);
    void hidePlaceList();
    void showTiles();
    void showPerson(const QString &resident);
    void openPerson(const QString &resident);

    ui::ServiceContext &m_context;
    MapLayers m_layers;
    MapImport m_import;
    ui::Page *m_page;
    map::MapView *m_view;
    ui::TextLabel *m_current = nullptr;
    ui::TextLabel *m_attribution = nullptr;
    LayerCard *m_card = nullptr;
    MapDataCard *m_data = nullptr;
    ui::Card *m_place = nullptr;
    QWidget *m_placeLines = nullptr;
    MapLayers::Loaded m_loaded;
    MapLayers::Choice m_choice; ///< as loaded, or being loaded
    QSet<QString> m_looked;     ///< sensitive tags whose look stands in the log
    QString m_wanted;           ///< a person to be shown once the layer is there
    int m_asked = 0;
    QTimer m_soon;
};

} // namespace yc::desk
