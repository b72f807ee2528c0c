import QtQuick
import kiosk.faces.look

Item {
    id: place

    required property DeskTrouble trouble
    readonly property bool bug: trouble.reference !== ""

    height: trouble.shown ? banner.implicitHeight + Theme.space(1.5) : 0
    visible: trouble.shown

    Banner {
        id: banner

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space(1.5)
        symbol: "warning"
        text: place.bug ? qsTr("Something went wrong here that should not. What was checked in stays checked in; please try again.") : place.trouble.sentence
        detail: place.bug ? qsTr("If it comes again, tell the organiser this code: %1").arg(place.trouble.reference) : ""
        action: qsTr("Understood")
        keyHint: "F10"
        onTaken: place.trouble.dismiss()
    }
}
