"""Days and times as somebody types them."""

import re
from datetime import date, time

from kiosk.domain.event.dates import MONTHS

_NUMBERS = re.compile(r"(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})")
_NAMED = re.compile(r"(\d{1,2})\.?\s+([^\W\d_]{3,})\.?,?\s+(\d{4})")
_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(?:\s*uur|\s*h)?")
_YEAR_DIGITS = 4


def parse_day(text: str) -> date | None:
    """Return a day as 2026-12-14, 14-12-2026, 14/12/2026 or 14 December 2026."""
    if named := _NAMED.fullmatch(text.strip()):
        word = named[2].casefold()
        month = next(
            (
                number
                for number, names in enumerate(MONTHS, 1)
                if any(name.casefold().startswith(word) for name in names.values())
            ),
            0,
        )
        return _day(int(named[3]), month, int(named[1]))
    if numbers := _NUMBERS.fullmatch(text.strip()):
        first, middle, last = numbers.groups()
        if len(first) == _YEAR_DIGITS:
            return _day(int(first), int(middle), int(last))
        if len(last) == _YEAR_DIGITS:
            return _day(int(last), int(middle), int(first))
    return None


def parse_time(text: str) -> time | None:
    """Return a time of day as 17:00, 17.00, 17 or 17 uur."""
    found = _TIME.fullmatch(text.strip())
    try:
        return time(int(found[1]), int(found[2] or 0)) if found else None
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
