"""What a scan asks of the database is found by an index, however long the ledger."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.desk_driver import DeskDriver
from tests.sample_event import sample_event, sample_guest
from tests.sqlite_statements import Statement, sqlite_statements


def plans(path: Path, statements: list[Statement]) -> list[str]:
    """SQLite's query plans for each statement of a scan."""
    with closing(sqlite3.connect(path)) as raw:
        return [
            str(row[3])
            for text, parameters, many in statements
            if text.startswith(("SELECT", "UPDATE")) and not many
            for row in raw.execute(f"EXPLAIN QUERY PLAN {text}", parameters)
        ]


def test_no_scan_reads_a_whole_table(tmp_path: Path) -> None:
    with sqlite_statements() as statements:
        desk = DeskDriver(tmp_path, sample_event())
        desk.import_people(sample_guest("ada", code="code-0001"))
        statements.clear()
        desk.scan(code="code-0001")
        executed = list(statements)
        desk.close()
    found = plans(tmp_path / "kiosk.db", executed)
    assert any("ledger_nonce" in plan for plan in found)
    whole = [plan for plan in found if plan.startswith("SCAN ")]
    assert [plan for plan in whole if "CONSTANT" not in plan] == []
