pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: page

    required property AttendeeFace face
    readonly property bool portrait: height > width
    readonly property real margin: Math.round(Math.min(width, height) / 14)
    readonly property real sign: Math.round(Math.min(width, height) * (portrait ? 0.42 : 0.4))
    readonly property real roomWidth: width - 2 * margin - (portrait ? 0 : sign + margin)
    readonly property real roomHeight: height - 2 * margin - (portrait ? sign + margin : 0)
    // a letter takes about 0.55 × 1.2 of its size, and half a line of each sentence is empty
    readonly property real fit: Math.sqrt(roomWidth * roomHeight / (0.72 * Math.max(1, sentences.join("").length)))
    readonly property list<string> sentences: face.announcements.evacuation

    focus: true
    activeFocusOnTab: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentences.join(" ")
    onSentencesChanged: Accessible.announce(sentences.join(" "), Accessible.Assertive)
    Component.onCompleted: Accessible.announce(sentences.join(" "), Accessible.Assertive)

    Rectangle {
        anchors.fill: parent
        color: Theme.refuse
    }
    GridLayout {
        x: page.margin
        y: (page.height - height) / 2
        width: page.width - 2 * page.margin
        columns: page.portrait ? 1 : 2
        columnSpacing: page.margin
        rowSpacing: page.margin

        Icon {
            Layout.alignment: Qt.AlignLeft | Qt.AlignVCenter
            Layout.leftMargin: page.portrait ? -size * 5 / 24 : 0
            name: "door-out"
            size: page.sign
            color: Theme.refuseInk
            weight: 1.8
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Math.round(page.margin * 0.7)

            Repeater {
                model: page.sentences

                Heading {
                    required property string modelData

                    Layout.fillWidth: true
                    text: modelData
                    size: Math.min(Theme.walkUp(96), 0.86 * page.fit)
                    lineHeight: 1
                    color: Theme.refuseInk
                }
            }
        }
    }
}
