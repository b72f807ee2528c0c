NoticePage {
    heading: qsTr("Please go to the desk")
    sentence: qsTr("We will find your registration by your name and check you in there.")
}
