import QtQuick
import QtQuick.Layouts
import kiosk.faces.evacuation
import kiosk.faces.theme

FocusScope {
    id: screen

    required property OrganiserFace face
    property int page: Organiser.Page.MAIN

    readonly property bool portrait: height > width
    readonly property real unit: portrait ? Math.min(width / 1080, height / 1920) : Math.min(width / 1920, height / 1080)
    readonly property real margin: Math.round(Math.min(width, height) / 24)
    readonly property real gap: Math.round(margin * 0.6)
    function showPage(to: int) {
        const same = to === page || (to === Organiser.Page.STATIONS && face.stations.count === 0);
        page = Organiser.Page.MAIN;
        forceActiveFocus();
        if (!same)
            page = to;
    }
    function handlePageKey(to: int, shift: bool) {
        if (page === Organiser.Page.WALL && to !== Organiser.Page.WALL)
            return;
        const print = shift && to === Organiser.Page.INSIDE;
        if (!print || page !== Organiser.Page.INSIDE)
            showPage(to);
        if (print)
            face.staff.people.print();
    }

    focus: true
    Keys.onEscapePressed: {
        face.dismiss();
        showPage(Organiser.Page.MAIN);
    }
    Keys.onUpPressed: main.scroll(-1)
    Keys.onDownPressed: main.scroll(1)
    Keys.onPressed: event => {
        const to = keys.pageOf(event.key);
        event.accepted = to !== Organiser.Page.MAIN || event.key === Qt.Key_F9;
        if (event.key === Qt.Key_F9)
            face.switchLanguage();
        else if (event.accepted)
            handlePageKey(to, (event.modifiers & Qt.ShiftModifier) !== 0);
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
        visible: screen.face.ready && screen.page !== Organiser.Page.WALL && !evacuation.open
        enabled: visible

        HeaderRow {
            id: head

            Layout.fillWidth: true
            opacity: screen.face.verdict.outcome === Organiser.Outcome.NONE ? 1 : 0
            visible: screen.page === Organiser.Page.MAIN || (screen.page !== Organiser.Page.PROGRAMME && screen.height >= 1000)
            stacked: screen.portrait
            face: screen.face
        }
        ErrorBand {
            Layout.fillWidth: true
            face: screen.face
        }
        MainPage {
            id: main

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: screen.page === Organiser.Page.MAIN
            portrait: screen.portrait
            margin: screen.margin
            spacing: screen.gap
            face: screen.face
            onStationsAsked: screen.showPage(Organiser.Page.STATIONS)
        }
        StaffPages {
            Layout.fillWidth: true
            Layout.fillHeight: true
            page: screen.page
            gap: screen.gap
            face: screen.face
            onClosed: screen.showPage(Organiser.Page.MAIN)
        }
        KeysRow {
            id: keys

            Layout.fillWidth: true
            page: screen.page
            several: screen.face.stations.count > 0
            onTaken: to => screen.showPage(to)
        }
    }
    WallPage {
        anchors.fill: parent
        anchors.margins: screen.margin
        visible: screen.face.ready && screen.page === Organiser.Page.WALL
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
        visible: screen.page !== Organiser.Page.WALL && screen.face.verdict.outcome !== Organiser.Outcome.NONE
        face: screen.face
    }
    EvacuationLayer {
        id: evacuation

        anchors.fill: parent
        evacuation: screen.face.staff.evacuation
    }
}
