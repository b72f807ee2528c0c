"""The rectangle around a sheet's cells, found without holding them in memory."""

import zipfile
from dataclasses import dataclass
from typing import IO
from xml.parsers import expat

_CHUNK = 1 << 20
_CONTENTS = frozenset(("v", "is", "f", "t"))
_MAX_COLUMN_LETTERS = 3


class SheetTooLargeError(Exception):
    """A rectangle that is larger than the most cells."""


class UnreadableSheetError(Exception):
    """A sheet that is no well-formed XML, or has a type definition."""


@dataclass(slots=True)
class SheetExtent:
    """Counts the rectangle as a reader of the whole sheet would hold it."""

    max_cells: int
    row: int = 0
    column: int = 0
    width: int = 0
    height: int = 0
    in_data: bool = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Follow the start of an element."""
        name = tag.rpartition(":")[2]
        if name == "c" and self.in_data:
            self._start_cell(attributes.get("r"))
        elif name == "row" and self.in_data:
            number = attributes.get("r")
            self.row = int(number) if number else self.row + 1
            self.column = 0
        elif name == "sheetData":
            self.in_data = True
        elif name in _CONTENTS and self.in_data:
            self._fill()

    def _start_cell(self, place: str | None) -> None:
        if place is None:
            self.column += 1
            return
        letters = place.rstrip("0123456789")
        if len(letters) > _MAX_COLUMN_LETTERS or not letters.isascii():
            raise UnreadableSheetError
        number = 0
        for letter in letters.upper():
            number = number * 26 + ord(letter) - 64
        self.column = number
        self.row = int(place[len(letters) :] or self.row)

    def _fill(self) -> None:
        self.width = max(self.width, self.column)
        self.height = max(self.height, self.row)
        if self.width * self.height > self.max_cells:
            raise SheetTooLargeError


def check_extent(parts: zipfile.ZipFile, max_cells: int) -> None:
    """Check every part of a workbook that holds cells, wherever it lies.

    Raise SheetTooLargeError or UnreadableSheetError.
    """
    for entry in parts.infolist():  # two parts may have one name
        with parts.open(entry) as part:
            if _holds_cells(part):
                with parts.open(entry) as sheet:
                    _check_part(sheet, max_cells)


def _holds_cells(part: IO[bytes]) -> bool:
    """Return whether a part has the element that holds a sheet's cells."""
    tail = b""
    while chunk := part.read(_CHUNK):
        if b"sheetData" in tail + chunk:
            return True
        tail = chunk[-16:]
    return False


def _check_part(sheet: IO[bytes], max_cells: int) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler = SheetExtent(max_cells).start
    parser.StartDoctypeDeclHandler = _refuse_type
    try:
        while chunk := sheet.read(_CHUNK):
            parser.Parse(chunk, False)  # noqa: FBT003  the parser's own signature
        parser.Parse(b"", True)  # noqa: FBT003
    except (expat.ExpatError, ValueError) as error:
        raise UnreadableSheetError from error


def _refuse_type(*_: object) -> None:
    raise UnreadableSheetError
