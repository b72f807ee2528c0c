"""Printers as the rules know them: which badge goes where, and how each printer is."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.badge import Trouble

LABELS_LOW = 20
"""Labels left on a roll at which somebody should fetch the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterPlan:
    """One printer of a station, as its settings describe it.

    It takes the categories and the layouts named; none named are all. ``fallback``
    names the printer that takes over while this one cannot; ``roll`` says how many
    labels a full roll has, where they are to be counted.
    """

    name: str
    categories: frozenset[str] = frozenset()
    layouts: frozenset[str] = frozenset()
    fallback: str = ""
    roll: int | None = None

    def holds(self, layout: str) -> bool:
        """Whether it has paper for this layout."""
        return not self.layouts or layout in self.layouts

    def takes(self, category: str, layout: str) -> bool:
        """Whether it is there for such a badge."""
        meant = not self.categories or category.casefold() in self.categories
        return meant and self.holds(layout)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintPlan:
    """A station's printers in their order, and which layout each category has."""

    printers: tuple[PrinterPlan, ...]
    layout: str = ""
    layouts: Mapping[str, str] = field(default_factory=dict)

    def layout_of(self, category: str) -> str:
        """Name the layout of a category's badges."""
        return self.layouts.get(category.casefold(), self.layout)

    def printer_for(self, category: str, unfit: Collection[str] = ()) -> str | None:
        """Name the printer that a category's badges go to; none if nobody takes them.

        It is the first that takes them. While that one is unfit it is the one to fall
        back on, and so on; where none of them is fit, the badge waits for the first.
        """
        layout = self.layout_of(category)
        takers = (one for one in self.printers if one.takes(category, layout))
        first = next(takers, None)
        if first is None:
            return None
        by_name = {one.name: one for one in self.printers}
        asked, next_one = set[str](), first
        while next_one.name in unfit or not next_one.holds(layout):
            asked.add(next_one.name)
            if next_one.fallback in asked or next_one.fallback not in by_name:
                return first.name
            next_one = by_name[next_one.fallback]
        return next_one.name


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterStatus:
    """A printer as it was found last; ``labels_left`` is none where nobody counts."""

    station: str
    name: str
    trouble: Trouble | None = None
    detail: str = ""
    roll: int | None = None
    labels_left: int | None = None
    changed_at: datetime

    @property
    def low(self) -> bool:
        """Whether its roll is nearly used up."""
        return self.labels_left is not None and self.labels_left <= LABELS_LOW
