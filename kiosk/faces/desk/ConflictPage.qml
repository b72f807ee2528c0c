import QtQuick

ReasonForm {
    id: page

    required property DeskFace face
    readonly property DeskConflicts asked: face.conflicts
    readonly property string kind: asked.chosen.kind ?? ""
    readonly property var usual: ({ // words by key
            "two_admissions": [qsTr("One person, scanned twice"), qsTr("Two people on one ticket"), qsTr("The organiser agrees")],
            "not_expected": [qsTr("May stay"), qsTr("Has left"), qsTr("The organiser agrees")],
            "two_names": [qsTr("The last name is right"), qsTr("Put right again")]
        })

    title: qsTr("What did you find?")
    name: DeskWords.conflict(kind)
    about: asked.chosen.said ?? ""
    advice: asked.chosen.advice ?? ""
    problem: asked.problem
    action: qsTr("Resolve")
    reasons: usual[kind] ?? []
    onSubmitted: reason => asked.submit(reason)
    onCancelled: asked.back()
}
