"""Which of a printer's media a badge goes on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.devices.printers.ipp_enums import IppTag
from kiosk.devices.printers.ipp_message import Attribute, Attributes
from kiosk.devices.printers.printer_words import plain

_NEAR = 100
"""Hundredths of a millimetre by which a medium may differ from the badge."""
_NAME = re.compile(r"(?P<stem>.*)_(?P<across>[\d.]+)x(?P<down>[\d.]+)(?P<unit>mm|in)")
_UNITS = {"mm": 100, "in": 2540}

Size = tuple[int, int]
"""Width and height in hundredths of a millimetre, as IPP has them."""


@dataclass(frozen=True, slots=True)
class Medium:
    """A medium, its name where it has one, and whether it is the badge's own size."""

    size: Size
    name: str = ""
    fits: bool = True

    @property
    def turned(self) -> bool:
        """Say whether it is taller than wide."""
        return self.size[0] < self.size[1]

    def attribute(self) -> Attribute:
        """Ask for this medium."""
        if self.name:
            return Attribute("media", IppTag.KEYWORD, (self.name,))
        sides = zip(("x-dimension", "y-dimension"), self.size, strict=True)
        members = tuple(
            Attribute(name, IppTag.INTEGER, (side,)) for name, side in sides
        )
        size = Attribute("media-size", IppTag.BEGIN_COLLECTION, (members,))
        return Attribute("media-col", IppTag.BEGIN_COLLECTION, ((size,),))


def choose_medium(printer: Attributes, width: float, height: float) -> Medium | None:
    """Choose the medium of a badge's size in millimetres, what is loaded first.

    Where there is none, the size is asked for if the printer takes any size, else the
    smallest loaded medium that holds the badge. None: the printer says nothing of use.
    """
    size = (round(width * 100), round(height * 100))
    media = list(_media(printer))
    for medium in media:
        if _near(medium.size, size):
            return medium
    for wanted in (size, size[::-1]):
        if any(_within(wanted, bounds) for bounds in _ranges(printer)):
            return Medium(wanted)
    loaded = [one for name in printer.texts("media-ready") for one in _named(name)]
    loaded += _named(printer.text("media-default"))
    holding = [one for one in loaded if _holds(one.size, size)]
    smallest = min(holding, key=lambda one: one.size[0] * one.size[1], default=None)
    return smallest and Medium(smallest.size, smallest.name, fits=False)


def loaded_media(printer: Attributes) -> tuple[str, ...]:
    """Name what the printer holds, for people: “cr80 86 by 54 mm”."""
    names = printer.texts("media-ready") or printer.texts("media-default")
    return tuple(_for_people(name) for name in names if name != "unknown")


def _media(printer: Attributes) -> Iterator[Medium]:
    for attribute in ("media-ready", "media-supported"):
        for name in printer.texts(attribute):
            yield from _named(name)
    for held in printer.collections("media-col-database"):
        for size in held.collections("media-size"):
            across, down = size.number("x-dimension"), size.number("y-dimension")
            if across and down:
                yield Medium((across, down))


def _named(name: str) -> Iterator[Medium]:
    found = _NAME.fullmatch(name)
    if found and not name.startswith(("custom_min", "custom_max", "roll_m")):
        unit = _UNITS[found["unit"]]
        try:
            across, down = float(found["across"]), float(found["down"])
        except ValueError:
            return
        yield Medium((round(across * unit), round(down * unit)), name)


def _ranges(printer: Attributes) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    for size in printer.collections("media-size-supported"):
        across, down = size.numbers("x-dimension"), size.numbers("y-dimension")
        if across and down:
            yield across[0], down[0]


def _near(one: Size, other: Size) -> bool:
    pairs = zip(sorted(one), sorted(other), strict=True)
    return all(abs(side - wanted) <= _NEAR for side, wanted in pairs)


def _holds(outer: Size, inner: Size) -> bool:
    pairs = zip(sorted(outer), sorted(inner), strict=True)
    return all(side >= wanted - _NEAR for side, wanted in pairs)


def _within(size: Size, bounds: tuple[tuple[int, ...], tuple[int, ...]]) -> bool:
    pairs = zip(size, bounds, strict=True)
    return all(low <= side <= high for side, (low, high) in pairs)


def _for_people(name: str) -> str:
    found = _NAME.fullmatch(name)
    if not found:
        return plain(name, 40)
    stem = found["stem"].split("_")[-1]
    return plain(f"{stem} {found['across']} by {found['down']} {found['unit']}", 60)
