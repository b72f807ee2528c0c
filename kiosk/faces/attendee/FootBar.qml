import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

RowLayout {
    id: bar

    required property AttendeeFace face
    property bool canGoBack: true
    property bool quiet: false
    readonly property bool roomy: width > 40 * Theme.attendee.body
    readonly property real padding: Theme.space(roomy ? 3.5 : 2)

    spacing: Theme.space(2)

    KioskButton {
        visible: bar.canGoBack
        kind: bar.quiet ? "quiet" : "primary"
        horizontalPadding: bar.padding
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

        visible: !bar.canGoBack && bar.face.scanners.connected
        text: qsTr("Scanner ready")
        size: Theme.attendee.caption
        quiet: true
        wrapMode: Text.NoWrap
    }
    KioskButton {
        kind: "quiet"
        horizontalPadding: bar.padding
        text: bar.face.accessibility.otherLanguage
        symbol: "language"
        onClicked: bar.face.accessibility.switchLanguage()
    }
    KioskButton {
        kind: "quiet"
        horizontalPadding: bar.padding
        text: qsTr("Text %1%").arg(Math.round(bar.face.accessibility.textScale * 100))
        symbol: "text-size"
        Accessible.name: qsTr("Text size, now %1 %").arg(Math.round(bar.face.accessibility.textScale * 100))
        onClicked: bar.face.accessibility.growText()
    }
    KioskButton {
        visible: bar.face.accessibility.contrast || Theme.scheme !== "contrast"
        Layout.preferredWidth: bar.roomy ? implicitWidth : Math.max(finger, implicitContentWidth + 2 * horizontalPadding)
        kind: "quiet"
        horizontalPadding: bar.padding
        text: bar.roomy ? qsTr("Contrast") : ""
        symbol: "contrast"
        Accessible.name: qsTr("High contrast")
        Accessible.checkable: true
        Accessible.checked: bar.face.accessibility.contrast
        onClicked: bar.face.accessibility.switchContrast()
    }
}
