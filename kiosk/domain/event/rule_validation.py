"""Validation of rules of admission: their names, days and times, and contradictions."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from kiosk.domain.event.event import Event
from kiosk.domain.event.event_days import event_dates
from kiosk.domain.event.event_validation import (
    EndBeforeStartIssue,
    FieldPath,
    UnknownNameIssue,
)
from kiosk.domain.event.rule import Conditions, CountOf, CountPer, EntryCount, Weekday

_WEEKDAYS = tuple(Weekday)


@dataclass(frozen=True, slots=True)
class DayOutsideIssue:
    """A day that is not between the first and the last one of the event."""

    path: FieldPath
    day: date
    first: date
    last: date


class Contradiction(StrEnum):
    """Why conditions can never be met."""

    NO_SUCH_DAY = "no_such_day"
    NO_SUCH_TIME = "no_such_time"
    NO_ENTRY = "no_entry"
    COUNTS = "counts"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class NeverMetIssue:
    """Conditions that can never be met, and why."""

    path: FieldPath
    why: Contradiction


RuleIssue: TypeAlias = (
    EndBeforeStartIssue | UnknownNameIssue | DayOutsideIssue | NeverMetIssue
)


def find_rule_issues(event: Event, categories: Collection[str]) -> Iterator[RuleIssue]:
    """Yield every issue of an event's rules.

    Categories are checked only if there are any.
    """
    if not event.rules:
        return
    period = _Period.of(event)
    for number, rule in enumerate(event.rules):
        path: FieldPath = ("rule", number)
        scope = rule.scope
        yield from _names(
            event, (*path, "for"), scope.checkpoints, scope.categories, categories
        )
        for place, conditions in (
            (path, rule),
            *(((*path, "any", index), each) for index, each in enumerate(rule.any)),
        ):
            yield from _names(
                event, place, conditions.checkpoints, conditions.categories, categories
            )
            yield from _times(period, place, conditions)
            if conditions.entries is not None:
                yield from _counts(period, (*place, "entries"), conditions.entries)


@dataclass(frozen=True, slots=True)
class _Period:
    """When guests may be at an event, with the days of that."""

    begins: datetime
    ends: datetime
    days: Sequence[date]

    @classmethod
    def of(cls, event: Event) -> "_Period":
        hours = event.admission
        begins = min(event.starts_at, hours.opens_at or event.starts_at)
        ends = max(event.ends_at, hours.closes_at or event.ends_at)
        return cls(begins, ends, event_dates(event))


def _names(
    event: Event,
    path: FieldPath,
    checkpoints: Sequence[str],
    categories: Sequence[str],
    known_categories: Collection[str],
) -> Iterator[RuleIssue]:
    places = tuple(checkpoint.name for checkpoint in event.checkpoints)
    for name in checkpoints:
        if name not in places:
            yield UnknownNameIssue((*path, "checkpoints"), name, "checkpoint", places)
    known = tuple(sorted(known_categories))
    for name in categories:
        if known and name not in known:
            yield UnknownNameIssue(
                (*path, "categories"), name, "category of the roster", known
            )


def _times(
    period: _Period, path: FieldPath, conditions: Conditions
) -> Iterator[RuleIssue]:
    opens, closes = conditions.opens_at, conditions.closes_at
    if opens and closes and closes <= opens:
        yield EndBeforeStartIssue((*path, "closes_at"), closes, "opens_at", opens)
    if opens and opens >= period.ends:
        yield NeverMetIssue((*path, "opens_at"), Contradiction.NO_SUCH_TIME)
    if closes and closes <= period.begins:
        yield NeverMetIssue((*path, "closes_at"), Contradiction.NO_SUCH_TIME)
    for day in conditions.days:
        if day not in period.days:
            yield DayOutsideIssue((*path, "days"), day, period.days[0], period.days[-1])
    days = conditions.days or period.days
    wanted = conditions.weekdays
    if wanted and not any(_WEEKDAYS[day.weekday()] in wanted for day in days):
        yield NeverMetIssue((*path, "weekdays"), Contradiction.NO_SUCH_DAY)


def _counts(period: _Period, path: FieldPath, count: EntryCount) -> Iterator[RuleIssue]:
    if count.since and count.before and count.before <= count.since:
        yield EndBeforeStartIssue((*path, "before"), count.before, "since", count.since)
    if count.at_most == 0:
        yield NeverMetIssue((*path, "at_most"), Contradiction.NO_ENTRY)
    elif count.at_most and count.at_least and count.at_least >= count.at_most:
        yield NeverMetIssue((*path, "at_least"), Contradiction.COUNTS)
    days = 1 if count.per is CountPer.DAY else len(period.days)
    if count.count is CountOf.DAYS and (count.at_least or 0) > days:
        yield NeverMetIssue((*path, "at_least"), Contradiction.DAYS)
