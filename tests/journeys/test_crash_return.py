"""A face that dies in the middle of the evening is back at once, and lost nothing."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.app.bootstrap import House
from kiosk.app.demo import prepare

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("crash")]

EVENT = "dilema-2023"
PATIENCE = 60.0
BACK = re.compile(r"the face attendee is back after (\d+\.\d) s")


@dataclass
class Watched:
    """A face under watch, in its home."""

    house: House
    process: subprocess.Popen[str]

    def until(self, came: Callable[[], object]) -> None:
        end = time.monotonic() + PATIENCE
        while not came():
            assert self.process.poll() is None
            assert time.monotonic() < end, "it never came"
            time.sleep(0.02)

    def until_back(self, after: signal.Signals) -> None:
        """Wait until the face is back after this death."""
        end = f"the face attendee ended with {after.value}"
        self.until(lambda: BACK.search(self.log.partition(end)[2]))

    @property
    def face(self) -> int | None:
        pid = self.process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return int(children[0]) if children else None

    @property
    def entries(self) -> list[str]:
        with self.house.store.reading() as reader:
            return [one.id for one in reader.ledger.all(EVENT)]

    @property
    def log(self) -> str:
        path = self.house.home.folder / "kiosk.log"
        return path.read_text(encoding="utf-8") if path.exists() else ""


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    """The attendee's face, before whose camera somebody holds a ticket."""
    house = prepare(tmp_path)
    film = tmp_path / "film"
    film.mkdir()
    home = str(house.home.folder)
    kiosk = [sys.executable, "-m", "kiosk", "--home", home]
    ticket = [*kiosk, "ticket", "DIL-002", "-o", str(film / "ticket.png")]
    subprocess.run(ticket, check=True, capture_output=True)
    process = subprocess.Popen(
        [*kiosk, "open", "attendee", "--watch", "--camera", str(film)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )
    yield Watched(house, process)
    process.send_signal(signal.SIGINT)
    _, complaints = process.communicate(timeout=PATIENCE)
    house.close()
    assert (process.returncode, complaints) == (0, "")


def test_a_face_that_died_is_back_and_its_scan_is_kept(watched: Watched) -> None:
    watched.until(lambda: watched.entries)
    kept = watched.entries
    for death in (signal.SIGSEGV, signal.SIGKILL):
        died = watched.face
        assert died is not None
        os.kill(died, death)
        watched.until_back(death)
        assert watched.face not in {None, died}
        assert watched.entries == kept
    assert len(re.findall(r"bug [A-Z2-9]{6}: the face attendee", watched.log)) == 2
    assert all(float(one) < PATIENCE for one in BACK.findall(watched.log))
