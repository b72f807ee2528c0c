"""Rules of admission: whom they keep out, what is said, and when they may come in."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.admission.check_in import Facts, decide
from kiosk.domain.admission.ledger import Direction, PastEntry
from kiosk.domain.admission.verdict import (
    Admitted,
    Left,
    Refusal,
    Refused,
    RuleReason,
)
from kiosk.domain.event.event import (
    Admission,
    Checkpoint,
    CheckpointKind,
    DailyHours,
    Event,
)
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
from tests.domain.admission.conftest import MakeFacts
from tests.sample_event import sample_guest

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DOOR = Checkpoint(name="Main door")
BACK = Checkpoint(name="Back door")
LIBRARY = Checkpoint(name="Library", kind=CheckpointKind.ROOM)
DAILY = EntryCount(at_most=1, per=CountPer.DAY)
LUNCH = (time(12), time(14))


def july(day: int, clock: str) -> datetime:
    """Return a time in July 2026, at the event."""
    hours, minutes = map(int, clock.split(":"))
    return datetime(2026, 7, day, hours, minutes, tzinfo=AMSTERDAM)


def school(*rules: Rule, **changes: object) -> Event:
    """Return a summer school of five days, Monday 6 to Friday 10 July 2026."""
    plain = Event(
        id="school",
        title={"": "Summer school"},
        starts_at=july(6, "09:00"),
        ends_at=july(10, "18:00"),
        timezone="Europe/Amsterdam",
        venue={"": "Asser Institute"},
        organiser={"": "Asser Institute"},
        checkpoints=(DOOR, BACK, LIBRARY),
        rules=rules,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # the tests' own words


@pytest.fixture
def scan(facts: MakeFacts) -> MakeFacts:
    """State the facts of a scan on Tuesday at 11:00 under rules."""

    def make(*rules: Rule, **changes: object) -> Facts:
        event = changes.pop("event", school(*rules))
        assert isinstance(event, Event)
        person = sample_guest("A", event=event.id)
        plain = {"now": july(7, "11:00"), "checkpoint": DOOR, "registration": person}
        return facts(**(plain | {"event": event} | changes))

    return make


def refused(facts: Facts) -> tuple[RuleReason, datetime | None] | None:
    """Return why a rule refuses a scan and when it would not; None if it does not."""
    verdict = decide(facts)
    if not isinstance(verdict, Refused):
        return None
    assert verdict.refusal is Refusal.NOT_BY_RULE
    assert verdict.rule is not None
    return verdict.rule.reason, verdict.limit


def entries(*times: datetime, at: str = "Main door") -> tuple[PastEntry, ...]:
    """Return entries at these times."""
    return tuple(PastEntry(moment, at) for moment in times)


def test_one_visit_a_day_begins_anew_each_day(scan: MakeFacts) -> None:
    rule = Rule(entries=DAILY)
    assert refused(scan(rule)) is None
    assert refused(scan(rule, history=entries(july(6, "09:30")))) is None
    again = scan(rule, history=entries(july(7, "09:30")))
    assert refused(again) == (RuleReason.COUNT_TODAY, july(8, "07:00"))


def test_a_day_ends_in_the_night_of_the_events_zone(scan: MakeFacts) -> None:
    before, after = july(7, "02:59"), july(7, "03:00")
    assert after.astimezone(UTC).hour == 1
    assert refused(scan(Rule(entries=DAILY), history=entries(before))) is None
    again = scan(Rule(entries=DAILY), history=entries(after))
    assert refused(again) == (RuleReason.COUNT_TODAY, july(8, "07:00"))


def test_the_next_moment_is_one_at_which_the_doors_are_open(scan: MakeFacts) -> None:
    library = replace(LIBRARY, opens_at=july(8, "10:00"))
    rule = Rule(weekdays=(Weekday.WED, Weekday.THU))
    facts = scan(event=school(rule, checkpoints=(DOOR, library)))
    assert refused(facts) == (RuleReason.DAY, july(8, "07:00"))
    earlier = replace(library, opens_at=july(6, "10:00"))
    there = replace(facts, checkpoint=earlier)
    assert refused(there) == (RuleReason.DAY, july(8, "07:00"))
    hours = Admission(daily=(DailyHours(opens=time(10), closes=time(18)),))
    daily = scan(event=school(rule, admission=hours))
    assert refused(daily) == (RuleReason.DAY, july(8, "10:00"))


def test_hours_of_a_day_say_when_they_begin(scan: MakeFacts) -> None:
    rule = Rule(between=LUNCH)
    assert refused(scan(rule)) == (RuleReason.TIME_OF_DAY, july(7, "12:00"))
    assert refused(scan(rule, now=july(7, "12:00"))) is None
    late = scan(rule, now=july(7, "14:00"))
    assert refused(late) == (RuleReason.TIME_OF_DAY, july(8, "12:00"))


def test_hours_may_cross_midnight(scan: MakeFacts) -> None:
    rule = Rule(between=(time(22), time(2)))
    assert refused(scan(rule, now=july(8, "01:59"))) is None
    assert refused(scan(rule, now=july(8, "02:00"))) == (
        RuleReason.TIME_OF_DAY,
        july(8, "22:00"),
    )


def test_a_time_that_the_clock_skips_comes_an_hour_later(scan: MakeFacts) -> None:
    spring = school(
        Rule(between=(time(2, 30), time(5))),
        starts_at=datetime(2026, 3, 28, 9, tzinfo=AMSTERDAM),
        ends_at=datetime(2026, 3, 30, 9, tzinfo=AMSTERDAM),
        admission=Admission(daily=(DailyHours(opens=time(0)),)),
    )
    night = datetime(2026, 3, 29, 1, 59, tzinfo=AMSTERDAM)
    half_past_three = datetime(2026, 3, 29, 3, 30, tzinfo=AMSTERDAM)
    expected = (RuleReason.TIME_OF_DAY, half_past_three)
    assert refused(scan(event=spring, now=night)) == expected
    assert refused(scan(event=spring, now=half_past_three)) is None


def test_after_the_last_chance_there_is_no_next_moment(scan: MakeFacts) -> None:
    rule = Rule(days=(date(2026, 7, 6),))
    assert refused(scan(rule)) == (RuleReason.DAY, None)
    friday = scan(Rule(between=LUNCH), now=july(10, "15:00"))
    assert refused(friday) == (RuleReason.TIME_OF_DAY, None)


@pytest.mark.parametrize(
    "scope",
    [
        Scope(categories=("day ticket",)),
        Scope(checkpoints=("Library",)),
        Scope(parties=("Delegation",)),
    ],
)
def test_a_rule_binds_whom_and_where_it_says(scope: Scope, scan: MakeFacts) -> None:
    rule = Rule(scope=scope, between=LUNCH)
    assert refused(scan(rule)) is None
    bound = replace(
        sample_guest("A", event="school", category="day ticket"), party="Delegation"
    )
    assert refused(scan(rule, registration=bound, checkpoint=LIBRARY)) is not None


def test_doors_count_together_and_rooms_by_themselves(scan: MakeFacts) -> None:
    rule, history = Rule(entries=DAILY), entries(july(7, "09:00"), at="Back door")
    assert refused(scan(rule, history=history)) is not None
    assert refused(scan(rule, history=history, checkpoint=LIBRARY)) is None
    both = Rule(scope=Scope(checkpoints=("Back door", "Library")), entries=DAILY)
    assert refused(scan(both, history=history, checkpoint=LIBRARY)) is not None


def test_days_are_counted_once_each(scan: MakeFacts) -> None:
    two_days = Rule(entries=EntryCount(at_most=2, count=CountOf.DAYS))
    monday = entries(july(6, "09:00"), july(6, "14:00"))
    assert refused(scan(two_days, history=monday)) is None
    both = (*monday, *entries(july(7, "09:00")))
    assert refused(scan(two_days, history=both)) == (RuleReason.COUNT, None)


def test_counts_may_begin_and_end_at_a_moment(scan: MakeFacts) -> None:
    count = EntryCount(at_most=1, since=july(6, "12:00"), before=july(7, "00:00"))
    morning, evening = entries(july(6, "09:00")), entries(july(6, "20:00"))
    assert refused(scan(Rule(entries=count), history=morning)) is None
    assert refused(scan(Rule(entries=count), history=evening)) is not None
    needed = Rule(entries=EntryCount(at_least=1, since=july(6, "12:00")))
    assert refused(scan(needed, history=morning)) == (RuleReason.TOO_FEW, None)


def test_minutes_have_to_be_over_or_not(scan: MakeFacts) -> None:
    again = Rule(minutes_since=MinutesSince(last_entry=30))
    visit = Rule(minutes_within=MinutesSince(first_entry=120))
    assert refused(scan(again)) is None
    assert refused(scan(visit)) is None
    history = entries(july(7, "09:00"), july(7, "10:45"))
    assert refused(scan(again, history=history)) == (
        RuleReason.TOO_SOON,
        july(7, "11:15"),
    )
    assert refused(scan(again, history=history[:1])) is None
    assert refused(scan(visit, history=history)) == (RuleReason.TOO_LONG_AFTER, None)
    assert refused(scan(visit, history=history, now=july(7, "10:59"))) is None


def test_one_alternative_is_enough_and_the_nearest_is_told(scan: MakeFacts) -> None:
    rule = Rule(
        any=(
            Conditions(categories=("speaker",)),
            Conditions(between=LUNCH),
            Conditions(weekdays=(Weekday.FRI,)),
        )
    )
    assert refused(scan(rule)) == (RuleReason.TIME_OF_DAY, july(7, "12:00"))
    assert refused(scan(rule, now=july(7, "13:00"))) is None
    assert refused(scan(rule, now=july(10, "09:30"))) is None
    speaker = sample_guest("A", event="school", category="speaker")
    assert refused(scan(rule, registration=speaker)) is None


def test_the_next_moment_meets_all_rules(scan: MakeFacts) -> None:
    day, hours = Rule(weekdays=(Weekday.THU,)), Rule(between=LUNCH)
    assert refused(scan(day, hours)) == (RuleReason.TIME_OF_DAY, july(9, "12:00"))


def test_nobody_is_kept_in(scan: MakeFacts) -> None:
    never = Rule(categories=("nobody",))
    assert isinstance(decide(scan(never)), Refused)
    assert isinstance(decide(scan(never, direction=Direction.OUT)), Left)


def test_an_event_without_rules_reads_no_history(scan: MakeFacts) -> None:
    many = entries(*[july(7, "09:00")] * 50)
    assert decide(scan(history=many)) == Admitted()
