"""The rules of admission applied to one scan: which bind, and what is not met of them.

A rule binds where all of its scope matches. It holds if its own conditions are met and,
where it has alternatives, all conditions of one of them. It is about entries alone.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import NamedTuple

from kiosk.domain.admission.ledger import PastEntry
from kiosk.domain.admission.verdict import RuleReason, UnmetRule
from kiosk.domain.event.event import Checkpoint, CheckpointKind, Event
from kiosk.domain.event.event_days import day_of, event_day, time_on
from kiosk.domain.event.rule import (
    Conditions,
    CountOf,
    CountPer,
    EntryCount,
    Rule,
    Weekday,
)
from kiosk.domain.people.registration import Registration

REASONS = tuple(RuleReason)
_WEEKDAYS = tuple(Weekday)


@dataclass(frozen=True, kw_only=True)
class RuleScan:
    """What rules read: who is scanned where and when, and their entries before that."""

    now: datetime
    event: Event
    checkpoint: Checkpoint
    registration: Registration
    history: Sequence[PastEntry] = ()

    @cached_property
    def today(self) -> date:
        """The event's day of the scan."""
        return day_of(self.event, self.now)

    @cached_property
    def day_begins_at(self) -> datetime:
        """When that day began."""
        return event_day(self.event, self.today).begins_at

    @cached_property
    def entries_here(self) -> list[datetime]:
        """When the person came in here, where all doors are one place."""
        here = self.checkpoint
        if here.kind is not CheckpointKind.DOOR:
            return self.entries_at([here.name])
        doors = CheckpointKind.DOOR
        return self.entries_at(
            [other.name for other in self.event.checkpoints if other.kind is doors]
        )

    def entries_at(self, checkpoints: Collection[str]) -> list[datetime]:
        """Return when the person came in at some checkpoints, the earliest first."""
        return [at for at, checkpoint in self.history if checkpoint in checkpoints]


class ConditionCheck(NamedTuple):
    """One condition: its key, why it keeps out, whether it is met, and by what."""

    key: str
    reason: RuleReason
    is_met: bool
    value: str | int | date | datetime | None


def binds(rule: Rule, scan: RuleScan) -> bool:
    """Return whether a rule is about this person at this checkpoint."""
    scope, person = rule.scope, scan.registration
    return (
        (not scope.categories or person.category in scope.categories)
        and (not scope.checkpoints or scan.checkpoint.name in scope.checkpoints)
        and (not scope.parties or person.party in scope.parties)
    )


def find_unmet_rule(scan: RuleScan) -> UnmetRule | None:
    """Return the rule to tell somebody who is kept out; None if they may come in.

    Of several it is the one whose way out is nearest.
    """
    nearest: tuple[int, Rule] | None = None
    for rule in scan.event.rules:
        if binds(rule, scan) and (unmet := unmet_reasons(rule, scan)):
            farthest = max(map(REASONS.index, unmet))
            if nearest is None or farthest < nearest[0]:
                nearest = farthest, rule
    if nearest is None:
        return None
    reason, rule = nearest
    return UnmetRule(
        reason=REASONS[reason],
        name=rule.name,
        say=rule.say,
        again=bool(scan.history),
    )


def unmet_reasons(rule: Rule, scan: RuleScan) -> list[RuleReason]:
    """Return what is not met of a rule, by its nearest way out; nothing if it holds."""
    entries = counted_entries(rule, scan)
    unmet = _unmet_conditions(rule, scan, entries)
    if rule.any:
        alternatives = list[list[RuleReason]]()
        for alternative in rule.any:
            reasons = _unmet_conditions(alternative, scan, entries)
            if not reasons:
                return unmet
            alternatives.append(reasons)
        unmet += min(alternatives, key=lambda each: max(map(REASONS.index, each)))
    return unmet


def _unmet_conditions(
    conditions: Conditions, scan: RuleScan, entries: Sequence[datetime]
) -> list[RuleReason]:
    checks = check_conditions(conditions, scan, entries)
    return [check.reason for check in checks if not check.is_met]


def counted_entries(rule: Rule, scan: RuleScan) -> list[datetime]:
    """Return when the person came in where the rule counts it, the earliest first.

    It counts at the checkpoints that it names. One that names none counts all doors
    together, and every other checkpoint by itself.
    """
    places = rule.scope.checkpoints
    return scan.entries_at(places) if places else scan.entries_here


