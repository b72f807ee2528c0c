"""How long the faces take to paint, and what they use meanwhile, with 100,000 guests.

Run with ``.venv/bin/pytest tests/bench/test_bench_screen.py -o addopts= -p no:xdist
--import-mode=importlib -s`` on a machine that has nothing else to do. The windows are
the real ones over a real file, drawn in software off screen. A frame's time is from the
moment its items are put in place until it is painted; the screen's longest silence is
the longest that its thread did nothing else.
"""

import gc
import itertools
import statistics
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app.windows.face_host import FaceHost
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.desk.desk_face import DeskFace
from kiosk.faces.window import FaceWindow
from tests.bench.many_people import people
from tests.sample_host import EVENT, open_sample_host

GUESTS = 100_000
SCANS = 300
HALF = 500
EVENING = 2_000
"""Scans in a simulated evening."""
AT_ONCE = 20
"""Scans a second."""
IDLE_S = 20
TICK_MS = 2
GAP_MS = 60
NAMES = ("van den berg", "mueller", "kowalski", "nguyen", "zoe", "papadopoulos")


class Screen(QObject):
    """A window, and what is timed on it."""

    def __init__(self, stage: FaceHost, name: str, width: int, height: int) -> None:
        super().__init__()
        self.window = stage.open(name, "none")
        self.window.resize(width, height)
        self.window.show()
        self.frames: list[float] = []
        self.silences: list[float] = []
        self.painted = self.answered = 0.0
        self._begun = self._last = time.perf_counter()
        self.window.beforeSynchronizing.connect(self.begin)
        self.window.frameSwapped.connect(self.end)
        self._ticks = QTimer(self)
        self._ticks.setTimerType(Qt.TimerType.PreciseTimer)
        self._ticks.timeout.connect(self.tick)
        self._ticks.start(TICK_MS)

    def begin(self) -> None:
        """Note that a frame begins."""
        self._begun = time.perf_counter()

    def end(self) -> None:
        """Note that it is painted."""
        self.painted = time.perf_counter()
        self.frames.append(1000 * (self.painted - self._begun))

    def answer(self) -> None:
        """Note that there is a verdict."""
        self.answered = self.answered or time.perf_counter()

    def tick(self) -> None:
        """Note how long nothing else had its turn."""
        now = time.perf_counter()
        self.silences.append(1000 * (now - self._last) - TICK_MS)
        self._last = now

    def stop(self) -> None:
        """Time nothing any more."""
        self._ticks.stop()

    def report(self) -> str:
        """Give the figures since the last time they were given."""
        frames, silences = sorted(self.frames), sorted(self.silences)
        self.frames.clear()
        self.silences.clear()
        if not frames:
            return "no frame"
        return (
            f"{len(frames)} frames, median {statistics.median(frames):.1f} ms, p99"
            f" {at(frames, 0.99):.1f}; the thread's silence p99"
            f" {at(silences, 0.99):.1f}, longest {silences[-1]:.1f} ms"
        )


def at(ordered: Sequence[float], share: float) -> float:
    """Give a percentile of what is in order."""
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


@pytest.fixture(scope="module")
def stage(
    tmp_path_factory: pytest.TempPathFactory, qapp: QGuiApplication
) -> Iterator[FaceHost]:
    assert qapp.platformName() == "offscreen"
    stage = open_sample_host(tmp_path_factory.mktemp("hall"))
    with stage.app.store.long_transaction() as tx:
        tx.people.put(people(EVENT, GUESTS))
    stage.start()
    yield stage
    stage.close()


@pytest.fixture(scope="module")
def codes(stage: FaceHost) -> Iterator[str]:
    """Give the codes of guests who have not come yet."""
    many = 4 * SCANS + 2 * HALF + 2 * EVENING
    ids = [f"{EVENT}-{number:07}" for number in range(many)]
    return iter(list(stage.app.use_cases.issue_tickets(EVENT, ids).values()))


class Attendee(Screen):
    """The attendee's screen."""

    def __init__(self, stage: FaceHost) -> None:
        super().__init__(stage, "attendee", 1080, 1920)
        face = stage.faces["attendee"]
        assert isinstance(face, AttendeeFace)
        self.face = face
        face.changed.connect(self.listen)

    def listen(self) -> None:
        """Note that there is a verdict."""
        if self.face.verdict.value.heading:
            self.answer()

    def rest(self) -> None:
        """Be ready for the next guest."""
        self.face.dismiss()


class Desk(Screen):
    """The desk's."""

    def __init__(self, stage: FaceHost) -> None:
        super().__init__(stage, "desk", 1366, 768)
        face = stage.faces["desk"]
        assert isinstance(face, DeskFace)
        self.face = face
        face.verdict.given.connect(self.answer)

    def rest(self) -> None:
        """Leave all as it is."""


@pytest.fixture(scope="module")
def attendee(stage: FaceHost) -> Attendee:
    return Attendee(stage)


@pytest.fixture(scope="module")
def desk(stage: FaceHost) -> Desk:
    return Desk(stage)


