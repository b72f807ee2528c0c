"""Whether a layout's parts get along: margins kept, the code's border left clear."""

from collections.abc import Iterable, Mapping

from kiosk.devices.documents.badge_layout import CATEGORY, BadgeSide, Shape
from kiosk.devices.documents.colour import contrast, luminance
from kiosk.devices.documents.placement import Box
from kiosk.files.toml import InvalidValueError, KeyPath

Boxes = Mapping[KeyPath, Box]
_QUIET = 4 / 25
"""A code's clear border, of its own width: four of the 25 modules of our tickets."""
_CONTRAST = 4.5
"""Of a code with its ground, at least."""


def check_side(
    side: BadgeSide, place: KeyPath, inner: Box, categories: Iterable[str]
) -> None:
    """Raise InvalidValueError for what on a side of a badge is in the way of another.

    ``inner`` is the part within the margins, ``place`` where the file has the side.
    """
    words = _boxes(place, "text", [text.lettering.box for text in side.texts])
    if side.programme:
        words[*place, "programme"] = side.programme.box
    if not side.code:
        _check_margin(inner, words)
        return
    at = (*place, "code")
    _check_margin(inner, words | {at: side.code.box})
    pasted = _boxes(place, "picture", [picture.box for picture in side.pictures])
    grounds = _boxes(place, "shape", [shape.box for shape in side.shapes])
    _check_code(at, side.code, words | pasted, grounds)
    _check_contrast(at, side.code, side, categories)


def _boxes(place: KeyPath, kind: str, boxes: Iterable[Box]) -> dict[KeyPath, Box]:
    return {(*place, kind, number): box for number, box in enumerate(boxes)}


def _check_margin(inner: Box, boxes: Boxes) -> None:
    """Raise InvalidValueError for what reaches out of what every printer prints."""
    for place, box in boxes.items():
        if not inner.contains(box):
            raise InvalidValueError(
                (*place, "box_mm"), f"this reaches into the margin of {inner.left:g} mm"
            )


def _check_code(place: KeyPath, code: Shape, boxes: Boxes, grounds: Boxes) -> None:
    """Raise InvalidValueError for a code without its border, or what is within that.

    A shape, one of the ``grounds``, may lie under the whole code and its border.
    """
    if code.box.width != code.box.height:
        raise InvalidValueError((*place, "box_mm"), "this must be square for a code")
    border = code.box.width * _QUIET
    clear = code.box.expanded(border)
    for near, box in {**boxes, **grounds}.items():
        if clear.intersects(box) and not (near in grounds and box.contains(clear)):
            raise InvalidValueError(
                (*near, "box_mm"),
                "this is too near to the code, which needs a clear border of "
                f"{border:.1f} mm",
            )


def _check_contrast(
    place: KeyPath,
    code: Shape,
    side: BadgeSide,
    categories: Iterable[str],
) -> None:
    """Raise InvalidValueError for a code not much darker than what lies under it."""
    under = [shape.colour for shape in side.shapes if shape.box.contains(code.box)]
    ground = [side.paper, *under][-1]
    for colour in categories if ground == CATEGORY else [ground]:
        darker = luminance(code.colour) < luminance(colour)
        if not darker or contrast(code.colour, colour) < _CONTRAST:
            raise InvalidValueError(
                (*place, "colour"),
                f"this must be much darker than the {colour} under the code, or no "
                "reader sees it",
            )
