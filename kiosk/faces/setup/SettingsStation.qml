import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: part

    required property SetupSettings settings

    readonly property bool busy: settings.task.busy
    readonly property list<string> checkpoints: ["", ...settings.checkpoints]
    readonly property list<string> languages: ["en", "nl"]
    readonly property list<string> schemes: ["light", "dark", "contrast"]
    readonly property list<int> textSizes: [100, 130, 160]
    readonly property list<int> volumes: [0, 30, 70, 100]

    spacing: Theme.space(3)

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space(2)

        KioskField {
            id: name

            Layout.fillWidth: true
            focus: true
            readOnly: part.settings.values.namedByHub
            label: readOnly ? qsTr("This station’s name, given by the hub") : qsTr("This station’s name")
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
        texts: [qsTr("The whole event"), ...part.settings.checkpoints]
        current: part.checkpoints.indexOf(part.settings.values.checkpoint)
        onPicked: index => part.settings.write("checkpoint", part.checkpoints[index])
    }
    OptionGroup {
        Layout.fillWidth: true
        label: qsTr("The language that its screens begin in")
        texts: ["English", "Nederlands"]
        current: part.languages.indexOf(part.settings.values.language)
        onPicked: index => part.settings.write("language", part.languages[index])
    }
    OptionGroup {
        Layout.fillWidth: true
        label: qsTr("Colours")
        texts: [qsTr("Light"), qsTr("Dark"), qsTr("High contrast")]
        current: part.schemes.indexOf(part.settings.values.look)
        onPicked: index => part.settings.write("look", part.schemes[index])
    }
    OptionGroup {
        Layout.fillWidth: true
        label: qsTr("Size of the text")
        texts: part.textSizes.map(size => qsTr("%1 %").arg(size))
        current: part.textSizes.indexOf(part.settings.values.textSize)
        onPicked: index => part.settings.writeNumber("text_size", part.textSizes[index])
    }
    OptionGroup {
        Layout.fillWidth: true
        label: qsTr("Sounds")
        texts: [qsTr("None"), qsTr("Soft"), qsTr("Normal"), qsTr("Loud")]
        current: part.volumes.indexOf(part.settings.values.volume)
        onPicked: index => part.settings.writeNumber("volume", part.volumes[index])
    }
    KioskButton {
        visible: part.settings.values.volume > 0
        kind: "quiet"
        symbol: "volume"
        text: qsTr("Test the sound")
        onClicked: part.settings.testSound()
    }
}
