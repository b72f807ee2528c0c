"""What is no roster, and what is said of it."""

import io
import zipfile
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it ships no types

from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.exchange.roster.roster_file import read_roster


def archive(**files: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as parts:
        for name, text in files.items():
            parts.writestr(name.replace("__", "/"), text)
    return data.getvalue()


def spreadsheet(*cells: tuple[int, int, str]) -> bytes:
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for row, column, text in cells:
            sheet.write_string(row, column, text)
    return data.getvalue()


KINDS = {
    "nothing": (b"", "is empty"),
    "blanks": (b" \r\n\n", "is empty"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "not a roster but a picture"),
    "a photo": (b"\xff\xd8\xff\xe0", "not a roster but a picture"),
    "a PDF": (b"%PDF-1.7 name,email", "not a roster but a PDF"),
    "gzip": (b"\x1f\x8b\x08\0", "not a roster but an archive"),
    "an empty archive": (archive(), "not a roster but an archive"),
    "a database": (b"SQLite format 3\0", "not a roster but a database"),
    "an old spreadsheet": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 99,
        "(.xls) or locked",
    ),
    "another archive": (archive(a="name"), "it is no XLSX spreadsheet"),
    "half an archive": (archive(a="name")[:40], "is a damaged spreadsheet"),
    "a hollow spreadsheet": (archive(xl__workbook="x"), "it is no XLSX spreadsheet"),
    "half a spreadsheet": (
        spreadsheet((0, 0, "name"))[:900],
        "is a damaged spreadsheet",
    ),
    "another table": (b"product;price\nTea;2", "Its columns are “product”, “price”;"),
    "a family's name alone": (b"product\nTea\n", "no column “name”, nor “given_name”"),
    "prose": (b"Dear all,\nplease find attached\n", "Its columns are “Dear all”"),
    "a spreadsheet of other things": (
        spreadsheet((1, 0, "product"), (1, 1, "price")),
        "Its columns are “product”, “price”;",
    ),
    "an empty spreadsheet": (spreadsheet(), "Its columns are all empty"),
    "a web page": (
        b"<html><body><table><tr><td>name</td></tr></table>",
        "is not a roster but a web page",
    ),
    "a web page's table": (b"\n<TABLE border=1><tr><td>name", "but a web page"),
    "an event file": (b'[event]\nid = "name"\n', "is not a roster but an event file"),
    "odd UTF-16": ("name\nJan".encode("utf-16") + b"\0", "is no readable text"),
}


@pytest.mark.parametrize(("data", "words"), KINDS.values(), ids=KINDS)
def test_a_file_that_is_no_roster_is_refused(
    tmp_path: Path, event: Event, data: bytes, words: str
) -> None:
    path = tmp_path / "guests.csv"
    path.write_bytes(data)
    with pytest.raises(KnownFault) as fault:
        read_roster(path, event)
    assert words in str(fault.value)
    assert str(fault.value).startswith("guests.csv ")
    assert str(fault.value).isprintable()


def test_a_hollow_spreadsheet_is_refused(tmp_path: Path, event: Event) -> None:
    path = tmp_path / "guests.xlsx"
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(KnownFault, match=r"guests\.xlsx is a"):
        read_roster(path, event)


def test_a_sheet_with_a_cell_far_away_is_refused(tmp_path: Path, event: Event) -> None:
    path = tmp_path / "guests.xlsx"
    path.write_bytes(spreadsheet((0, 0, "name"), (1, 0, "Jan"), (1_048_575, 99, "x")))
    with pytest.raises(KnownFault, match="there are cells far away from the others"):
        read_roster(path, event)


def test_random_bytes_are_refused(tmp_path: Path, event: Event) -> None:
    path = tmp_path / "guests.csv"
    for start in range(256):
        path.write_bytes(bytes((start + step * step) % 256 for step in range(999)))
        with pytest.raises(KnownFault):
            read_roster(path, event)


def test_a_path_that_is_no_file_is_refused(tmp_path: Path, event: Event) -> None:
    with pytest.raises(KnownFault, match="is a folder"):
        read_roster(tmp_path, event)
    with pytest.raises(KnownFault, match="There is no file"):
        read_roster(tmp_path / "none.csv", event)


def test_a_fault_shows_no_control_characters(tmp_path: Path, event: Event) -> None:
    path = tmp_path / "guests.csv"
    path.write_text("pro\x1bduct,\u202eprice\n" + "x" * 300, encoding="utf-8")
    with pytest.raises(KnownFault) as fault:
        read_roster(path, event)
    assert str(fault.value).isprintable()


def test_a_file_larger_than_any_roster_is_refused(tmp_path: Path, event: Event) -> None:
    path = tmp_path / "guests.csv"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024 + 1)
    with pytest.raises(KnownFault, match="larger than 100 MB"):
        read_roster(path, event)
