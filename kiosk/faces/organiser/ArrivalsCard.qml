import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Card {
    id: card

    required property OrganiserFace face
    readonly property var drawn: face.curve // points and ticks, which ArrivalCurve draws
    readonly property bool empty: face.numbers.arrivedPart === 0

    padding: OrganiserTheme.space(3)
    title: qsTr("Arrivals")

    contentItem: ColumnLayout {
        spacing: OrganiserTheme.space(1)

        RowLayout {
            Layout.fillWidth: true
            spacing: OrganiserTheme.space(2)

            Body {
                Layout.fillWidth: true
                text: card.title
                size: OrganiserTheme.body
                font.weight: Font.DemiBold
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            Body {
                visible: text !== ""
                text: OrganiserWords.forecast(card.drawn)
                size: OrganiserTheme.caption
                quiet: true
                tabular: true
                wrapMode: Text.NoWrap
            }
        }
        Arrivals {
            Layout.fillWidth: true
            Layout.fillHeight: true
            drawn: card.drawn
            nowText: qsTr("now %1").arg(card.drawn.time ?? "")
            label: card.empty ? qsTr("Nobody has arrived yet") : qsTr("%1 arrived until %2").arg(card.face.numbers.arrived).arg(card.drawn.time ?? "")
            size: OrganiserTheme.caption

            Body {
                anchors.centerIn: parent
                visible: card.empty
                text: qsTr("Nobody has arrived yet")
                size: OrganiserTheme.body
                quiet: true
                Accessible.ignored: true
            }
        }
    }
}
