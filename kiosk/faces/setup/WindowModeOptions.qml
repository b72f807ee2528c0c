import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: part

    required property SetupScreens screens
    property bool lockable: false

    readonly property var full: ({ // one of OptionGroup's options
            "value": "full",
            "text": qsTr("Full screen")
        })
    readonly property var locked: ({ // one of OptionGroup's options
            "value": "locked",
            "text": qsTr("Locked for guests")
        })
    readonly property var framed: ({ // one of OptionGroup's options
            "value": "window",
            "text": qsTr("In a window")
        })

    spacing: Theme.space(1)

    OptionGroup {
        Layout.fillWidth: true
        label: qsTr("How")
        options: part.lockable && part.screens.forGuests ? [part.full, part.locked, part.framed] : [part.full, part.framed]
        value: part.screens.windowMode
        onPicked: value => part.screens.setWindowMode(value)
    }
    Body {
        Layout.fillWidth: true
        visible: part.screens.forGuests && (!part.lockable || part.screens.windowMode === "locked")
        text: part.lockable ? qsTr("Staff leave it by holding its upper left corner for three seconds, and their PIN.") : qsTr("It can be locked once somebody has a PIN: see the settings.")
        quiet: true
    }
}
