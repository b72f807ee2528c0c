"""At the event's set closing time, everybody inside leaves the count."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from uuid_utils import uuid7

from kiosk.domain.event import Event
from kiosk.domain.ledger import (
    EntryKind,
    LedgerEntry,
    Outcome,
    Source,
    next_stamp,
)
from kiosk.domain.presence import due_to_leave
from kiosk.service.check_in.record import record
from kiosk.service.ports import Clock, Store, Transaction
from kiosk.service.ports.people import Holder
from kiosk.service.retry import retry_on_conflict

AT_ONCE = 25
"""People let out in one transaction: scans elsewhere wait no longer than for these."""
HISTORY = timedelta(days=1)
"""So long after its closing an event is history, which a look does not rewrite."""


@dataclass(frozen=True, slots=True)
class CloseEvent:
    """The use case that runs whenever the time may have come.

    The clock closes an event within a day; only a moment that is given closes an older
    one, as in a rehearsal of a past event.
    """

    store: Store
    clock: Clock

    def __call__(self, event: str, station: str, at: datetime | None = None) -> int:
        """Write the automatic exits that are due; say how many there were."""
        now = at or self.clock.now()
        with self.store.reading() as reader:
            known = reader.events.find(event)
            closing = known.admission.automatic_exit_at if known else None
            if known is None or closing is None or now < closing:
                return 0
            if at is None and now > closing + HISTORY:
                return 0
            due = sorted(
                person.registration.id
                for person in reader.people.inside(event)
                if due_to_leave(person.presence, known, closing)
            )
        return sum(
            self._let_out(known, due[start : start + AT_ONCE], station, closing)
            for start in range(0, len(due), AT_ONCE)
        )

    @retry_on_conflict
    def _let_out(
        self, event: Event, due: Sequence[str], station: str, closing: datetime
    ) -> int:
        """Let those out of whom it is still due, now that nobody else decides."""
        count = 0
        with self.store.transaction() as tx:
            for one in due:
                holder = tx.people.lock(one)
                if holder is None or not due_to_leave(holder.presence, event, closing):
                    continue
                entry = _exit(tx, holder, station, closing, self.clock.now())
                record(tx, event, holder.registration, holder.presence, entry)
                count += 1
        return count


def _exit(
    tx: Transaction,
    person: Holder,
    station: str,
    closing: datetime,
    recorded_at: datetime,
) -> LedgerEntry:
    presence = person.presence
    return LedgerEntry(
        id=str(uuid7()),
        # one that is cut off writes the same: who is inside leaves but once
        nonce=f"{closing:%Y%m%dT%H%M%S%z}/{person.registration.id}/{presence.stamp}",
        event=person.registration.event,
        registration=person.registration.id,
        code="",
        kind=EntryKind.AUTOMATIC_EXIT,
        verdict=Outcome.LEFT,
        checkpoint=presence.place,
        station=station,
        counter=tx.ledger.next_counter(station),
        source=Source.COMMAND_LINE,
        scanned_at=closing,
        recorded_at=recorded_at,
        stamp=next_stamp(closing, presence.stamp),
        follows=presence.stamp,
    )
