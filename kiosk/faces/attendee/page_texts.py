"""The texts of a verdict's page, in the guest's own language.

The rest of the screen uses the language chosen on it, through Qt's translations; these
texts stand beside the catalogue's sentence and follow its language.
"""

from collections.abc import Mapping

from kiosk.domain.admission.verdict import Refusal
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble
from kiosk.domain.text import LocalizedText

_MOMENT = {"en": "One moment, please", "nl": "Een ogenblik, alstublieft"}

INSIDE: LocalizedText = {"en": "You are already inside", "nl": "U bent al binnen"}
SEE_DESK: LocalizedText = {
    "en": "Please see the desk",
    "nl": "Meld u even bij de\u00a0balie",
}
REFUSED: Mapping[Refusal, LocalizedText] = {
    Refusal.NOT_A_TICKET: {"en": "Not a ticket", "nl": "Dit is geen ticket"},
    Refusal.FORGED_TICKET: _MOMENT,
    Refusal.WRONG_EVENT: {"en": "Another event", "nl": "Een andere bijeenkomst"},
    Refusal.UNKNOWN_TICKET: _MOMENT,
    Refusal.REVOKED: {
        "en": "There is a newer ticket",
        "nl": "Er is een nieuwer ticket",
    },
    Refusal.CANCELLED: _MOMENT,
    Refusal.BLOCKED: _MOMENT,
    Refusal.NOT_CONFIRMED: _MOMENT,
    Refusal.NOT_PAID: _MOMENT,
    Refusal.TOO_EARLY: {"en": "A little early", "nl": "Iets te vroeg"},
    Refusal.TOO_LATE: {"en": "Admission has closed", "nl": "De toegang is gesloten"},
    Refusal.WRONG_CHECKPOINT: {"en": "Another entrance", "nl": "Een andere ingang"},
    Refusal.FULL: {"en": "Full just now", "nl": "Op dit moment vol"},
}
"""Discreet about a guest's registration: others may read the screen too."""

COME_BACK: LocalizedText = {
    "en": "Your code lets you in again.",
    "nl": "Met uw code kunt u weer naar binnen.",
}
USED_UP: LocalizedText = {"en": "Already used", "nl": "Al gebruikt"}
NOT_YET: LocalizedText = {
    "en": "You are not checked in yet.",
    "nl": "U bent nog niet ingecheckt.",
}
ONCE_MORE: LocalizedText = {
    "en": "You may also hold your code here once more.",
    "nl": "U kunt uw code hier ook nog eens voorhouden.",
}
YES: LocalizedText = {"en": "Yes", "nl": "Ja"}
NO: LocalizedText = {"en": "No", "nl": "Nee"}
SKIP: LocalizedText = {"en": "I would rather not say", "nl": "Dat zeg ik liever niet"}
CANCEL: LocalizedText = {"en": "Not now", "nl": "Nu niet"}
MORE_TIME: LocalizedText = {"en": "More time", "nl": "Meer tijd"}
DONE: LocalizedText = {"en": "Done", "nl": "Klaar"}
NOW: LocalizedText = {"en": "Now, until {time}", "nl": "Nu, tot {time}"}
BEGINS_NEXT_MINUTE: LocalizedText = {
    "en": "Begins in a minute",
    "nl": "Begint over een minuut",
}
BEGINS_SOON: LocalizedText = {
    "en": "Begins in {minutes} minutes",
    "nl": "Begint over {minutes} minuten",
}
BEGINS: LocalizedText = {"en": "Begins {at}", "nl": "Begint {at}"}
IN_THIS_ROOM: LocalizedText = {"en": ", in this room", "nl": ", in deze zaal"}
BADGE: Mapping[BadgeState, LocalizedText] = {
    BadgeState.QUEUED: {
        "en": "Your badge will be printed in a moment.",
        "nl": "Uw badge wordt zo geprint.",
    },
    BadgeState.SENT: {
        "en": "Your badge is being printed.",
        "nl": "Uw badge wordt geprint.",
    },
    BadgeState.DONE: {
        "en": "Your badge is ready. Please take it with you.",
        "nl": "Uw badge is klaar. Neem hem mee.",
    },
    BadgeState.FAILED: {
        "en": "Your badge could not be printed.\nPlease see the desk for it.",
        "nl": "Uw badge kon niet worden geprint.\nDe balie helpt u.",
    },
    BadgeState.UNKNOWN: {
        "en": "Please see the desk for your badge.",
        "nl": "Vraag bij de balie naar uw badge.",
    },
}
HANDED_OVER: LocalizedText = {
    "en": "Your badge is at the printer.",
    "nl": "Uw badge is bij de printer.",
}
"""For a printer that reports nothing after this."""

TROUBLE: Mapping[PrinterTrouble, LocalizedText] = {
    trouble: {
        "en": f"{english}\nPlease see the desk for your badge.",
        "nl": f"{dutch}\nVraag bij de balie naar uw badge.",
    }
    for trouble, english, dutch in (
        (PrinterTrouble.PAPER_OUT, "The printer is out of paper.", "Het papier is op."),
        (PrinterTrouble.RIBBON_OUT, "The printer is out of ink.", "De inkt is op."),
        (PrinterTrouble.JAM, "Paper is stuck in the printer.", "Er zit papier vast."),
        (PrinterTrouble.COVER_OPEN, "The printer is open.", "De printer staat open."),
        (PrinterTrouble.PAUSED, "The printer is paused.", "De printer staat stil."),
        (
            PrinterTrouble.GONE,
            "The printer is unreachable.",
            "De printer is niet bereikbaar.",
        ),
        (
            PrinterTrouble.OTHER,
            "The printer is not working.",
            "De printer doet het niet.",
        ),
    )
}
