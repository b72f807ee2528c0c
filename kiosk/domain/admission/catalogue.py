"""The message catalogue: what guest and staff read of each verdict, by language."""

from collections.abc import Mapping

from kiosk.domain.admission.rule_sentences import RULE_SENTENCES
from kiosk.domain.admission.sentence_pair import (
    SEE_DESK,
    SEE_DESK_NL,
    VerdictSentences,
)

CATALOGUE: Mapping[str, Mapping[str, VerdictSentences]] = {
    "admitted": {
        "en": VerdictSentences("Welcome, {given}.", "{name} is checked in."),
        "nl": VerdictSentences("Welkom, {given}.", "{name} is ingecheckt."),
    },
    "readmitted": {
        "en": VerdictSentences("Welcome back, {given}.", "{name} is back inside."),
        "nl": VerdictSentences("Welkom terug, {given}.", "{name} is weer binnen."),
    },
    "left": {
        "en": VerdictSentences("Goodbye, {given}.", "{name} has left."),
        "nl": VerdictSentences("Tot ziens, {given}.", "{name} is vertrokken."),
    },
    "left.without_entry": {
        "en": VerdictSentences(
            "Goodbye, {given}.", "{name} has left, without an entry."
        ),
        "nl": VerdictSentences(
            "Tot ziens, {given}.", "{name} is vertrokken, zonder entree."
        ),
    },
    "left.not_valid": {
        "en": VerdictSentences(
            "Goodbye, {given}.", "{name} has left; the ticket is no longer valid."
        ),
        "nl": VerdictSentences(
            "Tot ziens, {given}.",
            "{name} is vertrokken; het ticket is niet meer geldig.",
        ),
    },
    "overruled": {
        "en": VerdictSentences("Welcome, {given}.", "{name} is admitted by override."),
        "nl": VerdictSentences(
            "Welkom, {given}.", "{name} is toegelaten op gezag van een steward."
        ),
    },
    "undone": {
        "en": VerdictSentences(
            "This scan was taken back.", "The scan of {name} is undone."
        ),
        "nl": VerdictSentences(
            "Deze scan is teruggedraaid.", "De scan van {name} is ongedaan gemaakt."
        ),
    },
    "see_desk": {
        "en": VerdictSentences(
            "Before you go in, we have something to tell you.",
            "Has a note; speak to {name} first.",
        ),
        "nl": VerdictSentences(
            "Voordat u naar binnen gaat, willen we u iets vertellen.",
            "Heeft een aantekening; spreek {name} eerst even.",
        ),
    },
    "not_a_ticket": {
        "en": VerdictSentences(
            "This is another kind of code. "
            "Please show the one you received for this event.",
            "This is another kind of code, or a typed word.",
        ),
        "nl": VerdictSentences(
            "Dit is een ander soort code. "
            "Laat de code zien die u voor deze bijeenkomst kreeg.",
            "Dit is een ander soort code, of een getypt woord.",
        ),
    },
    "forged_ticket": {
        "en": VerdictSentences(
            SEE_DESK,
            "Not a code of ours: altered, misread or never issued.",
        ),
        "nl": VerdictSentences(
            SEE_DESK_NL,
            "Geen code van ons: gewijzigd, verkeerd gelezen of nooit uitgegeven.",
        ),
    },
    "wrong_event": {
        "en": VerdictSentences(
            "This ticket is for another event: “{place}”, {when}.",
            "Ticket of another event: “{place}”, {when}.",
        ),
        "nl": VerdictSentences(
            "Dit ticket is voor een andere bijeenkomst: “{place}”, {when}.",
            "Ticket van een andere bijeenkomst: “{place}”, {when}.",
        ),
    },
    "unknown_ticket": {
        "en": VerdictSentences(
            SEE_DESK,
            "No registration has this code; search by name or register a walk-in.",
        ),
        "nl": VerdictSentences(
            SEE_DESK_NL,
            "Geen aanmelding met deze code; zoek op naam of schrijf ter plekke in.",
        ),
    },
    "revoked": {
        "en": VerdictSentences(
            "This ticket was replaced by a newer one. Please show the newest.",
            "Revoked {when}: a newer ticket of {name} is valid.",
        ),
        "nl": VerdictSentences(
            "Dit ticket is vervangen door een nieuwer. Laat het nieuwste zien.",
            "Ingetrokken {when}: een nieuwer ticket van {name} is geldig.",
        ),
    },
    "cancelled": {
        "en": VerdictSentences(
            SEE_DESK,
            "The registration of {name} was cancelled.",
        ),
        "nl": VerdictSentences(
            SEE_DESK_NL,
            "De aanmelding van {name} is geannuleerd.",
        ),
    },
    "blocked": {
        "en": VerdictSentences(
            SEE_DESK,
            "{name} is blocked by the organiser.",
        ),
        "nl": VerdictSentences(
            SEE_DESK_NL,
            "{name} is geblokkeerd door de organisator.",
        ),
    },
    "not_confirmed": {
        "en": VerdictSentences(
            SEE_DESK,
            "{name} is not confirmed yet.",
        ),
        "nl": VerdictSentences(
            SEE_DESK_NL,
            "{name} is nog niet bevestigd.",
        ),
    },
    "not_confirmed.waitlisted": {
        "en": VerdictSentences(
            SEE_DESK,
            "{name} is on the waiting list.",
        ),
        "nl": VerdictSentences(
            SEE_DESK_NL,
            "{name} staat op de wachtlijst.",
        ),
    },
    "not_paid": {
        "en": VerdictSentences(
            SEE_DESK,
            "{name} has not paid.",
        ),
        "nl": VerdictSentences(
            SEE_DESK_NL,
            "{name} heeft niet betaald.",
        ),
    },
    "too_early": {
        "en": VerdictSentences(
            "You are early: you can come in {at}.",
            "Too early: {name} may come in from {when}.",
        ),
        "nl": VerdictSentences(
            "U bent er vroeg bij: u kunt {at} naar binnen.",
            "Te vroeg: {name} mag naar binnen vanaf {when}.",
        ),
    },
    "too_late": {
        "en": VerdictSentences(
            "Admission closed {at}. Please see the desk.",
            "Too late: admission for {name} ended {at}.",
        ),
        "nl": VerdictSentences(
            "De toegang sloot {at}. Meld u bij de balie.",
            "Te laat: de toegang voor {name} eindigde {at}.",
        ),
    },
    "too_late.until_next_day": {
        "en": VerdictSentences(
            "Admission closed {at}. You can come in again {again_at}.",
            "Too late: admission for {name} ended {at}, and begins again {again_at}.",
        ),
        "nl": VerdictSentences(
            "De toegang sloot {at}. U kunt {again_at} weer naar binnen.",
            "Te laat: de toegang voor {name} eindigde {at} en begint weer {again_at}.",
        ),
    },
    "too_late.event_over": {
        "en": VerdictSentences(
            "This event was {dates}. Please see the desk.",
            "Too late for {name}: this event was {dates}.",
        ),
        "nl": VerdictSentences(
            "Deze bijeenkomst was {dates}. Meld u bij de balie.",
            "Te laat voor {name}: deze bijeenkomst was {dates}.",
        ),
    },
    "wrong_checkpoint": {
        "en": VerdictSentences(
            "This is not your entrance. Please go to: {place}.",
            "Not allowed here; {name} may use: {place}.",
        ),
        "nl": VerdictSentences(
            "Dit is niet uw ingang. Ga naar: {place}.",
            "Hier niet toegestaan; {name} mag naar: {place}.",
        ),
    },
    "wrong_checkpoint.nowhere": {
        "en": VerdictSentences(
            SEE_DESK,
            "{name} is not allowed at any checkpoint of this event.",
        ),
        "nl": VerdictSentences(
            SEE_DESK_NL,
            "{name} mag bij geen enkele toegang van deze bijeenkomst naar binnen.",
        ),
    },
    **RULE_SENTENCES,
    "already_inside": {
        "en": VerdictSentences(
            "You were already checked in {since_at}. Need help? Please see the desk.",
            "{name} is already inside: since {since}, station {station}.",
        ),
        "nl": VerdictSentences(
            "U bent {since_at} al ingecheckt. Hulp nodig? Meld u bij de balie.",
            "{name} is al binnen: sinds {since}, station {station}.",
        ),
    },
    "already_inside.used_up": {
        "en": VerdictSentences(
            SEE_DESK,
            "{name} was admitted {since_at} (station {station}) and left; this event "
            "admits once.",
        ),
        "nl": VerdictSentences(
            SEE_DESK_NL,
            "{name} kwam binnen {since_at} (station {station}) en is vertrokken; een "
            "ticket geldt hier één keer.",
        ),
    },
    "evacuation": {
        "en": VerdictSentences(
            "Please leave the building now.",
            "Evacuation since {since}: nobody goes in. {name} was not let in.",
        ),
        "nl": VerdictSentences(
            "Verlaat nu het gebouw.",
            "Ontruiming sinds {since}: niemand gaat naar binnen. {name} is niet "
            "toegelaten.",
        ),
    },
    "full": {
        "en": VerdictSentences(
            "The hall is full just now. Please see the desk.",
            "Full: {name} cannot come in until somebody leaves.",
        ),
        "nl": VerdictSentences(
            "De zaal is nu vol. Meld u bij de balie.",
            "Vol: {name} kan pas naar binnen als iemand vertrekt.",
        ),
    },
}
"""By verdict or refusal and its variant; verdict_sentences.py fills the "
"placeholders."""
