"""What the words in a roster's cells mean for one event."""

import re
from datetime import datetime

from kiosk.domain.event import Event
from kiosk.domain.registration import RegistrationState
from kiosk.domain.text import is_language_code
from kiosk.exchange.moments import read_moment
from kiosk.exchange.states import read_state, read_yes
from kiosk.exchange.unfit import Unfit
from kiosk.files.text_cleaning import listed, quoted

DEFAULT_CATEGORY = "guest"
SPECIAL = "Requires special attention"
"""What the desk reads where another system says no more than yes."""


class WordReader:
    """Reads words for an event and remembers them: a roster repeats itself."""

    def __init__(self, event: Event) -> None:
        self._zone = event.zone
        self._categories = {
            name.casefold(): name
            for checkpoint in event.checkpoints
            for name in checkpoint.categories
        }
        self._names = {at.name.casefold(): at.name for at in event.checkpoints}
        longest_first = sorted(self._names, key=len, reverse=True)
        known = "|".join(map(re.escape, longest_first))
        self._part = re.compile(rf"\s*({known}|[^;|,]*?)\s*(?:[;|,]|$)", re.IGNORECASE)
        self._moments: dict[tuple[str, str], datetime] = {}
        self._states: dict[str, RegistrationState] = {}
        self._checkpoints: dict[str, tuple[str, ...]] = {"": ()}

    def category(self, word: str) -> str:
        """Spell a category as the event does, where it knows it."""
        return self._categories.get(word.casefold(), word) or DEFAULT_CATEGORY

    def state(self, word: str, paid: str) -> RegistrationState:
        """Read a state; without one, whether it is paid; without that, confirmed."""
        if word:
            if word not in self._states:
                self._states[word] = _state(word)
            return self._states[word]
        if paid and read_yes(paid) is False:
            return RegistrationState.UNPAID
        return RegistrationState.CONFIRMED

    def language(self, code: str) -> str:
        """Reduce a language's code to its first part ("nl" of "nl-BE")."""
        if not code:
            return ""
        bare = code.lower().replace("_", "-")
        if is_language_code(bare):
            return bare.partition("-")[0]
        raise Unfit("language", f"{quoted(code)} is not a language's code such as nl")

    def window(self, begins: str, ends: str) -> tuple[datetime | None, datetime | None]:
        """Read from when until when a registration is good."""
        valid_from = self._moment("valid_from", begins)
        valid_until = self._moment("valid_until", ends)
        if valid_from and valid_until and valid_until <= valid_from:
            raise Unfit(
                "valid_until",
                f"{quoted(ends)} is not after valid_from, {quoted(begins)}",
            )
        return valid_from, valid_until

    def _moment(self, field: str, text: str) -> datetime | None:
        if not text:
            return None
        key = (field, text)
        if key not in self._moments:
            try:
                self._moments[key] = read_moment(
                    text, self._zone, until=field == "valid_until"
                )
            except ValueError:
                raise Unfit(
                    field, f"{quoted(text)} is not a time such as 2023-11-28 17:00"
                ) from None
        return self._moments[key]

    def checkpoints(self, text: str) -> tuple[str, ...]:
        """Find the checkpoints named in a cell, in the event's own spelling."""
        if text not in self._checkpoints:
            parts = [part for part in self._part.findall(text) if part]
            if unknown := [at for at in parts if at.casefold() not in self._names]:
                raise Unfit(
                    "checkpoints",
                    f"{listed(unknown)} is no checkpoint of the event; it has"
                    f" {listed(self._names.values())}",
                )
            names = dict.fromkeys(self._names[at.casefold()] for at in parts)
            self._checkpoints[text] = tuple(names)
        return self._checkpoints[text]

    @staticmethod
    def special(word: str) -> str:
        """Turn a yes into words for the desk; other words stand for themselves."""
        says = read_yes(word) if word else False
        return "" if says is False else SPECIAL if says else word


def _state(word: str) -> RegistrationState:
    if state := read_state(word):
        return state
    known = ", ".join(RegistrationState)
    raise Unfit("state", f"{quoted(word)} is unknown; known are {known} and the like")
