pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.faces.theme

FocusScope {
    id: choice

    required property list<string> texts
    required property int current
    property alias label: frame.label
    property alias help: frame.help
    property alias problem: frame.problem
    property string name: label

    signal picked(index: int)

    implicitWidth: Theme.scaled(180)
    implicitHeight: frame.implicitHeight

    OfficeLabelled {
        id: frame

        anchors.fill: parent

        T.ComboBox {
            id: box

            width: parent.width
            focus: true
            implicitHeight: OfficeTheme.finger
            model: choice.texts
            currentIndex: choice.current
            font.family: Theme.sans
            font.pixelSize: OfficeTheme.body
            hoverEnabled: true
            Accessible.role: Accessible.ComboBox
            Accessible.name: choice.name
            Accessible.description: displayText
            onActivated: index => {
                choice.picked(index);
                currentIndex = Qt.binding(() => choice.current);
            }

            contentItem: Text {
                leftPadding: Theme.space(1)
                rightPadding: Theme.space(4)
                verticalAlignment: Text.AlignVCenter
                text: box.displayText
                font: box.font
                color: box.enabled ? Theme.ink : Theme.quietInk
                textFormat: Text.PlainText
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            indicator: Icon {
                x: box.width - width - Theme.space(1)
                anchors.verticalCenter: parent?.verticalCenter
                name: "chevron-down"
                size: OfficeTheme.body
                color: Theme.quietInk
            }
            background: OfficeFieldGround {
                lit: box.visualFocus || box.activeFocus
                faulty: choice.problem !== ""
                open: box.enabled
            }
            delegate: T.ItemDelegate {
                id: option

                required property int index
                required property string modelData

                width: ListView.view.width
                implicitHeight: OfficeTheme.finger
                highlighted: box.highlightedIndex === index
                hoverEnabled: true
                Accessible.role: Accessible.ListItem
                Accessible.name: modelData

                contentItem: Text {
                    leftPadding: Theme.space(1)
                    verticalAlignment: Text.AlignVCenter
                    text: option.modelData
                    font: box.font
                    color: Theme.ink
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                background: Rectangle {
                    color: option.highlighted ? Theme.selected : "transparent"
                }
            }
            popup: T.Popup {
                y: box.height + 2
                width: Math.max(box.width, Theme.scaled(200))
                height: Math.min(contentItem.implicitHeight + 2, Theme.scaled(320))
                padding: 1

                contentItem: ListView {
                    clip: true
                    implicitHeight: contentHeight
                    model: box.delegateModel
                    currentIndex: box.highlightedIndex
                    boundsBehavior: Flickable.StopAtBounds
                    Accessible.role: Accessible.List
                    Accessible.name: choice.name
                }
                background: Rectangle {
                    radius: Theme.radiusSmall
                    color: Theme.surface
                    border.width: Theme.hairline
                    border.color: Theme.edge
                }
            }
        }
    }
}
