"""What a scan asks of the database is found by an index, however long the ledger."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.evening import evening, guest
from tests.rehearsal import Rehearsal
from tests.sqlite_statements import Statement, sqlite_statements


def plans(path: Path, statements: list[Statement]) -> list[str]:
    """Return how SQLite goes about each statement."""
    with closing(sqlite3.connect(path)) as raw:
        return [
            str(row[3])
            for text, parameters, many in statements
            if text.startswith(("SELECT", "UPDATE")) and not many
            for row in raw.execute(f"EXPLAIN QUERY PLAN {text}", parameters)
        ]


def test_no_scan_reads_a_whole_table(tmp_path: Path) -> None:
    with sqlite_statements() as statements:
        desk = Rehearsal(tmp_path, evening())
        desk.invite(guest("ada", code="code-0001"))
        statements.clear()
        desk.scan(code="code-0001")
        said = list(statements)
        desk.close()
    found = plans(tmp_path / "kiosk.db", said)
    assert any("ledger_nonce" in plan for plan in found)
    whole = [plan for plan in found if plan.startswith("SCAN ")]
    assert [plan for plan in whole if "CONSTANT" not in plan] == []
