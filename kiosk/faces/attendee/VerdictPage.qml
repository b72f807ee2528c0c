import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: page

    required property AttendeeFace face
    property string meaning: "look"
    property string symbol: "look"
    property real bearing: 2.1
    default property alias more: details.data

    readonly property bool portrait: height > width
    readonly property bool crowded: !portrait && height < 900 && Theme.textScale > 1
    readonly property real edge: Math.min(width, height)
    readonly property real margin: Math.round(edge / 18)
    readonly property real headingSize: portrait ? Theme.attendee.display * Math.max(1.1, 1.4 / Theme.textScale) : Math.min(Theme.attendee.display, height / 8)
    readonly property color ink: Theme.inkOf(meaning)
    readonly property int number: face.verdict.number

    function arrive() {
        arrival.restart();
        const sentences = [face.verdict.heading, face.verdict.sentence, face.verdict.badge];
        Accessible.announce(sentences.filter(part => part).join(". "), Accessible.Assertive);
    }

    focus: true
    Keys.onReturnPressed: face.dismiss()
    Keys.onEnterPressed: face.dismiss()
    Keys.onSpacePressed: face.dismiss()
    onNumberChanged: {
        countdown.restart();
        arrive();
    }
    Component.onCompleted: arrive()

    Rectangle {
        anchors.fill: parent
        color: Theme.groundOf(page.meaning)
    }
    NumberAnimation {
        id: arrival

        target: mark
        property: "scale"
        from: 0.8
        to: 1
        duration: Theme.calm
        easing.type: Easing.OutCubic
    }
    TapHandler {
        onTapped: page.face.dismiss()
    }
    GridLayout {
        x: page.margin
        y: Math.max(page.margin, (foot.y - height) / 2)
        width: page.width - 2 * page.margin
        columns: page.portrait ? 1 : 2
        columnSpacing: page.margin
        rowSpacing: page.margin / 2

        Icon {
            id: mark

            Layout.alignment: Qt.AlignLeft | Qt.AlignVCenter
            Layout.leftMargin: page.portrait ? -size * page.bearing / 24 : 0
            name: page.symbol
            size: Math.round(page.edge * (page.portrait ? 0.44 : 0.4 / Math.max(1.1, Theme.textScale)))
            color: page.ink
            weight: 1.8
        }
        ColumnLayout {
            id: details

            Layout.fillWidth: true
            spacing: Theme.space(page.crowded ? 1.5 : 3)

            Heading {
                Layout.fillWidth: true
                text: page.face.verdict.heading
                size: text.length > 26 ? page.headingSize * 0.7 : page.headingSize
                color: page.ink
                maximumLineCount: 5
            }
            Body {
                Layout.fillWidth: true
                visible: text !== ""
                text: page.face.verdict.sentence
                size: page.portrait ? Math.max(Theme.attendee.title, Theme.attendee.body * 2.2 / Theme.textScale) : Theme.attendee.title
                color: page.ink
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
            duration: page.face.verdict.lasts
            onDurationChanged: restart()
            color: page.ink
        }
        KioskButton {
            kind: "outline"
            outline: page.ink
            text: page.face.verdict.moreTime
            onClicked: {
                page.face.extendTime();
                countdown.restart();
            }
        }
        KioskButton {
            kind: "outline"
            outline: page.ink
            text: page.face.verdict.done
            onClicked: page.face.dismiss()
        }
    }
}
