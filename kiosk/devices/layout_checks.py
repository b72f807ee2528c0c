"""Whether a layout's parts get along: margins kept, the code's border left clear."""

from collections.abc import Iterable, Mapping

from kiosk.devices.badge_layout import CATEGORY, Shape
from kiosk.devices.colour import contrast, luminance
from kiosk.devices.placement import Box
from kiosk.devices.toml_table import TomlTable

Boxes = Mapping[TomlTable, Box]
_QUIET = 4 / 25
"""A code's clear border, of its own width: four of the 25 modules of our tickets."""
_CONTRAST = 4.5
"""Of a code with its ground, at least."""


def check_margin(inner: Box, boxes: Boxes) -> None:
    """Raise KnownFault for what reaches out of the part that every printer prints."""
    for table, box in boxes.items():
        if not inner.holds(box):
            raise table.trouble(
                "box_mm", f"“box_mm” reaches into the margin of {inner.left:g} mm."
            )


def check_code(
    table: TomlTable, code: Shape, boxes: Boxes, shapes: Mapping[TomlTable, Shape]
) -> None:
    """Raise KnownFault for a code without its border, or what reaches into that.

    A shape may lie under the whole code and its border.
    """
    if code.box.width != code.box.height:
        raise table.trouble("box_mm", "“box_mm” must be square for a code.")
    border = code.box.width * _QUIET
    clear = code.box.grown(border)
    grounds = {one: shape.box for one, shape in shapes.items()}
    for near, box in {**boxes, **grounds}.items():
        if clear.meets(box) and not (near in grounds and box.holds(clear)):
            raise near.trouble(
                "box_mm",
                "“box_mm” is too near to the code, which needs a clear border of "
                f"{border:.1f} mm.",
            )


def check_contrast(
    table: TomlTable,
    code: Shape,
    paper: str,
    shapes: Iterable[Shape],
    categories: Iterable[str],
) -> None:
    """Raise KnownFault for a code that is not much darker than what lies under it."""
    under = [shape.colour for shape in shapes if shape.box.holds(code.box)]
    ground = [paper, *under][-1]
    for colour in categories if ground == CATEGORY else [ground]:
        darker = luminance(code.colour) < luminance(colour)
        if not darker or contrast(code.colour, colour) < _CONTRAST:
            raise table.trouble(
                "colour",
                f"“colour” must be much darker than the {colour} under the code, or "
                "no reader sees it.",
            )
