"""The hub's failures as sentences with a way on."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoneFree

from kiosk.domain.fault import KnownFault
from kiosk.service.offline import HubAway
from kiosk.service.retry import ConcurrentUpdateError

_RACES = {
    "23505",  # the other one wrote it first
    "40001",  # serialisation
    "40P01",  # deadlock
}
_SENTENCES = {
    "25P03": (
        "This station stood still for so long that the hub {hub} let others go on; "
        "nothing was written. Try again."
    ),
    "28": (
        "The hub {hub} does not know the name or the password in its address: one of "
        "them is wrong."
    ),
    "3D": (
        "There is no database {hub}. Check the address, or make it with “createdb” and "
        "“kiosk hub prepare”."
    ),
    "42501": (
        "The hub {hub} does not allow this with the name in its address. Prepare it as "
        "its owner with “kiosk hub prepare”."
    ),
    "53100": "The disk of the hub {hub} is full; nothing was written. Make room on it.",
    "53300": (
        "The hub {hub} has no connection free for this station. Close others, or raise "
        "its max_connections."
    ),
    "55P03": (
        "Another station has kept a record at the hub {hub} for too long, so nothing "
        "was written. Try again."
    ),
    "57014": "The hub {hub} took too long, so nothing was written. Try again.",
    "57P": "The hub {hub} is stopping or starting, so nothing was written. Try again.",
}
_AWAY = (
    "The hub {hub} does not answer. Check that it runs and that the network reaches it."
)
_ASKS = (
    "The hub {hub} wants a password, and there is none. Write it into the address "
    "(postgresql://NAME:PASSWORD@HOST/DATABASE), into PGPASSWORD or into ~/.pgpass."
)
_NO_ENTRY = (
    "The hub {hub} lets nobody in from this computer with the name in its address. Add "
    "a line for them to its pg_hba.conf."
)
_CLOSED = (
    "The hub {hub} has no certificate that this station trusts. Name its authority in "
    "the address with ?sslrootcert=FILE, or ask for encryption alone with "
    "?sslmode=require."
)


class NotLetIn(HubAway):
    """The hub does not know the name and the secret that it was given."""


class NotAllowed(HubAway):
    """The hub does not allow this: for a station that worked, it was revoked."""


class Unforeseen(Exception):  # noqa: N818  the hub says what kind of error it is
    """What no sentence is known for; the hub's own words may quote personal data."""


_SIGNS = (
    (("certificate",), _CLOSED),
    (("password authentication",), _SENTENCES["28"]),
    (("no pg_hba.conf entry",), _NO_ENTRY),
    (("role", "does not exist"), _SENTENCES["28"]),
    (("does not exist",), _SENTENCES["3D"]),
    (("too many",), _SENTENCES["53300"]),
    (("connection slots",), _SENTENCES["53300"]),
    (("does not support ssl",), _CLOSED),
    (("terminating connection",), _SENTENCES["57P"]),
)
"""What is said of a connection that was not made: it comes without a code."""

_NOT_TEXT = (
    "The hub {hub} cannot keep a character of what was scanned or typed, so nothing "
    "was written. Write it without control characters."
)
_KINDS: dict[str, type[KnownFault]] = {
    _NOT_TEXT: KnownFault,
    _ASKS: NotLetIn,
    _SENTENCES["28"]: NotLetIn,
    _SENTENCES["42501"]: NotAllowed,
}
"""What is no mere silence."""


@contextmanager
def told(hub: str) -> Iterator[None]:
    """Turn what the hub reports into a known fault; other errors are ours."""
    try:
        yield
    except NoneFree as error:
        raise HubAway(_SENTENCES["53300"].format(hub=hub)) from error
    except (DBAPIError, psycopg.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        if not isinstance(cause, psycopg.Error):
            raise
        if cause.sqlstate in _RACES:
            raise ConcurrentUpdateError from error
        if (sentence := _sentence(cause)) is None:
            said = f"{type(cause).__name__}: {cause.diag.message_primary}"
            raise Unforeseen(said) from None
        raise _KINDS.get(sentence, HubAway)(sentence.format(hub=hub)) from error


def _sentence(error: psycopg.Error) -> str | None:
    if isinstance(error, psycopg.DataError):
        return _NOT_TEXT
    if state := error.sqlstate:
        known = (text for code, text in _SENTENCES.items() if state.startswith(code))
        return next(known, None)
    if not isinstance(error, psycopg.OperationalError):
        return None
    if error.pgconn and error.pgconn.needs_password:
        return _ASKS
    said = str(error).casefold()
    known = (text for signs, text in _SIGNS if all(sign in said for sign in signs))
    return next(known, _SENTENCES["28"] if _turned_away(error, said) else _AWAY)


def _turned_away(error: psycopg.Error, said: str) -> bool:
    """Whether the hub said no to a secret, in a language that is not known here."""
    return "fatal" in said and bool(error.pgconn and error.pgconn.used_password)
