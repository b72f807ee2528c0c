"""A badge layout, read from one TOML file and validated; Qt must be running."""

from pathlib import Path

from kiosk.devices.documents.badge_layout import (
    BadgeLayout,
    BadgeSide,
    ImageElement,
    Shape,
    TextField,
)
from kiosk.devices.documents.image_file import read_image
from kiosk.devices.documents.layout_checks import check_side
from kiosk.devices.documents.layout_tables import (
    LayoutTable,
    LetteringTable,
    PictureTable,
    SideTable,
)
from kiosk.devices.documents.placement import Box, Lettering
from kiosk.domain.fault import KnownFault
from kiosk.files.toml import InvalidValueError, KeyPath, TomlFile
from kiosk.files.toml_tables import read_table


def read_layout(path: Path) -> BadgeLayout:
    """Read and validate a layout.

    Raise KnownFault with the file, line and key of what is wrong.
    """
    file = TomlFile(path)
    try:
        return _layout(path, read_table(LayoutTable, file.values))
    except InvalidValueError as error:
        raise file.fault(error.key_path, error.words) from error


def _layout(path: Path, table: LayoutTable) -> BadgeLayout:
    width, height = table.size
    inner = Box(0, 0, width, height).expanded(-table.margin_mm)
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


def _side(table: SideTable, place: KeyPath, paper: str, folder: Path) -> BadgeSide:
    code, programme = table.code, table.programme
    return BadgeSide(
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


def _picture(table: PictureTable, place: KeyPath, folder: Path) -> ImageElement:
    try:
        image = read_image(folder / table.file, table.box_mm)
    except KnownFault as fault:
        raise InvalidValueError((*place, "file"), str(fault)) from fault
    ratio = image.width() / image.height()
    return ImageElement(table.box_mm.fit(ratio, table.align, table.anchor), image)


def _lettering(table: LetteringTable) -> Lettering:
    smallest, largest = table.size_pt
    taken_apart = {"box_mm", "size_pt", "lines", "shows", "text"}
    return Lettering(
        box=table.box_mm,
        min_size=smallest,
        max_size=largest,
        max_lines=table.lines,
        **table.model_dump(exclude=taken_apart),
    )
