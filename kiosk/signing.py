"""Signing of tickets and hashing of PINs.

A ticket's signature is HMAC-SHA256, cut to 64 bits. Stations trust each other, so a
shared key is enough, and it keeps the symbol small where a public-key signature would
not. Guessing one takes 2^63 attempts at a door that sees each of them.

A PIN's hash is argon2id, with one salt for all of an installation: one derivation finds
whose PIN it is, however many members the staff has.

A staff code is 128 bits of SHA-256 over its term (an event) and the PIN's hash, salt
and all: nothing more has to be stored, every station knows it, and it ends with either.
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kiosk.domain.ticket import (
    PART_LENGTH,
    STAFF_CODE_LENGTH,
    EventKey,
    compose_staff_code,
    encode_letters,
)

SECRET_BYTES = 32
SALT_BYTES = 16
_HASH_FIELDS = 6
"""Fields of an argon2 hash, separated by $: the salt is the last but one."""
TIME_COST, MEMORY_COST_KIB = 2, 19 * 1024
"""OWASP's minimum for argon2id: 20 to 60 ms on a kiosk PC."""


def new_key(event: str, number: int) -> EventKey:
    """Return a new random key for an event."""
    return EventKey(event, number, secrets.token_bytes(SECRET_BYTES))


@dataclass(slots=True)
class TicketSigner:
    """Signs with each event's newest key, and accepts signatures by all of them."""

    read_keys: Callable[[], Sequence[EventKey]]
    _keys: Sequence[EventKey] = field(default=())

    def sign(self, event: str, ticket: str) -> str:
        """Return a ticket's signature by the event's newest key.

        Raise LookupError for an event without a key.
        """
        self._keys = self.read_keys()
        for key in self._keys:
            if key.event == event:
                return _sign(key, ticket)
        raise LookupError(f"event {event} has no key")

    def verify(self, ticket: str, signature: str) -> str | None:
        """Return the event whose key made this signature, or None.

        Keys are read again when none matches: another process may have added one.
        """
        event = self._find_event(ticket, signature)
        if event is None:
            self._keys = self.read_keys()
            event = self._find_event(ticket, signature)
        return event

    def _find_event(self, ticket: str, signature: str) -> str | None:
        matching = (
            key.event
            for key in self._keys
            if hmac.compare_digest(_sign(key, ticket), signature)
        )
        return next(matching, None)


def _sign(key: EventKey, ticket: str) -> str:
    message = f"{key.event}\n{ticket}".encode()
    return encode_letters(
        hmac.digest(key.secret, message, "sha256")[: PART_LENGTH // 2]
    )


class PinHasher:
    """Hashes PINs with argon2id, and finds PINs and staff codes among hashes."""

    def hash(self, pin: str, existing: Sequence[str]) -> str:
        """Return the hash of a PIN, with the salt of the existing ones."""
        salts = (_salt_of(pin_hash) for pin_hash in existing)
        salt = next(filter(None, salts), None) or secrets.token_bytes(SALT_BYTES)
        return _derive(pin, salt)

    def find_by_pin(self, pin: str, pin_hashes: Sequence[str]) -> str | None:
        """Return the hash of this PIN among those given, if it is there."""
        for salt in {_salt_of(pin_hash) for pin_hash in pin_hashes} - {None}:
            derived = _derive(pin, salt or b"")
            for pin_hash in pin_hashes:
                if hmac.compare_digest(derived.encode(), pin_hash.encode()):
                    return pin_hash
        return None

    def staff_code(self, pin_hash: str, term: str) -> str:
        """Return the staff code that belongs to a PIN's hash for a term."""
        digest = hashlib.sha256(f"staff code\n{term}\n{pin_hash}".encode()).digest()
        return compose_staff_code(encode_letters(digest[: STAFF_CODE_LENGTH // 2]))

    def find_by_code(
        self, code: str, pin_hashes: Sequence[str], terms: Sequence[str]
    ) -> str | None:
        """Return the hash that a staff code belongs to in one of the terms, if any."""
        matching = (
            pin_hash
            for pin_hash in pin_hashes
            for term in terms
            if hmac.compare_digest(self.staff_code(pin_hash, term), code)
        )
        return next(matching, None)


def _derive(pin: str, salt: bytes) -> str:
    from argon2 import PasswordHasher  # noqa: PLC0415  few commands need it

    hasher = PasswordHasher(TIME_COST, MEMORY_COST_KIB, parallelism=1)
    return hasher.hash(pin, salt=salt)


def _salt_of(pin_hash: str) -> bytes | None:
    """Return the salt of a PIN's hash, or None if it is not one of ours."""
    parts = pin_hash.split("$")
    if len(parts) != _HASH_FIELDS:
        return None
    salt = parts[-2]
    try:
        return base64.b64decode(salt + "=" * (-len(salt) % 4), validate=True)
    except ValueError:
        return None
