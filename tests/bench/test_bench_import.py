"""How many rows a second come in, from a CSV file to the records with their search.

Run with ``.venv/bin/pytest tests/bench/test_bench_import.py -o addopts= -p no:xdist
--import-mode=importlib -s`` on a machine that has nothing else to do.
"""

import csv
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from kiosk.app.bootstrap import SystemClock
from kiosk.exchange.roster.roster_file import read_roster
from kiosk.service.import_event import ImportEvent
from kiosk.service.import_roster import ImportRoster
from kiosk.signing import new_key
from kiosk.store.sqlite_store import SqliteStore
from tests.bench.many_people import people
from tests.sample_event import sample_event

AIM = 10_000
"""Rows a second; counted in the processor's time, so that a busy machine may pass."""

HEADS = "reference,name,given_name,family_name,email,affiliation,category,state,code"
ResultT = TypeVar("ResultT")


def write_roster(path: Path, count: int) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(HEADS.split(","))
        for person in people("evening", count):
            name = (person.name, person.given_name, person.family_name)
            work = (person.email, person.affiliation, person.category, person.state)
            rows.writerow([person.reference, *name, *work, f"CODE-{person.reference}"])


def timed(what: str, count: int, work: Callable[[], ResultT]) -> tuple[ResultT, float]:
    begun, spent = time.perf_counter(), time.process_time()
    result = work()
    wall, spent = time.perf_counter() - begun, time.process_time() - spent
    print(
        f"{what} {count:,} rows: {count / wall:,.0f} a second "
        f"({count / spent:,.0f} a second of the processor's time)"
    )
    return result, spent


@pytest.mark.parametrize("count", [1_000, 10_000, 100_000], ids="{:,}".format)
def test_a_roster_comes_in_at_ten_thousand_rows_a_second(
    tmp_path: Path, count: int
) -> None:
    write_roster(tmp_path / "roster.csv", count)
    store, event = SqliteStore(tmp_path / "kiosk.db"), sample_event()
    ImportEvent(store, new_key)(event)
    import_roster = ImportRoster(store, SystemClock())
    print()
    roster, reading = timed(
        "read", count, lambda: read_roster(tmp_path / "roster.csv", event)
    )
    first, keeping = timed(
        "keep", count, lambda: import_roster(event.id, "bench", roster)
    )
    again, _ = timed(
        "keep again", count, lambda: import_roster(event.id, "bench", roster)
    )
    store.close()
    print(f"read and keep: {count / (reading + keeping):,.0f} a second")
    assert (first.added, again.unchanged) == (count, count)
    assert count < 10 * AIM or count / (reading + keeping) > AIM
