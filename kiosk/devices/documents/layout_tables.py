"""The tables of a badge layout's file: their keys and the types of their values."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StrictBool,
    StrictFloat,
    StrictInt,
    StrictStr,
    model_validator,
)

from kiosk.devices.documents.badge_layout import (
    CATEGORY,
    ON_CATEGORY,
    OTHER_CATEGORY,
    BadgeField,
)
from kiosk.devices.documents.glyphs import has_font, similar_fonts
from kiosk.devices.documents.placement import Align, Anchor, Box
from kiosk.domain.text import LANGUAGES
from kiosk.files.text_cleaning import listed, quoted
from kiosk.files.toml_tables import Table, invalid, must_be

_MIN_SIDE, _MAX_SIDE = 10, 500
"""Millimetres of a badge's side."""
_MAX_LINES = 3
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}").fullmatch


class Orientation(StrEnum):
    """The orientation of a worn badge."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


def _numbers(count: int, low: float, high: float) -> BeforeValidator:
    def fits(value: object) -> bool:
        return (
            isinstance(value, list)
            and len(value) == count
            and all(
                type(side) in (int, float) and low <= side <= high for side in value
            )
        )

    return must_be(f"{count} numbers from {low:g} to {high:g}", fits)


def _colour(*words: str) -> BeforeValidator:
    def fits(value: object) -> bool:
        return isinstance(value, str) and bool(value in words or _COLOUR(value))

    return must_be(" or ".join(("a colour like “#14284b”", *map(quoted, words))), fits)


def _is_file_name(value: object) -> bool:
    return isinstance(value, str) and value == Path(value).name != ""


def _is_localized(value: object) -> bool:
    texts = value if isinstance(value, dict) else {"": value}
    return texts.keys() <= {"", *LANGUAGES} and all(
        isinstance(text, str) for text in texts.values()
    )


def _are_fields(value: object) -> bool:
    words = value if isinstance(value, list) and value else [value]
    return all(isinstance(word, str) and word in list(BadgeField) for word in words)


def _make_box(sides: list[float]) -> Box:
    box = Box(*sides)
    if box.width > 0 and box.height > 0:
        return box
    raise invalid("write left, top, width and height, both of some size")


def _check_size_order(sizes: list[float]) -> list[float]:
    if sizes[0] <= sizes[1]:
        return sizes
    raise invalid("write the smallest size, then the largest")


def _font(font: str) -> str:
    if has_font(font):
        return font
    similar = listed(similar_fonts(font))
    raise invalid(f"there is no font {quoted(font)} here; near it are: {similar}")


def _check_other_category(colours: dict[str, str]) -> dict[str, str]:
    if OTHER_CATEGORY in colours:
        return {name.casefold(): colour for name, colour in colours.items()}
    raise invalid(f"there must be a colour for {quoted(OTHER_CATEGORY)}, too")


Plain = Annotated[str, _colour()]
BoxMm = Annotated[
    Box, BeforeValidator(_make_box), _numbers(4, -_MAX_SIDE, _MAX_SIDE)
]  # the last of the validators before is the first to run
SizePt = Annotated[
    tuple[float, float], BeforeValidator(_check_size_order), _numbers(2, 3, 200)
]
FileName = Annotated[
    StrictStr,
    must_be("a file's name, without a folder", _is_file_name),
]
Shown = Annotated[
    tuple[BadgeField, ...],
    BeforeValidator(lambda value: value if isinstance(value, list) else [value]),
    must_be(f"one of, or a list of some of: {', '.join(BadgeField)}", _are_fields),
]
Wording = Annotated[
    dict[str, str] | None,
    BeforeValidator(lambda value: value if isinstance(value, dict) else {"": value}),
    must_be("a text, or { en = “a text”, nl = “een tekst” }", _is_localized),
]


class ShapeTable(Table):
    """A filled rectangle."""

    box_mm: BoxMm
    colour: Annotated[str, _colour(CATEGORY)]


class CodeTable(Table):
    """The ticket's code, in one colour on every badge."""

    box_mm: BoxMm
    colour: Plain


class PictureTable(Table):
    """A picture out of a file beside the layout."""

    box_mm: BoxMm
    file: FileName
    align: Align = Align.CENTER
    anchor: Anchor = Anchor.MIDDLE


class LetteringTable(Table):
    """The font, size and place of a text."""

    box_mm: BoxMm
    size_pt: SizePt
    font: Annotated[StrictStr, AfterValidator(_font)]
    weight: Annotated[StrictInt, Field(ge=100, le=900)] = 400
    colour: Annotated[str, _colour(CATEGORY, ON_CATEGORY)]
    lines: Annotated[StrictInt, Field(ge=1, le=_MAX_LINES)] = 1
    align: Align = Align.LEFT
    anchor: Anchor = Anchor.TOP
    spacing: Annotated[StrictFloat, Field(ge=0, le=50, allow_inf_nan=False)] = 0
    capitals: StrictBool = False


class TextTable(LetteringTable):
    """A text of the badge's content, or a fixed one."""

    shows: Shown = ()
    text: Wording = None

    @model_validator(mode="after")
    def check_words(self) -> Self:
        """Raise a validation error unless there is either “shows” or “text”."""
        if self.shows and self.text:
            raise invalid("this cannot stand beside “shows”", at=("text",))
        if not self.shows and not self.text:
            raise invalid("this is missing; add shows = …", at=("shows",))
        return self


class SideTable(Table):
    """The content of one side of a badge."""

    shape: tuple[ShapeTable, ...] = ()
    picture: tuple[PictureTable, ...] = ()
    text: tuple[TextTable, ...] = ()
    programme: LetteringTable | None = None
    code: CodeTable | None = None


class BackTable(SideTable):
    """The back, which has the front's paper unless it names its own."""

    paper: Plain | None = None


class LayoutTable(SideTable):
    """A whole layout's file; its own tables are the front."""

    size_mm: Annotated[tuple[float, float], _numbers(2, _MIN_SIDE, _MAX_SIDE)]
    orientation: Orientation | None = None
    margin_mm: Annotated[StrictFloat, Field(ge=0, allow_inf_nan=False)]
    paper: Plain
    categories: Annotated[dict[str, Plain], AfterValidator(_check_other_category)]
    back: BackTable | None = None

    @model_validator(mode="after")
    def check_margin(self) -> Self:
        """Raise a validation error for margins that leave no room."""
        max_margin = min(self.size_mm) / 3
        if self.margin_mm > max_margin:
            raise invalid(f"this must be {max_margin:g} or less", at=("margin_mm",))
        return self

    @property
    def size(self) -> tuple[float, float]:
        """The badge's width and height in millimetres."""
        if self.orientation is None:
            return self.size_mm
        short, long = sorted(self.size_mm)
        wide = self.orientation is Orientation.LANDSCAPE
        return (long, short) if wide else (short, long)
