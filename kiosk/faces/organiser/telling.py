"""The numbers as the screen shows them: in the language's own form, and as shares."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from PySide6.QtCore import QLocale

from kiosk.domain.dates import clock_time, moment
from kiosk.domain.event import AgendaItem, Event
from kiosk.domain.headcount import Category, Headcount
from kiosk.domain.text import say
from kiosk.faces.organiser.crowd import Crowd
from kiosk.faces.organiser.curve import arrival_curve

Row: TypeAlias = dict[str, object]

MOST_CATEGORIES = 6


@dataclass(frozen=True, slots=True)
class Telling:
    """An event's numbers at a moment, in a language."""

    event: Event
    count: Headcount
    now: datetime
    language: str

    def numbers(self) -> Row:
        """Tell the people: how many, and which share of all that are known of."""
        count = self.count
        known = max(1, count.arrived + count.no_shows)
        return {
            "inside": _numeral(count.inside),
            "expected": _numeral(count.expected),
            "arrived": _numeral(count.arrived),
            "left": _numeral(count.left),
            "absent": _numeral(count.no_shows),
            "walkIns": _numeral(count.walk_ins),
            "refused": _numeral(count.refused),
            "nobody": count.expected == count.arrived == 0,
            "over": self.now >= self.event.ends_at,
            "insidePart": count.inside / known,
            "insidePercent": _numeral(100 * count.inside // known),
            "arrivedPart": count.arrived / known,
            "widest": _numeral(10 ** len(str(count.inside)) - 1),
        }

    def capacity(self) -> Row:
        """Tell how full it is; nothing where anybody may come."""
        if self.count.capacity is None:
            return {}
        crowd = Crowd(inside=self.count.inside, capacity=self.count.capacity)
        return {
            "level": crowd.level.value,
            "percent": _numeral(crowd.percent),
            "limit": _numeral(crowd.capacity),
            "spare": _numeral(abs(crowd.spare)),
            "part": crowd.percent / 100,
        }

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

    def categories(self) -> Sequence[Row]:
        """Tell the people of each category, the largest first, the smallest as one."""
        known = sorted(self.count.by_category, key=_size, reverse=True)
        if len(known) > MOST_CATEGORIES:
            known = [
                *known[: MOST_CATEGORIES - 1],
                _others(known[MOST_CATEGORIES - 1 :]),
            ]
        most = max([1, *map(_size, known)])
        return [
            {
                "name": category.name,
                "inside": _numeral(category.inside),
                "arrived": _numeral(category.arrived),
                "expected": _numeral(category.expected),
                "insidePart": category.inside / most,
                "arrivedPart": category.arrived / most,
                "expectedPart": category.expected / most,
            }
            for category in known
        ]

    def checkpoints(self) -> Sequence[Row]:
        """Tell how many are where, if there is more than one place to be."""
        places = self.count.by_checkpoint
        rooms = {known.name: known.capacity for known in self.event.checkpoints}
        if len(places) == 1:
            return []
        return [self._place(name, n, rooms.get(name)) for name, n in places.items()]

    def _place(self, name: str, inside: int, capacity: int | None) -> Row:
        most = max(1, self.count.inside)
        crowd = Crowd(inside=inside, capacity=most if capacity is None else capacity)
        return {
            "name": name,
            "inside": _numeral(inside),
            "limit": "" if capacity is None else _numeral(capacity),
            "level": "" if capacity is None else crowd.level.value,
            "part": min(100, crowd.percent) / 100,
        }

    def programme(self) -> Row:
        """Tell which event this is, what is on, and what comes next."""
        current, coming = self.event.now_and_next(self.now)
        return {
            "title": say(self.event.title, self.language),
            "series": say(self.event.series, self.language),
            "time": clock_time(self.now, self.event),
            "current": self._item(current),
            "coming": self._item(coming),
        }

    def _item(self, item: AgendaItem | None) -> Row:
        if item is None:
            return {}
        return {
            "title": say(item.title, self.language),
            "starts": moment(item.starts_at, self.now, self.event, self.language),
            "ends": clock_time(item.ends_at, self.event),
            "room": item.room,
        }


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
