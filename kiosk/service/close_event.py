"""Automatic exits: at the end of an event's day everybody inside leaves the count."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.admission.presence import (
    automatic_exit_of,
    is_automatic_exit_due,
)
from kiosk.domain.event.event import Event
from kiosk.domain.event.event_days import last_exit, may_exit_be_due
from kiosk.service.automatic_exit import automatic_exit
from kiosk.service.check_in.record import record_entries
from kiosk.service.ports import Clock, Store
from kiosk.service.retry import retry_on_conflict

BATCH_SIZE = 25
"""Exits written in one transaction, so that scans elsewhere wait briefly."""
MAX_DELAY = timedelta(days=1)
"""Time after its last closing during which an event is closed automatically."""


@dataclass(frozen=True, slots=True)
class CloseEvent:
    """Writes the automatic exits that are due, of nights that nobody watched too.

    Without ``at`` it closes events until ``MAX_DELAY`` after their end only; a given
    time closes older events too, for rehearsals.
    """

    store: Store
    clock: Clock

    def __call__(self, event: str, station: str, at: datetime | None = None) -> int:
        """Write the automatic exits that are due and return their number."""
        now = at or self.clock.now()
        with self.store.reading() as reader:
            found_event = reader.events.find(event)
            if found_event is None or not may_exit_be_due(found_event, now):
                return 0
            if at is None and not is_closing_time(found_event, now):
                return 0
            due = sorted(
                person.registration.id
                for person in reader.people.inside(event)
                if is_automatic_exit_due(person.presence, found_event, now)
            )
        return sum(
            self._write_exits(
                found_event, due[start : start + BATCH_SIZE], station, now
            )
            for start in range(0, len(due), BATCH_SIZE)
        )

    @retry_on_conflict
    def _write_exits(
        self, event: Event, due: Sequence[str], station: str, now: datetime
    ) -> int:
        """Write the exits that are still due once the people are locked."""
        count = 0
        with self.store.transaction() as tx:
            for registration_id in due:
                holder = tx.people.lock(registration_id)
                if holder is None:
                    continue
                exit_at = automatic_exit_of(holder.presence, event)
                if exit_at is None or exit_at > now:
                    continue
                entry = automatic_exit(
                    holder.registration,
                    holder.presence,
                    exit_at,
                    station=station,
                    counter=tx.ledger.next_counter(station),
                    recorded_at=self.clock.now(),
                )
                record_entries(tx, event, holder.registration, holder.presence, entry)
                count += 1
        return count


def is_closing_time(event: Event, now: datetime) -> bool:
    """Return whether an event is closed automatically now, on any of its days."""
    last = last_exit(event)
    return last is not None and may_exit_be_due(event, now) and now <= last + MAX_DELAY
