"""The sentences for every verdict, to the visitor and to staff, in each language."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentences:
    """One verdict in one language: for the visitor, and for staff."""

    visitor: str
    staff: str


CATALOGUE: Mapping[str, Mapping[str, Sentences]] = {
    "admitted": {
        "en": Sentences("Welcome, {given}.", "{name} is checked in."),
        "nl": Sentences("Welkom, {given}.", "{name} is ingecheckt."),
    },
    "readmitted": {
        "en": Sentences("Welcome back, {given}.", "{name} is back inside."),
        "nl": Sentences("Welkom terug, {given}.", "{name} is weer binnen."),
    },
    "left": {
        "en": Sentences("Goodbye, {given}.", "{name} has left."),
        "nl": Sentences("Tot ziens, {given}.", "{name} is vertrokken."),
    },
    "left.without_entry": {
        "en": Sentences("Goodbye, {given}.", "{name} has left, without an entry."),
        "nl": Sentences("Tot ziens, {given}.", "{name} is vertrokken, zonder entree."),
    },
    "left.not_valid": {
        "en": Sentences(
            "Goodbye, {given}.", "{name} has left; the ticket is no longer valid."
        ),
        "nl": Sentences(
            "Tot ziens, {given}.",
            "{name} is vertrokken; het ticket is niet meer geldig.",
        ),
    },
    "overruled": {
        "en": Sentences("Welcome, {given}.", "{name} is admitted by override."),
        "nl": Sentences(
            "Welkom, {given}.", "{name} is toegelaten op gezag van een medewerker."
        ),
    },
    "undone": {
        "en": Sentences("This scan was taken back.", "The scan of {name} is undone."),
        "nl": Sentences(
            "Deze scan is teruggedraaid.", "De scan van {name} is ongedaan gemaakt."
        ),
    },
    "see_desk": {
        "en": Sentences(
            "Before you go in, we have something to tell you.",
            "Has a note; talk to {name} first.",
        ),
        "nl": Sentences(
            "Voordat u naar binnen gaat, willen we u iets vertellen.",
            "Heeft een aantekening; spreek {name} eerst even.",
        ),
    },
    "not_a_ticket": {
        "en": Sentences(
            "This is another kind of code. "
            "Please show the one you received for this event.",
            "This is another kind of code, or a typed word.",
        ),
        "nl": Sentences(
            "Dit is een ander soort code. "
            "Laat de code zien die u voor deze bijeenkomst kreeg.",
            "Dit is een ander soort code, of een getypt woord.",
        ),
    },
    "forged_ticket": {
        "en": Sentences(
            "We cannot confirm this ticket. Please see the desk.",
            "The seal does not hold: altered, misread or not issued by us.",
        ),
        "nl": Sentences(
            "We kunnen dit ticket niet bevestigen. Meld u bij de balie.",
            "Het zegel klopt niet: gewijzigd, verkeerd gelezen of niet van ons.",
        ),
    },
    "wrong_event": {
        "en": Sentences(
            "This ticket is for another event: “{place}”, {when}.",
            "Ticket of another event: “{place}”, {when}.",
        ),
        "nl": Sentences(
            "Dit ticket is voor een andere bijeenkomst: “{place}”, {when}.",
            "Ticket van een andere bijeenkomst: “{place}”, {when}.",
        ),
    },
    "unknown_ticket": {
        "en": Sentences(
            "We do not know this ticket. Please see the desk.",
            "No registration has this code; search by name or register a walk-in.",
        ),
        "nl": Sentences(
            "We kennen dit ticket niet. Meld u bij de balie.",
            "Geen aanmelding met deze code; zoek op naam of schrijf ter plekke in.",
        ),
    },
    "revoked": {
        "en": Sentences(
            "This ticket was replaced by a newer one. Please show the newest.",
            "Revoked {when}: a newer ticket of {name} is valid.",
        ),
        "nl": Sentences(
            "Dit ticket is vervangen door een nieuwer. Laat het nieuwste zien.",
            "Ingetrokken {when}: een nieuwer ticket van {name} is geldig.",
        ),
    },
    "cancelled": {
        "en": Sentences(
            "This registration was cancelled. Please see the desk.",
            "The registration of {name} was cancelled.",
        ),
        "nl": Sentences(
            "Deze aanmelding is geannuleerd. Meld u bij de balie.",
            "De aanmelding van {name} is geannuleerd.",
        ),
    },
    "blocked": {
        "en": Sentences(
            "Please see the desk; we are happy to help you there.",
            "{name} is blocked by the organiser.",
        ),
        "nl": Sentences(
            "Meld u bij de balie; daar helpen we u graag.",
            "{name} is geblokkeerd door de organisator.",
        ),
    },
    "not_confirmed": {
        "en": Sentences(
            "This registration is not confirmed yet. Please see the desk.",
            "{name} is not confirmed yet.",
        ),
        "nl": Sentences(
            "Deze aanmelding is nog niet bevestigd. Meld u bij de balie.",
            "{name} is nog niet bevestigd.",
        ),
    },
    "not_confirmed.waitlisted": {
        "en": Sentences(
            "You are still on the waiting list. Please see the desk.",
            "{name} is on the waiting list.",
        ),
        "nl": Sentences(
            "U staat nog op de wachtlijst. Meld u bij de balie.",
            "{name} staat op de wachtlijst.",
        ),
    },
    "not_paid": {
        "en": Sentences(
            "The payment for this ticket is still open. Please see the desk.",
            "{name} has not paid.",
        ),
        "nl": Sentences(
            "De betaling van dit ticket staat nog open. Meld u bij de balie.",
            "{name} heeft niet betaald.",
        ),
    },
    "too_early": {
        "en": Sentences(
            "You are early: the doors open for you {at}.",
            "Too early: {name} may come in from {when}.",
        ),
        "nl": Sentences(
            "U bent vroeg: voor u gaat de deur open {at}.",
            "Te vroeg: {name} mag naar binnen vanaf {when}.",
        ),
    },
    "too_late": {
        "en": Sentences(
            "Admission closed {at}. Please see the desk.",
            "Too late: admission for {name} ended {at}.",
        ),
        "nl": Sentences(
            "De toegang sloot {at}. Meld u bij de balie.",
            "Te laat: de toegang voor {name} eindigde {at}.",
        ),
    },
    "wrong_checkpoint": {
        "en": Sentences(
            "This is not your entrance. Please go to: {place}.",
            "Not allowed here; {name} may use: {place}.",
        ),
        "nl": Sentences(
            "Dit is niet uw ingang. Ga naar: {place}.",
            "Hier niet toegestaan; {name} mag naar: {place}.",
        ),
    },
    "wrong_checkpoint.nowhere": {
        "en": Sentences(
            "This is not your entrance. Please see the desk.",
            "{name} is not allowed at any checkpoint of this event.",
        ),
        "nl": Sentences(
            "Dit is niet uw ingang. Meld u bij de balie.",
            "{name} mag bij geen enkele toegang van deze bijeenkomst naar binnen.",
        ),
    },
    "already_inside": {
        "en": Sentences(
            "You were already checked in {since_at}. Need help? Please see the desk.",
            "{name} is already inside: since {since}, station {station}.",
        ),
        "nl": Sentences(
            "U bent {since_at} al ingecheckt. Hulp nodig? Meld u bij de balie.",
            "{name} is al binnen: sinds {since}, station {station}.",
        ),
    },
    "already_inside.used_up": {
        "en": Sentences(
            "This ticket was used {since_at} and admits once. Please see the desk.",
            "{name} was admitted {since_at} (station {station}) and left; this event "
            "admits once.",
        ),
        "nl": Sentences(
            "Dit ticket is {since_at} gebruikt en geldt één keer. Meld u bij de balie.",
            "{name} kwam binnen {since_at} (station {station}) en is vertrokken; een "
            "ticket geldt hier één keer.",
        ),
    },
    "full": {
        "en": Sentences(
            "It is full just now. Please see the desk.",
            "Full: {name} cannot come in until somebody leaves.",
        ),
        "nl": Sentences(
            "Het is op dit moment vol. Meld u bij de balie.",
            "Vol: {name} kan pas naar binnen als iemand vertrekt.",
        ),
    },
}
"""By verdict, refusal, or either and a shade; words.py fills the placeholders."""
