"""At the event's set closing time, everybody inside leaves the count."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from uuid_utils import uuid7

from kiosk.domain.ledger import (
    EntryKind,
    LedgerEntry,
    Outcome,
    Source,
    next_stamp,
)
from kiosk.service.again import tried_again
from kiosk.service.ports import Clock, Person, Store, Transaction
from kiosk.service.record import record

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

    @tried_again
    def __call__(self, event: str, station: str, at: datetime | None = None) -> int:
        """Write the automatic exits that are due; say how many there were."""
        now = at or self.clock.now()
        with self.store.reading() as look:
            known = look.event(event)
            closing = known.admission.automatic_exit_at if known else None
            if known is None or closing is None or now < closing:
                return 0
            if at is None and now > closing + HISTORY:
                return 0
            if not any(_due(look.inside(event), closing)):
                return 0
        with self.store.transaction() as tx:
            held = (_held(tx, person) for person in tx.inside(event))
            due = list(_due(held, closing))
            for person in due:
                entry = _exit(tx, person, station, closing, self.clock.now())
                record(tx, known, person.registration, person.presence, entry)
            return len(due)


def _due(people: Iterable[Person], closing: datetime) -> Iterator[Person]:
    for person in people:
        since = person.presence.since
        if person.presence.inside and since is not None and since < closing:
            yield person


def _held(tx: Transaction, person: Person) -> Person:
    """Look at a person again, now that nobody else decides on them."""
    holder = tx.holder_of(person.registration.id)
    return replace(person, presence=holder.presence) if holder else person


def _exit(
    tx: Transaction,
    person: Person,
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
        counter=tx.next_counter(station),
        source=Source.COMMAND_LINE,
        scanned_at=closing,
        recorded_at=recorded_at,
        stamp=next_stamp(closing, presence.stamp),
        follows=presence.stamp,
    )
