// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/map/MapImport.h"
#include "ui/Card.h"

class QCheckBox;

namespace yc::ui {
class ActionButton;
class ChoiceBox;
class ProgressPanel;
class TextLabel;
} // namespace yc::ui

namespace yc::desk {

/// The desk's tiles, and what is imported for the map. For those who may import.
class MapDataCard final : public ui::Card {
    Q_OBJECT
public:
    explicit MapDataCard(MapImport &importing, QWidget *parent = nullptr);
    /// Whatever it is: a folder of tiles, an MBTiles file, GeoJSON.
    void take(const QString &path);
    [[nodiscard]] ui::ChoiceBox *datum() const { return m_datum; }
    [[nodiscard]] QCheckBox *fromSouth() const { return m_fromSouth; }
    [[nodiscard]] ui::ProgressPanel *progress() const { return m_progress; }
    [[nodiscard]] ui::ActionButton *removeTiles() const { return m_removeTiles; }

private:
    void showState();
    MapImport &m_import;
    ui::TextLabel *m_tiles;
    ui::ChoiceBox *m_datum;
    QCheckBox *m_fromSouth;
    ui::ProgressPanel *m_progress;
    QWidget *m_actions;
    ui::ActionButton *m_removeTiles;
};

} // namespace yc::desk
