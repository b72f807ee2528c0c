"""A station's connections to its hub: for verdicts, for the line's work, to listen."""

from collections.abc import Callable
from contextlib import ExitStack
from threading import Event
from typing import TYPE_CHECKING

import psycopg

from kiosk.domain.fault import KnownFault
from kiosk.service.offline import HubAway
from kiosk.store.hub.store import HubStore

if TYPE_CHECKING:
    from kiosk.store.hub.transaction import Driver

PATIENT = 10.0
"""Seconds that the line itself waits for an answer; nobody waits for the line."""
_VERDICT_LINES = 2
"""A scan's and the line's own: connecting may take seconds, and no scan has them."""


class Contact:
    """All connections at once: they are made together, and let go together.

    ``reach`` opens the hub for so many seconds of silence. Once ``closing`` is set,
    nothing is opened any more.
    """

    def __init__(
        self, reach: Callable[[float], HubStore], silence: float, closing: Event
    ) -> None:
        self._reach, self._silence, self._closing = reach, silence, closing
        self._works: HubStore | None = None
        self._listening: tuple[ExitStack, Driver] | None = None
        self.verdicts: HubStore | None = None
        self.name = ""

    def open(self) -> tuple[HubStore, HubStore]:
        """Give the hub for verdicts and for the line's work; raises KnownFault."""
        if self._works is None:
            self._works = self._opened(PATIENT)
            self.name = self._works.name
        if self.verdicts is None:
            self.verdicts = self._opened(self._silence, lines=_VERDICT_LINES)
        return self.verdicts, self._works

    def listen(self) -> None:
        """Hear from now on when other stations ring."""
        if self._listening is None and self._works is not None:
            stack = ExitStack()
            self._listening = stack, stack.enter_context(self._works.listening())

    def fileno(self) -> int | None:
        """Name the file that is readable once somebody rings."""
        return self._listening[1].fileno() if self._listening else None

    def rung(self, own: str) -> bool:
        """Hear who rang; false where that was only ``own``."""
        if self._listening is None:
            return False
        try:
            heard = [one.payload for one in self._listening[1].notifies(timeout=0)]
        except psycopg.Error:  # the next round tells why
            self._hang_up()
            return True
        return any(who != own for who in heard)

    def drop(self) -> None:
        """Let go of the hub; the next contact looks at it afresh."""
        self._hang_up()
        for hub in (self.verdicts, self._works):
            if hub is not None:
                hub.close()
        self.verdicts = self._works = None

    def cut(self) -> None:
        """Let nobody wait for an answer any more, on whatever thread."""
        for hub in (self.verdicts, self._works):
            if hub is not None:
                hub.cut()

    def _opened(self, silence: float, lines: int = 1) -> HubStore:
        hub = self._reach(silence)
        try:
            hub.open_lines(lines)
            if self._closing.is_set():
                raise HubAway("This station hangs up.")
        except KnownFault:
            hub.close()
            raise
        return hub

    def _hang_up(self) -> None:
        listening, self._listening = self._listening, None
        if listening is not None:
            listening[0].close()
