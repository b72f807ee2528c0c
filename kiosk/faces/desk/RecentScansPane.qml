pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: pane

    required property DeskFace face

    spacing: Theme.space(1)

    Body {
        visible: pane.height > size * 6
        text: qsTr("Last scans, all stations")
        size: Theme.desk.caption
        font.weight: Font.Medium
        quiet: true
        Accessible.role: Accessible.Heading
    }
    Item {
        id: listArea

        Layout.fillWidth: true
        Layout.fillHeight: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Last scans")

        Column {
            width: parent.width

            add: Transition {
                NumberAnimation {
                    property: "opacity"
                    from: 0
                    to: 1
                    duration: Theme.calm
                }
            }
            move: Transition {
                NumberAnimation {
                    property: "y"
                    duration: Theme.swift
                }
            }

            Repeater {
                model: pane.face.recentScans.rows

                RecentScanRow {
                    width: listArea.width
                    here: pane.face.statusBar.station
                    visible: y + implicitHeight <= listArea.height
                }
            }
        }
        Body {
            width: parent.width
            visible: pane.face.recentScans.count === 0
            text: qsTr("Nobody was scanned yet.")
            size: Theme.desk.body
            quiet: true
        }
    }
    CameraPane {
        Layout.fillWidth: true
        Layout.maximumHeight: pane.height * 0.45
        camera: pane.face.camera
    }
}
