"""What kiosk uses of libraries beside their public names: each is listed and looked at.

After a new version of one of them: see whether it still does what is relied on, and
write the version here.
"""

import ast
import socket
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import psycopg
import pytest
from psycopg import waiting
from psycopg.abc import PQGen
from psycopg.errors import _WaitTimeout
from sqlalchemy import Column, Integer, MetaData, Table
from sqlalchemy.dialects import registry

from kiosk.store.upsert import upsert

KIOSK = Path(__file__).parents[2] / "kiosk"
SEEN_WITH = {"psycopg": "3.3", "sqlalchemy": "2.1"}
PRIVATE_IMPORTS = {("psycopg.errors", "_WaitTimeout")}
GUESTS = Table("guests", MetaData(), Column("id", Integer, primary_key=True))


def private_imports() -> Iterator[tuple[str, str]]:
    for file in sorted(KIOSK.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module != "__future__":
                module = node.module or ""
                for name in node.names:
                    parts = [*module.split("."), name.name]
                    if any(_is_private(part) for part in parts):
                        yield module, name.name


def _is_private(part: str) -> bool:
    return part.startswith("_") and not part.startswith("__")


def test_every_private_name_that_is_imported_is_listed() -> None:
    assert set(private_imports()) == PRIVATE_IMPORTS


@pytest.mark.parametrize(("library", "seen"), SEEN_WITH.items())
def test_a_library_whose_inside_is_used_is_of_the_version_that_was_seen(
    library: str, seen: str
) -> None:
    assert version(library).rsplit(".", 1)[0] == seen


def test_psycopg_tells_the_end_of_its_patience_by_an_error_of_its_own() -> None:
    def silence() -> PQGen[None]:
        while True:
            yield waiting.Wait.R

    here, there = socket.socketpair()
    with here, there, pytest.raises(_WaitTimeout):
        waiting.wait(silence(), here.fileno(), timeout=0.01)
    assert issubclass(_WaitTimeout, psycopg.OperationalError)


def test_sqlalchemy_words_an_upsert_of_sqlite_for_postgresql_too() -> None:
    """PostgreSQL's compiler asks SQLite's clause for ``constraint_target``."""
    kept = upsert(GUESTS).values(id=1)
    changed = kept.on_conflict_do_update(index_elements=["id"], set_={"id": 2})
    for statement, words in (
        (kept.on_conflict_do_nothing(), "ON CONFLICT DO NOTHING"),
        (changed, "ON CONFLICT (id) DO UPDATE SET id = "),
    ):
        for dialect in ("postgresql", "sqlite"):
            made = registry.load(dialect)()
            assert words in str(statement.compile(dialect=made))
