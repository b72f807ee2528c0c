"""A station's own copy of the hub's records, and what the hub has not heard yet."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import case, func, select

from kiosk.domain.ledger import LedgerEntry
from kiosk.service.merge import take_in
from kiosk.service.ports import Clock
from kiosk.store.hub.written import Written
from kiosk.store.replica_notes import read_note
from kiosk.store.station.outbox import OutboxTransaction, Refusal
from kiosk.store.station.replica_transaction import (
    AT_FIRST,
    ROUND,
    SOME,
    SqlReplicaTransaction,
)
from kiosk.store.station_tables import OutboxRow, ReplicaRow
from kiosk.store.store import SqlStore

DECISIONS = ("entry", "registration", "ticket")
"""While any of these is unsent, the hub does not know all that was decided here."""

_waiting = OutboxRow.refused.is_(None)
_UNSENT = select(
    func.coalesce(func.sum(case((_waiting & OutboxRow.kind.in_(DECISIONS), 1))), 0),
    func.coalesce(func.sum(case((OutboxRow.kind == "entry", case((_waiting, 1))))), 0),
    func.coalesce(func.sum(case((OutboxRow.refused.is_not(None), 1))), 0),
    select(ReplicaRow.value).where(ReplicaRow.key == ROUND).scalar_subquery(),
)

_REFUSED = (
    select(OutboxRow.kind, OutboxRow.key, OutboxRow.since, OutboxRow.refused)
    .where(OutboxRow.refused.is_not(None))
    .order_by(OutboxRow.position)
)


@dataclass(frozen=True, slots=True)
class Backlog:
    """What the hub has not heard yet: decisions, scans among them, and its refusals.

    ``round`` tells how often news of the hub came in.
    """

    decisions: int
    scans: int
    refused: int
    round: str


class Replica(SqlStore):
    """The records of a joined station; what is decided here goes to the outbox."""

    def __init__(self, path: Path, station: str, clock: Clock) -> None:
        super().__init__(path)
        self.station = station
        self._clock = clock

    @contextmanager
    def transaction(self) -> Iterator[OutboxTransaction]:
        """Decide on one's own; it is kept only if nothing is raised."""
        with self._one_writer() as connection:
            yield OutboxTransaction(connection, self._cache, self._clock.now())

    @contextmanager
    def copying(self) -> Iterator[SqlReplicaTransaction]:
        """Write down what the hub says; it is kept only if nothing is raised."""
        with self._one_writer() as connection:
            yield SqlReplicaTransaction(connection, self._cache)

    def noted(self, key: str) -> str | None:
        """Read how far this copy has come."""
        with self.reading() as reader:
            return read_note(reader.connection, key)

    def backlog(self) -> Backlog:
        """Count what the hub has not heard yet."""
        with self.reading() as reader:
            row = reader.connection.execute(_UNSENT).one()
        decisions, scans, refused = map(int, row[:3])
        return Backlog(decisions, scans, refused, row[3] or "")

    def refusals(self) -> Sequence[Refusal]:
        """List what the hub would not take for good, in order."""
        with self.reading() as reader:
            found = reader.connection.execute(_REFUSED)
            return [
                Refusal(kind, key, since, reason or "")
                for kind, key, since, reason in found
            ]

    def adopt(self, written: Written, since: str) -> None:
        """Take over at once what was just kept at the hub.

        Where news came in after ``since``, the round before it was kept, that may be
        newer: then only what is not here is taken.
        """
        for at in range(0, len(written.registrations), SOME):
            with self.copying() as tx:
                some = written.registrations[at : at + SOME]
                if (tx.noted(ROUND) or "") != since:
                    some = [one for one in some if tx.people.find(one.id) is None]
                tx.take_registrations(some, self.station)
        if not (written.tickets or written.badges or written.entries):
            return
        with self.copying() as tx:
            for tickets, issued_at in written.tickets:
                tx.take_tickets(tickets, issued_at)
            for job in written.badges:
                if tx.badges.find(job.id) is None:
                    tx.take_badge(job)
            take_entries(tx, written.entries)

    def known_as(self, entry: str) -> str:
        """Tell under which id the hub knows an entry that was made here."""
        return self.noted(AT_FIRST + entry) or entry


def take_entries(tx: SqlReplicaTransaction, entries: Sequence[LedgerEntry]) -> None:
    """Take the hub's entries in, event by event."""
    events: dict[str, list[LedgerEntry]] = {}
    for entry in entries:
        events.setdefault(entry.event, []).append(entry)
    for name, group in events.items():
        if (event := tx.events.find(name)) is not None:
            take_in(tx, event, group)
