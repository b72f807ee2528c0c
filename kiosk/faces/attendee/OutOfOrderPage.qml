NoticePage {
    canGoBack: false
    heading: qsTr("This screen needs a moment")
    sentence: qsTr("Please go to the desk: they will check you in there. You may also scan your code here again.")
    detail: face.reference !== "" ? qsTr("For the staff: reference %1").arg(face.reference) : ""
}
