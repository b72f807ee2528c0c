"""Whatever moment a purge dies at, all is there or all is gone; the next start ends it.

The purge runs in processes of its own over a copy of one home, and each is killed a
little later than the one before.
"""

import shutil
from multiprocessing import get_context
from pathlib import Path
from signal import SIGKILL
from time import monotonic

import pytest

from kiosk.domain.admission.headcount import Headcount
from kiosk.store.sqlite_store import SqliteStore
from tests.desk_driver import DeskDriver, ManualClock
from tests.effort import effort
from tests.store.test_erasure import (
    EVENT,
    busy_desk,
    found_words,
    purge,
    secret_people,
    secret_words,
)

KILL_COUNT = effort(30, 100)
WORDS = secret_words(120_000)
LAST = 400
"""The days after which nothing personal is left at all."""


def run_purge(folder: Path) -> None:
    """Purge in this process, from the opening on."""
    desk = DeskDriver(SqliteStore(folder / "kiosk.db"), EVENT, clock=ManualClock())
    purge(desk, LAST)
    desk.close()


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    busy_desk(folder, WORDS).close()
    return folder


def purge_until_killed(folder: Path, delay: float | None) -> bool:
    """Purge in a process that is killed after a delay; return whether it was."""
    process = get_context("fork").Process(target=run_purge, args=(folder,))
    process.start()
    process.join(delay)
    process.kill()
    process.join()
    assert process.exitcode in {0, -SIGKILL}
    return process.exitcode != 0


def test_a_killed_purge_is_never_half(home: Path, tmp_path: Path) -> None:
    before = counts(home, tmp_path / "unharmed")
    started = monotonic()
    assert not purge_until_killed(tmp_path / "unharmed", None)
    duration = monotonic() - started
    kills, gone = 0, 0
    for number in range(KILL_COUNT):
        folder = tmp_path / str(number)
        shutil.copytree(home, folder)
        killed = purge_until_killed(folder, duration * number / KILL_COUNT)
        kills += killed
        desk = DeskDriver(SqliteStore(folder / "kiosk.db"), EVENT)
        assert desk.count == before
        running, recounted = desk.tallies()
        assert +running == recounted
        names = {person.name for person in secret_people(desk)}
        if "purged" in names:
            gone += killed
            assert names == {"purged"}
            assert found_words(folder, WORDS) == set()
        else:
            guests = [person for person in secret_people(desk) if not person.walk_in]
            assert all(person.email and person.code for person in guests)
            purge(desk, LAST)
            assert found_words(folder, WORDS) == set()
        desk.close()
        shutil.rmtree(folder)
    assert 0 < gone < kills


def counts(home: Path, copy: Path) -> Headcount:
    shutil.copytree(home, copy)
    desk = DeskDriver(SqliteStore(copy / "kiosk.db"), EVENT)
    count = desk.count
    desk.close()
    return count
