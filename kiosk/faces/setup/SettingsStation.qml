import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

ColumnLayout {
    id: part

    required property SetupSettings settings

    readonly property bool busy: settings.doing.busy

    spacing: Theme.space(3)

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space(2)

        KioskField {
            id: name

            Layout.fillWidth: true
            focus: true
            readOnly: part.settings.now.namedByHub
            label: readOnly ? qsTr("This station's name, given by the hub") : qsTr("This station's name")
            text: part.settings.now.station
            maximumLength: 60
            onAccepted: part.settings.put("station", text)
        }
        KioskButton {
            Layout.alignment: Qt.AlignBottom
            visible: !part.settings.now.namedByHub
            enabled: !part.busy && name.text.trim() !== "" && name.text.trim() !== part.settings.now.station
            text: qsTr("Save")
            onClicked: part.settings.put("station", name.text)
        }
    }
    Picks {
        Layout.fillWidth: true
        visible: part.settings.checkpoints.length > 0
        label: qsTr("Its door or room")
        options: [
            {
                "value": "",
                "text": qsTr("The whole event")
            },
            ...part.settings.checkpoints.map(one => ({
                        "value": one,
                        "text": one
                    }))]
        value: part.settings.now.checkpoint
        onPicked: value => part.settings.put("checkpoint", value)
    }
    Picks {
        Layout.fillWidth: true
        label: qsTr("The language that its screens begin in")
        options: [
            {
                "value": "en",
                "text": "English"
            },
            {
                "value": "nl",
                "text": "Nederlands"
            }
        ]
        value: part.settings.now.language
        onPicked: value => part.settings.put("language", value)
    }
    Picks {
        Layout.fillWidth: true
        label: qsTr("Colours")
        options: [
            {
                "value": "light",
                "text": qsTr("Light")
            },
            {
                "value": "dark",
                "text": qsTr("Dark")
            },
            {
                "value": "contrast",
                "text": qsTr("High contrast")
            }
        ]
        value: part.settings.now.look
        onPicked: value => part.settings.put("look", value)
    }
    Picks {
        Layout.fillWidth: true
        label: qsTr("Size of the text")
        options: [100, 130, 160].map(size => ({
                    "value": size,
                    "text": qsTr("%1 %").arg(size)
                }))
        value: part.settings.now.text_size
        onPicked: value => part.settings.put("text_size", value)
    }
    Picks {
        Layout.fillWidth: true
        label: qsTr("Sounds")
        options: [
            {
                "value": 0,
                "text": qsTr("None")
            },
            {
                "value": 30,
                "text": qsTr("Soft")
            },
            {
                "value": 70,
                "text": qsTr("Normal")
            },
            {
                "value": 100,
                "text": qsTr("Loud")
            }
        ]
        value: part.settings.now.volume
        onPicked: value => part.settings.put("volume", value)
    }
    KioskButton {
        visible: part.settings.now.volume > 0
        kind: "quiet"
        symbol: "volume"
        text: qsTr("Test the sound")
        onClicked: part.settings.sound()
    }
}
