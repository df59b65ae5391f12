// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/map/MapLayers.h"
#include "ui/Card.h"

class QCheckBox;
class QVBoxLayout;

namespace yc::ui {
class ChoiceBox;
}

namespace yc::desk {

/// What is to be seen on the map, and what the marks mean.
class LayerCard final : public ui::Card {
    Q_OBJECT
public:
    explicit LayerCard(const MapLayers &layers, QWidget *parent = nullptr);
    [[nodiscard]] MapLayers::Choice choice() const;
    void setPeople(MapLayers::People people);
    void setTag(const QString &tag, bool on);
    /// Sensitive tags that are ticked.
    [[nodiscard]] QStringList sensitive() const;
    void showLegend(const MapLayers::Loaded &loaded);
    [[nodiscard]] ui::ChoiceBox *people() const { return m_people; }
    [[nodiscard]] QCheckBox *tag(const QString &code) const;

Q_SIGNALS:
    void chosen();

private:
    void showTags();
    const MapLayers &m_layers;
    ui::ChoiceBox *m_people;
    QWidget *m_tagPlace;
    QList<std::pair<QString, QCheckBox *>> m_tags;
    QCheckBox *m_areas;
    QCheckBox *m_points;
    QWidget *m_legend = nullptr;
};

} // namespace yc::desk
