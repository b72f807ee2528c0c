"""The tables of rules in an event file, and the rules that are made of them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, time, timedelta, tzinfo
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StrictInt, model_validator

from kiosk.domain.event.event import Checkpoint
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
from kiosk.exchange.event.field_types import (
    Entries,
    Line,
    OptionalTexts,
    RequiredLine,
)
from kiosk.exchange.event.file_times import FileTime, parse_clock, parse_day, utc_values
from kiosk.files.toml import KeyPath
from kiosk.files.toml_tables import Table, invalid

_MAX_DAYS = 370
_MAX_ALTERNATIVES = 64
_MAX_COUNT = 100_000
_DAYS_ADVICE = (
    "write [2026-07-06, 2026-07-07] or { from = 2026-07-06, to = 2026-07-10 }"
)
_HOURS_ADVICE = 'write ["12:00", "14:00"]'


def _days(value: object) -> object:
    if isinstance(value, dict) and set(value) == {"from", "to"}:
        first, last = parse_day(value["from"]), parse_day(value["to"])
        if last < first:
            raise invalid(f"{last} is before from, {first}; correct one of the two")
        return tuple(first + timedelta(days=n) for n in range(_span(first, last)))
    if isinstance(value, list) and value:
        return tuple(map(parse_day, value))
    raise invalid(f"these are no days; {_DAYS_ADVICE}")


def _span(first: date, last: date) -> int:
    days = (last - first).days + 1
    if days > _MAX_DAYS:
        raise invalid(f"these are {days} days; at most {_MAX_DAYS} are possible")
    return days


def _hours(value: object) -> object:
    if not isinstance(value, list) or len(value) != 2:  # noqa: PLR2004  from and until
        raise invalid(f"these are not two times of day; {_HOURS_ADVICE}")
    begins, ends = map(parse_clock, value)
    if begins == ends:
        raise invalid("the two times of day are the same; correct one of them")
    return (begins, ends)


_Minutes = Annotated[StrictInt, Field(ge=1, le=_MAX_COUNT)]


class MinutesTable(Table):
    """Minutes after an entry."""

    first_entry: _Minutes | None = None
    last_entry: _Minutes | None = None


class EntryCountTable(Table):
    """How many entries there may be, or must be."""

    at_most: Annotated[StrictInt, Field(ge=0, le=_MAX_COUNT)] | None = None
    at_least: Annotated[StrictInt, Field(ge=1, le=_MAX_COUNT)] | None = None
    per: CountPer = CountPer.EVENT
    count: CountOf = CountOf.ENTRIES
    since: FileTime | None = None
    before: FileTime | None = None

    @model_validator(mode="after")
    def check_limit(self) -> "EntryCountTable":
        """Raise where no limit is said."""
        if self.at_most is None and self.at_least is None:
            raise invalid("this says no number; add at_most = 1")
        return self


class ConditionsTable(Table):
    """Conditions of a rule, or of one of its alternatives."""

    categories: Entries[RequiredLine] = ()
    checkpoints: Entries[RequiredLine] = ()
    days: Annotated[tuple[date, ...], BeforeValidator(_days)] = ()
    weekdays: Entries[Weekday] = ()
    between: Annotated[tuple[time, time], BeforeValidator(_hours)] | None = None
    opens_at: FileTime | None = None
    closes_at: FileTime | None = None
    entries: EntryCountTable | None = None
    minutes_since: MinutesTable | None = None
    minutes_within: MinutesTable | None = None

    @model_validator(mode="after")
    def check_content(self) -> "ConditionsTable":
        """Raise for a table that asks for nothing."""
        keys = self.model_fields_set & set(ConditionsTable.model_fields)
        if not keys and not getattr(self, "any", ()):
            raise invalid(
                "this asks for nothing; add what has to hold, such as "
                'between = ["12:00", "14:00"]'
            )
        return self


class ScopeTable(Table):
    """Whom a rule binds, and where."""

    categories: Entries[RequiredLine] = ()
    checkpoints: Entries[RequiredLine] = ()
    parties: Entries[RequiredLine] = ()


class RuleTable(ConditionsTable):
    """A rule of admission."""

    name: Line = ""
    scope: Annotated[ScopeTable, Field(alias="for")] = ScopeTable()
    any: Annotated[
        tuple[ConditionsTable, ...], Field(max_length=_MAX_ALTERNATIVES)
    ] = ()
    say: OptionalTexts


def make_rules(
    tables: Sequence[RuleTable], zone: tzinfo, checkpoints: Sequence[Checkpoint]
) -> tuple[Rule, ...]:
    """Return the rules of an event file, its checkpoints spelt as they are named.

    Raise InvalidValueError for a time that does not exist.
    """
    names = {checkpoint.name.casefold(): checkpoint.name for checkpoint in checkpoints}

    def spell(places: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(names.get(place.casefold(), place) for place in places)

    return tuple(
        _make_rule(table, ("rule", number), zone, spell)
        for number, table in enumerate(tables)
    )


_Spell = Callable[[tuple[str, ...]], tuple[str, ...]]


def _make_rule(table: RuleTable, path: KeyPath, zone: tzinfo, spell: _Spell) -> Rule:
    scope = table.scope
    values = dict(_condition_values(table, path, zone, spell))
    values["scope"] = Scope(
        categories=scope.categories,
        checkpoints=spell(scope.checkpoints),
        parties=scope.parties,
    )
    values["any"] = tuple(
        Conditions(**_condition_values(each, (*path, "any", number), zone, spell))
        for number, each in enumerate(table.any)
    )
    return Rule(**values)


def _condition_values(
    table: ConditionsTable, path: KeyPath, zone: tzinfo, spell: _Spell
) -> Mapping[str, Any]:
    values = utc_values(table, path, zone)
    values["checkpoints"] = spell(table.checkpoints)
    if table.entries is not None:
        counted = utc_values(table.entries, (*path, "entries"), zone)
        values["entries"] = EntryCount(**counted)
    for key in ("minutes_since", "minutes_within"):
        if values[key] is not None:
            values[key] = MinutesSince(**dict(values[key]))
    return values
