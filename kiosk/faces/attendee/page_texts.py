"""The texts of a verdict's page, in the guest's own language.

The rest of the screen uses the language chosen on it, through Qt's translations; these
texts stand beside the catalogue's sentence and follow its language.
"""

from collections.abc import Mapping

from kiosk.domain.admission.verdict import Refusal
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble
from kiosk.domain.text import LocalizedText

HELP: LocalizedText = {
    "en": "We\u2019ll help you at the desk",
    "nl": "We helpen u aan de\u00a0balie",
}
EXPECTED_THERE: LocalizedText = {
    "en": "They know there that you are coming.",
    "nl": "Daar weten ze al dat u komt.",
}
TOLD_ALOUD: frozenset[Refusal] = frozenset((Refusal.TOO_LATE, Refusal.FULL))
"""What may stand on a screen that others read: it concerns everybody."""

HINTS: Mapping[Refusal, LocalizedText] = {
    Refusal.NOT_A_TICKET: {"en": "Not a ticket", "nl": "Dit is geen ticket"},
    Refusal.WRONG_EVENT: {"en": "Another event", "nl": "Een andere bijeenkomst"},
    Refusal.REVOKED: {
        "en": "There is a newer ticket",
        "nl": "Er is een nieuwer ticket",
    },
    Refusal.TOO_EARLY: {
        "en": "You can come in {at}",
        "nl": "U kunt {at} naar binnen",
    },
    Refusal.TOO_LATE: {
        "en": "You can come in {at}",
        "nl": "U kunt {at} naar binnen",
    },
    Refusal.WRONG_CHECKPOINT: {"en": "{place}", "nl": "{place}"},
    Refusal.EVACUATION: {"en": "Evacuation", "nl": "Ontruiming"},
    Refusal.NOT_BY_RULE: {
        "en": "You can come in {at}",
        "nl": "U kunt {at} naar binnen",
    },
    Refusal.ALREADY_INSIDE: {"en": "You are already inside", "nl": "U bent al binnen"},
}
COME_IN_AGAIN: LocalizedText = {
    "en": "You can come in again {at}",
    "nl": "U kunt {at} weer naar binnen",
}
DOORS_OPEN: LocalizedText = {
    "en": "The doors open {at}",
    "nl": "De deuren gaan {at} open",
}
ADVICE: Mapping[Refusal, LocalizedText] = {
    Refusal.TOO_EARLY: {
        "en": "You are early. Please scan your code again then.",
        "nl": "U bent er vroeg bij. Scan uw code dan opnieuw.",
    },
    Refusal.NOT_BY_RULE: {
        "en": "Please scan your code again then.",
        "nl": "Scan uw code dan opnieuw.",
    },
    Refusal.WRONG_CHECKPOINT: {
        "en": "Please go there: this is another entrance.",
        "nl": "Ga daarheen: dit is een andere ingang.",
    },
}
"""Under the heading of what guests mend themselves."""

COME_BACK: LocalizedText = {
    "en": "Your code lets you in again.",
    "nl": "Met uw code kunt u weer naar binnen.",
}
NOT_YET: LocalizedText = {
    "en": "You are not checked in yet.",
    "nl": "U bent nog niet ingecheckt.",
}
ONCE_MORE: LocalizedText = {
    "en": "You may also scan your code here again.",
    "nl": "U kunt uw code hier ook opnieuw scannen.",
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
