"""What a scan asks of the database is found by an index, however long the ledger."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event

from tests.evening import evening, guest
from tests.rehearsal import Rehearsal


@pytest.fixture
def plans() -> Iterator[list[str]]:
    """How SQLite goes about each statement of a scan."""
    found: list[str] = []

    def explain(
        connection: Connection,
        _cursor: object,
        statement: str,
        parameters: tuple[object, ...],
        _context: object,
        executemany: bool,  # noqa: FBT001  the signature is SQLAlchemy's
    ) -> None:
        if statement.startswith(("SELECT", "UPDATE")) and not executemany:
            raw = connection.connection.cursor()
            raw.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            found.extend(str(row[3]) for row in raw.fetchall())

    event.listen(Engine, "before_cursor_execute", explain)
    yield found
    event.remove(Engine, "before_cursor_execute", explain)


def test_no_scan_reads_a_whole_table(tmp_path: Path, plans: list[str]) -> None:
    desk = Rehearsal(tmp_path, evening())
    desk.invite(guest("ada", code="code-0001"))
    plans.clear()
    desk.scan(code="code-0001")
    desk.close()
    assert any("ledger_nonce" in plan for plan in plans)
    whole = [plan for plan in plans if plan.startswith("SCAN ")]
    assert [plan for plan in whole if "CONSTANT" not in plan] == []
