"""Rules of admission: who may come in on which days, at which times, how often."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from kiosk.domain.text import LocalizedText


class CountPer(StrEnum):
    """What a count of entries begins anew with."""

    EVENT = "event"
    DAY = "day"


class CountOf(StrEnum):
    """What is counted: entries, or the days on which there was one."""

    ENTRIES = "entries"
    DAYS = "days"


class Weekday(StrEnum):
    """The days of the week in their order."""

    MON = "Mon"
    TUE = "Tue"
    WED = "Wed"
    THU = "Thu"
    FRI = "Fri"
    SAT = "Sat"
    SUN = "Sun"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryCount:
    """How often a person may come in, or must have come in before.

    With the scan there are at most ``at_most``, without it at least ``at_least``; only
    what was at ``since`` or later and earlier than ``before`` is counted.
    """

    at_most: int | None = None
    at_least: int | None = None
    per: CountPer = CountPer.EVENT
    count: CountOf = CountOf.ENTRIES
    since: datetime | None = None
    before: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesSince:
    """Minutes after a person's first and their last entry; who has none is free."""

    first_entry: int | None = None
    last_entry: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """Conditions that all have to be met; what is not said is.

    ``between`` are times of the event's clock, the second one of the next morning if it
    is not after the first. ``minutes_since`` have to be over, ``minutes_within`` not.
    """

    categories: tuple[str, ...] = ()
    checkpoints: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    between: tuple[time, time] | None = None
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    entries: EntryCount | None = None
    minutes_since: MinutesSince | None = None
    minutes_within: MinutesSince | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Whom a rule binds, and where; what is not said is everybody, everywhere."""

    categories: tuple[str, ...] = ()
    checkpoints: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Conditions):
    """A rule: its own conditions and, if there are any, one of the alternatives.

    ``say`` replaces the sentence that a refused visitor reads.
    """

    name: str = ""
    scope: Scope = field(default_factory=Scope)
    any: tuple[Conditions, ...] = ()
    say: LocalizedText = field(default_factory=dict)
