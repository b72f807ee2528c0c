import QtQuick

ReasonForm {
    id: page

    required property DeskFace face
    readonly property DeskConflicts conflicts: face.conflicts
    readonly property DeskConflictView conflict: conflicts.chosen

    title: qsTr("What did you find?")
    name: DeskWords.conflict(conflict.kind)
    about: conflict.sentence
    advice: conflict.advice
    problem: conflicts.problem
    action: qsTr("Resolve")
    reasons: {
        switch (conflict.kind) {
        case Desk.Conflict.TWO_ADMISSIONS:
            return [qsTr("One person, scanned twice"), qsTr("Two people on one ticket"), qsTr("The organiser agrees")];
        case Desk.Conflict.NOT_EXPECTED:
            return [qsTr("May stay"), qsTr("Has left"), qsTr("The organiser agrees")];
        case Desk.Conflict.TWO_NAMES:
            return [qsTr("The last name is right"), qsTr("Put right again")];
        }
        return [];
    }
    onSubmitted: reason => conflicts.submit(reason)
    onCancelled: conflicts.back()
}
