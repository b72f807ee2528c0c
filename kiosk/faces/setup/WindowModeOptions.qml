import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: part

    required property SetupScreens screens
    property bool lockable: false

    readonly property bool offersLock: lockable && screens.forGuests
    readonly property list<int> modes: offersLock ? [Setup.Window.FULL, Setup.Window.LOCKED, Setup.Window.WINDOW] : [Setup.Window.FULL, Setup.Window.WINDOW]

    function name(mode: int): string {
        switch (mode) {
        case Setup.Window.LOCKED:
            return qsTr("Locked for guests");
        case Setup.Window.WINDOW:
            return qsTr("In a window");
        }
        return qsTr("Full screen");
    }

    spacing: Theme.space(1)

    OptionGroup {
        Layout.fillWidth: true
        label: qsTr("How")
        texts: part.modes.map(mode => part.name(mode))
        current: part.modes.indexOf(part.screens.windowMode)
        onPicked: index => part.screens.setWindowMode(part.modes[index])
    }
    Body {
        Layout.fillWidth: true
        visible: part.screens.forGuests && (!part.lockable || part.screens.windowMode === Setup.Window.LOCKED)
        text: part.lockable ? qsTr("Staff leave it by holding its upper left corner for three seconds, and their PIN.") : qsTr("It can be locked once somebody has a PIN: see the settings.")
        quiet: true
    }
}
