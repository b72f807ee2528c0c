pragma Singleton

import QtQuick

QtObject {
    function role(role: int): string {
        switch (role) {
        case Desk.Role.STEWARD:
            return qsTr("steward");
        case Desk.Role.SUPERVISOR:
            return qsTr("supervisor");
        case Desk.Role.ORGANISER:
            return qsTr("organiser");
        }
        return "";
    }

    function permission(permission: int): string {
        switch (permission) {
        case Desk.Permission.SEARCH:
            return qsTr("Search by name?");
        case Desk.Permission.OVERRIDE:
            return qsTr("Let in all the same?");
        case Desk.Permission.UNDO:
            return qsTr("Take back what is older than 15 minutes?");
        case Desk.Permission.NAME:
            return qsTr("Correct the name?");
        case Desk.Permission.WALK_IN:
            return qsTr("Register a walk-in?");
        }
        return "";
    }

    function conflict(kind: int): string {
        switch (kind) {
        case Desk.Conflict.TWO_ADMISSIONS:
            return qsTr("Let in twice");
        case Desk.Conflict.NOT_EXPECTED:
            return qsTr("Let in, not expected");
        case Desk.Conflict.TWO_NAMES:
            return qsTr("Two names");
        case Desk.Conflict.TWO_WALK_INS:
            return qsTr("Registered twice");
        }
        return "";
    }

    function category(category: string): string {
        switch (category) {
        case "guest":
            return qsTr("Guest");
        case "student":
            return qsTr("Student");
        case "speaker":
            return qsTr("Speaker");
        case "staff":
            return qsTr("Staff");
        case "press":
            return qsTr("Press");
        }
        return category;
    }

    function about(kind: string, affiliation: string): string {
        return affiliation === "" ? category(kind) : "%1 · %2".arg(category(kind)).arg(affiliation);
    }

    function sentence(verdict: DeskVerdict): string {
        switch (verdict.outcome) {
        case Desk.Outcome.BADGE:
            return qsTr("The badge of %1 is in the queue.").arg(verdict.sentence);
        case Desk.Outcome.CORRECTED:
            return qsTr("It was “%1” before; search finds both.").arg(verdict.sentence);
        case Desk.Outcome.PARTY:
        case Desk.Outcome.PARTY_SHORT:
            return partySentence(verdict.count, verdict.sentence);
        }
        return verdict.sentence;
    }

    function partySentence(count: int, refused: string): string {
        const came = count > 0 ? qsTr("%n of the party came in now.", "", count) : qsTr("Nobody of the party came in.");
        return refused === "" ? came : came + " " + refused.split("\n").join(" ");
    }
}
