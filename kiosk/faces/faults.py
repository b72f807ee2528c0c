"""The sentences of known faults that faces say, for whoever translates them.

``python -m kiosk.faces.faults`` prints them for ``pyside6-lupdate``. They are read off
the sources: a face says any other fault, a command's, as it is written.
"""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.faces.attendee.phrases import as_lupdate_reads_them
from kiosk.faces.trouble import FAULTS

KIOSK = Path(__file__).parents[1]
ROOMS = (
    "app/bootstrap.py",
    "app/joined.py",
    "app/joining.py",
    "app/locking.py",
    "devices/sheet_printing.py",
    "domain",
    "exchange",
    "faces",
    "files",
    "service",
    "store",
)
"""Where the faults of a face begin."""
_MARKS = ("Fault", "HubAway", "HalfJoined", "Revoked", "OtherHub", "OtherVersion")


def sentences() -> Iterator[str]:
    """Give each once, as it is written."""
    files = [file for room in ROOMS for file in _files(KIOSK / room)]
    yield from dict.fromkeys(said for file in sorted(files) for said in _said_in(file))


def _files(room: Path) -> Iterable[Path]:
    return room.rglob("*.py") if room.is_dir() else [room]


def _said_in(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=called, args=[*_, ast.Constant(value=str(said))]):
                if _is_fault(called):
                    yield said
            case ast.Assign(targets=[ast.Name(id="SENTENCES")]):
                yield from _listed(node)
            case _:
                pass


def _listed(table: ast.Assign) -> Iterator[str]:
    """Find the sentences of a table, which end as sentences do."""
    for node in ast.walk(table):
        match node:
            case ast.Constant(value=str(said)) if said.endswith("."):
                yield said
            case _:
                pass


def _is_fault(called: ast.expr) -> bool:
    name = getattr(called, "id", getattr(called, "attr", ""))
    return name.endswith(_MARKS) or name == "__init__"


if __name__ == "__main__":
    print("\n".join(as_lupdate_reads_them(sentences(), FAULTS)))  # noqa: T201  this is what it is for
