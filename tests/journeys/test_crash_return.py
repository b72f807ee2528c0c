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

from kiosk.app.bootstrap import Application
from kiosk.app.demo.demo import prepare_demo

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("crash")]

EVENT = "dilema-2023"
TIMEOUT_S = 60.0
RESTARTED = re.compile(r"the face attendee is back after (\d+\.\d) s")


@dataclass
class SupervisedFace:
    """A supervised face, in its home."""

    app: Application
    process: subprocess.Popen[str]

    def until(self, condition: Callable[[], object]) -> None:
        deadline = time.monotonic() + TIMEOUT_S
        while not condition():
            assert self.process.poll() is None
            assert time.monotonic() < deadline, "it never came"
            time.sleep(0.02)

    def until_back(self, death_signal: signal.Signals) -> None:
        """Wait until the face is back after this death."""
        message = f"the face attendee ended with {death_signal.value}"
        self.until(lambda: RESTARTED.search(self.log.partition(message)[2]))

    @property
    def face(self) -> int | None:
        pid = self.process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return int(children[0]) if children else None

    @property
    def entries(self) -> list[str]:
        with self.app.store.reading() as reader:
            return [entry.id for entry in reader.ledger.all(EVENT)]

    @property
    def log(self) -> str:
        path = self.app.home.folder / "kiosk.log"
        return path.read_text(encoding="utf-8") if path.exists() else ""


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[SupervisedFace]:
    """The attendee's face, with a ticket in front of its camera."""
    app = prepare_demo(tmp_path)
    film = tmp_path / "film"
    film.mkdir()
    home = str(app.home.folder)
    kiosk = [sys.executable, "-m", "kiosk", "--home", home]
    ticket = [*kiosk, "ticket", "DIL-002", "-o", str(film / "ticket.png")]
    subprocess.run(ticket, check=True, capture_output=True)
    process = subprocess.Popen(
        [*kiosk, "open", "attendee", "--watch", "--camera", str(film)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )
    yield SupervisedFace(app, process)
    process.send_signal(signal.SIGINT)
    _, complaints = process.communicate(timeout=TIMEOUT_S)
    app.close()
    assert (process.returncode, complaints) == (0, "")


def test_a_face_that_died_is_back_and_its_scan_is_kept(watched: SupervisedFace) -> None:
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
    assert all(float(seconds) < TIMEOUT_S for seconds in RESTARTED.findall(watched.log))
