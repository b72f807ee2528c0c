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

        Body {
            text: card.title
            size: OrganiserTheme.body
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        ArrivalCurve {
            Layout.fillWidth: true
            Layout.fillHeight: true
            points: card.drawn.points ?? []
            xTicks: card.drawn.xTicks ?? []
            yTicks: card.drawn.yTicks ?? []
            now: card.drawn.now ?? -1
            nowText: qsTr("now %1").arg(card.drawn.time ?? "")
            size: OrganiserTheme.caption
            label: card.empty ? qsTr("Nobody has arrived yet") : qsTr("%1 arrived until %2").arg(card.face.numbers.arrived).arg(card.drawn.time ?? "")

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
