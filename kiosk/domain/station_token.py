"""What an organiser hands to a station so that it can join: its role and secret.

A token is 36 letters of those that every keyboard types alike (``ticket.py``), and four
of them tell whether the others were mistyped.
"""

import secrets
from dataclasses import dataclass, field
from hashlib import blake2b

from kiosk.domain.fault import KnownFault
from kiosk.domain.ticket import ALPHABET, from_letters, to_letters

_ROLE_BYTES, _SECRET_BYTES, _CHECK_BYTES = 4, 12, 2
LENGTH = 2 * (_ROLE_BYTES + _SECRET_BYTES + _CHECK_BYTES)
_GROUP = 4


@dataclass(frozen=True, slots=True)
class StationToken:
    """A role at the hub and the secret that opens it."""

    role: str
    secret: str = field(repr=False)

    @property
    def letters(self) -> str:
        """The token in a row, as it is scanned."""
        said = self.role.removeprefix(_PREFIX).upper() + self.secret
        return said + _check(said)


_PREFIX = "kiosk_"


def new_role() -> str:
    """Name a role that no other station has, at this hub or beside it."""
    return _PREFIX + to_letters(secrets.token_bytes(_ROLE_BYTES)).lower()


def new_token(role: str) -> StationToken:
    """Make a token with a new secret."""
    return StationToken(role, to_letters(secrets.token_bytes(_SECRET_BYTES)))


def in_groups(token: StationToken) -> str:
    """Write a token so that people can read and type it."""
    letters = token.letters
    starts = range(0, len(letters), _GROUP)
    return "-".join(letters[start : start + _GROUP] for start in starts)


def read_token(text: str) -> StationToken:
    """Read a token as it was typed or scanned, in any case and any groups.

    Raises KnownFault that says what is wrong with it.
    """
    letters = "".join(sign for sign in text.upper() if sign.isalnum())
    if strange := next((sign for sign in letters if sign not in ALPHABET), None):
        raise KnownFault(
            "A token has no “{strange}”: its letters are {alphabet}. Type it again.",
            strange=strange,
            alphabet=ALPHABET,
        )
    if len(letters) != LENGTH:
        raise KnownFault(
            "A token has {length} letters, and these are {letters}. Type it "
            "again, or scan its code.",
            length=LENGTH,
            letters=len(letters),
        )
    said, check = letters[: -2 * _CHECK_BYTES], letters[-2 * _CHECK_BYTES :]
    if check != _check(said):
        raise KnownFault(
            "This token was mistyped: its last letters do not fit the others. Type it "
            "again, or scan its code."
        )
    role = _PREFIX + said[: 2 * _ROLE_BYTES].lower()
    return StationToken(role, said[2 * _ROLE_BYTES :])


def _check(said: str) -> str:
    digest = blake2b(from_letters(said), digest_size=_CHECK_BYTES).digest()
    return to_letters(digest)
