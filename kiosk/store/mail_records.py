"""Mails in the database."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, select, update

from kiosk.domain.mail.mail import FAILED_STATES, Mail, MailKind, MailState
from kiosk.domain.mail.mail_text import MailText
from kiosk.store import rows
from kiosk.store.station_tables import MailRow, MailTextRow
from kiosk.store.upsert import put, upsert

_MAILS = select(MailRow.__table__)
_OLDEST_FIRST = (MailRow.queued_at, MailRow.id)


@dataclass(frozen=True)
class SqlMails:
    """The mails of this PC and their progress."""

    connection: Connection

    def of_kind(self, event: str, kind: MailKind, key: str | None) -> Sequence[Mail]:
        """Return an event's mails of a kind, or only those that bring one thing."""
        query = _MAILS.where(MailRow.event == event, MailRow.kind == kind)
        if key is not None:
            query = query.where(MailRow.key == key)
        return self._all(query.order_by(*_OLDEST_FIRST))

    def for_registration(self, registration: str) -> Sequence[Mail]:
        """Return a person's mails, the oldest first."""
        query = _MAILS.where(MailRow.registration == registration)
        return self._all(query.order_by(*_OLDEST_FIRST))

    def in_states(
        self, states: Collection[MailState], event: str | None = None
    ) -> Sequence[Mail]:
        """Return the mails in these states, the oldest first."""
        query = _MAILS.where(MailRow.state.in_(list(states)))
        if event is not None:
            query = query.where(MailRow.event == event)
        return self._all(query.order_by(*_OLDEST_FIRST))

    def next_letter(self, now: datetime) -> Sequence[Mail]:
        """Return the mails of the message to send next; none if all must wait."""
        due = (
            select(MailRow.letter)
            .where(MailRow.state == MailState.QUEUED, MailRow.due_at <= now)
            .order_by(*_OLDEST_FIRST)
            .limit(1)
        )
        letter = self.connection.scalar(due)
        if letter is None:
            return ()
        query = _MAILS.where(
            MailRow.letter == letter, MailRow.state == MailState.QUEUED
        )
        return self._all(query.order_by(MailRow.id))

    def letter(self, letter: str) -> Sequence[Mail]:
        """Return the mails of one message."""
        return self._all(_MAILS.where(MailRow.letter == letter).order_by(MailRow.id))

    def next_due_at(self) -> datetime | None:
        """Return when the next queued mail may be sent, if one waits."""
        query = select(func.min(MailRow.due_at)).where(
            MailRow.state == MailState.QUEUED
        )
        due_at: datetime | None = self.connection.scalar(query)
        return due_at

    def counts_by_state(self, event: str) -> Mapping[MailState, int]:
        """Return the number of an event's mails by state."""
        query = (
            select(MailRow.state, func.count())
            .where(MailRow.event == event)
            .group_by(MailRow.state)
        )
        return {
            MailState(state): count for state, count in self.connection.execute(query)
        }

    def text(self, event: str, key: str) -> Mapping[str, MailText]:
        """Return a text by language."""
        query = select(MailTextRow.__table__).where(
            MailTextRow.event == event, MailTextRow.key == key
        )
        return {
            row["language"]: MailText(row["subject"], row["body"])
            for row in rows.read(self.connection, query)
        }

    def queue(self, mails: Iterable[Mail]) -> int:
        """Queue mails and return their number; who got the same thing gets no other.

        One that failed for good takes the place of the former.
        """
        values = [asdict(mail) for mail in mails]
        if not values:
            return 0
        for value in values:
            self.connection.execute(
                delete(MailRow).where(
                    MailRow.registration == value["registration"],
                    MailRow.kind == value["kind"],
                    MailRow.key == value["key"],
                    MailRow.state.in_(list({*FAILED_STATES, MailState.WITHDRAWN})),
                )
            )
        before = self._count()
        self.connection.execute(upsert(MailRow).on_conflict_do_nothing(), values)
        return self._count() - before

    def put_text(self, event: str, key: str, texts: Mapping[str, MailText]) -> None:
        """Keep a text in its languages."""
        for language, text in texts.items():
            values = {
                "event": event,
                "key": key,
                "language": language,
                "subject": text.subject,
                "body": text.body,
            }
            self.connection.execute(put(MailTextRow), values)

    def update(
        self,
        mail_ids: Collection[str],
        at: datetime,
        state: MailState,
        **values: Any,  # noqa: ANN401  any columns
    ) -> None:
        """Set the state of mails, and whatever else changes with it."""
        self.connection.execute(
            update(MailRow)
            .where(MailRow.id.in_(list(mail_ids)))
            .values(state=state, changed_at=at, **values)
        )

    def _count(self) -> int:
        return self.connection.scalar(select(func.count()).select_from(MailRow)) or 0

    def _all(self, query: Any) -> Sequence[Mail]:  # noqa: ANN401  any select
        return [_mail(row) for row in rows.read(self.connection, query)]


def _mail(row: rows.RowValues) -> Mail:
    values: dict[str, Any] = {**row}
    values["kind"] = MailKind(values["kind"])
    values["state"] = MailState(values["state"])
    return Mail(**values)