def scan(screen: Attendee | Desk, code: str, qtbot: QtBot) -> float:
    """Scan, and say how many milliseconds later the verdict was painted first."""
    asked = time.perf_counter()
    screen.answered = 0.0
    screen.face.scan(code)
    qtbot.waitUntil(lambda: 0 < screen.answered < screen.painted, timeout=10_000)
    return 1000 * (screen.painted - asked)


@pytest.mark.parametrize("name", ["attendee", "desk"])
def test_from_a_scan_to_the_first_painted_frame_of_its_verdict(
    name: str, request: pytest.FixtureRequest, codes: Iterator[str], qtbot: QtBot
) -> None:
    screen: Attendee | Desk = request.getfixturevalue(name)
    took = []
    for code in itertools.islice(codes, SCANS):
        qtbot.wait(GAP_MS)
        took.append(scan(screen, code, qtbot))
        screen.rest()
    took.sort()
    print(
        f"\n{name}, scan to the verdict's first frame: median"
        f" {statistics.median(took):.1f} ms, p99 {at(took, 0.99):.1f} ms ({len(took)})"
    )


@pytest.mark.parametrize("name", ["attendee", "desk"])
def test_twenty_scans_a_second(
    name: str, request: pytest.FixtureRequest, codes: Iterator[str], qtbot: QtBot
) -> None:
    screen: Attendee | Desk = request.getfixturevalue(name)
    qtbot.wait(1_000)
    screen.report()
    for code in itertools.islice(codes, SCANS):
        screen.face.scan(code)
        qtbot.wait(1000 // AT_ONCE)
    print(f"\n{name}, {AT_ONCE} scans a second: {screen.report()}")
    screen.rest()


def test_typing_a_search(desk: Desk, qtbot: QtBot) -> None:
    """Eight letters a second, as a quick typist does."""
    desk.window.requestActivate()
    qtbot.wait(1_000)
    desk.report()
    for name in NAMES:
        QTest.keyClick(desk.window, Qt.Key.Key_Slash)
        for letter in name:
            QTest.keyClick(desk.window, ord(letter.upper()))
            qtbot.wait(125)
        assert desk.face.search.count
    print(f"\ndesk, typing a search: {desk.report()}")


def test_scrolling_the_programme(attendee: Attendee, qtbot: QtBot) -> None:
    attendee.face.showProgramme()
    attendee.window.resize(1024, 768)
    qtbot.wait(1_000)
    attendee.report()
    for turn in [-120] * 40 + [120] * 40:
        turn_wheel(attendee.window, turn)
        qtbot.wait(25)
    print(f"\nattendee, scrolling the programme: {attendee.report()}")
    attendee.window.resize(1080, 1920)
    attendee.rest()


def turn_wheel(window: FaceWindow, turn: int) -> None:
    middle = QPointF(window.width() / 2, window.height() / 2)
    event = QWheelEvent(
        middle,
        middle,
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003  Qt's own signature
    )
    QGuiApplication.sendEvent(window, event)


def test_a_thousand_scans_leave_the_desk_as_fast_as_the_first(
    desk: Desk, codes: Iterator[str], qtbot: QtBot
) -> None:
    used, took = [resident()], list[float]()
    for _ in range(2):
        took += [scan(desk, code, qtbot) for code in itertools.islice(codes, HALF)]
        used.append(resident())
    first, last = statistics.median(took[:50]), statistics.median(took[-50:])
    report = " ".join(f"{megabytes:.0f}" for megabytes in used)
    print(
        f"\ndesk, {2 * HALF} scans: median of the first 50 {first:.1f} ms, of the last"
        f" 50 {last:.1f} ms; {report} MB at first, half and end"
    )
    assert last < 1.5 * first


@pytest.mark.parametrize("name", ["attendee", "desk"])
def test_memory_over_an_evening(
    name: str, request: pytest.FixtureRequest, codes: Iterator[str], qtbot: QtBot
) -> None:
    """The slope is over the second half, when caches are full."""
    screen: Attendee | Desk = request.getfixturevalue(name)
    used = [resident()]
    for _ in range(10):
        for code in itertools.islice(codes, EVENING // 10):
            scan(screen, code, qtbot)
            screen.rest()
        gc.collect()
        used.append(resident())
    slope = (used[-1] - used[5]) / (EVENING / 2) * 1000
    report = " ".join(f"{megabytes:.0f}" for megabytes in used)
    print(f"\n{name}, {EVENING} scans: {report} MB; {slope:+.2f} MB a thousand scans")


def test_idle(attendee: Attendee, desk: Desk, qtbot: QtBot) -> None:
    """Processor time of the whole process with two faces open; aim: under 5 %."""
    attendee.rest()
    attendee.stop()
    desk.stop()
    qtbot.wait(8_000)
    begun, used = time.perf_counter(), time.process_time()
    qtbot.wait(IDLE_S * 1000)
    share = (time.process_time() - used) / (time.perf_counter() - begun)
    print(f"\nidle, attendee and desk: {100 * share:.1f} % of a core")


def resident() -> float:
    """Say how much memory this process has, in MB."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1000
