"""Undoes a scan by a new entry, which restores the state before."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from uuid_utils import uuid7

from kiosk.domain.admission.ledger import (
    MOVED_ON,
    EntryKind,
    LedgerEntry,
    Outcome,
    ScanSource,
    next_stamp,
)
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Right
from kiosk.service.check_in.record import record_entries
from kiosk.service.ports import Clock, Store, Transaction
from kiosk.service.ports.people import Person
from kiosk.service.retry import retry_on_conflict
from kiosk.service.rights import require_right

UNDO_WINDOW = timedelta(minutes=15)
"""Time during which any member of the staff may undo; a supervisor may later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoRequest:
    """The scan to undo: an entry's id, or a reference whose last scan it is."""

    event: str
    entry: str
    reason: str
    station: str
    operator: str | None = None
    source: ScanSource = ScanSource.COMMAND_LINE
    at: datetime | None = None
    nonce: str = field(default_factory=lambda: str(uuid7()))


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoResult:
    """The result of an undo: its own entry, and the person with their new presence."""

    entry: LedgerEntry
    person: Person


@dataclass(frozen=True, slots=True)
class UndoScan:
    """The use case behind every undo."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, request: UndoRequest) -> UndoResult:
        """Undo one scan.

        Raise KnownFault for an entry that is unknown, no movement or undone already,
        and without a reason; MissingRightError after ``UNDO_WINDOW`` unless it is a
        supervisor who asks.
        """
        if not request.reason.strip():
            raise KnownFault("An undo needs a reason: say why with --reason.")
        now = request.at or self.clock.now()
        with self.store.transaction() as tx:
            target, person = _find_target(tx, request)
            if now - target.scanned_at > UNDO_WINDOW:
                require_right(tx, request.operator, Right.UNDO_LATE)
            event = tx.events.find(target.event)
            if event is None:
                raise KnownFault("There is no event “{event}”.", event=target.event)
            entries = list(self._undo_entries(tx, request, now, target, person))
            presence = record_entries(
                tx, event, person.registration, person.presence, *entries
            )
            return UndoResult(
                entry=entries[-1],
                person=Person(registration=person.registration, presence=presence),
            )

    def _undo_entries(
        self,
        tx: Transaction,
        request: UndoRequest,
        now: datetime,
        target: LedgerEntry,
        person: Person,
    ) -> Iterator[LedgerEntry]:
        """Yield the undo, preceded by that of the room exit which the scan recorded."""
        counter, follows = (
            tx.ledger.next_counter(request.station),
            person.presence.stamp,
        )
        for number, entry in enumerate([*_room_exit_before(tx, target), target]):
            stamp = next_stamp(now, follows)
            yield LedgerEntry(
                id=str(uuid7()),
                nonce=f"{request.nonce}/{number}" if number else request.nonce,
                event=entry.event,
                registration=entry.registration,
                code=entry.code,
                kind=EntryKind.UNDO,
                verdict=Outcome.UNDONE,
                checkpoint=entry.checkpoint,
                station=request.station,
                counter=counter + number,
                operator=request.operator,
                source=request.source,
                reason=request.reason,
                undoes=entry.id,
                scanned_at=now,
                recorded_at=self.clock.now(),
                stamp=stamp,
                follows=follows,
            )
            follows = stamp


def _room_exit_before(tx: Transaction, target: LedgerEntry) -> Iterator[LedgerEntry]:
    entries = tx.ledger.for_registration(target.registration or "")
    undone_ids = {entry.undoes for entry in entries}
    for entry in entries:
        is_room_exit = entry.mark == MOVED_ON and entry.stamp == target.follows
        if is_room_exit and entry.id not in undone_ids:
            yield entry


def _find_target(tx: Transaction, request: UndoRequest) -> tuple[LedgerEntry, Person]:
    entry = tx.ledger.find(request.entry)
    person = (
        tx.people.by_reference(request.event, request.entry) if entry is None else None
    )
    if entry is None and person is None:
        raise KnownFault(
            "There is no entry and no registration “{entry}”; give the entry that"
            " the scan named, or the person's reference.",
            entry=request.entry,
        )
    if entry is None and person is not None:
        person = _lock_person(tx, person.registration.id)
        return _last_movement(tx, person), person
    if entry is None or entry.registration is None or not entry.is_movement:
        raise KnownFault(
            "This entry let nobody in or out, so there is nothing to undo."
        )
    person = _lock_person(tx, entry.registration)
    undone_ids = {
        other.undoes for other in tx.ledger.for_registration(entry.registration)
    }
    if entry.id in undone_ids:
        raise KnownFault("This scan is already undone.")
    return entry, person


def _lock_person(tx: Transaction, registration: str) -> Person:
    holder = tx.people.lock(registration)
    if holder is None:
        raise KnownFault("The registration of this entry is no longer kept.")
    return Person(registration=holder.registration, presence=holder.presence)


def _last_movement(tx: Transaction, person: Person) -> LedgerEntry:
    entries = tx.ledger.for_registration(person.registration.id)
    undone_ids = {other.undoes for other in entries}
    for entry in reversed(entries):
        if entry.is_movement and entry.id not in undone_ids:
            return entry
    raise KnownFault(
        "{name} has no scan that could be undone.", name=person.registration.name
    )
