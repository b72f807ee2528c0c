pragma ComponentBehavior: Bound

import QtQuick

Flow {
    id: row

    required property OrganiserFace face

    signal taken

    visible: face.states.count > 0
    spacing: OrganiserTheme.space(1.5)
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Stations")

    TapHandler {
        onTapped: row.taken()
    }
    Repeater {
        model: row.face.states

        StationFacts {
            id: facts

            required property int kind
            required property int count
            required property int total
            readonly property StateSign sign: StateSign {
                kind: facts.kind
                health: facts.health
                count: facts.count
            }
            readonly property string text: {
                switch (kind) {
                case Organiser.State.STATION:
                    return "%1: %2".arg(name).arg(troubles.slice(0, 2).join(" · "));
                case Organiser.State.ALONE:
                    return qsTr("No hub since %1: what is shown may be old").arg(since);
                case Organiser.State.CLOCK:
                    return qsTr("This screen’s %1").arg(StationWords.clock(ahead));
                case Organiser.State.HELP:
                    return qsTr("%1 has called for help since %2").arg(name).arg(since);
                case Organiser.State.CONFLICTS:
                    return qsTr("%n conflicts wait at the desks", "", count);
                case Organiser.State.MORE:
                    return qsTr("and %n more", "", count);
                case Organiser.State.UNKNOWN:
                    return qsTr("%n other stations: not known since %1", "", count).arg(since);
                case Organiser.State.WELL:
                    return StationWords.well(count, total);
                }
                return "";
            }

            implicitWidth: chip.implicitWidth
            implicitHeight: chip.implicitHeight

            StateChip {
                id: chip

                meaning: facts.sign.meaning
                symbol: facts.sign.symbol
                urgent: facts.sign.urgent
                text: facts.text
                keyHint: facts.kind === Organiser.State.WELL || facts.kind === Organiser.State.UNKNOWN ? "F2" : ""
                most: row.width
            }
        }
    }
}
