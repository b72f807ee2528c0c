"""Rules in event files: read, checked, and written again."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from kiosk.domain.event.rule import (
    Conditions,
    CountOf,
    CountPer,
    EntryCount,
    MinutesSince,
    Rule,
    Scope,
    Weekday,
)
from kiosk.domain.fault import KnownFault
from kiosk.exchange.event.event_file import read_event
from kiosk.exchange.event.event_writer import write_event

SCHOOL = """[event]
id = "school"
title = "Summer school"
starts_at = 2026-07-06T09:00:00
ends_at = 2026-07-10T18:00:00
timezone = "Europe/Amsterdam"
venue = "Asser Institute"
organiser = "Asser Institute"

[[checkpoint]]
name = "Main door"

[[checkpoint]]
name = "Library"
kind = "room"

[[rule]]
"""
ALL = """name = "All"
for = { categories = ["day ticket"], checkpoints = ["main DOOR"], parties = ["Class"] }
categories = ["day ticket"]
checkpoints = ["Main door"]
days = { from = 2026-07-06, to = 2026-07-08 }
weekdays = ["Mon", "Wed"]
between = ["12:00", "24:00"]
opens_at = 2026-07-06T10:00:00
closes_at = 2026-07-09T10:00:00
entries = { at_most = 2, at_least = 1, per = "day", count = "days" }
minutes_since = { last_entry = 30 }
minutes_within = { first_entry = 600 }
any = [ { between = ["22:30", "02:00"] }, { days = [2026-07-06] } ]
say = { en = "At lunch.", nl = "Bij de lunch." }
"""


def read(folder: Path, rule: str) -> tuple[Rule, ...]:
    """Return the rules of an event file with this one."""
    path = folder / "school.toml"
    path.write_text(SCHOOL + rule, encoding="utf-8")
    return read_event(path).rules


def fault(folder: Path, rule: str) -> str:
    """Return what is said of a rule."""
    with pytest.raises(KnownFault) as raised:
        read(folder, rule)
    return str(raised.value)


def test_a_rule_has_all_that_the_file_says(tmp_path: Path) -> None:
    count = 'entries = { at_most = 2, at_least = 1, per = "day", count = "days" }'
    text = ALL.replace(count, "entries = { at_most = 2, at_least = 1 }")
    assert read(tmp_path, text) == (
        Rule(
            name="All",
            scope=Scope(
                categories=("day ticket",),
                checkpoints=("Main door",),
                parties=("Class",),
            ),
            categories=("day ticket",),
            checkpoints=("Main door",),
            days=tuple(date(2026, 7, day) for day in (6, 7, 8)),
            weekdays=(Weekday.MON, Weekday.WED),
            between=(time(12), time()),
            opens_at=datetime(2026, 7, 6, 8, tzinfo=UTC),
            closes_at=datetime(2026, 7, 9, 8, tzinfo=UTC),
            entries=EntryCount(at_most=2, at_least=1),
            minutes_since=MinutesSince(last_entry=30),
            minutes_within=MinutesSince(first_entry=600),
            any=(
                Conditions(between=(time(22, 30), time(2))),
                Conditions(days=(date(2026, 7, 6),)),
            ),
            say={"en": "At lunch.", "nl": "Bij de lunch."},
        ),
    )


def test_counts_may_be_of_days_and_of_a_time(tmp_path: Path) -> None:
    rule = (
        'entries = { at_most = 1, per = "day", count = "days", '
        "since = 2026-07-06T12:00:00, before = 2026-07-08T12:00:00 }\n"
    )
    assert read(tmp_path, rule)[0].entries == EntryCount(
        at_most=1,
        per=CountPer.DAY,
        count=CountOf.DAYS,
        since=datetime(2026, 7, 6, 10, tzinfo=UTC),
        before=datetime(2026, 7, 8, 10, tzinfo=UTC),
    )


def test_what_is_written_is_read_as_it_was(tmp_path: Path) -> None:
    text = ALL.replace("at_least = 1, ", "")
    rules = read(tmp_path, text + '\n[[rule]]\nbetween = ["08:00", "12:30"]\n')
    copy = tmp_path / "copy.toml"
    write_event(copy, read_event(tmp_path / "school.toml"))
    assert read_event(copy).rules == rules
    assert 'between = ["08:00", "12:30"]' in copy.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("betwen = 1", "did you mean between?"),
        ('for = { category = ["guest"] }\nweekdays = ["Mon"]', "categories?"),
        ("any = [ { weekday = 1 } ]", "did you mean weekdays?"),
        ('name = "Nothing"', "this asks for nothing"),
        ("entries = { per = 'day' }", "add at_most = 1"),
        ("entries = { at_most = 0 }", "nobody could come in even once"),
        ("entries = { at_most = 1, at_least = 1 }", "more than at_least"),
        ("entries = { at_least = 9, count = 'days' }", "not so many days"),
        ('checkpoints = ["Main dor"]', "did you mean Main door?"),
        ('for = { checkpoints = ["Libary"] }\nweekdays = ["Mon"]', "Library?"),
        ('weekdays = ["Sun"]', "no day of the event is one of these weekdays"),
        ("days = [2026-07-11]", "2026-07-11 is no day of the event"),
        ("days = { from = 2026-07-08, to = 2026-07-06 }", "is before from"),
        ('days = "Monday"', "these are no days"),
        ('between = ["12:00", "12:00"]', "are the same"),
        ('between = ["12:00"]', "not two times of day"),
        ('between = ["noon", "14:00"]', "no time of day"),
        ("opens_at = 2026-07-20T10:00:00", "the event is not on then"),
        (
            "opens_at = 2026-07-08T10:00:00\ncloses_at = 2026-07-07T10:00:00",
            "is not after opens_at",
        ),
    ],
)
def test_what_cannot_be_is_told_with_its_line(
    rule: str, words: str, tmp_path: Path
) -> None:
    said = fault(tmp_path, rule)
    assert words in said.replace("“", "").replace("”", "")
    assert "school.toml" in said
    assert "line 1" in said or "line 2" in said


def test_a_category_that_nobody_has_is_told(tmp_path: Path) -> None:
    read(tmp_path, 'for = { categories = ["day tiket"] }\nweekdays = ["Mon"]\n')
    with pytest.raises(KnownFault, match="day ticket"):
        read_event(tmp_path / "school.toml", lambda _event: {"day ticket", "guest"})
