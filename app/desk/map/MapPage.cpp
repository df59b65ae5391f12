// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/map/MapPage.h"

#include "core/Futures.h"
#include "core/geo/PlaceTypes.h"
#include "desk/DeskDoor.h"
#include "desk/map/MapDataCard.h"
#include "desk/map/MapLook.h"
#include "map/MapView.h"
#include "registry/RecordTypes.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/ListLine.h"
#include "ui/Page.h"
#include "ui/TextLabel.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollArea>

#include <algorithm>

namespace yc::desk {

using core::Result;
using ui::ActionButton;
using ui::TextLabel;
using ui::TextRole;
using ui::Theme;

namespace {
constexpr int sideWidth = 268;
constexpr int refreshPause = 300; ///< ms: several records change in one command
constexpr qsizetype placeLines = 40;

/// A column that scrolls by itself, so that the map stays as large as the window has room.
QScrollArea *scrolling(QVBoxLayout *column)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(Theme::px(sideWidth + 12));
    auto *body = new QWidget(area);
    column->setContentsMargins(0, 0, 0, 0);
    body->setLayout(column);
    area->setWidget(body);
    body->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    return area;
}
} // namespace

MapPage::MapPage(const DeskPorts &ports, ui::ServiceContext &context, QWidget *parent)
    : ServicePage(parent)
    , m_context(context)
    , m_layers(context, registry::recordTypes())
    , m_import(context.store, ports.door.folder())
    , m_page(new ui::Page(tr("Map"), this))
    , m_view(new map::MapView)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_page->banner()->setClosable(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(16));
    auto *left = new QVBoxLayout;
    left->setSpacing(Theme::px(8));
    makeMap(left);
    row->addLayout(left, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(Theme::px(16));
    makeSide(right);
    row->addWidget(scrolling(right));
    m_page->content()->addLayout(row, 1);
    listenToImport();
    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshPause);
    connect(&m_soon, &QTimer::timeout, this, &MapPage::load);
    connect(&m_context.store, &core::DocumentStore::changed, this,
            [this](const QStringList &ids, const QStringList &types) {
                static const QStringList shown{QStringLiteral("resident"), QStringLiteral("elder_visit"),
                                               core::geo::areaType().name, core::geo::servicePointType().name};
                const bool mine = ids.isEmpty() ||
                                  std::ranges::any_of(types, [](const QString &type) { return shown.contains(type); });
                if (mine && isVisible())
                    m_soon.start();
            });
    showTiles();
}

void MapPage::makeMap(QVBoxLayout *column)
{
    m_view->setParent(this);
    m_view->setStyle(mapStyle());
    column->addWidget(m_view, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(Theme::px(10));
    m_current = new TextLabel(TextRole::Secondary, {}, this);
    m_current->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the map is as wide as the window allows
    m_attribution = new TextLabel(TextRole::Small, {}, this);
    below->addWidget(m_current, 1);
    below->addWidget(m_attribution);
    const auto add = [&](const QString &text, const QString &name, Qt::Key key) {
        auto *button = new ActionButton(text, ActionButton::Kind::Plain, this);
        button->setAccessibleName(name);
        button->setToolTip(name);
        below->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, key] {
            QKeyEvent press(QEvent::KeyPress, key, {});
            QCoreApplication::sendEvent(m_view, &press);
        });
    };
    add(QStringLiteral("+"), tr("Closer (+)"), Qt::Key_Plus);
    add(QStringLiteral("−"), tr("Farther (−)"), Qt::Key_Minus);
    add(tr("Show everything"), tr("Show everything (Home)"), Qt::Key_Home);
    column->addLayout(below);
    const QString hint = tr("Arrows move the map, Tab goes from mark to mark, Enter opens one.");
    m_current->setText(hint);
    connect(m_view, &map::MapView::currentChanged, this,
            [this, hint](const QString &text) { m_current->setText(text.isEmpty() ? hint : text); });
    connect(m_view, &map::MapView::pointOpened, this, &MapPage::openPerson);
    connect(m_view, &map::MapView::placeOpened, this, &MapPage::showPlaceList);
    connect(m_view, &map::MapView::pinOpened, this, [this](const QString &id) {
        const QList<map::MapPin> &pins = m_loaded.content->pins;
        const auto pin = std::ranges::find(pins, id, &map::MapPin::id);
        if (pin != pins.end())
            m_page->banner()->showMessage(ui::State::Info, pin->name, pin->about);
    });
    connect(m_view, &map::MapView::groundFailed, this, [this](const QString &) {
        m_page->banner()->showMessage(ui::State::Warn, tr("The tiles of the map cannot be shown on this computer."),
                                      tr("People, areas and points are shown all the same. The administrator can "
                                         "install the packages of Qt Location."));
    });
}

void MapPage::makeSide(QVBoxLayout *column)
{
    m_place = new ui::Card(tr("At this place"), this);
    m_place->hide();
    m_card = new LayerCard(m_layers, this);
    QList<QWidget *> cards{m_place, m_card};
    if (m_context.store.session().may(QStringLiteral("map.import"))) {
        m_data = new MapDataCard(m_import, this);
        cards.append(m_data);
    }
    for (QWidget *card : std::as_const(cards)) {
        card->setFixedWidth(Theme::px(sideWidth));
        column->addWidget(card);
    }
    column->addStretch(1);
    connect(m_card, &LayerCard::chosen, this, &MapPage::choose);
}

