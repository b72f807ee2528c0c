"""A summer school of three days, for tests: Monday 6 July to Wednesday 8 July 2026."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from kiosk.domain.event.event import (
    Admission,
    AgendaItem,
    Checkpoint,
    DailyHours,
    Event,
)
from tests.sample_event import HALL, sample_event

ZONE = ZoneInfo("Europe/Amsterdam")
MONDAY, TUESDAY, WEDNESDAY = (date(2026, 7, day) for day in (6, 7, 8))


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """Return a time of the event's clock."""
    return datetime.combine(day, time(hour, minute), ZONE).astimezone(UTC)


def summer_school(
    *checkpoints: Checkpoint,
    daily: tuple[DailyHours, ...] = (),
    admission: Admission | None = None,
    agenda: tuple[AgendaItem, ...] = (),
    capacity: int | None = None,
) -> Event:
    """Return an event from Monday 9:00 to Wednesday 17:00."""
    hours = replace(admission or Admission(), daily=daily)
    return replace(
        sample_event(*checkpoints or (HALL,), admission=hours, capacity=capacity),
        starts_at=at(MONDAY, 9),
        ends_at=at(WEDNESDAY, 17),
        agenda=agenda,
    )
