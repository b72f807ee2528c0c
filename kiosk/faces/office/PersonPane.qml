pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: pane

    required property OfficeFace face
    readonly property PersonForm form: face.people.form

    radius: Theme.radiusSmall
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line
    Keys.onEscapePressed: form.close()

    Connections {
        target: pane.form

        function onFormChanged() {
            if (pane.form.adding)
                fields.enter();
        }
    }
    OfficeScroll {
        anchors.margins: Theme.space(1.5)
        anchors.bottomMargin: foot.visible ? foot.height + Theme.space(2) : Theme.space(1.5)
        measure: width

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space(1)

            Heading {
                Layout.fillWidth: true
                text: pane.form.adding ? qsTr("Somebody new") : pane.form.values.name
                size: OfficeTheme.title
                lineHeight: 1
            }
            OfficeButton {
                Layout.alignment: Qt.AlignTop
                kind: "bare"
                symbol: "cross"
                Accessible.name: qsTr("Close")
                onClicked: pane.form.close()
            }
        }
        OfficeNote {
            Layout.fillWidth: true
            meaning: "look"
            text: pane.form.reference !== "" ? qsTr("Something went wrong; its code is %1.").arg(pane.form.reference) : pane.form.sentence
        }
        PersonDeeds {
            Layout.fillWidth: true
            visible: !pane.form.adding
            face: pane.face
        }
        PersonFields {
            id: fields

            Layout.fillWidth: true
            form: pane.form
            categories: pane.face.people.categories
        }
        Body {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space(1)
            visible: pane.form.history.count > 0
            text: qsTr("History")
            size: OfficeTheme.body
            font.weight: Font.DemiBold
        }
        Repeater {
            model: pane.form.history

            HistoryItem {
                Layout.fillWidth: true
            }
        }
    }
    RowLayout {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space(1.5)
        visible: pane.form.adding
        spacing: Theme.space(1)

        OfficeButton {
            kind: "primary"
            enabled: !pane.form.busy && pane.form.values.name.trim() !== ""
            text: pane.form.hasNamesake ? qsTr("Register another of this name") : qsTr("Register")
            onClicked: pane.form.register()
        }
        OfficeButton {
            kind: "bare"
            text: qsTr("Leave it")
            onClicked: pane.form.close()
        }
    }
}
