"""Seals tickets and PINs, and recognises the seals.

A ticket's is HMAC-SHA256, cut to 64 bits.

Stations trust each other, so a keyed seal is enough; it keeps the symbol small where a
signature would not. Guessing one takes 2^63 tries at a door that sees each of them.

A PIN's is argon2id, with one salt for all of a house: so one derivation tells whose PIN
it is, however many are on the staff.

A staff code is 128 bits of SHA-256 over what is kept of the PIN, salt and all: nothing
more has to be kept, every station knows it, and it ends with the PIN.
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kiosk.domain.ticket import (
    HALF,
    STAFF_LETTERS,
    EventKey,
    compose_staff_code,
    to_letters,
)

SECRET_BYTES = 32
SALT_BYTES = 16
_PARTS = 6
"""Of what argon2 writes, with $ between: the salt is the last but one."""
ROUNDS, KIBIBYTES = 2, 19 * 1024
"""What OWASP asks for at least: 20 to 60 ms on a kiosk PC."""


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


class ArgonPins:
    """Makes of a PIN what may be kept of it, and finds it again."""

    def seal(self, pin: str, like: Sequence[str]) -> str:
        """Make what is kept of a PIN, with the salt of those that are kept already."""
        salts = (_salt(one) for one in like)
        salt = next(filter(None, salts), None) or secrets.token_bytes(SALT_BYTES)
        return _derive(pin, salt)

    def find(self, pin: str, kept: Sequence[str]) -> str | None:
        """Find what was made of this PIN, if anything was."""
        for salt in {_salt(one) for one in kept} - {None}:
            made = _derive(pin, salt or b"")
            for one in kept:
                if hmac.compare_digest(made.encode(), one.encode()):
                    return one
        return None

    def code(self, kept: str) -> str:
        """Make the staff code of whoever's PIN this was made of."""
        digest = hashlib.sha256(f"staff code\n{kept}".encode()).digest()
        return compose_staff_code(to_letters(digest[: STAFF_LETTERS // 2]))

    def find_code(self, code: str, kept: Sequence[str]) -> str | None:
        """Find what this staff code was made of, if anything."""
        made = (one for one in kept if hmac.compare_digest(self.code(one), code))
        return next(made, None)


def _derive(pin: str, salt: bytes) -> str:
    from argon2 import PasswordHasher  # noqa: PLC0415  few commands need it

    hasher = PasswordHasher(ROUNDS, KIBIBYTES, parallelism=1)
    return hasher.hash(pin, salt=salt)


def _salt(kept: str) -> bytes | None:
    """Read the salt of what was kept; what is not ours has none."""
    parts = kept.split("$")
    if len(parts) != _PARTS:
        return None
    salt = parts[-2]
    try:
        return base64.b64decode(salt + "=" * (-len(salt) % 4), validate=True)
    except ValueError:
        return None
