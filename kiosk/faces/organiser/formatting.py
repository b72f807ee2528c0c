"""Formats the headcount for the screen: numerals of the language, and shares."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from PySide6.QtCore import QLocale

from kiosk.domain.admission.headcount import CategoryCount, Headcount
from kiosk.domain.event.dates import format_datetime, format_day, format_time
from kiosk.domain.event.event import Event
from kiosk.domain.text import localize
from kiosk.faces.organiser.curve import PACE_WINDOW, arrival_curve, arrivals_since
from kiosk.faces.organiser.occupancy import Occupancy
from kiosk.faces.organiser.organiser_enums import Organiser

RowFields: TypeAlias = dict[str, object]

MAX_CATEGORIES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTexts:
    """How many came on one day of an event."""

    day: str
    arrived: str
    today: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadcountTexts:
    """The headcount as numerals, and its shares of all people known of.

    ``widest_inside`` is the widest numeral of as many digits as ``inside``. On one bar
    from nobody to ``scale``, the capacity or all who are known of, ``bar_inside`` and
    ``bar_expected`` are shares; ``recent`` arrived within ten minutes. ``days`` are
    those of an event of several, with how many came on each.
    """

    inside: str = ""
    expected: str = ""
    arrived: str = ""
    left: str = ""
    absent: str = ""
    walk_ins: str = ""
    refused: str = ""
    nobody: bool = False
    over: bool = False
    inside_part: float = 0
    inside_percent: str = ""
    arrived_part: float = 0
    widest_inside: str = "999"
    scale: str = ""
    bar_inside: float = 0
    bar_expected: float = 0
    recent: str = ""
    days: tuple[DayTexts, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OccupancyTexts:
    """The occupancy; ``spare`` are free places, or people beyond the capacity."""

    level: Organiser.Level = Organiser.Level.NONE
    percent: str = ""
    limit: str = ""
    spare: str = ""
    part: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryTexts:
    """The numbers of one category, as numerals and as shares.

    ``size_part`` is its size beside the largest, the others are shares of its own size.
    """

    name: str
    inside: str
    arrived: str
    expected: str
    size_part: float
    inside_part: float
    arrived_part: float
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckpointTexts:
    """The number of people at one checkpoint, and the occupancy there."""

    name: str
    inside: str
    limit: str
    level: Organiser.Level
    part: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeTexts:
    """The event, its current item and the next one."""

    title: str = ""
    series: str = ""
    time: str = ""
    current: str = ""
    current_ends: str = ""
    coming: str = ""
    coming_starts: str = ""


@dataclass(frozen=True, slots=True)
class HeadcountFormatter:
    """Formats an event's headcount at a time, in a language."""

    event: Event
    headcount: Headcount
    now: datetime
    language: str

    def numbers(self) -> HeadcountTexts:
        """Return the numbers of people, and their shares of all known of."""
        headcount = self.headcount
        total = max(1, headcount.arrived + headcount.no_shows)
        scale = max(1, headcount.capacity or total)
        recent = arrivals_since(headcount, self.now - PACE_WINDOW)
        return HeadcountTexts(
            inside=_format_number(headcount.inside),
            expected=_format_number(headcount.expected),
            arrived=_format_number(headcount.arrived),
            left=_format_number(headcount.left),
            absent=_format_number(headcount.no_shows),
            walk_ins=_format_number(headcount.walk_ins),
            refused=_format_number(headcount.refused),
            nobody=headcount.expected == headcount.arrived == 0,
            over=self.now >= self.event.ends_at,
            inside_part=headcount.inside / total,
            inside_percent=_format_number(100 * headcount.inside // total),
            arrived_part=headcount.arrived / total,
            widest_inside=_format_number(10 ** len(str(headcount.inside)) - 1),
            scale=_format_number(scale),
            bar_inside=min(1, headcount.inside / scale),
            bar_expected=headcount.expected / scale,
            recent=_format_number(recent) if recent else "",
            days=tuple(
                DayTexts(
                    day=format_day(day, self.language),
                    arrived=_format_number(arrived),
                    today=day == headcount.day,
                )
                for day, arrived in headcount.by_day.items()
            ),
        )

    def capacity(self) -> OccupancyTexts:
        """Return the occupancy; empty without a capacity."""
        if self.headcount.capacity is None:
            return OccupancyTexts()
        occupancy = Occupancy(
            inside=self.headcount.inside, capacity=self.headcount.capacity
        )
        return OccupancyTexts(
            level=occupancy.level,
            percent=_format_number(occupancy.percent),
            limit=_format_number(occupancy.capacity),
            spare=_format_number(abs(occupancy.free)),
            part=occupancy.percent / 100,
        )

    def curve(self) -> RowFields:
        """Return the arrival curve with the labels of its axes."""
        curve = arrival_curve(self.event, self.headcount, self.now)
        forecast = curve.forecast
        return {
            "points": [{"x": x, "y": y} for x, y in curve.points],
            "xTicks": [
                {"at": position, "text": text} for position, text in curve.time_ticks
            ],
            "yTicks": [
                {"at": position, "text": _format_number(people)}
                for position, people in curve.count_ticks
            ],
            "now": -1 if curve.now is None else curve.now,
            "begin": -1 if curve.begin is None else curve.begin,
            "expected": -1 if curve.expected is None else curve.expected,
            "capacity": -1 if curve.capacity is None else curve.capacity,
            "arrived": _format_number(self.headcount.arrived),
            "forecast": [{"x": x, "y": y} for x, y in forecast.line]
            if forecast
            else [],
            "forecastPeople": _format_number(forecast.people) if forecast else "",
            "forecastTime": format_time(forecast.at, self.event) if forecast else "",
            "time": format_time(self.now, self.event),
        }

    def categories(self) -> Sequence[CategoryTexts]:
        """Return the numbers of each category, largest first, the smallest merged."""
        by_size = sorted(self.headcount.by_category, key=_category_size, reverse=True)
        if len(by_size) > MAX_CATEGORIES:
            by_size = [
                *by_size[: MAX_CATEGORIES - 1],
                _merged(by_size[MAX_CATEGORIES - 1 :]),
            ]
        largest = max([1, *map(_category_size, by_size)])
        return [
            CategoryTexts(
                name=category.name,
                inside=_format_number(category.inside),
                arrived=_format_number(category.arrived),
                expected=_format_number(category.expected),
                size_part=_category_size(category) / largest,
                inside_part=category.inside / max(1, _category_size(category)),
                arrived_part=category.arrived / max(1, _category_size(category)),
                complete=category.inside >= category.expected > 0,
            )
            for category in by_size
        ]

    def checkpoints(self) -> Sequence[CheckpointTexts]:
        """Return the numbers at each checkpoint; empty if there is only one."""
        counts = self.headcount.by_checkpoint
        capacities = {
            checkpoint.name: checkpoint.capacity
            for checkpoint in self.event.checkpoints
        }
        if len(counts) == 1:
            return []
        return [
            self._checkpoint(name, inside, capacities.get(name))
            for name, inside in counts.items()
        ]

    def _checkpoint(
        self, name: str, inside: int, capacity: int | None
    ) -> CheckpointTexts:
        total = max(1, self.headcount.inside)
        occupancy = Occupancy(
            inside=inside, capacity=total if capacity is None else capacity
        )
        return CheckpointTexts(
            name=name,
            inside=_format_number(inside),
            limit="" if capacity is None else _format_number(capacity),
            level=Organiser.Level.NONE if capacity is None else occupancy.level,
            part=min(100, occupancy.percent) / 100,
        )

    def programme(self) -> ProgrammeTexts:
        """Return the event, its current item and the next one."""
        event, language = self.event, self.language
        current, coming = event.now_and_next(self.now)
        starts_text = coming and format_datetime(
            coming.starts_at, self.now, event, language
        )
        return ProgrammeTexts(
            title=localize(event.title, language),
            series=localize(event.series, language),
            time=format_time(self.now, event),
            current=localize(current.title, language) if current else "",
            current_ends=format_time(current.ends_at, event) if current else "",
            coming=localize(coming.title, language) if coming else "",
            coming_starts=starts_text or "",
        )


def _category_size(category: CategoryCount) -> int:
    return max(category.expected, category.arrived)


def _merged(categories: Sequence[CategoryCount]) -> CategoryCount:
    return CategoryCount(
        name="",
        expected=sum(category.expected for category in categories),
        arrived=sum(category.arrived for category in categories),
        inside=sum(category.inside for category in categories),
    )


def _format_number(number: int) -> str:
    """Return a number as the current language writes it."""
    return QLocale().toString(number)
