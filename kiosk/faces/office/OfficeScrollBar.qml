import QtQuick
import QtQuick.Templates as T
import kiosk.faces.theme

T.ScrollBar {
    id: bar

    implicitWidth: Theme.space(1.25)
    padding: 2
    visible: size < 1
    minimumSize: 0.04
    Accessible.ignored: true

    contentItem: Rectangle {
        radius: width / 2
        color: bar.pressed ? Theme.accent : Theme.edge
    }
}
