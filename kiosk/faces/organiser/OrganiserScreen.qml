import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: screen

    required property OrganiserFace face
    property string page: ""

    readonly property bool portrait: height > width
    readonly property real unit: portrait ? Math.min(width / 1080, height / 1920) : Math.min(width / 1920, height / 1080)
    readonly property real margin: Math.round(Math.min(width, height) / 24)
    readonly property real gap: Math.round(margin * 0.6)
    readonly property var keys: ({ // what each key does
            [Qt.Key_F2]: "stations",
            [Qt.Key_F3]: "inside",
            [Qt.Key_F4]: "absent",
            [Qt.Key_F5]: "programme",
            [Qt.Key_F6]: "shift",
            [Qt.Key_F7]: "announce",
            [Qt.Key_F8]: "export",
            [Qt.Key_F10]: "wall"
        })

    function showPage(to: string) {
        const same = to === page || (to === "stations" && face.stations.length === 0);
        page = "";
        forceActiveFocus();
        if (!same)
            page = to;
    }
    function handleKey(key: int, shift: bool) {
        if (page === "wall" && keys[key] !== "wall")
            return;
        const print = shift && keys[key] === "inside";
        if (!print || page !== "inside")
            showPage(keys[key]);
        if (print)
            face.staff.people.print();
    }

    focus: true
    Keys.onEscapePressed: {
        face.dismiss();
        showPage("");
    }
    Keys.onUpPressed: main.scroll(-1)
    Keys.onDownPressed: main.scroll(1)
    Keys.onPressed: event => {
        event.accepted = event.key in keys || event.key === Qt.Key_F9;
        if (event.key === Qt.Key_F9)
            face.switchLanguage();
        else if (event.accepted)
            handleKey(event.key, (event.modifiers & Qt.ShiftModifier) !== 0);
    }

    Binding {
        target: Theme
        property: "pageScale"
        value: screen.unit
    }
    Binding {
        target: Theme
        property: "magnified"
        value: Math.max(1, screen.unit)
    }
    Binding {
        target: OrganiserTheme
        property: "unit"
        value: screen.unit
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: screen.margin
        spacing: screen.gap
        visible: screen.face.ready && screen.page !== "wall"
        enabled: visible

        HeaderRow {
            id: head

            Layout.fillWidth: true
            opacity: screen.face.verdict.key === "" ? 1 : 0
            visible: screen.page === "" || (screen.page !== "programme" && screen.height >= 1000)
            stacked: screen.portrait
            face: screen.face
        }
        ErrorBand {
            Layout.fillWidth: true
            face: screen.face
        }
        AnnouncementBand {
            Layout.fillWidth: true
            face: screen.face
        }
        MainPage {
            id: main

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: screen.page === ""
            portrait: screen.portrait
            margin: screen.margin
            spacing: screen.gap
            face: screen.face
            onStationsAsked: screen.showPage("stations")
        }
        StaffPages {
            Layout.fillWidth: true
            Layout.fillHeight: true
            page: screen.page
            gap: screen.gap
            face: screen.face
            onClosed: screen.showPage("")
        }
        KeysRow {
            Layout.fillWidth: true
            page: screen.page
            several: screen.face.stations.length > 0
            onTaken: to => screen.showPage(to)
        }
    }
    WallPage {
        anchors.fill: parent
        anchors.margins: screen.margin
        visible: screen.face.ready && screen.page === "wall"
        portrait: screen.portrait
        face: screen.face
    }
    ErrorBand {
        anchors.centerIn: parent
        width: parent.width - 2 * screen.margin
        visible: !screen.face.ready && reason !== ""
        face: screen.face
    }
    VerdictBand {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: screen.margin
        height: screen.portrait ? implicitHeight : Math.max(implicitHeight, head.height)
        visible: screen.page !== "wall" && screen.face.verdict.key !== ""
        face: screen.face
    }
}
