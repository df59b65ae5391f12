// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/map/MapDataCard.h"

#include "ui/ActionButton.h"
#include "ui/ChoiceBox.h"
#include "ui/ProgressPanel.h"
#include "ui/TextLabel.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

namespace yc::desk {

using core::geo::Datum;
using ui::ActionButton;
using ui::TextLabel;
using ui::TextRole;
using ui::Theme;

MapDataCard::MapDataCard(MapImport &importing, QWidget *parent)
    : Card(tr("Map data"), parent)
    , m_import(importing)
    , m_tiles(new TextLabel(TextRole::Secondary, {}, this))
    , m_datum(nullptr)
    , m_fromSouth(new QCheckBox(tr("Rows from the south (TMS folder)"), this))
    , m_progress(new ui::ProgressPanel(tr("Importing"), this))
    , m_actions(new QWidget(this))
    , m_removeTiles(new ActionButton(tr("Remove the tiles"), ActionButton::Kind::Quiet, this))
{
    m_tiles->setWordWrap(true);
    content()->addWidget(m_tiles);
    auto *label = new TextLabel(TextRole::Label, tr("Coordinates of the file"), this);
    m_datum = new ui::ChoiceBox({{core::geo::datumName(Datum::Wgs84), tr("WGS-84 (Tianditu)")},
                                 {core::geo::datumName(Datum::Gcj02), tr("GCJ-02 (AMap, Tencent)")}},
                                this);
    m_datum->setCode(core::geo::datumName(Datum::Wgs84));
    m_datum->setAccessibleName(label->text());
    label->setBuddy(m_datum);
    content()->addWidget(label);
    content()->addWidget(m_datum);
    content()->addWidget(m_fromSouth);
    content()->addWidget(m_progress);
    auto *lines = new QVBoxLayout(m_actions);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Theme::px(6));
    const auto add = [&](const QString &text, auto choose) {
        auto *button = new ActionButton(text, ActionButton::Kind::Plain, m_actions);
        button->setIconName(QStringLiteral("upload"));
        lines->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, choose] {
            if (const QString path = choose(); !path.isEmpty())
                take(path);
        });
    };
    add(tr("Areas, service points…"), [this] {
        return QFileDialog::getOpenFileName(this, tr("Areas and service points"), {}, tr("GeoJSON (*.geojson *.json)"));
    });
    add(tr("Tile pack…"),
        [this] { return QFileDialog::getOpenFileName(this, tr("Tile pack"), {}, tr("MBTiles (*.mbtiles)")); });
    add(tr("Folder of tiles…"), [this] { return QFileDialog::getExistingDirectory(this, tr("Folder of tiles")); });
    content()->addWidget(m_actions);
    auto *removePlaces = new ActionButton(tr("Remove areas and points"), ActionButton::Kind::Quiet, m_actions);
    lines->addWidget(m_removeTiles, 0, Qt::AlignLeft);
    lines->addWidget(removePlaces, 0, Qt::AlignLeft);
    connect(m_removeTiles, &QAbstractButton::clicked, &m_import, &MapImport::removeTiles);
    connect(removePlaces, &QAbstractButton::clicked, &m_import, &MapImport::removePlaces);
    connect(m_progress, &ui::ProgressPanel::cancelRequested, this, [this] {
        m_progress->setCancelling(true);
        m_import.cancel();
    });
    connect(&m_import, &MapImport::changed, this, &MapDataCard::showState);
    connect(&m_import, &MapImport::tilesChanged, this, &MapDataCard::showState);
    showState();
}

void MapDataCard::take(const QString &path)
{
    const Datum datum = core::geo::datumNamed(m_datum->code()).value_or(Datum::Wgs84);
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"geojson" || suffix == u"json")
        m_import.takePlaces(path, datum);
    else
        m_import.takeTiles(path, datum, m_fromSouth->isChecked());
}

void MapDataCard::showState()
{
    const bool busy = m_import.isBusy();
    if (!busy)
        m_progress->setCancelling(false);
    m_progress->setVisible(busy);
    m_progress->setProgress(m_import.done(), m_import.all());
    m_actions->setEnabled(!busy);
    if (busy)
        return;
    const auto pack = m_import.tiles();
    m_removeTiles->setVisible(pack.has_value());
    m_tiles->setText(pack
                         ? tr("%1: %2 tiles, levels %3 to %4")
                               .arg(pack->facts.name, QLocale().toString(pack->facts.tiles))
                               .arg(pack->facts.leastZoom)
                               .arg(pack->facts.mostZoom)
                         : tr("No tiles: the map has a plain ground. Packs need a licence for use without a network."));
}

} // namespace yc::desk
