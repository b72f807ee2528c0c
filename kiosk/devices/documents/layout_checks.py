"""Checks of a badge layout: margins, the code's quiet zone and contrast."""

from collections.abc import Iterable, Mapping

from kiosk.devices.documents.badge_layout import CATEGORY, BadgeSide, Shape
from kiosk.devices.documents.colour import contrast, luminance
from kiosk.devices.documents.placement import Box
from kiosk.files.toml import InvalidValueError, KeyPath

Boxes = Mapping[KeyPath, Box]
_QUIET_ZONE = 4 / 25
"""A code's quiet zone, of its own width: four of the 25 modules of our tickets."""
_MIN_CONTRAST = 4.5
"""The least contrast of a code with its background."""


def check_side(
    side: BadgeSide, key_path: KeyPath, inner: Box, categories: Iterable[str]
) -> None:
    """Raise InvalidValueError for what on a side of a badge is in the way of another.

    ``inner`` is the part within the margins, ``key_path`` where the file has the side.
    """
    text_boxes = _boxes(key_path, "text", [text.lettering.box for text in side.texts])
    if side.programme:
        text_boxes[*key_path, "programme"] = side.programme.box
    if not side.code:
        _check_margin(inner, text_boxes)
        return
    code_path = (*key_path, "code")
    _check_margin(inner, text_boxes | {code_path: side.code.box})
    picture_boxes = _boxes(
        key_path, "picture", [picture.box for picture in side.pictures]
    )
    shape_boxes = _boxes(key_path, "shape", [shape.box for shape in side.shapes])
    _check_code(code_path, side.code, text_boxes | picture_boxes, shape_boxes)
    _check_contrast(code_path, side.code, side, categories)


def _boxes(key_path: KeyPath, kind: str, boxes: Iterable[Box]) -> dict[KeyPath, Box]:
    return {(*key_path, kind, number): box for number, box in enumerate(boxes)}


def _check_margin(inner: Box, boxes: Boxes) -> None:
    """Raise InvalidValueError for what reaches out of what every printer prints."""
    for key_path, box in boxes.items():
        if not inner.contains(box):
            raise InvalidValueError(
                (*key_path, "box_mm"),
                f"this reaches into the margin of {inner.left:g} mm",
            )


def _check_code(
    key_path: KeyPath, code: Shape, boxes: Boxes, shape_boxes: Boxes
) -> None:
    """Raise InvalidValueError for a code without its border, or what is within that.

    A shape, one of ``shape_boxes``, may lie under the whole code and its border.
    """
    if code.box.width != code.box.height:
        raise InvalidValueError((*key_path, "box_mm"), "this must be square for a code")
    quiet_zone = code.box.width * _QUIET_ZONE
    clear_box = code.box.expanded(quiet_zone)
    for other_path, box in {**boxes, **shape_boxes}.items():
        if clear_box.intersects(box) and not (
            other_path in shape_boxes and box.contains(clear_box)
        ):
            raise InvalidValueError(
                (*other_path, "box_mm"),
                "this is too near to the code, which needs a clear border of "
                f"{quiet_zone:.1f} mm",
            )


def _check_contrast(
    key_path: KeyPath,
    code: Shape,
    side: BadgeSide,
    categories: Iterable[str],
) -> None:
    """Raise InvalidValueError for a code not much darker than what lies under it."""
    colours_under = [
        shape.colour for shape in side.shapes if shape.box.contains(code.box)
    ]
    background = [side.paper, *colours_under][-1]
    for colour in categories if background == CATEGORY else [background]:
        is_darker = luminance(code.colour) < luminance(colour)
        if not is_darker or contrast(code.colour, colour) < _MIN_CONTRAST:
            raise InvalidValueError(
                (*key_path, "colour"),
                f"this must be much darker than the {colour} under the code, or no "
                "reader sees it",
            )
