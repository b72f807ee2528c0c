"""The headcount: of an event, or of the day that a moment belongs to."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from kiosk.domain.admission.attendance import admissions_of, attendance_of
from kiosk.domain.admission.daily_headcount import daily_headcount
from kiosk.domain.admission.headcount import Headcount, count_ledger, headcount
from kiosk.domain.admission.ledger import LedgerEntry, Outcome
from kiosk.domain.admission.presence import (
    Presence,
    after_automatic_exit,
    presence_at,
)
from kiosk.domain.event.event import Event
from kiosk.domain.event.event_days import day_of, event_day, has_days
from kiosk.service.ports import Reader
from kiosk.service.ports.people import Person
from kiosk.service.read_attendance import read_attendance


def count_people(reader: Reader, event: Event, now: datetime) -> Headcount:
    """Return the counts as they are now: in an event of several days those of today.

    Running counts have no days: theirs come from the ledger, in some 30 ms with 10,000
    admissions.
    """
    if not has_days(event):
        return headcount(event, reader.ledger.tally(event.id))
    day = event_day(event, day_of(event, now))
    people = [
        (person.registration, after_automatic_exit(person.presence, event, now))
        for person in reader.people.all(event.id)
    ]
    attendance = read_attendance(reader, event)
    refused = reader.ledger.refused_between(event.id, day.begins_at, day.ends_at)
    return daily_headcount(event, day, people, attendance, refused)


def count_at_desk(reader: Reader, event: Event, now: datetime) -> Headcount:
    """Return the running counts, with how many are expected today.

    The desk reads them at each scan, and shows no more of a day.
    """
    count = headcount(event, reader.ledger.tally(event.id))
    if not has_days(event):
        return count
    day = event_day(event, day_of(event, now))
    expected = reader.people.count_expected(event.id, day.opens_at, day.midnight_at)
    return replace(count, expected=expected)


def count_people_at(reader: Reader, event: Event, at: datetime) -> Headcount:
    """Return the counts of a time from the whole ledger; nothing is written."""
    people, ledger = list(reader.people.all(event.id)), reader.ledger.all(event.id)
    if not has_days(event):
        roster = [person.registration for person in people]
        return headcount(event, count_ledger(event, roster, ledger, at))
    day = event_day(event, day_of(event, at))
    entries = [entry for entry in ledger if entry.scanned_at <= at]
    refused = sum(
        entry.verdict is Outcome.REFUSED and entry.scanned_at >= day.begins_at
        for entry in entries
    )
    attendance = attendance_of(event, admissions_of(entries))
    listed = zip(
        [person.registration for person in people],
        _presences_at(people, entries, event, at),
        strict=True,
    )
    return daily_headcount(event, day, listed, attendance, refused)


def _presences_at(
    people: Sequence[Person], entries: Iterable[LedgerEntry], event: Event, at: datetime
) -> list[Presence]:
    own_entries: dict[str | None, list[LedgerEntry]] = {}
    for entry in entries:
        own_entries.setdefault(entry.registration, []).append(entry)
    return [
        presence_at(own_entries.get(person.registration.id, ()), event, at)
        for person in people
    ]
