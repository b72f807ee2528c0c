"""Workbooks that would take all memory: a sentence, and never the program's end.

Each is read by a process of its own with little memory, so that one that is read after
all ends that process, and not the tests.
"""

import io
import subprocess
import sys
import warnings
import zipfile
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it ships no types

SCRIPT = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.exchange.roster.roster_file import read_roster
at = datetime(2030, 1, 1, tzinfo=UTC)
event = Event(
    id="e", title={}, starts_at=at, ends_at=at, timezone="UTC", venue={}, organiser={}
)
for path in sorted(Path(sys.argv[1]).iterdir()):
    try:
        print(path.stem, len(read_roster(path, event)), "rows", flush=True)
    except KnownFault as fault:
        print(path.stem, fault, flush=True)
"""
SHEET = "xl/worksheets/sheet1.xml"
LAST = b"XFD1048576"
NUMBER = b'<c r="XFD1048576"><v>1</v></c>'


def workbook(far: bytes = b"", **changes: tuple[bytes, bytes]) -> bytes:
    """Return a small roster with XML before the end of its rows, and with changes."""
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        sheet = book.add_worksheet("List")
        sheet.write_row(0, 0, ["name", "email"])
        sheet.write_row(1, 0, ["Jan", "j@example.org"])
    parts = {
        name: zipfile.ZipFile(data).read(name)
        for name in zipfile.ZipFile(data).namelist()
    }
    if far:
        row = b'<row r="1048576">' + far + b"</row></sheetData>"
        parts[SHEET] = parts[SHEET].replace(b"</sheetData>", row)
    for name, (old, new) in changes.items():
        part = {"sheet": SHEET, "rels": "xl/_rels/workbook.xml.rels"}[name]
        assert old in parts[part]
        parts[part] = parts[part].replace(old, new)
    return packed(parts)


def packed(parts: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return data.getvalue()


def moved(name: str, target: bytes) -> bytes:
    """Return a workbook whose sheet lies elsewhere in the archive."""
    data = workbook(NUMBER, rels=(b"worksheets/sheet1.xml", target))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    parts[name] = parts.pop(SHEET)
    return packed(parts)


def twice(first: bytes, second: bytes) -> bytes:
    """Return a workbook with the sheet of another before its own."""
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        sheet = archive.read(SHEET)
    with zipfile.ZipFile(io.BytesIO(second)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    data = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(data, "w") as archive:
        warnings.simplefilter("ignore")
        for name, part in [(SHEET, sheet), *parts]:
            archive.writestr(name, part)
    return data.getvalue()


TOO_LARGE = {
    "twice": twice(workbook(NUMBER), workbook()),
    "twice-turned": twice(workbook(), workbook(NUMBER)),
    "plain": workbook(NUMBER),
    "styled": workbook(b'<c r="XFD1048576" s="0"><v>1</v></c>'),
    "dimension": workbook(NUMBER, sheet=(b'ref="A1:B2"', b'ref="A1:A1"')),
    "folder": moved("xl/lists/sheet1.xml", b"lists/sheet1.xml"),
    "suffix": moved("xl/worksheets/sheet1.XML", b"worksheets/sheet1.XML"),
    "no-suffix": moved("xl/sheet", b"sheet"),
    "type-first": workbook(b'<c t="n" r="XFD1048576"><v>1</v></c>'),
    "quotes": workbook(b"<c r='XFD1048576'><v>1</v></c>"),
    "line-break": workbook(b'<c\n r="XFD1048576"\n><v>1</v></c>'),
    "lower": workbook(b'<c r="xfd1048576"><v>1</v></c>'),
    "inline": workbook(b'<c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c>'),
    "formula": workbook(b'<c r="XFD1048576"><f>1</f><v>1</v></c>'),
    "row-alone": workbook(b"<c><v>1</v></c>" * 16_000),
    "wide": workbook(b'<c r="XFD1000"><v>1</v></c>'),
    "comment": workbook(b"<!-- > -->" + NUMBER),
    "entity": workbook(b'<c r="&#88;FD1048576"><v>1</v></c>'),
    "second-cell": workbook(b'<c r="A1048576"/>' + NUMBER),
}
REFUSED = {
    "prefix": workbook(
        NUMBER.replace(b"<c", b"<x:c").replace(b"</c", b"</x:c"),
        sheet=(b"<worksheet ", b'<worksheet xmlns:x="urn:x" '),
    ),
    "type-definition": workbook(
        NUMBER,
        sheet=(b"<worksheet ", b'<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet '),
    ),
    "columns-past-the-end": workbook(b'<c r="ZZZZZZZ9"><v>1</v></c>'),
    "rows-past-the-end": workbook(b'<c r="A99999999999"><v>1</v></c>'),
    "half": workbook(NUMBER)[:900],
    "unclosed": workbook(NUMBER, sheet=(b"</worksheet>", b"")),
    "latin": workbook(NUMBER, sheet=(b'encoding="UTF-8"', b'encoding="UTF-16"')),
}
READ = {
    "small": workbook(),
    "empty-styled-cell-far-away": workbook(b'<c r="XFD1048576" s="0"/>'),
    "huge-dimension": workbook(sheet=(b'ref="A1:B2"', b'ref="A1:XFD1048576"')),
    "far-rows": workbook(b'<c r="A1048576"><v>1</v></c>'),
}


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("workbooks")
    for name, data in {**TOO_LARGE, **REFUSED, **READ}.items():
        (folder / f"{name}.xlsx").write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, folder],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stdout + done.stderr
    lines = (line.partition(" ") for line in done.stdout.splitlines())
    return {name: answer for name, _, answer in lines}


@pytest.mark.parametrize("name", TOO_LARGE)
def test_a_cell_far_away_is_a_sentence(answers: dict[str, str], name: str) -> None:
    assert answers[name].startswith(f"{name}.xlsx is too large a spreadsheet: ")


@pytest.mark.parametrize("name", REFUSED)
def test_a_sheet_that_cannot_be_trusted_is_a_sentence(
    answers: dict[str, str], name: str
) -> None:
    assert answers[name].startswith(f"{name}.xlsx is ")
    assert "spreadsheet" in answers[name]


@pytest.mark.parametrize("name", READ)
def test_an_honest_workbook_is_read(answers: dict[str, str], name: str) -> None:
    assert answers[name].endswith(" rows")
