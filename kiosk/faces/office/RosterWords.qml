pragma Singleton

import QtQml

QtObject {
    readonly property list<string> all: [qsTr("Reference"), qsTr("Order"), qsTr("Place in the order"), qsTr("Name"), qsTr("Given name"), qsTr("Infix (van der)"), qsTr("Family name"), qsTr("Name of who booked"), qsTr("Given name of who booked"), qsTr("Family name of who booked"), qsTr("E-mail"), qsTr("E-mail of who booked"), qsTr("Affiliation"), qsTr("Category"), qsTr("State"), qsTr("Paid"), qsTr("Cancelled"), qsTr("How many people"), qsTr("Code of the ticket"), qsTr("Language"), qsTr("May come from"), qsTr("May come until"), qsTr("Doors and rooms"), qsTr("Party"), qsTr("Tell the desk"), qsTr("Special wishes"), qsTr("Note"), qsTr("Answered at")]
}
