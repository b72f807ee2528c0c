pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: page

    required property AttendeeFace face

    readonly property QuestionView asked: face.question.asked
    readonly property int answers: asked.answers.count
    readonly property int number: asked.number
    readonly property bool portrait: height > width
    readonly property real margin: Math.round(Math.min(width, height) / 18)
    readonly property bool wide: !portrait && answers > 3

    focus: true
    Keys.onEscapePressed: face.dismiss()
    onNumberChanged: {
        countdown.restart();
        Accessible.announce(asked.text, Accessible.Assertive);
    }

    Connections {
        target: page.face

        function onUserActive() {
            countdown.restart();
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    Icon {
        id: mark

        x: page.margin - size / 8
        y: page.margin
        visible: page.portrait || Theme.textScale < 1.6
        name: "help"
        size: Math.round(Math.min(page.width, page.height) * (page.portrait ? 0.16 : 0.1))
        color: Theme.accent
        weight: 1.6
    }
    ScrollArea {
        x: page.margin
        y: mark.visible ? mark.y + mark.height + page.margin / 2 : page.margin
        width: page.width - 2 * page.margin
        height: choices.y - y - page.margin / 2
        label: page.asked.text
        contentHeight: questionText.height

        Heading {
            id: questionText

            width: parent.width
            text: page.asked.text
            size: questionText.text.length > 90 ? Theme.attendee.title : Theme.attendee.headline
        }
    }
    GridLayout {
        id: choices

        x: page.margin
        y: foot.y - page.margin - height
        width: page.width - 2 * page.margin
        columns: page.portrait ? 1 : page.wide ? 2 : Math.max(1, page.answers)
        columnSpacing: Theme.space(2)
        rowSpacing: Theme.space(2)
        uniformCellWidths: true

        Repeater {
            model: page.asked.answers

            KioskButton {
                required property string value
                required text

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: Math.max(implicitHeight, 96 * Theme.pageScale)
                kind: value === "" ? "quiet" : "primary"
                symbol: value === "yes" ? "tick" : value === "no" ? "cross" : ""
                font.pixelSize: Theme.attendee.lead
                onClicked: page.face.question.answer(value)
            }
        }
    }
    RowLayout {
        id: foot

        x: page.margin
        y: page.height - page.margin - height
        width: page.width - 2 * page.margin
        spacing: Theme.space(4)

        CountdownBar {
            id: countdown

            Layout.fillWidth: true
            duration: page.face.timeouts.question
            color: Theme.accent
        }
        KioskButton {
            kind: "quiet"
            text: page.asked.back
            onClicked: page.face.dismiss()
        }
    }
}
