"""Translates PostgreSQL's errors into known faults."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from kiosk.domain.fault import KnownFault
from kiosk.service.offline import HubUnavailableError
from kiosk.service.retry import ConcurrentUpdateError
from kiosk.store.hub.row_rules import FOREIGN_NAME

_CONCURRENT_UPDATE_STATES = {
    "23505",  # unique violation: the other transaction was first
    "40001",  # serialisation
    "40P01",  # deadlock
}
_SENTENCE_BY_SQLSTATE = {
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
_NO_ANSWER = (
    "The hub {hub} does not answer. Check that it runs and that the network reaches it."
)
_LOGIN_MISSING = (
    "The hub {hub} wants a password, and there is none. Put it into PGPASSWORD or into "
    "~/.pgpass, or run this at a terminal, where kiosk asks for it."
)
_NO_HBA_ENTRY = (
    "The hub {hub} lets nobody in from this computer with the name in its address. Add "
    "a line for them to its pg_hba.conf."
)
_NO_CERTIFICATE = (
    "The hub {hub} has no certificate that this station trusts. Name its authority in "
    "the address with ?sslrootcert=FILE."
)
_NO_CHANNEL_BINDING = (
    "The hub {hub} did not prove on this encrypted connection that it knows the "
    "password, so somebody may sit between. Have it use scram-sha-256 in its "
    "pg_hba.conf."
)


class HubLoginError(HubUnavailableError):
    """The hub refused the name or the password."""


class HubPasswordMissingError(HubLoginError):
    """The hub wants a password, and nobody gave one."""


class HubPermissionError(HubUnavailableError):
    """The hub refused permission; a station that worked before was revoked."""


class UnexpectedHubError(Exception):
    """An error without a known sentence.

    The hub's own message is left out, as it may quote personal data.
    """


_SENTENCE_BY_MESSAGE = (
    (("certificate",), _NO_CERTIFICATE),
    (("channel binding",), _NO_CHANNEL_BINDING),
    (("password authentication",), _SENTENCE_BY_SQLSTATE["28"]),
    (("no pg_hba.conf entry",), _NO_HBA_ENTRY),
    (("role", "does not exist"), _SENTENCE_BY_SQLSTATE["28"]),
    (("does not exist",), _SENTENCE_BY_SQLSTATE["3D"]),
    (("too many",), _SENTENCE_BY_SQLSTATE["53300"]),
    (("connection slots",), _SENTENCE_BY_SQLSTATE["53300"]),
    (("does not support ssl",), _NO_CERTIFICATE),
    (("terminating connection",), _SENTENCE_BY_SQLSTATE["57P"]),
)
"""Sentences for failed connections, which have no SQLSTATE, by words of the message."""

_INVALID_TEXT = (
    "The hub {hub} cannot keep a character of what was scanned or typed, so nothing "
    "was written. Write it without control characters."
)
_FOREIGN_NAME = (
    "The hub {hub} refused this: a station writes in its own name only, and this was "
    "in another's. Nothing was written."
)
_MALFORMED = (
    "The hub {hub} refused a record that the other stations could not read; nothing "
    "was written. Bring this program up to date."
)
_SENTENCE_BY_SQLSTATE |= {"23514": _MALFORMED, FOREIGN_NAME: _FOREIGN_NAME}
_ERROR_BY_SENTENCE: dict[str, type[KnownFault]] = {
    _INVALID_TEXT: KnownFault,
    _FOREIGN_NAME: KnownFault,
    _MALFORMED: KnownFault,
    _LOGIN_MISSING: HubPasswordMissingError,
    _SENTENCE_BY_SQLSTATE["28"]: HubLoginError,
    _SENTENCE_BY_SQLSTATE["42501"]: HubPermissionError,
}
"""Sentences that are raised as other errors than HubUnavailableError."""


@contextmanager
def translated_hub_errors(hub_name: str) -> Iterator[None]:
    """Translate PostgreSQL's errors into known faults; other errors pass."""
    try:
        yield
    except PoolTimeoutError as error:
        raise HubUnavailableError(
            _SENTENCE_BY_SQLSTATE["53300"].format(hub=hub_name)
        ) from error
    except (DBAPIError, psycopg.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        if not isinstance(cause, psycopg.Error):
            raise
        if cause.sqlstate in _CONCURRENT_UPDATE_STATES:
            raise ConcurrentUpdateError from error
        if (sentence := _find_sentence(cause)) is None:
            description = f"{type(cause).__name__}: {cause.diag.message_primary}"
            raise UnexpectedHubError(description) from None
        raise _ERROR_BY_SENTENCE.get(sentence, HubUnavailableError)(
            sentence.format(hub=hub_name)
        ) from error


def _find_sentence(error: psycopg.Error) -> str | None:
    if isinstance(error, psycopg.DataError):
        return _INVALID_TEXT
    if sqlstate := error.sqlstate:
        sentences = (
            text
            for code, text in _SENTENCE_BY_SQLSTATE.items()
            if sqlstate.startswith(code)
        )
        return next(sentences, None)
    if not isinstance(error, psycopg.OperationalError):
        return None
    if error.pgconn and error.pgconn.needs_password:
        return _LOGIN_MISSING
    message = str(error).casefold()
    sentences = (
        text
        for markers, text in _SENTENCE_BY_MESSAGE
        if all(marker in message for marker in markers)
    )
    return next(
        sentences,
        _SENTENCE_BY_SQLSTATE["28"]
        if _is_login_refused(error, message)
        else _NO_ANSWER,
    )


def _is_login_refused(error: psycopg.Error, message: str) -> bool:
    """Return whether the hub refused a password, in a language unknown here."""
    return "fatal" in message and bool(error.pgconn and error.pgconn.used_password)
