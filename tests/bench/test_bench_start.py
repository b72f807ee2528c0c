"""From the start of a process to its first verdict, or to its first frame.

Run with ``.venv/bin/pytest tests/bench/test_bench_start.py -o addopts= -p no:xdist
--import-mode=importlib -s`` on a machine that has nothing else to do. What is compared
is run in turns, and medians are compared.
"""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.store.store import SqlStore
from tests.bench.many_people import people
from tests.evening import evening

ROUNDS = 7
FACES = ("attendee", "desk", "organiser")
FIRST_FRAME = Path(__file__).with_name("first_frame.py")
BARE = "import QtQuick\nRectangle { width: 1024; height: 768; color: 'white' }\n"
ENVIRONMENT = os.environ | {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
    "PYTHONDONTWRITEBYTECODE": "",  # as for whoever uses it: compiled once
}
PYTHON = [sys.executable, "-c", "print()"]


@pytest.fixture(scope="module", params=[1_000, 10_000, 100_000], ids="{:,}".format)
def home(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    folder = tmp_path_factory.mktemp("home")
    store = SqlStore(folder / "kiosk.db")
    with store.transaction() as tx:
        tx.events.put(evening())
        tx.people.put(people("evening", request.param))
    store.close()
    return folder


@dataclass
class Starts:
    """How long it took until a command wrote its first line."""

    command: list[str]
    seconds: list[float] = field(default_factory=list)
    line: str = ""

    def once_more(self) -> None:
        begun = time.perf_counter()
        with subprocess.Popen(
            self.command,
            stdout=subprocess.PIPE,
            text=True,
            env=ENVIRONMENT,
        ) as process:
            assert process.stdout is not None
            self.line = process.stdout.readline()
            self.seconds.append(time.perf_counter() - begun)
        assert self.line
        assert process.returncode == 0

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


def in_turns(*several: Starts) -> None:
    for _ in range(1 + ROUNDS):
        for one in several:
            one.once_more()
    for one in several:
        one.seconds.pop(0)  # that one may have compiled


def test_a_scan_from_its_start_to_its_verdict(home: Path) -> None:
    python = Starts(PYTHON)
    scan = Starts(
        [sys.executable, "-m", "kiosk", "--home", str(home), "scan", "REF-000001"]
    )
    in_turns(python, scan)
    print(f"\nscan {scan.median:.2f} s, Python alone {python.median:.2f} s")


def test_a_face_from_its_start_to_its_first_frame(home: Path, tmp_path: Path) -> None:
    """Aim: twice the bare window, 200 MB."""
    (tmp_path / "Bare.qml").write_text(BARE, encoding="utf-8")
    frame = [sys.executable, str(FIRST_FRAME)]
    bare = Starts([*frame, str(tmp_path / "Bare.qml")])
    faces = {name: Starts([*frame, str(home), name]) for name in FACES}
    in_turns(bare, *faces.values())
    print(f"\nbare window {bare.median:.2f} s, {int(bare.line) / 1000:.0f} MB")
    for name, face in faces.items():
        print(
            f"{name} {face.median:.2f} s, {face.median / bare.median:.2f} times the"
            f" bare window, {int(face.line) / 1000:.0f} MB"
        )