def check_conditions(
    conditions: Conditions, scan: RuleScan, entries: Sequence[datetime]
) -> Iterator[ConditionCheck]:
    """Yield whether each condition that is said is met, with what it was tried on."""
    now = scan.now
    if conditions.between:
        is_met = _is_between(conditions.between, scan)
        yield ConditionCheck("between", RuleReason.TIME_OF_DAY, is_met, now)
    if conditions.entries is not None:
        yield from _check_count(conditions.entries, scan, entries)
    if conditions.minutes_since or conditions.minutes_within:
        yield from _check_minutes(conditions, now, entries)
    if conditions.opens_at:
        is_met = now >= conditions.opens_at
        yield ConditionCheck("opens_at", RuleReason.DAY, is_met, now)
    if conditions.closes_at:
        is_met = now < conditions.closes_at
        yield ConditionCheck("closes_at", RuleReason.DAY, is_met, now)
    yield from _check_days(conditions, scan)
    yield from _check_names(conditions, scan)


def _check_names(conditions: Conditions, scan: RuleScan) -> Iterator[ConditionCheck]:
    for key, allowed, name in (
        ("categories", conditions.categories, scan.registration.category),
        ("checkpoints", conditions.checkpoints, scan.checkpoint.name),
    ):
        if allowed:
            yield ConditionCheck(key, RuleReason.CATEGORY, name in allowed, name)


def _is_between(hours: tuple[time, time], scan: RuleScan) -> bool:
    today = scan.event.local(scan.now).date()
    return any(
        begins <= scan.now < ends
        for day in (today, today - timedelta(days=1))
        for begins, ends in [hours_on(scan.event, day, hours)]
    )


def hours_on(
    event: Event, day: date, hours: tuple[time, time]
) -> tuple[datetime, datetime]:
    """Return when hours that begin on a day begin and end.

    A time of day that a clock skips is moved forward, of one that comes twice the first
    counts.
    """
    begins, ends = hours
    end_day = day if ends > begins else day + timedelta(days=1)
    return time_on(event, day, begins), time_on(event, end_day, ends)


def _check_days(conditions: Conditions, scan: RuleScan) -> Iterator[ConditionCheck]:
    if not conditions.days and not conditions.weekdays:
        return
    today = scan.today
    if conditions.days:
        is_met = today in conditions.days
        yield ConditionCheck("days", RuleReason.DAY, is_met, today)
    if conditions.weekdays:
        is_met = _WEEKDAYS[today.weekday()] in conditions.weekdays
        yield ConditionCheck("weekdays", RuleReason.DAY, is_met, today)


def _check_count(
    count: EntryCount, scan: RuleScan, entries: Sequence[datetime]
) -> Iterator[ConditionCheck]:
    counted = count_entries(count, scan, entries)
    if count.at_most is not None:
        is_daily = count.per is CountPer.DAY
        reason = RuleReason.COUNT_TODAY if is_daily else RuleReason.COUNT
        yield ConditionCheck("at_most", reason, counted < count.at_most, counted)
    if count.at_least is not None:
        is_met = counted >= count.at_least
        yield ConditionCheck("at_least", RuleReason.TOO_FEW, is_met, counted)


def count_entries(
    count: EntryCount, scan: RuleScan, entries: Sequence[datetime]
) -> int:
    """Return what a condition counts before the scan."""
    since = count.since
    if count.per is CountPer.DAY:
        begins = scan.day_begins_at
        since = max(begins, since) if since else begins
    first = bisect_left(entries, since) if since else 0
    end = bisect_left(entries, count.before) if count.before else len(entries)
    if count.count is CountOf.ENTRIES:
        return max(0, end - first)
    return len({day_of(scan.event, at) for at in entries[first:end]})


def _check_minutes(
    conditions: Conditions, now: datetime, entries: Sequence[datetime]
) -> Iterator[ConditionCheck]:
    for key, limits, reason in (
        ("minutes_since", conditions.minutes_since, RuleReason.TOO_SOON),
        ("minutes_within", conditions.minutes_within, RuleReason.TOO_LONG_AFTER),
    ):
        if limits is None:
            continue
        for name, limit in (
            ("first_entry", limits.first_entry),
            ("last_entry", limits.last_entry),
        ):
            if limit is None:
                continue
            entry = entries[0 if name == "first_entry" else -1] if entries else None
            minutes = None if entry is None else (now - entry) // timedelta(minutes=1)
            is_over = minutes is not None and minutes >= limit
            is_met = minutes is None or is_over is (reason is RuleReason.TOO_SOON)
            yield ConditionCheck(f"{key}.{name}", reason, is_met, minutes)
