"""The times, times of day and days of an event file."""

import re
from contextlib import suppress
from datetime import date, datetime, time, tzinfo
from typing import Annotated, Any

from pydantic import BeforeValidator

from kiosk.domain.datetimes import to_utc
from kiosk.files.toml import InvalidValueError, KeyPath, shown_value
from kiosk.files.toml_tables import Table, invalid

_CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?")


def _parse_time(value: object) -> object:
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            value = None
    if not isinstance(value, datetime):
        kind = "a date without a time" if isinstance(value, date) else "not a time"
        raise invalid(f"this is {kind}; write it as 2023-11-28T17:00:00")
    return value


def parse_clock(value: object) -> time:
    """Parse a time of day; 24:00 is the midnight that ends it."""
    if value == "24:00":
        return time()
    if isinstance(value, str) and _CLOCK.fullmatch(value):
        with suppress(ValueError):
            return time.fromisoformat(value.rjust(len("00:00"), "0"))
    if isinstance(value, time):
        return value
    raise invalid(f'this is no time of day: {shown_value(value)}; write it as "08:30"')


def parse_day(value: object) -> date:
    """Parse a day of the calendar."""
    if isinstance(value, str):
        with suppress(ValueError):
            return date.fromisoformat(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise invalid(f"this is no day: {shown_value(value)}; write it as 2026-07-06")


FileTime = Annotated[datetime, BeforeValidator(_parse_time)]
ClockTime = Annotated[time, BeforeValidator(parse_clock)]
Day = Annotated[date, BeforeValidator(parse_day)]


def utc_values(table: Table, key_path: KeyPath, zone: tzinfo) -> dict[str, Any]:
    """Return a table's values, its times in UTC.

    Raise InvalidValueError for a time that does not exist.
    """
    values = dict(table)
    for key, value in values.items():
        if isinstance(value, datetime):
            try:
                values[key] = to_utc(value, zone)
            except ValueError as error:
                raise InvalidValueError(
                    (*key_path, key), f"{error}; correct it"
                ) from None
    return values
