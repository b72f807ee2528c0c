"""Rules of the event at a real desk: what counts, and what may be overruled."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from kiosk.domain.admission.verdict import Admitted, Refusal, Refused
from kiosk.domain.admission.verdict_sentences import verdict_sentences
from kiosk.domain.event.event import Admission, Event, Reentry
from kiosk.domain.event.rule import CountPer, EntryCount, MinutesSince, Rule
from tests.desk_driver import DeskDriver
from tests.sample_event import (
    minutes_after_start,
    refusal_of,
    sample_event,
    sample_guest,
)
from tests.sqlite_statements import sqlite_statements

ONCE = Rule(name="Once a day", entries=EntryCount(at_most=1, per=CountPer.DAY))
PAUSE = Rule(minutes_since=MinutesSince(last_entry=30))


def event_with(*rules: Rule) -> Event:
    """Return an evening with rules, where people come and go."""
    plain = sample_event(admission=Admission(reentry=Reentry.AFTER_EXIT))
    return replace(plain, rules=rules)


def test_entries_count_until_they_are_undone(
    desk_at: Callable[..., DeskDriver],
) -> None:
    desk = desk_at(event_with(ONCE))
    desk.import_people(sample_guest("A"))
    first = desk.scan("A", at=minutes_after_start(1))
    desk.scan("A", at=minutes_after_start(2), out=True)
    again = desk.scan("A", at=minutes_after_start(3))
    assert refusal_of(again) is Refusal.NOT_BY_RULE
    assert "Once a day" in verdict_sentences(again, desk.event, "en").staff
    desk.clock.moment = minutes_after_start(4)
    desk.undo(first.entry)
    assert desk.scan("A", at=minutes_after_start(5)).verdict == Admitted()


def test_the_next_moment_is_told_and_kept(desk_at: Callable[..., DeskDriver]) -> None:
    desk = desk_at(event_with(PAUSE))
    desk.import_people(sample_guest("A"))
    desk.scan("A", at=minutes_after_start(1))
    desk.scan("A", at=minutes_after_start(2), out=True)
    verdict = desk.scan("A", at=minutes_after_start(3)).verdict
    assert isinstance(verdict, Refused)
    assert verdict.limit == minutes_after_start(31)
    just_before = verdict.limit - timedelta(seconds=1)
    assert refusal_of(desk.scan("A", at=just_before)) is Refusal.NOT_BY_RULE
    assert desk.scan("A", at=verdict.limit).verdict == Admitted(again=True)


def test_the_desk_may_overrule_a_rule(desk_at: Callable[..., DeskDriver]) -> None:
    desk = desk_at(event_with(ONCE))
    desk.import_people(sample_guest("A"))
    desk.scan("A", at=minutes_after_start(1))
    desk.scan("A", at=minutes_after_start(2), out=True)
    overruled = desk.scan("A", at=minutes_after_start(3), override="Forgot her bag")
    assert overruled.verdict == Admitted(again=True)
    assert overruled.overruled is not None
    assert overruled.overruled.refusal is Refusal.NOT_BY_RULE


def test_only_an_event_with_rules_costs_a_statement_more(tmp_path: Path) -> None:
    counts = []
    for name, rules in (("plain", ()), ("ruled", (ONCE, PAUSE))):
        folder = tmp_path / name
        folder.mkdir()
        with sqlite_statements() as statements:
            desk = DeskDriver(folder, event_with(*rules))
            desk.import_people(sample_guest("A", code="code-0001"))
            statements.clear()
            desk.scan(code="code-0001", at=minutes_after_start(1))
            counts.append(len(statements))
            desk.close()
    assert counts[1] == counts[0] + 1