void MapPage::listenToImport()
{
    connect(&m_import, &MapImport::tilesChanged, this, [this] {
        showTiles();
        m_view->showAll();
        m_page->banner()->showMessage(ui::State::Ok, m_import.tiles() ? tr("The tiles are on the map.")
                                                                      : tr("The tiles were removed."));
    });
    connect(&m_import, &MapImport::placesTaken, this, [this](qint64 areas, qint64 points, qint64 replaced) {
        m_page->banner()->showMessage(
            ui::State::Ok, tr("Imported: %1 areas, %2 service points.").arg(areas).arg(points),
            replaced > 0 ? tr("%1 of them took the place of earlier ones.").arg(replaced) : QString());
    });
    connect(&m_import, &MapImport::placesRemoved, this, [this](qint64 count) {
        m_page->banner()->showMessage(ui::State::Ok, tr("%1 areas and service points were removed.").arg(count));
    });
    connect(&m_import, &MapImport::failed, this, [this](const core::Error &error) {
        if (error.kind == core::ErrorKind::Cancelled)
            m_page->banner()->showMessage(ui::State::Info, tr("Stopped; the map is as it was."));
        else
            m_page->banner()->showError(error);
    });
}

void MapPage::showTiles()
{
    const auto pack = m_import.tiles();
    m_view->setTiles(pack);
    m_attribution->setText(pack ? pack->facts.attribution : QString());
}

void MapPage::open(const QVariantMap &arguments)
{
    hidePlaceList();
    m_wanted = arguments.value(QStringLiteral("resident")).toString();
    if (!m_wanted.isEmpty() && m_layers.mayShow(MapLayers::People::All) &&
        m_card->choice().people != MapLayers::People::All)
        m_card->setPeople(MapLayers::People::All); // loads
    else
        load();
    m_view->setFocus(Qt::OtherFocusReason);
}

bool MapPage::goBack()
{
    if (m_place->isHidden())
        return false;
    hidePlaceList();
    m_view->setFocus(Qt::OtherFocusReason);
    return true;
}

/// A sensitive layer shows when the look at it stands in the log, not before.
void MapPage::choose()
{
    const QStringList sensitive = m_card->sensitive();
    for (const QString &tag : sensitive) {
        if (m_looked.contains(tag))
            continue;
        m_context.store.execute(core::geo::lookAtSensitiveLayer(tag))
            .then(this, [this, tag](const Result<QJsonObject> &noted) {
                if (!noted) {
                    m_card->setTag(tag, false);
                    m_page->banner()->showError(noted.error());
                    return;
                }
                m_looked.insert(tag);
                choose(); // the next one, or the layer
            });
        return;
    }
    load();
}

void MapPage::load()
{
    m_choice = m_card->choice();
    m_layers.load(m_choice).then(this, [this, asked = ++m_asked](const Result<MapLayers::Loaded> &loaded) {
        if (asked != m_asked)
            return;
        if (loaded)
            take(*loaded);
        else
            m_page->banner()->showError(loaded.error());
    });
}

void MapPage::take(const MapLayers::Loaded &loaded)
{
    m_loaded = loaded;
    QList<map::MapCategory> categories;
    for (qsizetype i = 0; i < loaded.legend.size(); ++i)
        categories.append(mapCategory(loaded.legend.at(i).look, loaded.legend.at(i).name));
    m_view->setContent(loaded.content, categories);
    m_card->showLegend(loaded);
    const QLocale locale;
    const bool tagless = m_choice.people == MapLayers::People::ByTag && m_choice.tags.isEmpty();
    m_page->setSubtitle(m_choice.people == MapLayers::People::Nobody ? QString()
                        : tagless                                    ? tr("Choose the tags to be shown.")
                        : loaded.withPlace == 0
                            ? tr("Nobody has a position yet. It is typed into the form of a person.")
                            : tr("%1 people are shown; %2 have a position.")
                                  .arg(locale.toString(loaded.shown), locale.toString(loaded.withPlace)));
    if (!m_wanted.isEmpty())
        showPerson(std::exchange(m_wanted, {}));
}

void MapPage::showPerson(const QString &resident)
{
    const auto &points = m_loaded.content->points;
    if (std::ranges::find(points, resident, &map::MapPoint::id) != points.end()) {
        m_view->select(resident);
        return;
    }
    m_page->banner()->showMessage(ui::State::Info, tr("This person has no position on the map."),
                                  tr("It is typed into the form of the person."));
}

void MapPage::openPerson(const QString &resident)
{
    m_context.navigator.open(QStringLiteral("residents.person"), {{QStringLiteral("id"), resident}});
}

void MapPage::showPlaceList(const QStringList &residents)
{
    delete m_placeLines;
    m_placeLines = new QWidget(m_place);
    auto *lines = new QVBoxLayout(m_placeLines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    QWidget *first = nullptr;
    for (const QString &id : residents.mid(0, placeLines)) {
        const auto point = std::ranges::find(m_loaded.content->points, id, &map::MapPoint::id);
        if (point == m_loaded.content->points.end())
            continue;
        auto *line =
            new ui::ListLine(ui::State::None, point->name, m_loaded.legend.value(point->category).name, m_placeLines);
        connect(line, &ui::ListLine::clicked, this, [this, id] { openPerson(id); });
        lines->addWidget(line);
        first = first ? first : line;
    }
    if (residents.size() > placeLines)
        lines->addWidget(new TextLabel(TextRole::Secondary, tr("and %1 more").arg(residents.size() - placeLines)));
    m_place->content()->addWidget(m_placeLines);
    m_place->setNote(tr("%n people", nullptr, int(residents.size())));
    m_place->show();
    if (first)
        first->setFocus(Qt::OtherFocusReason);
}

void MapPage::hidePlaceList() { m_place->hide(); }

void MapPage::changeEvent(QEvent *event)
{
    ServicePage::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_card) {
        m_view->setStyle(mapStyle());
        if (m_loaded.content)
            take(MapLayers::Loaded(m_loaded));
    }
}

} // namespace yc::desk
