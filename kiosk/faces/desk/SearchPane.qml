pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

FocusScope {
    id: pane

    required property DeskFace face
    readonly property DeskSearch search: face.search

    signal helpWanted

    function focusField() {
        field.forceActiveFocus();
        if (!search.browsing)
            field.selectAll();
    }
    function restart() {
        write("");
    }
    function write(text: string) {
        if (text !== "" && !face.staff.authorize(Desk.Permission.SEARCH))
            return;
        field.text = text;
        search.find(text);
        field.forceActiveFocus();
    }
    function stepBack() {
        if (field.text === "")
            face.clear();
        restart();
    }

    Keys.onUpPressed: search.move(-1)
    Keys.onDownPressed: search.move(1)

    Connections {
        target: pane.search

        function onChanged() {
            const typed = field.text.split(/\s+/).filter(word => word !== "").join(" ");
            if (typed !== pane.search.text)
                field.text = pane.search.text;
            list.positionViewAtIndex(pane.search.currentIndex, ListView.Contain);
        }
        function onSettled() {
            field.selectAll();
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space(1.5)

        KioskField {
            id: field

            Layout.fillWidth: true
            desk: true
            focus: true
            symbol: "search"
            placeholder: pane.face.staff.supervises ? qsTr("Name, affiliation or reference") : qsTr("A supervisor searches by name")
            readOnly: !pane.face.staff.supervises
            keyHint: "/"
            maximumLength: 120
            onEdited: {
                if (text.endsWith("/"))
                    clear();
                if (text.includes("?")) {
                    text = text.replace("?", "");
                    pane.helpWanted();
                }
                pane.search.find(text);
            }
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            model: pane.search.hits
            currentIndex: pane.search.currentIndex
            clip: true
            layer.enabled: true
            spacing: 2
            cacheBuffer: 0
            boundsBehavior: Flickable.StopAtBounds
            highlightFollowsCurrentItem: true
            highlightMoveDuration: Theme.swift
            highlightResizeDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("People found")

            T.ScrollBar.vertical: ScrollMark {}

            Rectangle {
                parent: list
                anchors.fill: parent
                z: -1
                color: Theme.ground
            }

            delegate: HitRow {
                face: pane.face
            }

            ColumnLayout {
                width: parent.width
                visible: pane.search.count === 0
                spacing: Theme.space(2)

                Body {
                    id: hint

                    Layout.fillWidth: true
                    visible: pane.search.nothingFound || !pane.search.practised
                    opacity: pane.search.nothingFound || list.height >= height ? 1 : 0
                    text: !pane.face.staff.supervises ? qsTr("Scan tickets. For the rest a supervisor’s PIN helps out.") : pane.search.nothingFound ? qsTr("Nobody fits “%1”. Try fewer letters, or register a walk-in.").arg(pane.search.text) : qsTr("Type a part of a name; accents and the order do not matter.")
                    size: Theme.desk.body
                    quiet: true
                }
                KeyLegend {
                    Layout.fillWidth: true
                    visible: !pane.search.practised && list.height > hint.height + implicitHeight + Theme.space(2)
                }
            }
        }
        SearchFoot {
            Layout.fillWidth: true
            Layout.fillHeight: false
            face: pane.face
            onHelpWanted: pane.helpWanted()
        }
    }
}
