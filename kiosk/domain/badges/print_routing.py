"""Print routing: which badge goes to which printer, and the health of each printer."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.badges.badge_job import PrinterTrouble

LABELS_LOW = 20
"""Labels left on a roll at which a printer counts as low."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterConfig:
    """One printer of a station, as its settings configure it.

    It prints the categories and layouts named; none named are all. ``fallback`` names
    the printer that takes over while this one cannot print; ``roll`` is the number of
    labels on a full roll, where they are to be counted.
    """

    name: str
    categories: frozenset[str] = frozenset()
    layouts: frozenset[str] = frozenset()
    fallback: str = ""
    roll: int | None = None

    def has_layout(self, layout: str) -> bool:
        """Return whether it has paper for this layout."""
        return not self.layouts or layout in self.layouts

    def accepts(self, category: str, layout: str) -> bool:
        """Return whether it prints badges of this category and layout."""
        for_category = not self.categories or category.casefold() in self.categories
        return for_category and self.has_layout(layout)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintRouting:
    """A station's printers in their order, and the layout of each category."""

    printers: tuple[PrinterConfig, ...]
    layout: str = ""
    layouts: Mapping[str, str] = field(default_factory=dict)

    def layout_of(self, category: str) -> str:
        """Return the name of the layout of a category's badges."""
        return self.layouts.get(category.casefold(), self.layout)

    def printer_for(
        self, category: str, unavailable: Collection[str] = ()
    ) -> str | None:
        """Return the name of the printer for a category's badges, if any accepts them.

        It is the first that accepts them. While that one is unavailable it is its
        fallback, and so on; if none of them is available, the badge waits for the
        first.
        """
        layout = self.layout_of(category)
        accepting = (
            printer for printer in self.printers if printer.accepts(category, layout)
        )
        first = next(accepting, None)
        if first is None:
            return None
        by_name = {printer.name: printer for printer in self.printers}
        tried, candidate = set[str](), first
        while candidate.name in unavailable or not candidate.has_layout(layout):
            tried.add(candidate.name)
            if candidate.fallback in tried or candidate.fallback not in by_name:
                return first.name
            candidate = by_name[candidate.fallback]
        return candidate.name


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterHealth:
    """A printer as last observed; ``labels_left`` is None if they are not counted."""

    station: str
    name: str
    trouble: PrinterTrouble | None = None
    detail: str = ""
    roll: int | None = None
    labels_left: int | None = None
    changed_at: datetime

    @property
    def is_low(self) -> bool:
        """Return whether its roll is nearly used up."""
        return self.labels_left is not None and self.labels_left <= LABELS_LOW
