"""On which days of an event each person came, collected from the ledger."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from kiosk.domain.admission.attendance import Attendance
from kiosk.domain.event.event import Event
from kiosk.domain.event.event_days import event_dates, has_days
from kiosk.service.ports import Reader
from kiosk.service.read_attendance import read_attendance


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitsByDay:
    """The days of an event, and each registration's arrivals; none of a single day."""

    days: Sequence[date] = ()
    attendance: Attendance = field(default_factory=dict)


NO_VISITS = VisitsByDay()


def collect_visits(reader: Reader, event: Event) -> VisitsByDay:
    """Return who came on which days; days outside of the event count where one was."""
    if not has_days(event):
        return NO_VISITS
    attendance = read_attendance(reader, event)
    days = {*event_dates(event), *(day for days in attendance.values() for day in days)}
    return VisitsByDay(days=sorted(days), attendance=attendance)
