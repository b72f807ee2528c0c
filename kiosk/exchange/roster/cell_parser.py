"""Parsing of a roster's cells: states, times, languages and checkpoints of an event."""

import re
from datetime import datetime

from kiosk.domain.event.event import Event
from kiosk.domain.people.registration import RegistrationState
from kiosk.domain.text import is_language_code
from kiosk.exchange.datetimes import parse_datetime
from kiosk.exchange.roster.columns import normalize_heading
from kiosk.files.text_cleaning import listed, quoted

_STATE_WORDS = {
    RegistrationState.CONFIRMED: "confirmed p paid complete completed attending"
    " checkedin attended acquired valid active ok approved accepted registered"
    " manual going paidorvalid partiallyrefunded bevestigd betaald voltooid"
    " afgerond aangemeld ingeschreven aanwezig ingecheckt geaccepteerd goedgekeurd"
    " komt geldig",
    RegistrationState.PENDING: "pending n unconfirmed notconfirmed awaitingapproval"
    " awaitingmoderation approvalpending waitingforapproval draft initializing invited"
    " tentative inafwachting openstaand onbevestigd nietbevestigd nogtebevestigen"
    " uitgenodigd concept wachtopgoedkeuring",
    RegistrationState.WAITLISTED: "waitlisted waitlist waitinglist onwaitlist"
    " onwaitinglist onthewaitinglist onthewaitlist waiting wachtlijst opwachtlijst"
    " opdewachtlijst",
    RegistrationState.UNPAID: "unpaid notpaid tobepaid awaitingpayment pendingpayment"
    " paymentpending waitingforpayment offline overdue due placed onbetaald nietbetaald"
    " nogtebetalen tebetalen wachtopbetaling wachtenopbetaling inafwachtingvanbetaling",
    RegistrationState.CANCELLED: "cancelled canceled c cancel e expired refunded"
    " refundedcanceled refundedcancelled deleted withdrawn rejected declined"
    " notattending notgoing transferred invalidated released abandoned geannuleerd"
    " afgemeld teruggetrokken ingetrokken verlopen terugbetaald afgewezen geweigerd"
    " verwijderd komtniet",
    RegistrationState.BLOCKED: "blocked banned geblokkeerd",
}
_STATE_BY_WORD = {
    word: state for state, words in _STATE_WORDS.items() for word in words.split()
}
_YES_WORDS = frozenset({"yes", "y", "true", "1", "ja", "j", "waar", "x"})
_NO_WORDS = frozenset({"no", "n", "false", "0", "nee", "onwaar"})


def parse_state(word: str) -> RegistrationState | None:
    """Return the state that a word stands for, in any system's terms, or None."""
    return _STATE_BY_WORD.get(normalize_heading(word))


def parse_yes_no(word: str) -> bool | None:
    """Return True for a yes, False for a no, and None for any other word."""
    normalized = normalize_heading(word)
    return (
        True if normalized in _YES_WORDS else False if normalized in _NO_WORDS else None
    )


DEFAULT_CATEGORY = "guest"
SPECIAL_ATTENTION = "Requires special attention"
"""The note to the desk where another system only has a yes."""


class CellParser:
    """Parses cells for one event, and caches what a roster repeats."""

    def __init__(self, event: Event) -> None:
        self._zone = event.zone
        self._categories = {
            name.casefold(): name
            for checkpoint in event.checkpoints
            for name in checkpoint.categories
        }
        self._checkpoint_names = {
            at.name.casefold(): at.name for at in event.checkpoints
        }
        longest_first = sorted(self._checkpoint_names, key=len, reverse=True)
        alternatives = "|".join(map(re.escape, longest_first))
        self._checkpoint_item = re.compile(
            rf"\s*({alternatives}|[^;|,]*?)\s*(?:[;|,]|$)", re.IGNORECASE
        )
        self._times: dict[tuple[str, str], datetime] = {}
        self._states: dict[str, RegistrationState] = {}
        self._checkpoints: dict[str, tuple[str, ...]] = {"": ()}

    def category(self, word: str) -> str:
        """Return a category as the event spells it, if the event knows it."""
        return self._categories.get(word.casefold(), word) or DEFAULT_CATEGORY

    def state(self, word: str, paid: str) -> RegistrationState:
        """Return a state; without a word, unpaid if ``paid`` is no, else confirmed."""
        if word:
            if word not in self._states:
                self._states[word] = _parse_known_state(word)
            return self._states[word]
        if paid and parse_yes_no(paid) is False:
            return RegistrationState.UNPAID
        return RegistrationState.CONFIRMED

    def language(self, code: str) -> str:
        """Return the primary language of a tag ("nl" of "nl-BE")."""
        if not code:
            return ""
        bare = code.lower().replace("_", "-")
        if is_language_code(bare):
            return bare.partition("-")[0]
        raise RowError(
            "language", f"{quoted(code)} is not a language's code such as nl"
        )

    def validity(
        self, from_text: str, until_text: str
    ) -> tuple[datetime | None, datetime | None]:
        """Return from when until when a registration is valid."""
        valid_from = self._time("valid_from", from_text)
        valid_until = self._time("valid_until", until_text)
        if valid_from and valid_until and valid_until <= valid_from:
            raise RowError(
                "valid_until",
                f"{quoted(until_text)} is not after valid_from, {quoted(from_text)}",
            )
        return valid_from, valid_until

    def _time(self, field: str, text: str) -> datetime | None:
        if not text:
            return None
        key = (field, text)
        if key not in self._times:
            try:
                self._times[key] = parse_datetime(
                    text, self._zone, until=field == "valid_until"
                )
            except ValueError:
                raise RowError(
                    field, f"{quoted(text)} is not a time such as 2023-11-28 17:00"
                ) from None
        return self._times[key]

    def checkpoints(self, text: str) -> tuple[str, ...]:
        """Return the checkpoints named in a cell, as the event spells them."""
        if text not in self._checkpoints:
            items = [part for part in self._checkpoint_item.findall(text) if part]
            if unknown := [
                item for item in items if item.casefold() not in self._checkpoint_names
            ]:
                raise RowError(
                    "checkpoints",
                    f"{listed(unknown)} is no checkpoint of the event; it has"
                    f" {listed(self._checkpoint_names.values())}",
                )
            names = dict.fromkeys(
                self._checkpoint_names[item.casefold()] for item in items
            )
            self._checkpoints[text] = tuple(names)
        return self._checkpoints[text]

    @staticmethod
    def attention(word: str) -> str:
        """Return a note to the desk; a yes becomes words, a no becomes empty."""
        answer = parse_yes_no(word) if word else False
        return "" if answer is False else SPECIAL_ATTENTION if answer else word


def _parse_known_state(word: str) -> RegistrationState:
    if state := parse_state(word):
        return state
    known = ", ".join(RegistrationState)
    raise RowError(
        "state", f"{quoted(word)} is unknown; known are {known} and the like"
    )


class RowError(Exception):
    """The field of a row that is invalid, and the reason."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason
