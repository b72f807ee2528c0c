import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

RowLayout {
    id: bar

    required property AttendeeFace face
    property bool canGoBack: true

    spacing: Theme.space(2)

    KioskButton {
        visible: bar.canGoBack
        text: qsTr("Back")
        symbol: "chevron-left"
        onClicked: bar.face.back()
    }
    Item {
        Layout.fillWidth: true
    }
    Icon {
        visible: scanner.visible
        name: "scanner"
        size: Theme.attendee.body
        color: Theme.quietInk
    }
    Body {
        id: scanner

        visible: !bar.canGoBack && bar.face.ears.there
        text: qsTr("Scanner ready")
        size: Theme.attendee.caption
        quiet: true
        wrapMode: Text.NoWrap
    }
    KioskButton {
        kind: "quiet"
        text: bar.face.comfort.otherLanguage
        symbol: "language"
        onClicked: bar.face.comfort.switchLanguage()
    }
    KioskButton {
        kind: "quiet"
        text: qsTr("Text %1%").arg(Math.round(bar.face.comfort.textScale * 100))
        symbol: "text-size"
        Accessible.name: qsTr("Text size, now %1 %").arg(Math.round(bar.face.comfort.textScale * 100))
        onClicked: bar.face.comfort.growText()
    }
}
