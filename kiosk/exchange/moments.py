"""Times as people write them, told on the event's clock, kept in UTC."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

FIRST_YEAR, LAST_YEAR = 1900, 2200

_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})")
_TIME = re.compile(r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?")


def to_utc(moment: datetime, zone: tzinfo) -> datetime:
    """Turn a time into UTC; without an offset it is told on the zone's clock.

    In the hour that a clock skips it moves forward, of the hour that comes twice it
    is the first. Raises ValueError for a year that no event is in.
    """
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(f"the year {moment.year} is out of reach")
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone, fold=0)
    return moment.astimezone(UTC)


def read_moment(text: str, zone: tzinfo, *, until: bool = False) -> datetime:
    """Read a time: ISO 8601, or a date with the year or the day first.

    A date alone is its first moment; ``until`` it, its last. Raises ValueError.
    """
    text = " ".join(text.split())
    try:
        day = date.fromisoformat(text)
    except ValueError:
        pass
    else:
        return _whole_day(day, zone, until=until)
    try:
        return to_utc(datetime.fromisoformat(text), zone)
    except ValueError:
        return _by_hand(text, zone, until=until)


def _by_hand(text: str, zone: tzinfo, *, until: bool) -> datetime:
    found = _YEAR_FIRST.match(text) or _DAY_FIRST.match(text)
    if found is None:
        raise ValueError(f"{text} is not a time")
    day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    rest = text[found.end() :].lstrip(" ,T")
    if not rest:
        return _whole_day(day, zone, until=until)
    clock = _TIME.fullmatch(rest)
    if clock is None:
        raise ValueError(f"{rest} is not a time of day")
    hour, minute, second = (int(part or 0) for part in clock.groups())
    return to_utc(datetime.combine(day, time(hour, minute, second)), zone)


def _whole_day(day: date, zone: tzinfo, *, until: bool) -> datetime:
    if until and day.year <= LAST_YEAR:
        day += timedelta(days=1)
    return to_utc(datetime.combine(day, time()), zone)
