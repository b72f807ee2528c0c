import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

ColumnLayout {
    id: part

    required property SetupScreens screens
    property bool lockable: false

    readonly property var full: ({ // one of Picks' options
            "value": "full",
            "text": qsTr("Full screen")
        })
    readonly property var locked: ({ // one of Picks' options
            "value": "locked",
            "text": qsTr("Locked for guests")
        })
    readonly property var framed: ({ // one of Picks' options
            "value": "window",
            "text": qsTr("In a window")
        })

    spacing: Theme.space(1)

    Picks {
        Layout.fillWidth: true
        label: qsTr("How")
        options: part.lockable && part.screens.forGuests ? [part.full, part.locked, part.framed] : [part.full, part.framed]
        value: part.screens.how
        onPicked: value => part.screens.setHow(value)
    }
    Body {
        Layout.fillWidth: true
        visible: part.screens.forGuests && (!part.lockable || part.screens.how === "locked")
        text: part.lockable ? qsTr("Staff leave it by holding its upper left corner for three seconds, and their PIN.") : qsTr("It can be locked once somebody has a PIN: see the settings.")
        quiet: true
    }
}
