import QtQuick
import kiosk.faces.theme

Item {
    id: container

    required property DeskErrorBanner error
    readonly property bool bug: error.reference !== ""

    height: error.shown ? banner.implicitHeight + Theme.space(1.5) : 0
    visible: error.shown

    Banner {
        id: banner

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space(1.5)
        symbol: "warning"
        text: container.bug ? qsTr("Something went wrong here that should not. What was checked in stays checked in; please try again.") : container.error.sentence
        detail: container.bug ? qsTr("If it comes again, tell the organiser this code: %1").arg(container.error.reference) : ""
        action: qsTr("Understood")
        keyHint: "F10"
        onTaken: container.error.dismiss()
    }
}
