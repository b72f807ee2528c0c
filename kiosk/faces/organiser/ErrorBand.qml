import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: band

    required property OrganiserFace face
    readonly property bool bug: face.reference !== ""
    readonly property string age: face.ready ? qsTr("These numbers are old.") : qsTr("There are no numbers yet.")
    readonly property string reason: bug ? qsTr("Something went wrong; its code is %1.").arg(face.reference) : face.errorText

    visible: reason !== ""
    implicitHeight: row.implicitHeight + OrganiserTheme.space(3)
    radius: Theme.radius
    color: Theme.groundOf("look")
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: OrganiserTheme.space(3)
        spacing: OrganiserTheme.space(2)

        Icon {
            name: "warning"
            size: OrganiserTheme.lead
            color: Theme.inkOf("look")
        }
        Body {
            id: words

            Layout.fillWidth: true
            text: "%1 %2".arg(band.age).arg(band.reason)
            size: OrganiserTheme.body
            font.weight: Font.DemiBold
            color: Theme.inkOf("look")
            Accessible.ignored: true
        }
    }
}
