"""The table in a file, by what the file is and not by what it is called."""

import re
from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.exchange.roster.columns import map_columns
from kiosk.exchange.roster.delimited import read_delimited
from kiosk.exchange.roster.roster_choices import RosterChoices
from kiosk.exchange.roster.roster_table import RosterTable
from kiosk.exchange.roster.workbook import read_workbook
from kiosk.files.bounded_read import read_bounded
from kiosk.files.paths import bare_name

_MAX_MEBIBYTES = 100
"""100,000 registrations take about 20."""

_XLS_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP_MAGIC = b"PK\x03\x04"
_OTHER_MAGIC = {
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"%PDF": "a PDF",
    b"PK": "an archive",
    b"\x1f\x8b": "an archive",
    b"Rar!": "an archive",
    b"7z\xbc\xaf": "an archive",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"{\\rtf": "a text document",
}
HEAD_BYTES = 4096
"""Bytes by which a kind of file is told."""
_WEB_PAGE = re.compile(
    rb"\s*(<\?xml[^>]*>\s*)?<(!doctype html|html|head|body|table|meta)\b", re.IGNORECASE
)
_EVENT_FILE = re.compile(
    rb"^\s*\[(event|admission|\[checkpoint\])\]\s*(#.*)?$", re.MULTILINE
)


def read_table_file(path: Path, choices: RosterChoices) -> RosterTable:
    """Return the roster table in a file.

    Raise KnownFault for another kind of file, with what it is and the way on.
    """
    data = read_bounded(path, _MAX_MEBIBYTES)
    if not data.strip():
        raise KnownFault(
            "{path} is empty; export the roster again.", path=bare_name(path)
        )
    if data.startswith(_XLS_MAGIC):
        raise KnownFault(
            "{path} is an old Excel file (.xls) or locked with a password; save "
            "it as XLSX without a password, or as CSV.",
            path=bare_name(path),
        )
    if data.startswith(_ZIP_MAGIC):
        return read_workbook(path, data, choices)
    if kind := find_other_kind(data):
        raise KnownFault(
            "{path} is not a roster but {kind}; name a CSV or XLSX file.",
            path=bare_name(path),
            kind=kind,
        )
    _check_text(path, data[:HEAD_BYTES].removeprefix(b"\xef\xbb\xbf"))
    return read_delimited(path, data, choices)


def find_other_kind(data: bytes) -> str:
    """Return what a file is that is neither a table nor a text, or an empty text."""
    kinds = (kind for magic, kind in _OTHER_MAGIC.items() if data.startswith(magic))
    return next(kinds, "")


def is_table(head: bytes) -> bool:
    """Return whether a file begins as a workbook, or as a text with known headings."""
    if head.startswith(_XLS_MAGIC) or b"xl/" in head[:HEAD_BYTES]:
        return True
    text = head.decode("utf-8-sig", "replace")
    tables = (
        map_columns(line.split(delimiter))
        for delimiter in ",;\t|"
        for line in text.splitlines()[:5]
    )
    return any(table.names_people and table.recognised > 1 for table in tables)


def _check_text(path: Path, head: bytes) -> None:
    """Raise KnownFault for a web page, and for an event file."""
    if _WEB_PAGE.match(head.replace(b"\0", b"")):
        raise KnownFault(
            "{path} is not a roster but a web page, whatever its name says; open it "
            "in a spreadsheet program and save it as XLSX or CSV.",
            path=bare_name(path),
        )
    if _EVENT_FILE.search(head):
        raise KnownFault(
            "{path} is not a roster but an event file; bring it in as the event "
            "(“kiosk event import”), and then a list of its guests.",
            path=bare_name(path),
        )
