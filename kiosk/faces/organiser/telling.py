"""The numbers as the screen shows them: in the language's own form, and as shares."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from PySide6.QtCore import QLocale

from kiosk.domain.dates import clock_time, moment
from kiosk.domain.event import Event
from kiosk.domain.headcount import Category, Headcount
from kiosk.domain.text import say
from kiosk.faces.organiser.crowd import Crowd
from kiosk.faces.organiser.curve import arrival_curve
from kiosk.faces.organiser.enums import Organiser

Row: TypeAlias = dict[str, object]

MOST_CATEGORIES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """The people, as numerals, and which share of all that are known of.

    ``widest`` is the widest numeral that ``inside`` may grow to.
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
    widest: str = "999"


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """How full it is; ``spare`` are the places left, or those too many."""

    level: Organiser.Level = Organiser.Level.NONE
    percent: str = ""
    limit: str = ""
    spare: str = ""
    part: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryNumbers:
    """The people of one category, as numerals and as shares of the largest."""

    name: str
    inside: str
    arrived: str
    expected: str
    inside_part: float
    arrived_part: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckpointNumbers:
    """How many are behind one door, and how full it is there."""

    name: str
    inside: str
    limit: str
    level: Organiser.Level
    part: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeNow:
    """Which event this is, what is on, and what comes next."""

    title: str = ""
    series: str = ""
    time: str = ""
    current: str = ""
    current_ends: str = ""
    coming: str = ""
    coming_starts: str = ""


@dataclass(frozen=True, slots=True)
class Telling:
    """An event's numbers at a moment, in a language."""

    event: Event
    count: Headcount
    now: datetime
    language: str

    def numbers(self) -> Numbers:
        """Tell the people: how many, and which share of all that are known of."""
        count = self.count
        known = max(1, count.arrived + count.no_shows)
        return Numbers(
            inside=_numeral(count.inside),
            expected=_numeral(count.expected),
            arrived=_numeral(count.arrived),
            left=_numeral(count.left),
            absent=_numeral(count.no_shows),
            walk_ins=_numeral(count.walk_ins),
            refused=_numeral(count.refused),
            nobody=count.expected == count.arrived == 0,
            over=self.now >= self.event.ends_at,
            inside_part=count.inside / known,
            inside_percent=_numeral(100 * count.inside // known),
            arrived_part=count.arrived / known,
            widest=_numeral(10 ** len(str(count.inside)) - 1),
        )

    def capacity(self) -> Capacity:
        """Tell how full it is; nothing where anybody may come."""
        if self.count.capacity is None:
            return Capacity()
        crowd = Crowd(inside=self.count.inside, capacity=self.count.capacity)
        return Capacity(
            level=crowd.level,
            percent=_numeral(crowd.percent),
            limit=_numeral(crowd.capacity),
            spare=_numeral(abs(crowd.spare)),
            part=crowd.percent / 100,
        )

    def curve(self) -> Row:
        """Tell the arrivals as a line, with what stands on its axes."""
        drawn = arrival_curve(self.event, self.count, self.now)
        return {
            "points": [{"x": x, "y": y} for x, y in drawn.points],
            "xTicks": [{"at": at, "text": text} for at, text in drawn.times],
            "yTicks": [{"at": at, "text": _numeral(n)} for at, n in drawn.heights],
            "now": -1 if drawn.now is None else drawn.now,
            "time": clock_time(self.now, self.event),
        }

    def categories(self) -> Sequence[CategoryNumbers]:
        """Tell the people of each category, the largest first, the smallest as one."""
        known = sorted(self.count.by_category, key=_size, reverse=True)
        if len(known) > MOST_CATEGORIES:
            known = [
                *known[: MOST_CATEGORIES - 1],
                _others(known[MOST_CATEGORIES - 1 :]),
            ]
        most = max([1, *map(_size, known)])
        return [
            CategoryNumbers(
                name=category.name,
                inside=_numeral(category.inside),
                arrived=_numeral(category.arrived),
                expected=_numeral(category.expected),
                inside_part=category.inside / most,
                arrived_part=category.arrived / most,
            )
            for category in known
        ]

    def checkpoints(self) -> Sequence[CheckpointNumbers]:
        """Tell how many are where, if there is more than one place to be."""
        places = self.count.by_checkpoint
        rooms = {known.name: known.capacity for known in self.event.checkpoints}
        if len(places) == 1:
            return []
        return [self._place(name, n, rooms.get(name)) for name, n in places.items()]

    def _place(self, name: str, inside: int, capacity: int | None) -> CheckpointNumbers:
        most = max(1, self.count.inside)
        crowd = Crowd(inside=inside, capacity=most if capacity is None else capacity)
        return CheckpointNumbers(
            name=name,
            inside=_numeral(inside),
            limit="" if capacity is None else _numeral(capacity),
            level=Organiser.Level.NONE if capacity is None else crowd.level,
            part=min(100, crowd.percent) / 100,
        )

    def programme(self) -> ProgrammeNow:
        """Tell which event this is, what is on, and what comes next."""
        event, language = self.event, self.language
        current, coming = event.now_and_next(self.now)
        starts = coming and moment(coming.starts_at, self.now, event, language)
        return ProgrammeNow(
            title=say(event.title, language),
            series=say(event.series, language),
            time=clock_time(self.now, event),
            current=say(current.title, language) if current else "",
            current_ends=clock_time(current.ends_at, event) if current else "",
            coming=say(coming.title, language) if coming else "",
            coming_starts=starts or "",
        )


def _size(category: Category) -> int:
    return max(category.expected, category.arrived)


def _others(categories: Sequence[Category]) -> Category:
    return Category(
        name="",
        expected=sum(one.expected for one in categories),
        arrived=sum(one.arrived for one in categories),
        inside=sum(one.inside for one in categories),
    )


def _numeral(number: int) -> str:
    """Write a number as the language that is spoken does."""
    return QLocale().toString(number)
