pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

FocusScope {
    id: layer

    required property StaffEvacuation evacuation
    readonly property bool open: evacuation.page !== Evacuation.Page.NONE && evacuation.page !== Evacuation.Page.STRIP
    property Item previousFocus: null

    function componentOf(page: int): Component {
        switch (page) {
        case Evacuation.Page.ASKED:
            return ask;
        case Evacuation.Page.ROLL:
            return roll;
        case Evacuation.Page.END:
            return end;
        }
        return null;
    }

    onOpenChanged: {
        if (open)
            previousFocus = Window.activeFocusItem;
        else if (previousFocus)
            previousFocus.forceActiveFocus();
        if (open)
            pages.forceActiveFocus();
    }
    Keys.onPressed: event => event.accepted = open
    Keys.onEscapePressed: event => {
        event.accepted = open;
        if (open)
            evacuation.back();
    }

    Shortcut {
        sequence: "Ctrl+Shift+E"
        autoRepeat: false
        onActivated: layer.evacuation.press()
    }
    Rectangle {
        anchors.fill: parent
        visible: layer.open
        color: Theme.ground

        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.AllButtons
        }
    }
    Loader {
        id: pages

        anchors.fill: parent
        focus: layer.open
        sourceComponent: layer.componentOf(layer.evacuation.page)
        onLoaded: (item as Item)?.forceActiveFocus()
    }
    Banner {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        visible: layer.evacuation.page === Evacuation.Page.STRIP
        radius: 0
        meaning: "refuse"
        symbol: "door-out"
        text: qsTr("Evacuation: %1 of %2 accounted for").arg(layer.evacuation.accounted).arg(layer.evacuation.total)
        action: qsTr("Roll-call")
        keyHint: "Ctrl Shift E"
        onTaken: layer.evacuation.press()
    }
    Component {
        id: ask

        AskPage {
            evacuation: layer.evacuation
        }
    }
    Component {
        id: roll

        RollCallPage {
            evacuation: layer.evacuation
        }
    }
    Component {
        id: end

        EndPage {
            evacuation: layer.evacuation
        }
    }
}
