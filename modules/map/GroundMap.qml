// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtLocation
import QtPositioning

// The ground below the marks: tiles from the desk's folder, or nothing but its colour. What is looked at is said by
// MapView; nothing here takes a key or a click.
Item {
    id: root
    property url tiles                 // "file:///…/", ends with a slash; empty: a plain ground
    property color ground: "white"
    property real lng: 0
    property real lat: 0
    property real zoom: 4
    property real over: 1              // closer than the pack has tiles: its last ones, enlarged
    clip: true

    Rectangle {
        anchors.fill: parent
        color: root.ground
    }
    Map {
        objectName: "tiles"
        anchors.centerIn: parent
        width: root.width / root.over
        height: root.height / root.over
        scale: root.over
        color: root.ground
        copyrightsVisible: false
        center: QtPositioning.coordinate(root.lat, root.lng)
        zoomLevel: root.zoom
        activeMapType: supportedMapTypes[supportedMapTypes.length - 1]
        // With tiles: the osm plugin, whose every address is a file. Without: a plugin that fetches nothing at all.
        plugin: Plugin {
            name: root.tiles.toString() === "" ? "itemsoverlay" : "osm"
            PluginParameter { name: "osm.mapping.providersrepository.disabled"; value: true }
            PluginParameter { name: "osm.mapping.providersrepository.address"; value: root.tiles.toString() + "no-providers/" }
            PluginParameter { name: "osm.mapping.custom.host"; value: root.tiles.toString() }
            PluginParameter { name: "osm.mapping.cache.directory"; value: root.tiles.toString().replace("file://", "") + "cache" }
            PluginParameter { name: "osm.mapping.cache.disk.cost_strategy"; value: "bytesize" }
            PluginParameter { name: "osm.mapping.cache.disk.size"; value: 1 }
            PluginParameter { name: "osm.mapping.prefetching_style"; value: "NoPrefetching" }
        }
    }
}
