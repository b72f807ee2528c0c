"""A mail to one person: its kind, its state and when it is tried again."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class MailKind(StrEnum):
    """Kinds of mail."""

    TICKET = "ticket"
    TEXT = "text"


class MailState(StrEnum):
    """States of a mail; no server says that one was delivered.

    A mail whose transfer was broken off is uncertain: the server may have it. It is
    never sent again by itself.
    """

    QUEUED = "queued"
    SENDING = "sending"
    TRANSFERRING = "transferring"
    HANDED_OVER = "handed_over"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"
    BOUNCED = "bounced"
    WITHDRAWN = "withdrawn"


class ReplyKind(StrEnum):
    """The meaning of a mail server's reply, or of none."""

    TAKEN = "taken"
    WAIT = "wait"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ServerReply:
    """What a mail server said to one message."""

    kind: ReplyKind
    text: str = ""


FAILED_STATES = frozenset({MailState.REFUSED, MailState.BOUNCED})
"""States after which the same mail may be queued once more."""

_MAX_ADDRESS, _MAX_LOCAL, _MAX_LABEL = 254, 64, 63
"""The longest address, part before the @ and part of a domain (RFC 5321, 1035)."""
_DELAYS = (1, 5, 15, 30)
"""Minutes before the next attempts, where the server asks to wait; then the last."""
GIVE_UP_AFTER = timedelta(days=2)
"""The time for which a mail waits for its server (RFC 5321, 4.5.4.1: days)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """A mail to one registration; those of one ``letter`` go out as one message.

    ``key`` is what it brings: a ticket's id, or a text's digest. A registration gets
    the same thing once. ``answer`` is the server's last reply.
    """

    id: str
    event: str
    registration: str
    kind: MailKind
    key: str
    letter: str
    address: str
    language: str
    state: MailState = MailState.QUEUED
    tries: int = 0
    due_at: datetime
    answer: str = ""
    queued_at: datetime
    changed_at: datetime


def next_attempt_at(tries: int, now: datetime) -> datetime:
    """Return when a mail is tried again that the server did not take yet."""
    return now + timedelta(minutes=_DELAYS[min(tries, len(_DELAYS)) - 1])


def is_address(text: str) -> bool:
    """Return whether a text can be one person's mail address (RFC 5321, 4.5.3.1)."""
    local, at, domain = text.partition("@")
    labels = domain.split(".")
    return (
        bool(at and local)
        and len(text) <= _MAX_ADDRESS
        and len(local.encode()) <= _MAX_LOCAL
        and len(labels) > 1
        and all(map(_is_label, labels))
        and all(map(_is_word, local.split(".")))
    )


def _is_label(label: str) -> bool:
    plain = label.replace("-", "")
    return len(label) <= _MAX_LABEL and plain.isalnum() and label.strip("-") == label


def _is_word(word: str) -> bool:
    return bool(word) and all(
        char.isalnum() or char in "!#$%&'*+-/=?^_`{|}~" for char in word
    )
