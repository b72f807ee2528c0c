"""The times, times of day and days of an event file."""

import re
from contextlib import suppress
from datetime import date, datetime, time
from typing import Annotated

from pydantic import BeforeValidator

from kiosk.files.toml import shown_value
from kiosk.files.toml_tables import invalid

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


def _parse_clock(value: object) -> object:
    """Parse a time of day; 24:00 is the midnight that ends it."""
    if value == "24:00":
        return time()
    if isinstance(value, str) and _CLOCK.fullmatch(value):
        with suppress(ValueError):
            return time.fromisoformat(value.rjust(len("00:00"), "0"))
    if isinstance(value, time):
        return value
    raise invalid(f'this is no time of day: {shown_value(value)}; write it as "08:30"')


def _parse_day(value: object) -> object:
    if isinstance(value, str):
        with suppress(ValueError):
            return date.fromisoformat(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise invalid(f"this is no day: {shown_value(value)}; write it as 2026-07-06")


FileTime = Annotated[datetime, BeforeValidator(_parse_time)]
ClockTime = Annotated[time, BeforeValidator(_parse_clock)]
Day = Annotated[date, BeforeValidator(_parse_day)]
