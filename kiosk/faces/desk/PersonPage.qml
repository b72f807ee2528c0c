pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

Flickable {
    id: page

    required property DeskFace face
    readonly property DeskPerson person: face.person
    readonly property StandingSign sign: StandingSign {
        standing: page.person.standing
    }
    readonly property StandingSign barred: StandingSign {
        standing: page.person.barred
    }
    readonly property BadgeSign badge: BadgeSign {
        badge: page.person.badge
        trouble: page.person.badgeTrouble
    }
    readonly property bool tight: height < Theme.scaled(300)

    function presenceText(): string {
        switch (person.standing) {
        case Desk.Standing.INSIDE:
            if (person.place !== face.statusBar.checkpoint)
                return qsTr("Inside since %1: %2").arg(person.since).arg(person.place);
            return qsTr("Inside since %1").arg(person.since);
        case Desk.Standing.LEFT:
            return qsTr("Left at %1").arg(person.since);
        }
        return sign.words;
    }

    function sizeOf(name: string): int {
        const longest = Math.max(...name.split(/[\s-]/).map(word => word.length));
        if (tight || name.length > 60 || longest > 26)
            return Theme.desk.title;
        return name.length > 30 ? Theme.desk.headline : Theme.desk.display;
    }

    contentHeight: column.implicitHeight + Theme.space(5)
    clip: true
    layer.enabled: true
    boundsBehavior: Flickable.StopAtBounds

    T.ScrollBar.vertical: ScrollMark {}

    Rectangle {
        parent: page
        anchors.fill: parent
        z: -1
        color: Theme.surface
    }

    ColumnLayout {
        id: column

        x: Theme.space(3)
        y: Theme.space(2.5)
        width: page.width - Theme.space(6)
        spacing: Theme.space(1.5)

        NameRow {
            Layout.fillWidth: true
            face: page.face
            size: page.sizeOf(page.person.name)
        }
        NoteRow {
            Layout.fillWidth: true
            label: qsTr("Attention")
            symbol: "eye"
            meaning: "look"
            text: page.person.attention
        }
        Body {
            Layout.fillWidth: true
            visible: !page.face.verdict.shown
            text: DeskWords.about(page.person.category, page.person.affiliation)
            size: Theme.desk.lead
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.space(1)

            Chip {
                visible: page.face.verdict.outcome !== Desk.Outcome.ADMITTED && page.face.verdict.outcome !== Desk.Outcome.READMITTED
                text: page.presenceText()
                meaning: page.sign.meaning
                symbol: page.sign.symbol
            }
            Chip {
                visible: page.person.barred !== Desk.Standing.NONE
                text: page.barred.words
                meaning: page.barred.meaning
                symbol: page.barred.symbol
            }
            Chip {
                visible: page.person.badge !== Desk.Badge.NONE
                text: page.badge.words
                meaning: page.badge.meaning
                symbol: page.badge.symbol
            }
        }
        Body {
            Layout.fillWidth: true
            text: [page.person.walkIn ? qsTr("walk-in") : "", page.person.reference, page.person.email].filter(part => part !== "").join(" · ")
            size: Theme.desk.caption
            quiet: true
            wrapMode: Text.Wrap
        }
        NoteRow {
            Layout.fillWidth: true
            label: qsTr("Note")
            symbol: "pencil"
            text: page.person.note
        }
        NoteRow {
            Layout.fillWidth: true
            label: qsTr("The printer says")
            symbol: "printer"
            meaning: "refuse"
            text: page.person.badgeProblem
        }
        PartySection {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space(1)
            visible: page.person.partyName !== ""
            face: page.face
        }
        EntriesSection {
            Layout.fillWidth: true
            person: page.person
        }
    }
}
