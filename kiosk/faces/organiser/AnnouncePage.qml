pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: page

    required property OrganiserFace face
    readonly property OrganiserAnnouncements announcements: face.staff.announcements
    readonly property bool ready: (english.text + dutch.text).trim() !== "" && announcements.state !== Organiser.Announcing.BUSY
    readonly property bool failed: announcements.state === Organiser.Announcing.FAILED
    readonly property list<int> minutes: [10, 30, 60, 0]
    readonly property string outcome: {
        switch (announcements.state) {
        case Organiser.Announcing.MADE:
            return qsTr("It is on all screens.");
        case Organiser.Announcing.ENDED:
            return qsTr("It is taken back on all screens.");
        case Organiser.Announcing.FAILED:
            return announcements.reference !== "" ? qsTr("Something went wrong; its code is %1.").arg(announcements.reference) : announcements.sentence;
        }
        return "";
    }

    property bool asking: false

    signal closed

    function submit() {
        asking = ready;
        if (asking)
            preview.confirm();
    }
    function publish() {
        asking = false;
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
            if (page.announcements.state === Organiser.Announcing.MADE) {
                english.clear();
                dutch.clear();
            }
        }
    }
    PageHead {
        Layout.fillWidth: true
        title: qsTr("Announce something")
        detail: qsTr("It appears on every screen, guests’ ones too. One text alone is shown in all languages.")
        onClosed: page.closed()
    }
    KioskField {
        id: english

        Layout.fillWidth: true
        Layout.maximumWidth: OrganiserTheme.size(960)
        desk: true
        label: qsTr("In English")
        onTextChanged: page.asking = false
        maximumLength: page.announcements.longest
        onAccepted: page.submit()
    }
    KioskField {
        id: dutch

        Layout.fillWidth: true
        Layout.maximumWidth: OrganiserTheme.size(960)
        desk: true
        label: qsTr("In Dutch")
        onTextChanged: page.asking = false
        maximumLength: page.announcements.longest
        onAccepted: page.submit()
    }
    Choice {
        Layout.fillWidth: true
        label: qsTr("How long")
        texts: page.minutes.map(minutes => minutes ? qsTr("%1 min").arg(minutes) : qsTr("Until I take it back"))
        current: page.minutes.indexOf(page.announcements.minutes)
        onChosen: index => page.announcements.choose(page.minutes[index])
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: OrganiserTheme.space(2)

        KioskButton {
            desk: true
            symbol: "megaphone"
            visible: !page.asking
            text: qsTr("Announce…")
            keyHint: qsTr("Enter")
            enabled: page.ready
            onClicked: page.submit()
        }
        Body {
            Layout.fillWidth: true
            text: page.outcome
            size: Theme.desk.body
            font.weight: Font.DemiBold
            color: Theme.textOf(page.failed ? "refuse" : "welcome")
            Accessible.role: page.failed ? Accessible.AlertMessage : Accessible.StaticText
        }
    }
    AnnouncePreview {
        id: preview

        Layout.fillWidth: true
        Layout.maximumWidth: OrganiserTheme.size(960)
        english: english.text.trim() || dutch.text.trim()
        dutch: dutch.text.trim() || english.text.trim()
        asking: page.asking
        onConfirmed: page.publish()
        onDeclined: {
            page.asking = false;
            english.forceActiveFocus();
        }
    }
    AnnounceList {
        Layout.fillWidth: true
        Layout.fillHeight: true
        announcements: page.announcements
    }
}
