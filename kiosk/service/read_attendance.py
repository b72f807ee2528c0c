"""Who came on which days of an event, from the ledger."""

from kiosk.domain.admission.attendance import Attendance, attendance_of
from kiosk.domain.event.event import Event
from kiosk.domain.event.event_days import day_boundaries
from kiosk.service.ports import Reader


def read_attendance(reader: Reader, event: Event) -> Attendance:
    """Return who came on which days; what was undone does not count."""
    admissions = reader.ledger.admissions(event.id, day_boundaries(event))
    return attendance_of(event, admissions)
