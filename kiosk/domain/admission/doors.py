"""When the doors of a checkpoint open and close, as is said or of themselves."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.event.event import (
    DEFAULT_CHECKPOINT,
    Checkpoint,
    Event,
    Reentry,
)
from kiosk.domain.event.event_days import (
    daily_hours,
    day_of,
    event_dates,
    event_day,
    first_opening,
    has_days,
    next_day,
    own_closing,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """The hours of a checkpoint on one day.

    ``again_at`` is when the doors open next after they closed for the day.
    """

    opens_at: datetime | None
    closes_at: datetime | None
    again_at: datetime | None = None


def doors_at(event: Event, checkpoint: Checkpoint, now: datetime) -> Doors:
    """Return the hours of the day that a moment belongs to.

    On a day on which the event is not, they are those of the next one, after its last
    day those of that. Hours that the event file says come first; without any, the
    doors open before the first item of the day and close long after the event.
    """
    admission = event.admission
    opens = [at for at in (admission.opens_at, checkpoint.opens_at) if at]
    closes = [at for at in (admission.closes_at, checkpoint.closes_at) if at]
    if not has_days(event):
        return Doors(
            opens_at=max(opens) if opens else first_opening(event),
            closes_at=min(closes) if closes else own_closing(event),
        )
    dates, today = event_dates(event), day_of(event, now)
    day = event_day(event, next((day for day in dates if day >= today), dates[-1]))
    if daily_hours(event, day.date).opens is not None or not opens:
        opens.append(day.opens_at)
    final = min(closes, default=own_closing(event))
    if day.closes_at is not None and day.closes_at < final:
        following = next_day(event, day.date)
        again_at = following.opens_at if following else None
        return Doors(
            opens_at=max(opens, default=None),
            closes_at=day.closes_at,
            again_at=again_at if again_at and again_at < final else None,
        )
    return Doors(opens_at=max(opens, default=None), closes_at=final)


def may_return(event: Event, at: datetime) -> bool:
    """Return whether somebody who leaves may come in again, on this day or another."""
    if has_days(event) and next_day(event, day_of(event, at)) is not None:
        return True
    closes_at = doors_at(event, DEFAULT_CHECKPOINT, at).closes_at
    is_open = closes_at is None or at < closes_at
    return is_open and event.admission.reentry is not Reentry.NEVER
