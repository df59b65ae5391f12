// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

namespace {
constexpr const char *mapAsBefore = QT_TRANSLATE_NOOP("ErrorText", "Nothing was imported; the map is as it was.");
constexpr const char *correctFile =
    QT_TRANSLATE_NOOP("ErrorText", "Correct it in the program that made the file, then import the file again.");
constexpr const char *askForPack = QT_TRANSLATE_NOOP("ErrorText", "Ask for the pack again, or choose another one.");
} // namespace

// Of positions, GeoJSON files and packs of map tiles.
QList<ErrorEntry> mapErrors()
{
    return {
        {"calc.bad-datum", QT_TRANSLATE_NOOP("ErrorText", "“{text}” is no datum."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Choose wgs84, gcj02 or bd09.")},
        {"calc.bad-position", QT_TRANSLATE_NOOP("ErrorText", "“{text}” is no position."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Write the longitude first: 121.4737,31.2304.")},
        {"geo.unreadable", QT_TRANSLATE_NOOP("ErrorText", "The file {path} cannot be read."), mapAsBefore,
         QT_TRANSLATE_NOOP("ErrorText", "Check that it is still there and may be read.")},
        {"geo.too-large",
         QT_TRANSLATE_NOOP("ErrorText", "The file is larger than what belongs on a street’s map (limit {limit})."),
         mapAsBefore, QT_TRANSLATE_NOOP("ErrorText", "Divide it, or leave out what the map does not need.")},
        {"geo.not-json",
         QT_TRANSLATE_NOOP("ErrorText", "The file is not GeoJSON: it breaks off at character {offset}."), mapAsBefore,
         QT_TRANSLATE_NOOP("ErrorText", "Save it as GeoJSON (UTF-8) and import it again.")},
        {"geo.no-features", QT_TRANSLATE_NOOP("ErrorText", "The file has no areas and no points."), mapAsBefore,
         QT_TRANSLATE_NOOP("ErrorText", "Choose a GeoJSON file with a FeatureCollection.")},
        {"geo.geometry",
         QT_TRANSLATE_NOOP("ErrorText", "Object {feature} of the file ({name}) is of the kind “{type}”."), mapAsBefore,
         QT_TRANSLATE_NOOP("ErrorText", "Areas are Polygon or MultiPolygon, service points are Point.")},
        {"geo.position",
         QT_TRANSLATE_NOOP("ErrorText", "Object {feature} of the file ({name}) has a corner that is no position."),
         mapAsBefore,
         QT_TRANSLATE_NOOP("ErrorText", "Each position is [longitude, latitude] in degrees. Correct the file.")},
        {"geo.ring-short", QT_TRANSLATE_NOOP("ErrorText", "The border of object {feature} ({name}) encloses nothing."),
         mapAsBefore, correctFile},
        {"geo.ring-open",
         QT_TRANSLATE_NOOP("ErrorText",
                           "The border of object {feature} ({name}) is not closed: it ends at {lng}, {lat}."),
         mapAsBefore, correctFile},
        {"geo.ring-crosses",
         QT_TRANSLATE_NOOP("ErrorText", "The border of object {feature} ({name}) crosses itself near {lng}, {lat}."),
         mapAsBefore, correctFile},
        {"geo.hole-outside",
         QT_TRANSLATE_NOOP("ErrorText", "A hole of object {feature} ({name}) lies outside of it, at {lng}, {lat}."),
         mapAsBefore, correctFile},
        {"geo.no-name", QT_TRANSLATE_NOOP("ErrorText", "Object {feature} of the file has no name."), mapAsBefore,
         QT_TRANSLATE_NOOP("ErrorText", "Give each object a property “name” (or 名称).")},
        {"geo.code",
         QT_TRANSLATE_NOOP("ErrorText", "The code “{code}” of object {feature} ({name}) is not a committee’s."),
         mapAsBefore, QT_TRANSLATE_NOOP("ErrorText", "A committee has a code of 12 digits. Correct or remove it.")},
        {"tiles.unreadable", QT_TRANSLATE_NOOP("ErrorText", "The pack of map tiles {path} cannot be read."),
         mapAsBefore, QT_TRANSLATE_NOOP("ErrorText", "Check that it is still there and may be read.")},
        {"tiles.not-mbtiles", QT_TRANSLATE_NOOP("ErrorText", "This file is no pack of map tiles (MBTiles)."),
         mapAsBefore, askForPack},
        {"tiles.damaged", QT_TRANSLATE_NOOP("ErrorText", "The pack of map tiles is damaged."), mapAsBefore, askForPack},
        {"tiles.vector",
         QT_TRANSLATE_NOOP("ErrorText", "The tiles of this pack are of the kind “{format}”, which is not a picture."),
         mapAsBefore, QT_TRANSLATE_NOOP("ErrorText", "Choose a pack with tiles in PNG or JPEG.")},
        {"tiles.none", QT_TRANSLATE_NOOP("ErrorText", "There are no map tiles in it."), mapAsBefore,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "A folder of tiles has folders for zoom and column: 16/54881/26778.png. Choose that folder.")},
        {"tiles.too-large",
         QT_TRANSLATE_NOOP("ErrorText", "A tile of the pack is larger than {limit} KB, which is no map tile."),
         mapAsBefore, askForPack},
        {"tiles.not-written", QT_TRANSLATE_NOOP("ErrorText", "The tiles could not be written to {path}."), mapAsBefore,
         QT_TRANSLATE_NOOP("ErrorText", "Free some space on the disk and import the pack again.")},
    };
}

} // namespace yc::ui
