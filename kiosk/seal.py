"""Seals tickets and recognises the seal: HMAC-SHA256, cut to 64 bits.

Stations trust each other, so a keyed seal is enough; it keeps the symbol small where a
signature would not. Guessing one takes 2^63 tries at a door that sees each of them.
"""

import hmac
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kiosk.domain.ticket import HALF, EventKey, to_letters

SECRET_BYTES = 32


def new_key(event: str, number: int) -> EventKey:
    """Make a key for an event."""
    return EventKey(event, number, secrets.token_bytes(SECRET_BYTES))


@dataclass(slots=True)
class KeyedSeal:
    """Seals with each event's newest key, and honours all of them."""

    read_keys: Callable[[], Sequence[EventKey]]
    _keys: Sequence[EventKey] = field(default=())

    def seal(self, event: str, ticket: str) -> str:
        """Seal a ticket with the event's newest key.

        Raises LookupError for an event without a key.
        """
        self._keys = self.read_keys()
        for key in self._keys:
            if key.event == event:
                return _seal(key, ticket)
        raise LookupError(f"event {event} has no key")

    def sealed_for(self, ticket: str, seal: str) -> str | None:
        """Name the event whose key made this seal, or none.

        Keys are read again when none fits: another process may have added one.
        """
        found = self._find(ticket, seal)
        if found is None:
            self._keys = self.read_keys()
            found = self._find(ticket, seal)
        return found

    def _find(self, ticket: str, seal: str) -> str | None:
        fitting = (
            key.event
            for key in self._keys
            if hmac.compare_digest(_seal(key, ticket), seal)
        )
        return next(fitting, None)


def _seal(key: EventKey, ticket: str) -> str:
    message = f"{key.event}\n{ticket}".encode()
    return to_letters(hmac.digest(key.secret, message, "sha256")[: HALF // 2])
