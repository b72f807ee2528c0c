"""The texts that no QML file has, for whoever translates them.

``python -m tests.house.translatable_texts faults`` prints the sentences of known faults
that faces say, ``… words`` what guests read besides, for ``pyside6-lupdate``.
"""

import ast
import importlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from kiosk.domain.admission.catalogue import CATALOGUE
from kiosk.domain.event.dates import (
    AT_TIME,
    FROM_TO,
    MONTHS,
    ON_DATE,
    ON_DAY,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from kiosk.domain.fault import KnownFault
from kiosk.faces.attendee import page_texts
from kiosk.faces.error_report import FAULTS_CONTEXT
from kiosk.faces.language import WORDS_CONTEXT

REPOSITORY = Path(__file__).parents[2]
KIOSK = REPOSITORY / "kiosk"
COMMANDS = {"app", "devices"}
"""Rooms whose faults a command says, in English, but for some files."""
SPOKEN = (
    "app/bootstrap.py",
    "app/hub/membership.py",
    "app/hub/join.py",
    "app/windows/kiosk_mode.py",
    "devices/printers/sheet_printing.py",
)
_TABLE = "SENTENCES"
"""A table of this name holds sentences, too."""
_RUN_BY_ALEMBIC = "migrations"


def fault_sentences() -> Iterator[str]:
    """Return each sentence of a known fault once, as it is written."""
    files = sorted(
        file
        for file in KIOSK.rglob("*.py")
        if file.parts[len(KIOSK.parts)] not in COMMANDS
        or file.relative_to(KIOSK).as_posix() in SPOKEN
    )
    for file in files:
        if _RUN_BY_ALEMBIC not in file.parts:
            importlib.import_module(_module(file))
    faults = {fault.__name__ for fault in _given_a_sentence(KnownFault)}
    found = (
        sentence
        for file in files
        for sentence in _sentences_in(file, faults | {"__init__"})
    )
    yield from dict.fromkeys(found)


def _module(file: Path) -> str:
    parts = file.relative_to(REPOSITORY).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def _given_a_sentence(fault: type[KnownFault]) -> Iterator[type[KnownFault]]:
    """Find the faults that are made of a sentence; any other words its own."""
    if fault.__init__ is KnownFault.__init__:
        yield fault
    for narrower in fault.__subclasses__():
        yield from _given_a_sentence(narrower)


def _sentences_in(file: Path, faults: set[str]) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=called, args=[*_, ast.Constant(value=str(sentence))]):
                name = getattr(called, "id", getattr(called, "attr", ""))
                if name in faults:
                    yield sentence
            case ast.Assign(targets=[ast.Name(id=name)]) if name == _TABLE:
                yield from _listed(node)
            case _:
                pass


def _listed(table: ast.Assign) -> Iterator[str]:
    """Find the sentences of a table, which end as sentences do."""
    for node in ast.walk(table):
        match node:
            case ast.Constant(value=str(sentence)) if sentence.endswith("."):
                yield sentence
            case _:
                pass


def guest_words() -> Iterator[str]:
    """Return each text that guests read and that no QML file has once, in English."""
    verdicts = [sentences["en"].visitor for sentences in CATALOGUE.values()]
    dates = _english(
        [*WEEKDAYS, *SHORT_WEEKDAYS, *MONTHS, AT_TIME, ON_DATE, ON_DAY, FROM_TO]
    )
    yield from dict.fromkeys([*verdicts, *dates, *_english(vars(page_texts))])


def _english(found: object) -> Iterator[str]:
    """Find all texts, however deep they lie."""
    if isinstance(found, Mapping):
        if isinstance(text := found.get("en"), str):
            yield text
        else:
            for value in found.values():
                yield from _english(value)
    elif isinstance(found, list):
        for value in found:
            yield from _english(value)


def as_source(texts: Iterable[str], context: str) -> str:
    """Return texts as a source file that ``pyside6-lupdate`` reads."""
    return "\n".join(
        f'QT_TRANSLATE_NOOP("{context}", {json.dumps(text)})' for text in texts
    )


def faults_source() -> str:
    """Return the faults' sentences for ``pyside6-lupdate``."""
    return as_source(fault_sentences(), FAULTS_CONTEXT)


def words_source() -> str:
    """Return the guests' words for ``pyside6-lupdate``."""
    return as_source(guest_words(), WORDS_CONTEXT)


SOURCES: Mapping[str, Callable[[], str]] = {
    "faults": faults_source,
    "words": words_source,
}

if __name__ == "__main__":
    print(SOURCES[sys.argv[1]]())  # noqa: T201  this is what it is for
