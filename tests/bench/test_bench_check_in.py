"""A check-in beside the very same statements in raw ``sqlite3``, turn by turn.

Run with ``.venv/bin/pytest tests/bench -o addopts= -p no:xdist --import-mode=importlib
-s`` on a machine that has nothing else to do.
"""

import shutil
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.domain.admission.headcount import headcount
from kiosk.domain.event.event import Event
from kiosk.domain.people.registration import Registration
from kiosk.service.check_in import CheckIn, Scan
from kiosk.service.import_event import ImportEvent
from kiosk.signing import TicketSigner, new_key
from kiosk.store.sqlite_store import SqliteStore
from tests.sqlite_statements import Statement, sqlite_statements

NOW = datetime(2023, 11, 28, 16, 5, tzinfo=UTC)
EVENT = Event(
    id="bench",
    title={"": "Bench"},
    starts_at=NOW,
    ends_at=NOW,
    timezone="Europe/Amsterdam",
    venue={"": "Hall"},
    organiser={"": "Bench"},
    capacity=1_000_000,
)


MOST_STATEMENTS = 6
MOST_TIMES_RAW = 2.5


class FixedClock:
    def now(self) -> datetime:
        return NOW


def filled(path: Path, registrations: int) -> SqliteStore:
    store = SqliteStore(path)
    ImportEvent(store, new_key)(EVENT)
    with store.transaction() as tx:
        tx.people.put(
            Registration(
                id=f"r{number:06}",
                event=EVENT.id,
                reference=f"R{number:06}",
                name=f"Given Family{number}",
                code=f"code-{number:06}",
            )
            for number in range(registrations)
        )
    return store


def use_case(store: SqliteStore) -> CheckIn:
    return CheckIn(store, TicketSigner(list), FixedClock())


def scan(number: int) -> Scan:
    return Scan(event=EVENT.id, station="bench", code=f"code-{number:06}")


@pytest.fixture
def spoken() -> Iterator[list[Statement]]:
    """All that is said to SQLite."""
    with sqlite_statements() as statements:
        yield statements


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds that some work took by the clock and of a processor."""

    clock: float
    processor: float

    def __str__(self) -> str:
        return f"{self.clock * 1e3:.2f} ms ({self.processor * 1e3:.2f} of a processor)"


def cost(work: Callable[[], object]) -> Cost:
    """Do some work and return its cost."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return Cost(time.perf_counter() - clock, time.process_time() - processor)


def median(costs: Sequence[Cost]) -> Cost:
    """Return the medians of some costs."""
    return Cost(
        statistics.median(cost.clock for cost in costs),
        statistics.median(cost.processor for cost in costs),
    )


def replay(raw: sqlite3.Connection, recorded: list[Statement]) -> None:
    for statement, parameters, many in recorded:
        cursor = (raw.executemany if many else raw.execute)(statement, parameters)
        cursor.fetchall()
    raw.execute("COMMIT")


@pytest.mark.parametrize("registrations", [1_000, 10_000, 100_000])
def test_a_check_in_costs_at_most_two_and_a_half_times_its_six_raw_statements(
    tmp_path: Path, spoken: list[Statement], registrations: int
) -> None:
    store = filled(tmp_path / "ours.db", registrations)
    store.close()
    shutil.copy(tmp_path / "ours.db", tmp_path / "raw.db")
    store = SqliteStore(tmp_path / "ours.db")
    raw = sqlite3.connect(tmp_path / "raw.db", isolation_level=None)
    raw.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;")
    check_in = use_case(store)
    ours, theirs, recorded = list[Cost](), list[Cost](), list[Statement]()
    for number in range(900):
        spoken.clear()
        ours.append(cost(partial(check_in, scan(number))))
        recorded = list(spoken)
        theirs.append(cost(partial(replay, raw, recorded)))
    statements = [text for text, _, _ in recorded if not text.startswith("BEGIN")]
    mine, limit = median(ours[100:]), median(theirs[100:])
    by_clock, by_processor = mine.clock / limit.clock, mine.processor / limit.processor
    print(
        f"\n{registrations} registrations: check-in {mine}, raw {limit}, ratio "
        f"{by_clock:.2f} by the clock, {by_processor:.2f} by the processor, "
        f"{len(statements)} statements"
    )
    store.close()
    raw.close()
    assert len(statements) <= MOST_STATEMENTS
    assert by_clock <= MOST_TIMES_RAW


def test_a_headcount_does_not_grow_with_the_ledger(tmp_path: Path) -> None:
    store = filled(tmp_path / "ours.db", 10)
    check_in = use_case(store)
    for number in range(10):
        check_in(scan(number))
    store.close()
    costs = []
    for entries in (10_000, 100_000, 1_000_000):
        _lengthen(tmp_path / "ours.db", entries)
        store = SqliteStore(tmp_path / "ours.db")
        taken, count = list[float](), None
        for _ in range(100):
            begun = time.perf_counter()
            with store.reading() as reader:
                count = headcount(EVENT, reader.ledger.tally(EVENT.id))
            taken.append(time.perf_counter() - begun)
        store.close()
        assert count is not None
        assert count.inside == 10
        costs.append(statistics.median(taken))
        print(f"\n{entries} entries: headcount {costs[-1] * 1e3:.2f} ms")
    assert all(after < before * 3 for before, after in pairwise(costs))


def _lengthen(path: Path, entries: int) -> None:
    """Fill the ledger with refused scans, straight into the file."""
    raw = sqlite3.connect(path)
    there, counter = raw.execute("SELECT count(*), max(counter) FROM ledger").fetchone()
    columns = [row[1] for row in raw.execute("PRAGMA table_info(ledger)")]
    model = raw.execute("SELECT * FROM ledger LIMIT 1").fetchone()
    row = dict(zip(columns, model, strict=True)) | {
        "verdict": "refused",
        "registration": None,
        "follows": None,
    }
    marks = ", ".join("?" for _ in columns)
    raw.executemany(
        f"INSERT INTO ledger VALUES ({marks})",  # noqa: S608  no words from outside
        (
            tuple(
                (row | {"id": f"x{number}", "nonce": f"x{number}", "counter": number})[
                    name
                ]
                for name in columns
            )
            for number in range(counter + 1, counter + 1 + entries - there)
        ),
    )
    raw.commit()
    raw.close()
