"""How fluent the office is with 100,000 registrations, and what it uses.

Run with ``.venv/bin/pytest tests/bench/test_bench_office.py -o addopts= -p no:xdist
--import-mode=importlib -s`` on a machine that has nothing else to do. The window is
the real one over a real file, drawn in software off screen.
"""

import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.app.office.office_window import make_office
from kiosk.app.windows.face_host import FaceHost
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.office_face import OfficeFace
from kiosk.faces.window import FaceWindow
from tests.bench.many_people import people
from tests.sample_host import EVENT, open_sample_host

GUESTS = 100_000
STEPS = 400
STEP_PX = 96


@pytest.fixture(scope="module")
def host(
    tmp_path_factory: pytest.TempPathFactory, qapp: QGuiApplication
) -> Iterator[FaceHost]:
    assert qapp.platformName() == "offscreen"
    host = open_sample_host(tmp_path_factory.mktemp("office"))
    with host.app.store.long_transaction() as tx:
        tx.people.put(people(EVENT, GUESTS))
    host.start()
    yield host
    host.close()


def memory_mb() -> float:
    status = Path("/proc/self/status").read_text("utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def timed(qtbot: QtBot, ask: Callable[[], object], done: Callable[[], bool]) -> float:
    """Return how many milliseconds passed until something was done."""
    begun = time.perf_counter()
    ask()
    qtbot.waitUntil(done, timeout=60_000)
    return 1000 * (time.perf_counter() - begun)


def grid(window: FaceWindow) -> QQuickItem:
    queue = [window.rootObject()]
    while queue:
        item = queue.pop()
        if item.inherits("QQuickTableView"):
            return item
        queue += item.childItems()
    raise LookupError


def test_the_office_with_100_000_registrations(host: FaceHost, qtbot: QtBot) -> None:
    before = memory_mb()
    begun = time.perf_counter()
    face, window = make_office(host)
    window.resize(1440, 900)
    window.show()
    qtbot.waitUntil(lambda: face.ready, timeout=60_000)
    face.goTo(Office.Page.PEOPLE)
    qtbot.waitUntil(lambda: face.people.table.ready, timeout=60_000)
    window.grabWindow()
    print(f"\nopening to the first rows: {time.perf_counter() - begun:.2f} s")
    frames: list[float] = []
    starts = [0.0]
    window.beforeSynchronizing.connect(
        lambda: starts.__setitem__(0, time.perf_counter())
    )
    window.frameSwapped.connect(
        lambda: frames.append(1000 * (time.perf_counter() - starts[0]))
    )
    view = grid(window)
    for step in range(STEPS):
        view.setProperty("contentY", step * STEP_PX)
        qtbot.wait(10)
    frames.sort()
    print(
        f"scrolling: {len(frames)} frames, median {statistics.median(frames):.1f} ms, "
        f"p99 {frames[int(0.99 * len(frames))]:.1f} ms"
    )
    for name, ask in questions(face).items():
        took = timed(qtbot, ask, lambda: face.people.table.ready)
        print(f"{name}: {took:.0f} ms, {face.people.table.count} people")
    last = face.people.table.count - 1
    table = face.people.table
    took = timed(
        qtbot,
        lambda: table.data(table.index(last, 1), min(table.role_numbers)),
        lambda: table.person_at(last) is not None,
    )
    print(f"jumping to the last row: {took:.0f} ms")
    print(f"memory: {memory_mb():.0f} MB, of which before {before:.0f}")


def questions(face: OfficeFace) -> dict[str, Callable[[], None]]:
    return {
        "sort by e-mail": lambda: face.people.sort(Office.Column.EMAIL),
        "sort by state": lambda: face.people.sort(Office.Column.STATE),
        "filter by state": lambda: face.people.filterState(Office.State.CONFIRMED),
        "filter by ticket": lambda: face.people.filterTicket(Office.YesNo.NO),
        "search": lambda: face.people.search("van den berg"),
        "everybody": face.people.showAll,
    }
