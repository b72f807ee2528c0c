"""What the list for the door costs, from the start of its process to its last byte.

Run with ``.venv/bin/pytest tests/bench/test_bench_paper.py -o addopts= -p no:xdist
--import-mode=importlib -s`` on a machine that has nothing else to do.
"""

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.app.windows.organiser_ports import make_organiser_ports
from kiosk.service.import_event import ImportEvent
from kiosk.signing import new_key
from kiosk.store.sqlite_store import SqliteStore
from tests.bench.many_people import people
from tests.sample_event import INSIDE, sample_event

AIMS = {120: 1.0, 2_000: 2.0, 10_000: 8.0, 100_000: 80.0}
"""Seconds of the processor's time, so that a busy machine may pass."""
ENVIRONMENT = os.environ | {"PYTHONDONTWRITEBYTECODE": ""}


def spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.parametrize("count", AIMS, ids="{:,}".format)
def test_a_list_is_written_within_its_aim(tmp_path: Path, count: int) -> None:
    store = SqliteStore(tmp_path / "kiosk.db")
    ImportEvent(store, new_key)(sample_event())
    with store.transaction() as tx:
        tx.people.put(people("evening", count))
    store.close()
    words = [sys.executable, "-m", "kiosk", "--home", str(tmp_path), "paper"]
    took, walls = [], []
    for _ in range(3 if count <= 10_000 else 1):
        before, begun = spent(), time.perf_counter()
        subprocess.run(words, check=True, env=ENVIRONMENT, capture_output=True)
        took.append(spent() - before)
        walls.append(time.perf_counter() - begun)
    size = (tmp_path / "paper" / "people-evening.pdf").stat().st_size
    print(
        f"\n{count:,} people: {min(took):.2f} s of the processor's time, "
        f"{min(walls):.2f} s by the clock, {size / 2**20:.2f} MiB"
    )
    assert min(took) < AIMS[count]


@pytest.mark.usefixtures("qapp")
def test_who_is_inside_is_listed_and_written_within_its_aim(tmp_path: Path) -> None:
    house = Application(Home(tmp_path))
    house.use_cases.import_event(sample_event())
    registered = list(people("evening", 2_000))
    with house.store.transaction() as tx:
        tx.people.put(registered)
        for registration in registered:
            tx.people.put_presence(registration, INSIDE)
    office, took = make_organiser_ports(house, "evening"), []
    for _ in range(3):
        begun = time.process_time()
        inside = house.use_cases.make_door_list("evening", "en").only_inside
        office.write_evacuation_list(inside)
        took.append(time.process_time() - begun)
        assert len(inside.admissible) == 2_000
    house.close()
    print(
        f"\n2,000 people inside: listed and written in {min(took):.2f} s of "
        "the processor's time"
    )
    assert min(took) < AIMS[2_000]
