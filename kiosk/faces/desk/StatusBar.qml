import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Item {
    id: bar

    required property DeskFace face
    readonly property DeskStatusBar facts: face.statusBar
    readonly property CameraView camera: face.camera
    readonly property DeskPrinters printers: face.printers
    readonly property bool printerStopped: printers.worst !== Desk.Need.READY && printers.worst !== Desk.Need.LOW
    readonly property bool roomy: width >= Theme.scaled(1240)

    function cameraText(): string {
        if (camera.works)
            return camera.missing !== "" && roomy ? qsTr("another") : "";
        if (!roomy)
            return camera.state === CameraView.State.OPENING ? "…" : "–";
        if (camera.state === CameraView.State.OPENING)
            return qsTr("opening…");
        return camera.state === CameraView.State.GONE ? qsTr("camera gone") : qsTr("no camera");
    }
    function cameraLabel(): string {
        if (camera.state === CameraView.State.NONE)
            return qsTr("No camera is used");
        if (camera.state === CameraView.State.GONE)
            return camera.missing === "" ? qsTr("The camera has gone") : qsTr("The camera “%1” has gone").arg(camera.missing);
        if (camera.missing !== "")
            return qsTr("The camera “%1” is used in place of “%2”").arg(camera.name).arg(camera.missing);
        return camera.works ? qsTr("The camera “%1” works").arg(camera.name) : qsTr("The camera “%1” is being opened").arg(camera.name);
    }
    function scannerText(): string {
        if (!roomy)
            return facts.lastScanTime || (facts.scannerReady ? "✓" : "–");
        if (facts.scannerLost !== "")
            return qsTr("scanner gone");
        if (facts.lastScanTime !== "")
            return qsTr("scan at %1").arg(facts.lastScanTime);
        return facts.scannerReady ? qsTr("scanner ready") : qsTr("no scan yet");
    }
    function scannerLabel(): string {
        if (facts.scannerLost !== "")
            return qsTr("The hand scanner at %1 has gone").arg(facts.scannerLost);
        if (facts.lastScanTime !== "")
            return qsTr("The hand scanner was heard at %1").arg(facts.lastScanTime);
        return facts.scannerReady ? qsTr("The hand scanner is connected") : qsTr("The hand scanner was not heard yet");
    }
    function printerText(): string {
        const counted = printers.labelsLeft >= 0 && !printerStopped;
        if (counted)
            return roomy ? qsTr("%n labels", "", printers.labelsLeft) : "%1".arg(printers.labelsLeft);
        if (roomy)
            return PrinterWords.state(printers.worst);
        return printers.worst === Desk.Need.READY ? "–" : "!";
    }

    implicitHeight: row.implicitHeight + Theme.space(2)

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.space(3)
        anchors.rightMargin: Theme.space(3)
        spacing: Theme.space(bar.roomy ? 3 : 2)

        StatusBarTitle {
            Layout.fillWidth: true
            Layout.minimumWidth: Math.min(stationWidth, bar.width * 0.16)
            facts: bar.facts
        }
        StatusBarItem {
            symbol: "people"
            strong: true
            text: (bar.roomy ? qsTr("%1 of %2 inside") : "%1 / %2").arg(bar.facts.inside).arg(bar.facts.expected)
            label: qsTr("%1 inside of %2 expected").arg(bar.facts.inside).arg(bar.facts.expected)
        }
        StatusBarHub {
            roomy: bar.roomy
            hub: bar.face.hub
        }
        StatusBarItem {
            symbol: "badge"
            visible: bar.facts.badgesWaiting > 0 && bar.printers.worst !== Desk.Need.NONE
            text: (bar.roomy ? qsTr("%1 to print") : "%1").arg(bar.facts.badgesWaiting)
            label: qsTr("%n badges waiting", "", bar.facts.badgesWaiting)
        }
        StatusBarItem {
            symbol: "cross-ring"
            meaning: "refuse"
            visible: bar.facts.badgesFailed > 0
            text: (bar.roomy ? qsTr("%1 failed") : "%1").arg(bar.facts.badgesFailed)
            label: qsTr("%n badges failed", "", bar.facts.badgesFailed)
        }
        StatusBarItem {
            symbol: "printer"
            meaning: bar.printerStopped ? "refuse" : ""
            visible: bar.printers.worst !== Desk.Need.NONE
            text: bar.printerText()
            label: qsTr("Printer: %1").arg(bar.printerText())
        }
        StatusBarItem {
            symbol: "scanner"
            meaning: bar.facts.scannerLost === "" ? "" : "refuse"
            text: bar.scannerText()
            label: bar.scannerLabel()
        }
        KioskButton {
            desk: true
            visible: bar.camera.choices > 0 || bar.camera.state !== CameraView.State.NONE
            focusPolicy: Qt.TabFocus
            kind: "quiet"
            symbol: bar.camera.state === CameraView.State.GONE ? "warning" : "camera"
            text: bar.cameraText()
            keyHint: "F7"
            Accessible.name: bar.cameraLabel()
            onClicked: bar.camera.useNext()
        }
        StaffButton {
            staff: bar.face.staff
            roomy: bar.roomy
        }
        StatusBarItem {
            symbol: "clock"
            strong: true
            text: bar.facts.time
            label: qsTr("It is %1").arg(bar.facts.time)
        }
        KioskButton {
            desk: true
            focusPolicy: Qt.TabFocus
            kind: "quiet"
            symbol: "language"
            //: the other language, as a code
            text: qsTr("NL")
            keyHint: "F9"
            //: the other language, in its own words
            Accessible.name: qsTr("Nederlands")
            onClicked: bar.face.switchLanguage()
        }
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: Theme.line
    }
}
