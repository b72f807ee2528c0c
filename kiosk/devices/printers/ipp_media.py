"""Selects which of a printer's media a badge goes on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.devices.printers.ipp_enums import IppTag
from kiosk.devices.printers.ipp_message import Attribute, Attributes
from kiosk.devices.printers.printer_messages import plain

_TOLERANCE = 100
"""Hundredths of a millimetre by which a medium may differ from the badge."""
_MEDIA_NAME = re.compile(
    r"(?P<stem>.*)_(?P<across>[\d.]+)x(?P<down>[\d.]+)(?P<unit>mm|in)"
)
_UNITS = {"mm": 100, "in": 2540}

Size = tuple[int, int]
"""Width and height in hundredths of a millimetre, as IPP has them."""


@dataclass(frozen=True, slots=True)
class Medium:
    """A medium, its name where it has one, and whether it has the badge's own size."""

    size: Size
    name: str = ""
    fits: bool = True

    @property
    def is_portrait(self) -> bool:
        """Return whether it is taller than wide."""
        return self.size[0] < self.size[1]

    def attribute(self) -> Attribute:
        """Return the job attribute that requests this medium."""
        if self.name:
            return Attribute("media", IppTag.KEYWORD, (self.name,))
        sides = zip(("x-dimension", "y-dimension"), self.size, strict=True)
        members = tuple(
            Attribute(name, IppTag.INTEGER, (side,)) for name, side in sides
        )
        size = Attribute("media-size", IppTag.BEGIN_COLLECTION, (members,))
        return Attribute("media-col", IppTag.BEGIN_COLLECTION, ((size,),))


def choose_medium(printer: Attributes, width: float, height: float) -> Medium | None:
    """Return the medium of a badge's size in millimetres, loaded media first.

    Where there is none, the size is requested if the printer takes any size, else the
    smallest loaded medium that contains the badge; None where none is known.
    """
    size = (round(width * 100), round(height * 100))
    media = list(_supported_media(printer))
    for medium in media:
        if _is_near(medium.size, size):
            return medium
    for oriented in (size, size[::-1]):
        if any(_is_within(oriented, bounds) for bounds in _size_ranges(printer)):
            return Medium(oriented)
    loaded = [
        candidate
        for name in printer.texts("media-ready")
        for candidate in _media_of_name(name)
    ]
    loaded += _media_of_name(printer.text("media-default"))
    fitting = [candidate for candidate in loaded if _contains(candidate.size, size)]
    smallest = min(
        fitting,
        key=lambda candidate: candidate.size[0] * candidate.size[1],
        default=None,
    )
    return smallest and Medium(smallest.size, smallest.name, fits=False)


def loaded_media(printer: Attributes) -> tuple[str, ...]:
    """Return the loaded media's names, for people: “cr80 86 by 54 mm”."""
    names = printer.texts("media-ready") or printer.texts("media-default")
    return tuple(_readable_name(name) for name in names if name != "unknown")


def _supported_media(printer: Attributes) -> Iterator[Medium]:
    for attribute in ("media-ready", "media-supported"):
        for name in printer.texts(attribute):
            yield from _media_of_name(name)
    for entry in printer.collections("media-col-database"):
        for size in entry.collections("media-size"):
            width, height = size.number("x-dimension"), size.number("y-dimension")
            if width and height:
                yield Medium((width, height))


def _media_of_name(name: str) -> Iterator[Medium]:
    match = _MEDIA_NAME.fullmatch(name)
    if match and not name.startswith(("custom_min", "custom_max", "roll_m")):
        unit = _UNITS[match["unit"]]
        try:
            width, height = float(match["across"]), float(match["down"])
        except ValueError:
            return
        yield Medium((round(width * unit), round(height * unit)), name)


def _size_ranges(
    printer: Attributes,
) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    for size in printer.collections("media-size-supported"):
        width, height = size.numbers("x-dimension"), size.numbers("y-dimension")
        if width and height:
            yield width[0], height[0]


def _is_near(size: Size, wanted_size: Size) -> bool:
    pairs = zip(sorted(size), sorted(wanted_size), strict=True)
    return all(abs(side - wanted) <= _TOLERANCE for side, wanted in pairs)


def _contains(outer: Size, inner: Size) -> bool:
    pairs = zip(sorted(outer), sorted(inner), strict=True)
    return all(side >= wanted - _TOLERANCE for side, wanted in pairs)


def _is_within(size: Size, bounds: tuple[tuple[int, ...], tuple[int, ...]]) -> bool:
    pairs = zip(size, bounds, strict=True)
    return all(low <= side <= high for side, (low, high) in pairs)


def _readable_name(name: str) -> str:
    match = _MEDIA_NAME.fullmatch(name)
    if not match:
        return plain(name, 40)
    stem = match["stem"].split("_")[-1]
    return plain(f"{stem} {match['across']} by {match['down']} {match['unit']}", 60)
