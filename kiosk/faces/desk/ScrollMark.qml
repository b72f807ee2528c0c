import QtQuick
import QtQuick.Templates as T
import kiosk.faces.theme

T.ScrollBar {
    id: bar

    implicitWidth: Theme.space(1)
    policy: size < 1 ? T.ScrollBar.AlwaysOn : T.ScrollBar.AlwaysOff
    padding: 2
    minimumSize: 0.1
    Accessible.ignored: true

    contentItem: Rectangle {
        implicitWidth: 4
        radius: 2
        color: bar.pressed ? Theme.ink : Theme.edge
        visible: bar.size < 1
    }
}
