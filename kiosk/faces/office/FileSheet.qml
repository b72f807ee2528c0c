pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

T.Popup {
    id: sheet

    required property OfficeFace face
    property int kind: 0
    property string subject: ""

    readonly property bool saving: kind !== 0
    readonly property string home: String(StandardPaths.writableLocation(StandardPaths.DocumentsLocation)).replace("file://", "")

    signal browsed

    function ask(what: int, name: string) {
        kind = what;
        subject = name;
        const suffix = what === Office.Save.EVENT_FILE ? ".toml" : what === Office.Save.TICKET_FILES ? "" : ".pdf";
        path.text = saving ? home + "/" + (name || "tickets") + suffix : "";
        if (!saving)
            face.files.find();
        open();
        path.forceActiveFocus();
    }
    function take(text: string) {
        if (text.trim() === "")
            return;
        close();
        if (saving)
            face.documents.save(kind, subject, face.files.urlOf(text));
        else
            face.openFile(face.files.urlOf(text));
    }

    parent: T.Overlay.overlay
    x: Math.round((parent?.width - width) / 2)
    y: Theme.space(8)
    width: Math.min(Theme.scaled(600), parent ? parent.width - Theme.space(4) : 600)
    implicitHeight: contentItem.implicitHeight + 2 * padding
    padding: Theme.space(2)
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    background: Rectangle {
        radius: Theme.radius
        color: Theme.ground
        border.width: Theme.hairline
        border.color: Theme.edge
        Accessible.role: Accessible.Dialog
        Accessible.name: title.text
    }
    contentItem: ColumnLayout {
        spacing: Theme.space(1)

        Heading {
            id: title

            Layout.fillWidth: true
            text: sheet.saving ? qsTr("Where shall it go?") : qsTr("Open an event file, or a list of guests")
            size: OfficeTheme.title
            lineHeight: 1
        }
        Repeater {
            model: sheet.saving ? [] : sheet.face.files.paths

            OfficeButton {
                required property string modelData

                Layout.fillWidth: true
                symbol: modelData.endsWith(".toml") ? "calendar" : "people"
                text: modelData
                onClicked: sheet.take(modelData)
            }
        }
        OfficeField {
            id: path

            Layout.fillWidth: true
            focus: true
            label: sheet.saving ? qsTr("File or folder") : qsTr("Or type where the file is, or drop it on the window")
            maximumLength: 1000
            onAccepted: sheet.take(text)
        }
        RowLayout {
            spacing: Theme.space(1)

            OfficeButton {
                kind: "primary"
                enabled: path.text.trim() !== ""
                text: sheet.saving ? qsTr("Save") : qsTr("Open")
                onClicked: sheet.take(path.text)
            }
            OfficeButton {
                text: qsTr("Look through the folders …")
                onClicked: {
                    sheet.close();
                    sheet.browsed();
                }
            }
        }
    }

    T.Overlay.modal: Rectangle {
        color: Theme.veil
    }
}
