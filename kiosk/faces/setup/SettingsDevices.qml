pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: part

    required property SetupSettings settings
    required property CameraView camera

    readonly property list<string> cameras: ["", ...settings.cameras, "none"]
    readonly property list<string> printers: ["", ...settings.printers]
    readonly property string cameraText: {
        switch (camera.state) {
        case CameraView.State.OPENING:
            return qsTr("The camera is being opened…");
        case CameraView.State.WORKS:
            return qsTr("“%1” works. Hold a code before it.").arg(camera.name);
        case CameraView.State.NONE:
            if (settings.values.camera === "none")
                return qsTr("No camera is used.");
        }
        return camera.missing !== "" ? qsTr("“%1” is not there. Connect it, or choose another.").arg(camera.missing) : qsTr("There is no camera here.");
    }
    readonly property string codeText: {
        switch (settings.codeKind) {
        case Setup.Code.TICKET:
            return qsTr("A ticket was read.");
        case Setup.Code.INVITATION:
            return qsTr("The invitation of a station was read.");
        case Setup.Code.OTHER:
            return qsTr("A code of another kind was read.");
        }
        return "";
    }
    readonly property string scannerText: codeText === "" ? qsTr("Scan something now, with the hand scanner or the camera.") : qsTr("%1 Codes read so far: %2.").arg(codeText).arg(settings.codesRead)

    spacing: Theme.space(3)
    onScannerTextChanged: {
        if (settings.codesRead > 0)
            Accessible.announce(scannerText, Accessible.Polite);
    }

    OptionGroup {
        Layout.fillWidth: true
        label: qsTr("Camera")
        texts: [qsTr("Automatic"), ...part.settings.cameras, qsTr("No camera")]
        current: part.cameras.indexOf(part.settings.values.camera)
        onPicked: index => part.settings.write("camera", part.cameras[index])
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
        texts: [qsTr("As PDF, into a folder"), ...part.settings.printerNames]
        current: part.printers.indexOf(part.settings.values.printer)
        onPicked: index => part.settings.write("printer", part.printers[index])
    }
    Body {
        Layout.fillWidth: true
        visible: part.settings.values.ownPrinters
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
            required property bool ok
            required property string sentence

            Layout.fillWidth: true
            text: sentence
            color: Theme.textOf(ok ? "welcome" : "refuse")
        }
    }
}
