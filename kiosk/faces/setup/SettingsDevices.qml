pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: part

    required property SetupSettings settings
    required property CameraView camera

    readonly property string cameraText: {
        const words = {
            "opening": qsTr("The camera is being opened…"),
            "works": qsTr("“%1” works. Hold a code before it.").arg(camera.name),
            "gone": camera.missing !== "" ? qsTr("“%1” is not there. Connect it, or choose another.").arg(camera.missing) : qsTr("There is no camera here.")
        };
        return words[camera.state] ?? (settings.values.camera === "none" ? qsTr("No camera is used.") : words.gone);
    }
    readonly property string scannerText: {
        const words = {
            "ticket": qsTr("A ticket was read."),
            "invitation": qsTr("The invitation of a station was read."),
            "other": qsTr("A code of another kind was read.")
        };
        const codeText = words[settings.codeKind];
        return codeText === undefined ? qsTr("Scan something now, with the hand scanner or the camera.") : qsTr("%1 Codes read so far: %2.").arg(codeText).arg(settings.codesRead);
    }

    spacing: Theme.space(3)
    onScannerTextChanged: {
        if (settings.codesRead > 0)
            Accessible.announce(scannerText, Accessible.Polite);
    }

    OptionGroup {
        Layout.fillWidth: true
        label: qsTr("Camera")
        options: [
            {
                "value": "",
                "text": qsTr("Automatic")
            },
            ...part.settings.cameras,
            {
                "value": "none",
                "text": qsTr("No camera")
            }
        ]
        value: part.settings.values.camera
        onPicked: value => part.settings.write("camera", value)
    }
    Loader {
        Layout.preferredWidth: Math.min(part.width, Theme.walkUp(640))
        Layout.preferredHeight: Math.round(width * 9 / 16)
        active: part.camera.works
        visible: active
        sourceComponent: CameraPicture {
            camera: part.camera
        }
    }
    Body {
        Layout.fillWidth: true
        text: part.cameraText
        quiet: !part.camera.works
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space(1)

        Body {
            Layout.fillWidth: true
            text: qsTr("Scanner")
            font.weight: Font.Medium
        }
        Body {
            Layout.fillWidth: true
            text: part.scannerText
            color: part.settings.codesRead > 0 ? Theme.textOf("welcome") : Theme.quietInk
        }
    }
    OptionGroup {
        Layout.fillWidth: true
        visible: !part.settings.values.ownPrinters
        label: qsTr("Badges")
        options: [
            {
                "value": "",
                "text": qsTr("As PDF, into a folder")
            },
            ...part.settings.printers]
        value: part.settings.values.printer
        onPicked: value => part.settings.write("printer", value)
    }
    Body {
        Layout.fillWidth: true
        visible: part.settings.values.ownPrinters === true
        text: qsTr("Badges go to several printers, as settings.toml says.")
    }
    KioskButton {
        kind: "quiet"
        symbol: "badge"
        enabled: !part.settings.task.busy
        text: qsTr("Make a test badge")
        onClicked: part.settings.printTestBadge()
    }
    Repeater {
        model: part.settings.badges

        Body {
            required property var modelData // a row of SetupSettings

            Layout.fillWidth: true
            text: modelData.text
            color: Theme.textOf(modelData.ok ? "welcome" : "refuse")
        }
    }
}
