"""A badge layout, read from one TOML file and checked; Qt must be running."""

from pathlib import Path

from kiosk.devices.badge_layout import BadgeLayout, Picture, Shape, Side, TextField
from kiosk.devices.layout_checks import check_side
from kiosk.devices.layout_tables import (
    LayoutTable,
    LetteringTable,
    PictureTable,
    SideTable,
)
from kiosk.devices.picture_file import read_picture
from kiosk.devices.placement import Box, Lettering
from kiosk.domain.fault import KnownFault
from kiosk.files.toml import InvalidValueError, KeyPath, TomlFile
from kiosk.files.toml_tables import read_table


def read_layout(path: Path) -> BadgeLayout:
    """Read and check a layout; raises KnownFault with the file, line and key."""
    file = TomlFile(path)
    try:
        return _layout(path, read_table(LayoutTable, file.values))
    except InvalidValueError as error:
        raise file.fault(error.key_path, error.words) from error


def _layout(path: Path, table: LayoutTable) -> BadgeLayout:
    width, height = table.size
    inner = Box(0, 0, width, height).grown(-table.margin_mm)
    front = _side(table, (), table.paper, path.parent)
    check_side(front, (), inner, table.categories.values())
    back = None
    if table.back:
        paper = table.back.paper or table.paper
        back = _side(table.back, ("back",), paper, path.parent)
        check_side(back, ("back",), inner, table.categories.values())
    return BadgeLayout(
        name=path.stem,
        width=width,
        height=height,
        front=front,
        back=back,
        categories=table.categories,
    )


def _side(table: SideTable, place: KeyPath, paper: str, folder: Path) -> Side:
    code, programme = table.code, table.programme
    return Side(
        paper=paper,
        shapes=tuple(Shape(shape.box_mm, shape.colour) for shape in table.shape),
        pictures=tuple(
            _picture(picture, (*place, "picture", number), folder)
            for number, picture in enumerate(table.picture)
        ),
        texts=tuple(
            TextField(text.shows, _lettering(text), text.text) for text in table.text
        ),
        programme=_lettering(programme) if programme else None,
        code=Shape(code.box_mm, code.colour) if code else None,
    )


def _picture(table: PictureTable, place: KeyPath, folder: Path) -> Picture:
    try:
        image = read_picture(folder / table.file, table.box_mm)
    except KnownFault as fault:
        raise InvalidValueError((*place, "file"), str(fault)) from fault
    ratio = image.width() / image.height()
    return Picture(table.box_mm.fitted(ratio, table.align, table.anchor), image)


def _lettering(table: LetteringTable) -> Lettering:
    smallest, largest = table.size_pt
    others = table.model_dump(exclude={"box_mm", "size_pt", "shows", "text"})
    return Lettering(box=table.box_mm, smallest=smallest, largest=largest, **others)
