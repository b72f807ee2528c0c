import QtQuick
import kiosk.faces.theme

Rectangle {
    property bool lit: false
    property bool faulty: false
    property bool open: true

    radius: Theme.radiusSmall
    color: open ? Theme.surface : Theme.pressed
    border.width: faulty ? 2 : Theme.hairline
    border.color: faulty ? Theme.textOf("refuse") : Theme.edge

    FocusRing {
        shown: parent.lit
        gap: -2
    }
}
