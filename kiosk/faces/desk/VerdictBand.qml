import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: band

    required property DeskFace face
    required property bool formOpen
    readonly property DeskVerdict verdict: face.verdict
    readonly property OutcomeSign sign: OutcomeSign {
        outcome: band.verdict.outcome
    }
    readonly property bool plain: verdict.outcome === Desk.Outcome.ADMITTED || verdict.outcome === Desk.Outcome.READMITTED
    readonly property string name: face.person.name
    readonly property color ink: Theme.inkOf(sign.meaning)

    function sizeOf(name: string): int {
        if (formOpen || name.length > 60 || width < Theme.scaled(560))
            return Theme.desk.title;
        return name.length > 28 ? Theme.desk.headline : Theme.desk.display;
    }

    implicitHeight: row.implicitHeight + Theme.space(4)
    color: Theme.groundOf(sign.meaning)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sign.words
    Accessible.description: DeskWords.sentence(verdict)

    Connections {
        target: band.verdict

        function onGiven() {
            arrival.restart();
        }
    }
    NumberAnimation {
        id: arrival

        target: row
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.swift
    }

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space(3)
        anchors.rightMargin: Theme.space(3)
        spacing: Theme.space(2.5)

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.space(0.5)
            name: band.sign.symbol
            size: Theme.scaled(56)
            weight: 1.8
            color: band.ink
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space(0.5)

            Body {
                Layout.fillWidth: true
                visible: band.name !== ""
                text: band.sign.words
                size: Theme.desk.lead
                font.weight: Font.DemiBold
                lineHeight: 1
                color: band.ink
                Accessible.ignored: true
            }
            Heading {
                Layout.fillWidth: true
                text: band.name || band.sign.words
                size: band.sizeOf(text)
                color: band.ink
                Accessible.ignored: band.name === ""
            }
            Body {
                Layout.fillWidth: true
                visible: !band.plain && text !== ""
                text: DeskWords.sentence(band.verdict)
                maximumLineCount: 6
                size: Theme.desk.body
                color: band.ink
            }
            Body {
                Layout.fillWidth: true
                visible: band.formOpen && text !== ""
                text: band.face.person.attention || band.face.person.note
                size: Theme.desk.lead
                font.weight: Font.DemiBold
                color: band.ink
            }
        }
    }
}
