import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

OfficePage {
    id: page

    required property OfficeFace face
    readonly property NewEventForm form: face.newEvent
    readonly property NewEventTextsView values: form.values
    readonly property NewEventTextsView problems: form.problems

    readonly property list<string> languages: [qsTr("English"), qsTr("Dutch")]

    title: form.like !== "" ? qsTr("A new event like another") : qsTr("New event")
    detail: form.like !== "" ? qsTr("Like %1: its programme and rules move to the new day.").arg(form.like) : qsTr("This is enough to begin; programme, rooms and questions come later.")
    actions: OfficeButton {
        kind: "bare"
        text: qsTr("Leave it")
        onClicked: page.face.goTo(Office.Page.EVENTS)
    }
    Keys.onEscapePressed: face.goTo(Office.Page.EVENTS)

    OfficeScroll {
        measure: Theme.scaled(560)

        OfficeField {
            Layout.fillWidth: true
            focus: true
            label: qsTr("Title")
            text: page.values.title
            problem: page.problems.title
            maximumLength: 200
            onEdited: page.form.type("title", text)
            onAccepted: page.form.save()
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space(1.5)

            OfficeField {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                label: qsTr("Day")
                placeholder: qsTr("14-12-2026")
                text: page.values.day
                problem: page.problems.day
                onEdited: page.form.type("day", text)
                onAccepted: page.form.save()
            }
            OfficeField {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                label: qsTr("Last day, if there are more")
                text: page.values.lastDay
                problem: page.problems.lastDay
                onEdited: page.form.type("last_day", text)
                onAccepted: page.form.save()
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space(1.5)

            OfficeField {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                label: qsTr("Begins at")
                placeholder: qsTr("17:00")
                text: page.values.starts
                problem: page.problems.starts
                onEdited: page.form.type("starts", text)
                onAccepted: page.form.save()
            }
            OfficeField {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                label: qsTr("Ends at")
                placeholder: qsTr("19:30")
                text: page.values.ends
                problem: page.problems.ends
                onEdited: page.form.type("ends", text)
                onAccepted: page.form.save()
            }
        }
        OfficeField {
            Layout.fillWidth: true
            label: qsTr("Place")
            text: page.values.place
            problem: page.problems.place
            maximumLength: 200
            onEdited: page.form.type("place", text)
            onAccepted: page.form.save()
        }
        OfficeField {
            Layout.fillWidth: true
            label: qsTr("Organiser")
            text: page.values.organiser
            problem: page.problems.organiser
            maximumLength: 200
            onEdited: page.form.type("organiser", text)
            onAccepted: page.form.save()
        }
        OfficeLabelled {
            Layout.fillWidth: true
            label: qsTr("Languages of the screens")
            problem: page.problems.languages

            Row {
                spacing: Theme.space(3)

                OfficeCheck {
                    text: page.languages[0]
                    checked: page.values.languages.includes("en")
                    onToggled: page.form.speak("en", checked)
                }
                OfficeCheck {
                    text: page.languages[1]
                    checked: page.values.languages.includes("nl")
                    onToggled: page.form.speak("nl", checked)
                }
            }
        }
        OfficeButton {
            kind: "primary"
            symbol: "tick"
            enabled: !page.face.task.busy
            text: qsTr("Make the event")
            onClicked: page.form.save()
        }
    }
}
