"""Parsing of dates and times as people write them, in the event's time zone."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

FIRST_YEAR, LAST_YEAR = 1900, 2200

_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})")
_TIME = re.compile(r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?")


def to_utc(at: datetime, zone: tzinfo) -> datetime:
    """Return a time in UTC; one without an offset is in the given zone.

    In the hour that a clock skips it moves forward, of the hour that comes twice it is
    the first. Raise ValueError for a year before 1900 or after 2200.
    """
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise ValueError(f"the year {at.year} is out of reach")
    if at.tzinfo is None:
        at = at.replace(tzinfo=zone, fold=0)
    return at.astimezone(UTC)


def parse_datetime(text: str, zone: tzinfo, *, until: bool = False) -> datetime:
    """Return the time that a text tells: ISO 8601, or a date in numbers and a time.

    The date has its year or its day first. A date alone is the first moment of that
    day; with ``until``, of the next day. Raise ValueError for any other text.
    """
    text = " ".join(text.split())
    try:
        day = date.fromisoformat(text)
    except ValueError:
        pass
    else:
        return _day_boundary(day, zone, until=until)
    try:
        return to_utc(datetime.fromisoformat(text), zone)
    except ValueError:
        return _parse_numeric(text, zone, until=until)


def _parse_numeric(text: str, zone: tzinfo, *, until: bool) -> datetime:
    match = _YEAR_FIRST.match(text) or _DAY_FIRST.match(text)
    if match is None:
        raise ValueError(f"{text} is not a time")
    day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    time_text = text[match.end() :].lstrip(" ,T")
    if not time_text:
        return _day_boundary(day, zone, until=until)
    time_match = _TIME.fullmatch(time_text)
    if time_match is None:
        raise ValueError(f"{time_text} is not a time of day")
    hour, minute, second = (int(part or 0) for part in time_match.groups())
    return to_utc(datetime.combine(day, time(hour, minute, second)), zone)


def _day_boundary(day: date, zone: tzinfo, *, until: bool) -> datetime:
    if until and day.year <= LAST_YEAR:
        day += timedelta(days=1)
    return to_utc(datetime.combine(day, time()), zone)
