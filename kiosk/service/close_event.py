"""Automatic exits: at the event's closing time everybody inside leaves the count."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from uuid_utils import uuid7

from kiosk.domain.admission.ledger import (
    EntryKind,
    LedgerEntry,
    Outcome,
    ScanSource,
    next_stamp,
)
from kiosk.domain.admission.presence import is_automatic_exit_due
from kiosk.domain.event.event import Event
from kiosk.service.check_in.record import record_entries
from kiosk.service.ports import Clock, Store, Transaction
from kiosk.service.ports.people import TicketHolder
from kiosk.service.retry import retry_on_conflict

BATCH_SIZE = 25
"""Exits written in one transaction, so that scans elsewhere wait briefly."""
MAX_DELAY = timedelta(days=1)
"""Time after its closing during which an event is closed automatically."""


@dataclass(frozen=True, slots=True)
class CloseEvent:
    """Writes the automatic exits that are due.

    Without ``at`` it closes events of the last ``MAX_DELAY`` only; a given time closes
    older events too, for rehearsals.
    """

    store: Store
    clock: Clock

    def __call__(self, event: str, station: str, at: datetime | None = None) -> int:
        """Write the automatic exits that are due and return their number."""
        now = at or self.clock.now()
        with self.store.reading() as reader:
            found_event = reader.events.find(event)
            closing = found_event.admission.automatic_exit_at if found_event else None
            if found_event is None or closing is None or now < closing:
                return 0
            if at is None and not is_closing_time(found_event, now):
                return 0
            due = sorted(
                person.registration.id
                for person in reader.people.inside(event)
                if is_automatic_exit_due(person.presence, found_event, closing)
            )
        return sum(
            self._write_exits(
                found_event, due[start : start + BATCH_SIZE], station, closing
            )
            for start in range(0, len(due), BATCH_SIZE)
        )

    @retry_on_conflict
    def _write_exits(
        self, event: Event, due: Sequence[str], station: str, closing: datetime
    ) -> int:
        """Write the exits that are still due once the people are locked."""
        count = 0
        with self.store.transaction() as tx:
            for registration_id in due:
                holder = tx.people.lock(registration_id)
                if holder is None or not is_automatic_exit_due(
                    holder.presence, event, closing
                ):
                    continue
                entry = _exit_entry(tx, holder, station, closing, self.clock.now())
                record_entries(tx, event, holder.registration, holder.presence, entry)
                count += 1
        return count


def is_closing_time(event: Event, now: datetime) -> bool:
    """Return whether an event is closed automatically now."""
    closing = event.admission.automatic_exit_at
    return closing is not None and closing <= now <= closing + MAX_DELAY


def _exit_entry(
    tx: Transaction,
    person: TicketHolder,
    station: str,
    closing: datetime,
    recorded_at: datetime,
) -> LedgerEntry:
    presence = person.presence
    return LedgerEntry(
        id=str(uuid7()),
        # the same nonce at every station: offline stations write one exit a person
        nonce=f"{closing:%Y%m%dT%H%M%S%z}/{person.registration.id}/{presence.stamp}",
        event=person.registration.event,
        registration=person.registration.id,
        code="",
        kind=EntryKind.AUTOMATIC_EXIT,
        verdict=Outcome.LEFT,
        checkpoint=presence.place,
        station=station,
        counter=tx.ledger.next_counter(station),
        source=ScanSource.COMMAND_LINE,
        scanned_at=closing,
        recorded_at=recorded_at,
        stamp=next_stamp(closing, presence.stamp),
        follows=presence.stamp,
    )
