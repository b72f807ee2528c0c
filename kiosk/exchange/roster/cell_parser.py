"""Parsing of a roster's cells: states, times, languages and checkpoints of an event."""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from kiosk.domain.datetimes import parse_datetime
from kiosk.domain.event.event import Event
from kiosk.domain.people.registration import RegistrationState
from kiosk.domain.people.roster_reading import StateReading
from kiosk.domain.text import is_language_code
from kiosk.exchange.roster.profiles import normalize_heading, vocabulary
from kiosk.files.text_cleaning import listed, quoted

_ANSWER = re.compile(r"\s*([^\W\d_]+)\s*[,.;:!(\u2013-]")
"""The first word of an answer such as “No, sorry”."""
_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b.*")
_NO_STATES: Mapping[str, RegistrationState] = {}


def parse_state(
    word: str, own: Mapping[str, RegistrationState] = _NO_STATES
) -> RegistrationState | None:
    """Return the state that a word stands for, in any system's terms, or None.

    ``own`` are words of a profile or of choices, which go first.
    """
    normalized = normalize_heading(word)
    known = vocabulary().states
    return (
        own.get(normalized)
        or known.get(normalized)
        or _answered_state(normalized)
        or (known.get(normalized[2:]) if normalized.startswith("wc") else None)
        or ((first := _ANSWER.match(word)) and _answered_state(first[1].casefold()))
        or None
    )


def _answered_state(word: str) -> RegistrationState | None:
    """Return the state of a yes, a no or a perhaps; an n alone may mean more."""
    words = vocabulary()
    if word in words.yes:
        return RegistrationState.CONFIRMED
    if word in words.no and word != "n":
        return RegistrationState.CANCELLED
    return RegistrationState.PENDING if word in words.perhaps else None


def parse_yes_no(word: str) -> bool | None:
    """Return True for a yes, False for a no, and None for any other word."""
    normalized = normalize_heading(word)
    words = vocabulary()
    return (
        True if normalized in words.yes else False if normalized in words.no else None
    )


DEFAULT_CATEGORY = "guest"
SPECIAL_ATTENTION = "Requires special attention"
"""The note to the desk where another system only has a yes."""


class CellParser:
    """Parses cells for one event, and caches what a roster repeats."""

    def __init__(
        self, event: Event, states: Mapping[str, RegistrationState] = _NO_STATES
    ) -> None:
        self._own_states = states
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
        self._states: dict[tuple[str, bool], RegistrationState | None] = {}
        self._state_rows: Counter[tuple[str, bool]] = Counter()
        self._checkpoints: dict[str, tuple[str, ...]] = {"": ()}

    def category(self, word: str) -> str:
        """Return a category as the event spells it, if the event knows it."""
        return self._categories.get(word.casefold(), word) or DEFAULT_CATEGORY

    def state(self, word: str, paid: str, cancelled: str) -> RegistrationState:
        """Return a state; without a word, unpaid if ``paid`` is no, else confirmed.

        ``cancelled`` is a column of its own: a yes, or when it was, goes before all.
        """
        if cancelled and self._state(cancelled, marks_cancelled=True) is (
            RegistrationState.CANCELLED
        ):
            return RegistrationState.CANCELLED
        if word:
            return self._state(word)
        if paid and parse_yes_no(paid) is False:
            return RegistrationState.UNPAID
        return RegistrationState.CONFIRMED

    def _state(self, word: str, *, marks_cancelled: bool = False) -> RegistrationState:
        key = (word, marks_cancelled)
        self._state_rows[key] += 1
        if key not in self._states:
            parse = self._parse_cancelled if marks_cancelled else parse_state
            self._states[key] = parse(word, self._own_states)
        if state := self._states[key]:
            return state
        known = ", ".join(RegistrationState)
        raise RowError(
            "state", f"{quoted(word)} is unknown; known are {known} and the like"
        )

    @staticmethod
    def _parse_cancelled(
        word: str, own: Mapping[str, RegistrationState]
    ) -> RegistrationState | None:
        answer = parse_yes_no(word)
        if answer is None and not _DATE.fullmatch(word):
            return parse_state(word, own)
        if answer is False:
            return RegistrationState.CONFIRMED
        return RegistrationState.CANCELLED

    @property
    def states(self) -> tuple[StateReading, ...]:
        """Return the words of states that were read, the most frequent first."""
        return tuple(
            StateReading(key[0], self._states[key], rows)
            for key, rows in self._state_rows.most_common()
        )

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


class RowError(Exception):
    """The field of a row that is invalid, and the reason."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason
