import QtQuick
import kiosk.faces.theme

Item {
    id: portrait

    property string name: ""
    property string picture: ""
    property int size: 64

    implicitWidth: size
    implicitHeight: size
    Accessible.role: Accessible.Graphic
    Accessible.name: name

    Monogram {
        anchors.fill: parent
        visible: shown.status !== Image.Ready
        name: portrait.name
        size: portrait.size
        Accessible.ignored: true
    }
    Image {
        id: shown

        anchors.fill: parent
        source: portrait.picture.startsWith("data:image/jpeg;base64,") ? portrait.picture : ""
        visible: status === Image.Ready
        fillMode: Image.PreserveAspectCrop
        verticalAlignment: Image.AlignTop
        asynchronous: false
        cache: false
        Accessible.ignored: true

        Rectangle {
            anchors.fill: parent
            color: "transparent"
            border.width: Theme.hairline
            border.color: Theme.edge
        }
    }
}
