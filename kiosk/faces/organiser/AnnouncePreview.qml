import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: preview

    required property string english
    required property string dutch
    required property bool asking

    signal confirmed
    signal declined

    function confirm() {
        publish.forceActiveFocus();
    }

    component Sample: Rectangle {
        id: sample

        required property string text

        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.fillHeight: true
        implicitHeight: line.implicitHeight + OrganiserTheme.space(3)
        radius: Theme.radiusSmall
        color: Theme.selected

        RowLayout {
            id: line

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.margins: OrganiserTheme.space(2)
            spacing: OrganiserTheme.space(1.5)

            Icon {
                name: "megaphone"
                size: Theme.desk.lead
                color: Theme.accent
            }
            Body {
                Layout.fillWidth: true
                text: sample.text
                size: Theme.desk.lead
                font.weight: Font.DemiBold
                maximumLineCount: 3
            }
        }
    }

    visible: english !== ""
    implicitHeight: column.implicitHeight

    Keys.onEscapePressed: event => {
        event.accepted = asking;
        if (asking)
            declined();
    }

    ColumnLayout {
        id: column

        width: parent.width
        spacing: OrganiserTheme.space(1.5)

        Body {
            text: qsTr("So guests will read it")
            size: Theme.desk.caption
            quiet: true
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: OrganiserTheme.space(2)

            Sample {
                text: preview.english
            }
            Sample {
                visible: preview.dutch !== preview.english
                text: preview.dutch
            }
        }
        RowLayout {
            visible: preview.asking
            spacing: OrganiserTheme.space(2)

            KioskButton {
                id: publish

                desk: true
                symbol: "megaphone"
                text: qsTr("Put it on every screen")
                keyHint: qsTr("Enter")
                onClicked: preview.confirmed()
            }
            KioskButton {
                desk: true
                kind: "quiet"
                text: qsTr("Change it")
                keyHint: "Esc"
                onClicked: preview.declined()
            }
        }
    }
}
