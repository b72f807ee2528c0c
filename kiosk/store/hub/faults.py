"""The hub's failures as sentences with a way on."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoneFree

from kiosk.domain.fault import KnownFault
from kiosk.service.again import Contended

_RACES = {
    "23505",  # the other one wrote it first
    "40001",  # serialisation
    "40P01",  # deadlock
}
_SENTENCES = {
    "28": (
        "The hub {hub} does not let this station in. Check the name and the password "
        "in its address, or have the organiser invite the station again."
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
_CLOSED = (
    "The hub {hub} has no certificate that this station trusts. Name its authority in "
    "the address with ?sslrootcert=FILE, or ask for encryption alone with "
    "?sslmode=require."
)


class Unforeseen(Exception):  # noqa: N818  the hub says what kind of error it is
    """What no sentence is known for; the hub's own words may quote personal data."""


@contextmanager
def told(hub: str) -> Iterator[None]:
    """Turn what the hub reports into a known fault; other errors are ours."""
    try:
        yield
    except NoneFree as error:
        raise KnownFault(_SENTENCES["53300"].format(hub=hub)) from error
    except (DBAPIError, psycopg.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        if not isinstance(cause, psycopg.Error):
            raise
        if cause.sqlstate in _RACES:
            raise Contended from error
        if (sentence := _sentence(cause)) is None:
            said = f"{type(cause).__name__}: {cause.diag.message_primary}"
            raise Unforeseen(said) from None
        raise KnownFault(sentence.format(hub=hub)) from error


def _sentence(error: psycopg.Error) -> str | None:
    state = error.sqlstate or ""
    for begin, sentence in _SENTENCES.items():
        if state.startswith(begin):
            return sentence
    if state or not isinstance(error, psycopg.OperationalError):
        return None
    said = str(error).casefold()
    if "password authentication" in said or "no pg_hba.conf entry" in said:
        return _SENTENCES["28"]
    if "does not exist" in said:
        return _SENTENCES["28" if "role" in said else "3D"]
    if "too many connections" in said or "remaining connection slots" in said:
        return _SENTENCES["53300"]
    return _CLOSED if "certificate" in said or "ssl" in said else _AWAY
