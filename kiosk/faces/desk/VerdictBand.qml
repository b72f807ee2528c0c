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
    readonly property color ink: Theme.inkOf(sign.meaning)

    implicitHeight: row.implicitHeight + Theme.space(4)
    color: Theme.groundOf(sign.meaning)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sign.words
    Accessible.description: sentence.text

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

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space(2)

                Heading {
                    Layout.fillWidth: true
                    text: band.sign.words
                    size: band.width < Theme.scaled(560) ? Theme.desk.headline : Theme.desk.display
                    color: band.ink
                    Accessible.ignored: true
                }
                KioskButton {
                    visible: band.verdict.overridable && !band.formOpen
                    desk: true
                    focusPolicy: Qt.TabFocus
                    kind: "outline"
                    outline: band.ink
                    symbol: "key"
                    text: band.face.staff.supervises ? qsTr("Override…") : qsTr("Override… (supervisor)")
                    keyHint: "F6"
                    onClicked: band.face.override()
                }
            }
            Body {
                id: sentence

                Layout.fillWidth: true
                text: DeskWords.sentence(band.verdict)
                maximumLineCount: 6
                size: Theme.desk.lead
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
