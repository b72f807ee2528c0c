import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: part

    required property SetupSettings settings

    readonly property bool busy: settings.task.busy

    spacing: Theme.space(3)

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space(2)

        KioskField {
            id: name

            Layout.fillWidth: true
            focus: true
            readOnly: part.settings.values.namedByHub
            label: readOnly ? qsTr("This station's name, given by the hub") : qsTr("This station's name")
            text: part.settings.values.station
            maximumLength: 60
            onAccepted: part.settings.write("station", text)
        }
        KioskButton {
            Layout.alignment: Qt.AlignBottom
            visible: !part.settings.values.namedByHub
            enabled: !part.busy && name.text.trim() !== "" && name.text.trim() !== part.settings.values.station
            text: qsTr("Save")
            onClicked: part.settings.write("station", name.text)
        }
    }
    OptionGroup {
        Layout.fillWidth: true
        visible: part.settings.checkpoints.length > 0
        label: qsTr("Its door or room")
        options: [
            {
                "value": "",
                "text": qsTr("The whole event")
            },
            ...part.settings.checkpoints.map(name => ({
                        "value": name,
                        "text": name
                    }))]
        value: part.settings.values.checkpoint
        onPicked: value => part.settings.write("checkpoint", value)
    }
    OptionGroup {
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
        value: part.settings.values.language
        onPicked: value => part.settings.write("language", value)
    }
    OptionGroup {
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
        value: part.settings.values.look
        onPicked: value => part.settings.write("look", value)
    }
    OptionGroup {
        Layout.fillWidth: true
        label: qsTr("Size of the text")
        options: [100, 130, 160].map(size => ({
                    "value": size,
                    "text": qsTr("%1 %").arg(size)
                }))
        value: part.settings.values.text_size
        onPicked: value => part.settings.write("text_size", value)
    }
    OptionGroup {
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
        value: part.settings.values.volume
        onPicked: value => part.settings.write("volume", value)
    }
    KioskButton {
        visible: part.settings.values.volume > 0
        kind: "quiet"
        symbol: "volume"
        text: qsTr("Test the sound")
        onClicked: part.settings.testSound()
    }
}
