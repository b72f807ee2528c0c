"""Ports to mail."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from kiosk.domain.mail.mail import Mail, MailKind, MailState
from kiosk.domain.mail.mail_text import MailText


class MailReader(Protocol):
    """Read access to mails."""

    def of_kind(self, event: str, kind: MailKind, key: str | None) -> Sequence[Mail]:
        """Return an event's mails of a kind, or only those that bring one thing."""
        ...

    def for_registration(self, registration: str) -> Sequence[Mail]:
        """Return a person's mails, the oldest first."""
        ...

    def in_states(
        self, states: Collection[MailState], event: str | None = None
    ) -> Sequence[Mail]:
        """Return the mails in these states, the oldest first."""
        ...

    def next_letter(self, now: datetime) -> Sequence[Mail]:
        """Return the mails of the message to send next; none if all must wait."""
        ...

    def letter(self, letter: str) -> Sequence[Mail]:
        """Return the mails of one message."""
        ...

    def next_due_at(self) -> datetime | None:
        """Return when the next queued mail may be sent, if one waits."""
        ...

    def counts_by_state(self, event: str) -> Mapping[MailState, int]:
        """Return the number of an event's mails by state."""
        ...

    def text(self, event: str, key: str) -> Mapping[str, MailText]:
        """Return a text by language."""
        ...


class MailWriter(MailReader, Protocol):
    """Write access to mails."""

    def queue(self, mails: Iterable[Mail]) -> int:
        """Queue mails and return their number; who got the same thing gets no other.

        One that failed for good takes the place of the former.
        """
        ...

    def put_text(self, event: str, key: str, texts: Mapping[str, MailText]) -> None:
        """Keep a text in its languages."""
        ...

    def update(
        self,
        mail_ids: Collection[str],
        at: datetime,
        state: MailState,
        **values: Any,  # noqa: ANN401  any columns
    ) -> None:
        """Set the state of mails, and whatever else changes with it."""
        ...
