import QtQuick

ReasonForm {
    id: page

    required property DeskFace face
    readonly property DeskConflicts conflicts: face.conflicts
    readonly property string kind: conflicts.chosen.kind ?? ""
    readonly property var usual: ({ // words by key
            "two_admissions": [qsTr("One person, scanned twice"), qsTr("Two people on one ticket"), qsTr("The organiser agrees")],
            "not_expected": [qsTr("May stay"), qsTr("Has left"), qsTr("The organiser agrees")],
            "two_names": [qsTr("The last name is right"), qsTr("Put right again")]
        })

    title: qsTr("What did you find?")
    name: DeskWords.conflict(kind)
    about: conflicts.chosen.sentence ?? ""
    advice: conflicts.chosen.advice ?? ""
    problem: conflicts.problem
    action: qsTr("Resolve")
    reasons: usual[kind] ?? []
    onSubmitted: reason => conflicts.submit(reason)
    onCancelled: conflicts.back()
}
