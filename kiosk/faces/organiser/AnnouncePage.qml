pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

ColumnLayout {
    id: page

    required property OrganiserFace face
    readonly property OrganiserAnnouncements announcements: face.staff.announcements
    readonly property bool ready: (english.text + dutch.text).trim() !== "" && announcements.state !== "busy"
    readonly property var outcomes: ({ // words by key
            "made": qsTr("It is on all screens."),
            "ended": qsTr("It is taken back on all screens."),
            "failed": announcements.reference !== "" ? qsTr("Something went wrong; its code is %1.").arg(announcements.reference) : announcements.sentence
        })

    signal closed

    function submit() {
        if (ready)
            announcements.announce(english.text, dutch.text);
    }

    spacing: OrganiserTheme.space(1.5)
    Component.onCompleted: {
        announcements.begin();
        english.forceActiveFocus();
    }

    Connections {
        target: page.announcements

        function onChanged() {
            if (page.announcements.state === "made") {
                english.clear();
                dutch.clear();
            }
        }
    }
    PageHead {
        Layout.fillWidth: true
        title: qsTr("Announce something")
        detail: qsTr("It appears on every screen, guests' ones too. One text alone is shown in all languages.")
        onClosed: page.closed()
    }
    KioskField {
        id: english

        Layout.fillWidth: true
        desk: true
        label: qsTr("In English")
        maximumLength: page.announcements.longest
        onAccepted: page.submit()
    }
    KioskField {
        id: dutch

        Layout.fillWidth: true
        desk: true
        label: qsTr("In Dutch")
        maximumLength: page.announcements.longest
        onAccepted: page.submit()
    }
    Choice {
        Layout.fillWidth: true
        label: qsTr("How long")
        options: page.announcements.choices.map(minutes => ({
                    "value": minutes,
                    "text": minutes ? qsTr("%1 min").arg(minutes) : qsTr("Until I take it back")
                }))
        value: page.announcements.minutes
        onChosen: minutes => page.announcements.choose(minutes)
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: OrganiserTheme.space(2)

        KioskButton {
            desk: true
            symbol: "megaphone"
            text: qsTr("Announce")
            keyHint: qsTr("Enter")
            enabled: page.ready
            onClicked: page.submit()
        }
        Body {
            Layout.fillWidth: true
            text: page.outcomes[page.announcements.state] ?? ""
            size: Theme.desk.body
            font.weight: Font.DemiBold
            color: Theme.textOf(page.announcements.state === "failed" ? "refuse" : "welcome")
            Accessible.role: page.announcements.state === "failed" ? Accessible.AlertMessage : Accessible.StaticText
        }
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        model: page.announcements.rows.length
        clip: true
        layer.enabled: true
        spacing: OrganiserTheme.space(1)
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What is announced")

        T.ScrollBar.vertical: ScrollMark {}

        Rectangle {
            parent: list
            anchors.fill: parent
            z: -1
            color: Theme.ground
        }

        delegate: AnnounceRow {
            required property int index

            width: list.width - OrganiserTheme.space(2)
            entry: page.announcements.rows[index] ?? {}
            onEnded: page.announcements.end(entry.id)
        }
    }
}
