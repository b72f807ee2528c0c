VerdictPage {
    meaning: "look"
    symbol: {
        switch (face.verdict.mend) {
        case Attendee.Mend.CODE:
            return "qr";
        case Attendee.Mend.TIME:
            return "clock";
        case Attendee.Mend.PLACE:
            return "door-in";
        }
        return "look";
    }
}
