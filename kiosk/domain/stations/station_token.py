"""Station tokens: the database role and secret with which a station joins the hub.

A token is 36 letters that every keyboard types alike (``ticket.py``), the last four of
which are a checksum. Joining puts a password of the station's own in its place.
"""

import secrets
from dataclasses import dataclass, field
from hashlib import blake2b

from kiosk.domain.fault import KnownFault
from kiosk.domain.ticket import ALPHABET, decode_letters, encode_letters

_ROLE_BYTES, _SECRET_BYTES, _CHECKSUM_BYTES = 4, 12, 2
_PASSWORD_BYTES = 16
TOKEN_LENGTH = 2 * (_ROLE_BYTES + _SECRET_BYTES + _CHECKSUM_BYTES)
_GROUP_LENGTH = 4


@dataclass(frozen=True, slots=True)
class StationToken:
    """A database role at the hub and its password."""

    role: str
    secret: str = field(repr=False)

    @property
    def letters(self) -> str:
        """Return the token without groups, as it is scanned."""
        payload = self.role.removeprefix(_ROLE_PREFIX).upper() + self.secret
        return payload + _checksum(payload)


_ROLE_PREFIX = "kiosk_"


def new_role() -> str:
    """Return a random role name, unique at this hub and beside it."""
    return _ROLE_PREFIX + encode_letters(secrets.token_bytes(_ROLE_BYTES)).lower()


def new_token(role: str) -> StationToken:
    """Return a token with a new secret."""
    return StationToken(role, encode_letters(secrets.token_bytes(_SECRET_BYTES)))


def new_password() -> str:
    """Return a password of a station's own, which no token tells."""
    return secrets.token_hex(_PASSWORD_BYTES)


def is_of_token(secret: str) -> bool:
    """Return whether a secret is a token's, and no password of a station's own."""
    return len(secret) == 2 * _SECRET_BYTES


def format_token(token: StationToken) -> str:
    """Return a token in groups of four letters, to be read and typed."""
    letters = token.letters
    starts = range(0, len(letters), _GROUP_LENGTH)
    return "-".join(letters[start : start + _GROUP_LENGTH] for start in starts)


def parse_token(text: str) -> StationToken:
    """Return the token that was typed or scanned, in any case and any groups.

    Raise KnownFault with what is wrong with it.
    """
    letters = "".join(character for character in text.upper() if character.isalnum())
    if invalid := next(
        (character for character in letters if character not in ALPHABET), None
    ):
        raise KnownFault(
            "A token has no “{strange}”: its letters are {alphabet}. Type it again.",
            strange=invalid,
            alphabet=ALPHABET,
        )
    if len(letters) != TOKEN_LENGTH:
        raise KnownFault(
            "A token has {length} letters, and these are {letters}. Type it "
            "again, or scan its code.",
            length=TOKEN_LENGTH,
            letters=len(letters),
        )
    payload, checksum = letters[: -2 * _CHECKSUM_BYTES], letters[-2 * _CHECKSUM_BYTES :]
    if checksum != _checksum(payload):
        raise KnownFault(
            "This token was mistyped: its last letters do not fit the others. Type it "
            "again, or scan its code."
        )
    role = _ROLE_PREFIX + payload[: 2 * _ROLE_BYTES].lower()
    return StationToken(role, payload[2 * _ROLE_BYTES :])


def _checksum(payload: str) -> str:
    digest = blake2b(decode_letters(payload), digest_size=_CHECKSUM_BYTES).digest()
    return encode_letters(digest)
