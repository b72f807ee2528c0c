"""Take a scan back: a new entry, after which all is as it was before."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from uuid_utils import uuid7

from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import (
    MOVED_ON,
    EntryKind,
    LedgerEntry,
    Outcome,
    Source,
    next_stamp,
)
from kiosk.domain.staff import Role
from kiosk.service.check_in.record import record
from kiosk.service.ports import Clock, Store, Transaction
from kiosk.service.ports.people import Person
from kiosk.service.retry import retry_on_conflict

GRACE = timedelta(minutes=15)
"""How long anybody on the staff may undo; a supervisor may later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """What to take back: an entry's id, or a reference whose last scan it is."""

    event: str
    entry: str
    reason: str
    station: str
    operator: str | None = None
    role: Role = Role.STEWARD
    source: Source = Source.COMMAND_LINE
    at: datetime | None = None
    nonce: str = field(default_factory=lambda: str(uuid7()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What an undo left behind: its own entry, and the person as they are now."""

    entry: LedgerEntry
    person: Person


@dataclass(frozen=True, slots=True)
class UndoScan:
    """The use case behind every undo."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, undo: Undo) -> Undone:
        """Take one scan back.

        Raises KnownFault for an entry that is not there, moved nobody, or is undone
        already; without a reason; and after 15 minutes unless a supervisor asks.
        """
        if not undo.reason.strip():
            raise KnownFault("An undo needs a reason: say why with --reason.")
        now = undo.at or self.clock.now()
        with self.store.transaction() as tx:
            target, person = _target(tx, undo)
            if now - target.scanned_at > GRACE and undo.role < Role.SUPERVISOR:
                raise KnownFault(
                    "This scan of {name} is over 15 minutes old; only a supervisor may "
                    "undo it now (--operator supervisor).",
                    name=person.registration.name,
                )
            event = tx.events.find(target.event)
            if event is None:
                raise KnownFault("There is no event “{event}”.", event=target.event)
            entries = list(self._entries(tx, undo, now, target, person))
            after = record(tx, event, person.registration, person.presence, *entries)
            return Undone(
                entry=entries[-1],
                person=Person(registration=person.registration, presence=after),
            )

    def _entries(
        self,
        tx: Transaction,
        undo: Undo,
        now: datetime,
        target: LedgerEntry,
        person: Person,
    ) -> Iterator[LedgerEntry]:
        """Word the undo, and before it that of the exit which the scan wrote too."""
        counter, follows = tx.ledger.next_counter(undo.station), person.presence.stamp
        for number, entry in enumerate([*_exit_before(tx, target), target]):
            stamp = next_stamp(now, follows)
            yield LedgerEntry(
                id=str(uuid7()),
                nonce=f"{undo.nonce}/{number}" if number else undo.nonce,
                event=entry.event,
                registration=entry.registration,
                code=entry.code,
                kind=EntryKind.UNDO,
                verdict=Outcome.UNDONE,
                checkpoint=entry.checkpoint,
                station=undo.station,
                counter=counter + number,
                operator=undo.operator,
                source=undo.source,
                reason=undo.reason,
                undoes=entry.id,
                scanned_at=now,
                recorded_at=self.clock.now(),
                stamp=stamp,
                follows=follows,
            )
            follows = stamp


def _exit_before(tx: Transaction, target: LedgerEntry) -> Iterator[LedgerEntry]:
    entries = tx.ledger.of(target.registration or "")
    undone = {entry.undoes for entry in entries}
    for entry in entries:
        moved = entry.mark == MOVED_ON and entry.stamp == target.follows
        if moved and entry.id not in undone:
            yield entry


def _target(tx: Transaction, undo: Undo) -> tuple[LedgerEntry, Person]:
    entry = tx.ledger.find(undo.entry)
    person = tx.people.by_reference(undo.event, undo.entry) if entry is None else None
    if entry is None and person is None:
        raise KnownFault(
            "There is no entry and no registration “{entry}”; give the entry that"
            " the scan named, or the person's reference.",
            entry=undo.entry,
        )
    if entry is None and person is not None:
        person = _held(tx, person.registration.id)
        return _last_move(tx, person), person
    if entry is None or entry.registration is None or not entry.moves:
        raise KnownFault(
            "This entry let nobody in or out, so there is nothing to undo."
        )
    person = _held(tx, entry.registration)
    undone = {known.undoes for known in tx.ledger.of(entry.registration)}
    if entry.id in undone:
        raise KnownFault("This scan is already undone.")
    return entry, person


def _held(tx: Transaction, registration: str) -> Person:
    holder = tx.people.lock(registration)
    if holder is None:
        raise KnownFault("The registration of this entry is no longer kept.")
    return Person(registration=holder.registration, presence=holder.presence)


def _last_move(tx: Transaction, person: Person) -> LedgerEntry:
    entries = tx.ledger.of(person.registration.id)
    undone = {known.undoes for known in entries}
    for entry in reversed(entries):
        if entry.moves and entry.id not in undone:
            return entry
    raise KnownFault(
        "{name} has no scan that could be undone.", name=person.registration.name
    )
