"""The list of everybody of an event, for paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.admission.attendance import (
    Attendance,
    admissions_of,
    attendance_of,
)
from kiosk.domain.admission.door_list import DoorList, OfflinePeriod, door_list
from kiosk.domain.admission.ledger import LedgerEntry, stamp_at
from kiosk.domain.admission.presence import (
    Presence,
    after_automatic_exit,
    presence_at,
)
from kiosk.domain.event.event import Event
from kiosk.domain.event.event_days import has_days
from kiosk.domain.fault import KnownFault
from kiosk.service.close_event import is_closing_time
from kiosk.service.ports import Clock, Reader, Store
from kiosk.service.ports.people import Person
from kiosk.service.read_attendance import read_attendance


@dataclass(frozen=True, slots=True)
class MakeDoorList:
    """The use case behind the door list on paper."""

    store: Store
    clock: Clock

    def __call__(
        self,
        event: str,
        language: str,
        at: datetime | None = None,
        alone: OfflinePeriod | None = None,
    ) -> DoorList:
        """Return the door list, as it is now or was at a time.

        Automatic exits that are due count, though nothing is written. Raise KnownFault
        for an unknown event.
        """
        now = at or self.clock.now()
        with self.store.reading() as reader:
            found_event = reader.events.find(event)
            if found_event is None:
                raise KnownFault("There is no event “{event}”.", event=event)
            people = list(reader.people.all(event))
            presences = (
                _presences_now(people, found_event, now)
                if at is None
                else _presences_at(reader, people, found_event, at)
            )
            attendance = _attendance(reader, found_event, at)
        listed = [
            (person.registration, presence)
            for person, presence in zip(people, presences, strict=True)
        ]
        return door_list(found_event, listed, now, language, alone, attendance)


def _attendance(reader: Reader, event: Event, at: datetime | None) -> Attendance | None:
    """Return who came on which days, for an event of several."""
    if not has_days(event):
        return None
    if at is None:
        return read_attendance(reader, event)
    entries = (entry for entry in reader.ledger.all(event.id) if entry.scanned_at <= at)
    return attendance_of(event, admissions_of(entries))


def _presences_now(
    people: Sequence[Person], event: Event, now: datetime
) -> list[Presence]:
    presences = [person.presence for person in people]
    if not is_closing_time(event, now):
        return presences
    return [after_automatic_exit(presence, event, now) for presence in presences]


def _presences_at(
    reader: Reader, people: Sequence[Person], event: Event, at: datetime
) -> list[Presence]:
    """Return where people were at a time, reading the ledger only if it went on."""
    next_stamp = stamp_at(at + timedelta(milliseconds=1))
    entries: dict[str | None, list[LedgerEntry]] = {}
    if any(person.presence.stamp >= next_stamp for person in people):
        for entry in reader.ledger.all(event.id):
            entries.setdefault(entry.registration, []).append(entry)
    return [
        presence_at(entries.get(person.registration.id, ()), event, at)
        if person.presence.stamp >= next_stamp
        else after_automatic_exit(person.presence, event, at)
        for person in people
    ]
