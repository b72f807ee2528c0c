pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

FocusScope {
    id: work

    required property DeskFace face
    property alias search: search
    readonly property alias formOpen: main.formOpen
    readonly property bool roomy: width >= Theme.scaled(1240)
    readonly property int side: Math.min(Theme.scaled(roomy && width > 1600 ? 432 : 344), width * 0.36)

    function showKeys() {
        sheet.active = true;
    }
    function scroll(pages: real) {
        main.scroll(pages);
    }

    SearchPane {
        id: search

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.space(2)
        width: work.side - Theme.space(4)
        height: work.roomy ? work.height - Theme.space(4) : work.height * 0.6 - Theme.space(3)
        focus: true
        face: work.face
        onHelpWanted: work.showKeys()
    }
    MainPage {
        id: main

        anchors.left: parent.left
        anchors.leftMargin: work.side
        anchors.right: parent.right
        anchors.rightMargin: work.roomy ? work.side : 0
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        face: work.face
    }
    RecentScansPane {
        anchors.right: work.roomy ? parent.right : search.right
        anchors.rightMargin: work.roomy ? Theme.space(2) : 0
        anchors.top: work.roomy ? parent.top : search.bottom
        anchors.topMargin: Theme.space(2)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space(1)
        width: search.width
        face: work.face
    }
    Loader {
        id: sheet

        active: false
        sourceComponent: KeySheet {
            onClosed: {
                sheet.active = false;
                work.search.focusField();
            }
        }
    }
}
