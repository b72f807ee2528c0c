"""A badge layout, read from one TOML file and checked; Qt must be running."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from kiosk.devices.badge_layout import (
    CATEGORY,
    ON_CATEGORY,
    OTHER,
    BadgeLayout,
    Picture,
    Shape,
    Shows,
    Side,
    TextField,
)
from kiosk.devices.layout_checks import check_code, check_contrast, check_margin
from kiosk.devices.picture_file import read_picture
from kiosk.devices.placement import Align, Anchor, Box, Lettering
from kiosk.devices.scripts import has_font, near_fonts
from kiosk.devices.toml_table import TomlTable, read_toml
from kiosk.domain.fault import KnownFault

_SMALLEST, _LARGEST = 10, 500
_MOST_LINES = 3


class Orientation(StrEnum):
    """Which way up a badge is worn."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


def read_layout(path: Path) -> BadgeLayout:
    """Read and check a layout; raises KnownFault with the file, line and key."""
    file = read_toml(path)
    width, height = _size(file)
    margin = file.number("margin_mm", 0, min(width, height) / 3)
    inner = Box(0, 0, width, height).grown(-margin)
    categories = _categories(file)
    front = _side(file, file.colour("paper"), inner, categories.values())
    back = None
    for table in file.optional("back"):
        paper = table.colour("paper", default=front.paper)
        back = _side(table, paper, inner, categories.values())
        table.done()
    file.done()
    return BadgeLayout(
        name=path.stem,
        width=width,
        height=height,
        front=front,
        back=back,
        categories=categories,
    )


def _size(file: TomlTable) -> list[float]:
    sides = file.numbers("size_mm", 2, _SMALLEST, _LARGEST)
    if "orientation" not in file:
        return sides
    worn = file.choice("orientation", Orientation)
    return sorted(sides, reverse=worn is Orientation.LANDSCAPE)


def _categories(file: TomlTable) -> dict[str, str]:
    colours = file.colours("categories")
    if OTHER not in colours:
        raise file.trouble("categories", f"there must be a colour for “{OTHER}”, too.")
    return {name.casefold(): colour for name, colour in colours.items()}


def _side(table: TomlTable, paper: str, inner: Box, categories: Iterable[str]) -> Side:
    shapes = {one: _shape(one, CATEGORY) for one in table.tables("shape")}
    pictures = {one: _picture(one) for one in table.tables("picture")}
    texts = {one: _text(one) for one in table.tables("text")}
    programmes = {one: _programme(one) for one in table.optional("programme")}
    codes = {one: _shape(one) for one in table.optional("code")}
    words = {one: text.lettering.box for one, text in texts.items()}
    words |= {one: programme.box for one, programme in programmes.items()}
    check_margin(inner, {**words, **{one: code.box for one, code in codes.items()}})
    for one, code in codes.items():
        pasted = {near: picture.box for near, picture in pictures.items()}
        check_code(one, code, {**words, **pasted}, shapes)
        check_contrast(one, code, paper, shapes.values(), categories)
    return Side(
        paper=paper,
        shapes=tuple(shapes.values()),
        pictures=tuple(pictures.values()),
        texts=tuple(texts.values()),
        programme=next(iter(programmes.values()), None),
        code=next(iter(codes.values()), None),
    )


def _shape(table: TomlTable, *words: str) -> Shape:
    shape = Shape(_box(table), table.colour("colour", *words))
    table.done()
    return shape


def _picture(table: TomlTable) -> Picture:
    box, name = _box(table), table.text("file")
    align = table.choice("align", Align, Align.CENTER)
    anchor = table.choice("anchor", Anchor, Anchor.MIDDLE)
    table.done()
    if Path(name).name != name:
        raise table.fault("file", "a file's name, without a folder")
    try:
        image = read_picture(table.folder / name, box)
    except KnownFault as fault:
        raise table.trouble("file", str(fault)) from fault
    ratio = image.width() / image.height()
    return Picture(box.fitted(ratio, align, anchor), image)


def _text(table: TomlTable) -> TextField:
    if "text" in table and "shows" in table:
        raise table.trouble("text", "“text” cannot stand beside “shows”.")
    if "text" in table:
        field = TextField((), _lettering(table), table.wording("text"))
    else:
        field = TextField(table.choices("shows", Shows), _lettering(table))
    table.done()
    return field


def _programme(table: TomlTable) -> Lettering:
    lettering = _lettering(table)
    table.done()
    return lettering


def _lettering(table: TomlTable) -> Lettering:
    smallest, largest = table.numbers("size_pt", 2, 3, 200)
    if smallest > largest:
        raise table.fault("size_pt", "the smallest size, then the largest")
    return Lettering(
        box=_box(table),
        font=_font(table),
        weight=int(table.number("weight", 100, 900, 400)),
        smallest=smallest,
        largest=largest,
        colour=table.colour("colour", CATEGORY, ON_CATEGORY),
        lines=int(table.number("lines", 1, _MOST_LINES, 1)),
        align=table.choice("align", Align, Align.LEFT),
        anchor=table.choice("anchor", Anchor, Anchor.TOP),
        spacing=table.number("spacing", 0, 50, 0),
        capitals=table.flag("capitals"),
    )


def _font(table: TomlTable) -> str:
    font = table.text("font")
    if not has_font(font):
        near = ", ".join(f"“{one}”" for one in near_fonts(font))
        raise table.trouble(
            "font", f"there is no font “{font}” here; near it are: {near}."
        )
    return font


def _box(table: TomlTable) -> Box:
    left, top, width, height = table.numbers("box_mm", 4, -_LARGEST, _LARGEST)
    if width <= 0 or height <= 0:
        raise table.fault("box_mm", "left, top, width and height of some size")
    return Box(left, top, width, height)
