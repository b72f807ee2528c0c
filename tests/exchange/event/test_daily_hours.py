"""The hours of each day in an event file: how they are read, and what is refused."""

from datetime import date, time
from fnmatch import fnmatch
from pathlib import Path

import pytest

from kiosk.domain.event.event import DailyHours
from kiosk.domain.fault import KnownFault
from kiosk.exchange.event.event_file import read_event

SCHOOL = """[event]
id = "school"
title = "A school"
starts_at = 2026-07-06T09:00:00
ends_at = 2026-07-08T17:00:00
timezone = "Europe/Amsterdam"
venue = "Asser Institute"
organiser = "Asser Institute"
[admission]
"""
OVERNIGHT = """[[admission.daily]]
opens = "20:00"
closes = "06:00"
days = [2026-07-06]
[[admission.daily]]
opens = "05:00"
"""
REFUSED = {
    "a wrong key": (
        'daily = { open = "08:30" }',
        "line 10, admission › daily 1 › open: *did you mean “opens”?",
    ),
    "no time of day": (
        'daily = { opens = "8.30" }',
        'line 10, admission › daily 1 › opens: *: “8.30”; write it as "08:30".',
    ),
    "no such time of day": (
        'daily = { opens = "25:00" }',
        "line 10, admission › daily 1 › opens: this is no time of day*",
    ),
    "no day": (
        'daily = { opens = "09:00", days = ["Monday"] }',
        "line 10, admission › daily 1 › days 1: *“Monday”; write it as 2026-07-06.",
    ),
    "a day outside the event": (
        'daily = { opens = "09:00", days = [2026-07-06, 2026-07-09] }',
        "line 10, admission › daily 1 › days: “2026-07-09” is no day of the event; *",
    ),
    "closing before opening": (
        'daily = { opens = "18:00", closes = "08:30" }',
        "line 10, * › closes: 2026-07-06 08:30 is not after opens, 2026-07-06 18:00; *",
    ),
    "out before the doors close": (
        'daily = { opens = "09:00", closes = "18:00", automatic_exit = "17:00" }',
        "line 10, * › automatic_exit: 2026-07-06 17:00 is not after closes, *",
    ),
    "open before the day before is over": (
        OVERNIGHT,
        "line 15, * › opens: 2026-07-07 05:00 is not after *, 2026-07-07 06:00; *",
    ),
    "no table": (
        'daily = "08:30"',
        "line 10, admission › daily: this is no list of tables*",
    ),
}


def read(folder: Path, lines: str) -> tuple[DailyHours, ...]:
    """Return the daily hours of an event with these lines."""
    path = folder / "school.toml"
    path.write_text(SCHOOL + lines, encoding="utf-8")
    return read_event(path).admission.daily


def test_hours_of_every_day_are_one_line(tmp_path: Path) -> None:
    line = 'daily = { opens = "8:30", closes = 18:00:00, automatic_exit = "19:00" }'

    assert read(tmp_path, line) == (
        DailyHours(opens=time(8, 30), closes=time(18), automatic_exit=time(19)),
    )


def test_days_that_differ_are_several_tables(tmp_path: Path) -> None:
    lines = '[[admission.daily]]\nopens = "09:00"\n[[admission.daily]]\n'
    lines += 'closes = "24:00"\ndays = [2026-07-07, "2026-07-08"]'

    assert read(tmp_path, lines) == (
        DailyHours(opens=time(9)),
        DailyHours(closes=time(), days=(date(2026, 7, 7), date(2026, 7, 8))),
    )


@pytest.mark.parametrize(("lines", "sentence"), REFUSED.values(), ids=REFUSED)
def test_hours_that_cannot_be_meant_are_told_with_their_line(
    tmp_path: Path, lines: str, sentence: str
) -> None:
    with pytest.raises(KnownFault) as fault:
        read(tmp_path, lines)

    assert fnmatch(str(fault.value), f"school.toml, {sentence}"), str(fault.value)
