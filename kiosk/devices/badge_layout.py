"""A badge's design, read from one TOML file: sizes in millimetres, type in points."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.devices.placement import Align, Anchor, Box, Lettering
from kiosk.devices.toml_table import TomlTable, read_toml
from kiosk.domain.fault import KnownFault

CATEGORY = "category"
"""As a colour: the one that the badge's category has."""
_QUIET = 4 / 25
"""A code's clear border, of its own width: four of the 25 modules of our tickets."""
_LARGEST = 500
_MOST_LINES = 3


class Shows(StrEnum):
    """Which of a badge's words a text shows."""

    EVENT_TITLE = "event_title"
    NAME = "name"
    AFFILIATION = "affiliation"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class TextField:
    """Some words of the badge, and how they are set."""

    shows: Shows
    lettering: Lettering


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled rectangle, which may run off the badge's edge."""

    box: Box
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeLayout:
    """The whole design."""

    name: str
    width: float
    height: float
    paper: str
    shapes: tuple[Shape, ...]
    texts: tuple[TextField, ...]
    code: Shape
    categories: Mapping[str, str]

    def colour(self, wanted: str, category: str) -> str:
        """Say the colour that a part has on a badge of some category."""
        if wanted != CATEGORY:
            return wanted
        return self.categories.get(category.casefold(), self.categories["other"])


def read_layout(path: Path) -> BadgeLayout:
    """Read and check a layout; raises KnownFault with the file and the key."""
    file = read_toml(path)
    width, height = file.numbers("size_mm", 2, 10, _LARGEST)
    margin = file.number("margin_mm", 0, min(width, height) / 3)
    layout = BadgeLayout(
        name=path.stem,
        width=width,
        height=height,
        paper=file.colour("paper"),
        shapes=tuple(_shape(table, CATEGORY) for table in file.tables("shape")),
        texts=tuple(_text(table) for table in file.tables("text")),
        code=_shape(file.table("code")),
        categories=file.colours("categories"),
    )
    file.done()
    _check(path, layout, margin)
    return layout


def _shape(table: TomlTable, *words: str) -> Shape:
    shape = Shape(_box(table), table.colour("colour", *words))
    table.done()
    return shape


def _box(table: TomlTable) -> Box:
    left, top, width, height = table.numbers("box_mm", 4, -_LARGEST, _LARGEST)
    if width <= 0 or height <= 0:
        raise table.fault("box_mm", "left, top, width and height of some size")
    return Box(left, top, width, height)


def _text(table: TomlTable) -> TextField:
    smallest, largest = table.numbers("size_pt", 2, 3, 200)
    if smallest > largest:
        raise table.fault("size_pt", "the smallest size, then the largest")
    field = TextField(
        table.choice("shows", Shows),
        Lettering(
            box=_box(table),
            font=table.text("font"),
            weight=int(table.number("weight", 100, 900, 400)),
            smallest=smallest,
            largest=largest,
            colour=table.colour("colour", CATEGORY),
            lines=int(table.number("lines", 1, _MOST_LINES, 1)),
            align=table.choice("align", Align, Align.LEFT),
            anchor=table.choice("anchor", Anchor, Anchor.TOP),
            spacing=table.number("spacing", 0, 50, 0),
            capitals=table.flag("capitals"),
        ),
    )
    table.done()
    return field


def _check(path: Path, layout: BadgeLayout, margin: float) -> None:
    code = layout.code.box
    inner = Box(0, 0, layout.width, layout.height).grown(-margin)
    clear = code.grown(code.width * _QUIET)
    texts = [(text.shows.value, text.lettering.box) for text in layout.texts]
    for name, box in [("code", code), *texts]:
        if not inner.holds(box):
            raise KnownFault(f"{path}: the box of “{name}” reaches into the margin.")
    for name, box in texts + [("shape", shape.box) for shape in layout.shapes]:
        if clear.meets(box):
            raise KnownFault(
                f"{path}: the box of “{name}” is too near to the code, which needs a"
                f" clear border of {code.width * _QUIET:.1f} mm."
            )
    if "other" not in layout.categories:
        raise KnownFault(f"{path}: [categories] has no colour for “other”.")
