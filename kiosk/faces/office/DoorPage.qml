pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.organiser as Wall
import kiosk.faces.setup
import kiosk.faces.theme

FocusScope {
    id: page

    required property OfficeFace face
    readonly property SetupFace setup: face.door.setup
    property Component tool: null

    Binding {
        target: Wall.OrganiserTheme
        property: "unit"
        value: 0.64
    }
    OfficePage {
        anchors.fill: parent
        focus: page.tool === null
        visible: page.tool === null
        enabled: visible
        title: qsTr("The door")
        detail: qsTr("Which face on which screen, the stations, and what everybody reads.")

        OfficeScroll {
            measure: Theme.scaled(860)

            Body {
                Layout.fillWidth: true
                text: qsTr("The screens of this computer")
                size: OfficeTheme.lead
                font.weight: Font.DemiBold
            }
            Repeater {
                model: page.setup !== null ? page.setup.screens.rows : null

                OfficeChoice {
                    id: screen

                    required property int index
                    required property string size
                    required property int face
                    readonly property list<int> faces: [Setup.Face.DESK, Setup.Face.ATTENDEE, Setup.Face.ORGANISER, Setup.Face.NONE]

                    Layout.fillWidth: true
                    Layout.maximumWidth: Theme.scaled(420)
                    label: qsTr("Screen %1 (%2) shows").arg(index + 1).arg(size)
                    texts: [qsTr("The desk"), qsTr("Check-in for guests"), qsTr("The headcount"), qsTr("Nothing")]
                    current: faces.indexOf(face)
                    onPicked: picked => page.setup.screens.choose(screen.index, faces[picked])
                }
            }
            Loader {
                Layout.fillWidth: true
                active: page.setup !== null
                sourceComponent: WindowModeOptions {
                    screens: page.setup.screens
                    lockable: page.setup.canLock
                }
            }
            OfficeButton {
                kind: "primary"
                symbol: "door-in"
                enabled: page.setup !== null && page.setup.screens.hasFaces
                text: qsTr("Open the door")
                onClicked: page.face.door.open()
            }
            Body {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space(2)
                text: qsTr("Everybody at once")
                size: OfficeTheme.lead
                font.weight: Font.DemiBold
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.space(1)

                OfficeButton {
                    symbol: "network"
                    text: qsTr("Stations")
                    onClicked: page.tool = stations
                }
                OfficeButton {
                    symbol: "megaphone"
                    text: qsTr("Announce something")
                    onClicked: page.tool = announce
                }
                OfficeButton {
                    symbol: "clock"
                    text: qsTr("Move the programme")
                    onClicked: page.tool = shift
                }
                OfficeButton {
                    symbol: "people"
                    text: qsTr("Who is inside")
                    onClicked: page.tool = inside
                }
            }
            RehearsalPart {
                Layout.fillWidth: true
                face: page.face
            }
        }
    }
    Loader {
        anchors.fill: parent
        anchors.margins: Theme.space(2.5)
        focus: page.tool !== null
        sourceComponent: page.tool
        onLoaded: (item as Item).forceActiveFocus()
    }
    Component {
        id: stations

        Wall.StationsPage {
            face: page.face.door.programme
            onClosed: page.tool = null
        }
    }
    Component {
        id: announce

        Wall.AnnouncePage {
            face: page.face.door.programme
            onClosed: page.tool = null
        }
    }
    Component {
        id: shift

        Wall.ShiftPage {
            face: page.face.door.programme
            onClosed: page.tool = null
        }
    }
    Component {
        id: inside

        Wall.PeoplePage {
            kind: Wall.Organiser.People.INSIDE
            face: page.face.door.programme
            onClosed: page.tool = null
        }
    }
}
