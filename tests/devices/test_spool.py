"""The spool prints each badge once, whatever fails, and never one in doubt."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Lock
from time import monotonic

import pytest

from kiosk.devices.printers import Condition, Printed
from kiosk.devices.spool import Spool
from kiosk.devices.spool_lock import SpoolLock
from kiosk.domain.badge import BadgeState
from kiosk.domain.badge_content import BadgeContent, BadgeWork

HOLDER = """
import sys
from pathlib import Path
from kiosk.devices.spool_lock import SpoolLock
print(SpoolLock(Path(sys.argv[1])).take(), flush=True)
sys.stdin.read()
"""


class FakeQueue:
    """A queue as the store keeps it, in memory."""

    def __init__(self, *jobs: str) -> None:
        self.states = dict.fromkeys(jobs, BadgeState.QUEUED)
        self.problems: dict[str, str] = {}
        self.broken = False
        self._claim = Lock()

    def take(self) -> BadgeWork | None:
        if self.broken:
            raise OSError("no database")
        with self._claim:
            for job, state in self.states.items():
                if state is BadgeState.QUEUED:
                    self.states[job] = BadgeState.SENT
                    content = BadgeContent(name=job)
                    return BadgeWork(job_id=job, reference=job, content=content)
        return None

    def mark(self, job_id: str, state: BadgeState, problem: str) -> None:
        if self.broken:
            raise OSError("no database")
        self.states[job_id] = state
        self.problems[job_id] = problem

    def mark_orphans(self) -> None:
        for job, state in self.states.items():
            if state is BadgeState.SENT:
                self.states[job] = BadgeState.UNKNOWN


class FakePrinter:
    """A printer that notes what it was given."""

    name = "fake"

    def __init__(self) -> None:
        self.printed: list[str] = []
        self.answers: dict[str, Printed] = {}
        self.on_print: Callable[[str], None] = lambda _: None

    def send(self, work: BadgeWork) -> Printed:
        self.on_print(work.job_id)
        self.printed.append(work.job_id)
        return self.answers.get(work.job_id, Printed(BadgeState.DONE))

    def follow(self, job_id: str) -> Printed:
        return self.answers.get(job_id, Printed(BadgeState.UNKNOWN))

    def condition(self) -> Condition:
        return Condition()


@pytest.fixture
def printer() -> FakePrinter:
    return FakePrinter()


@pytest.fixture
def start(tmp_path: Path, printer: FakePrinter) -> Iterator[Callable[..., Spool]]:
    spools: list[Spool] = []

    def make(queue: FakeQueue, *, thread: bool = False) -> Spool:
        spool = Spool(queue, printer, tmp_path / "spool.lock", pause=0.01)
        spools.append(spool)
        if thread:
            spool.start()
        return spool

    yield make
    for spool in spools:
        spool.close()


def wait_for(fact: Callable[[], bool]) -> None:
    patience, until = Event(), monotonic() + 10
    while not fact():
        assert monotonic() < until, "nothing came of it"
        patience.wait(0.005)


def test_queued_badges_are_printed_in_order(
    start: Callable[..., Spool], printer: FakePrinter
) -> None:
    queue = FakeQueue("a", "b", "c")
    assert start(queue).drain() == 3
    assert printer.printed == ["a", "b", "c"]
    assert set(queue.states.values()) == {BadgeState.DONE}


def test_a_failure_keeps_the_printer_s_words_and_the_rest_goes_on(
    start: Callable[..., Spool], printer: FakePrinter
) -> None:
    printer.answers["a"] = Printed(BadgeState.FAILED, "out of labels")
    queue = FakeQueue("a", "b")
    start(queue).drain()
    assert queue.states == {"a": BadgeState.FAILED, "b": BadgeState.DONE}
    assert queue.problems == {"a": "out of labels", "b": ""}


def test_a_printer_that_breaks_down_leaves_the_badge_in_doubt(
    start: Callable[..., Spool],
    printer: FakePrinter,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def break_down(job: str) -> None:
        if job == "a":
            raise RuntimeError("smoke")

    printer.on_print = break_down
    queue = FakeQueue("a", "b")
    start(queue).drain()
    assert queue.states == {"a": BadgeState.UNKNOWN, "b": BadgeState.DONE}
    assert "“fake” failed" in caplog.text


def test_what_a_crash_left_under_way_is_never_printed_again(
    start: Callable[..., Spool], printer: FakePrinter
) -> None:
    queue = FakeQueue("a", "b")
    queue.take()
    start(queue).drain()
    assert queue.states == {"a": BadgeState.UNKNOWN, "b": BadgeState.DONE}
    assert printer.printed == ["b"]


def test_the_thread_prints_what_comes_later(
    start: Callable[..., Spool], printer: FakePrinter
) -> None:
    queue = FakeQueue()
    spool = start(queue, thread=True)
    queue.states["late"] = BadgeState.QUEUED
    spool.wake()
    wait_for(lambda: queue.states["late"] is BadgeState.DONE)
    assert printer.printed == ["late"]


def test_closing_finishes_the_badge_under_way_and_leaves_the_rest(
    start: Callable[..., Spool], printer: FakePrinter
) -> None:
    printing, go_on = Event(), Event()

    def slow(_job: str) -> None:
        printing.set()
        go_on.wait(10)

    printer.on_print = slow
    queue = FakeQueue("a", "b")
    spool = start(queue, thread=True)
    assert printing.wait(10)
    assert queue.states["a"] is BadgeState.SENT
    spool.stop()
    go_on.set()
    spool.close()
    assert queue.states == {"a": BadgeState.DONE, "b": BadgeState.QUEUED}


def test_a_result_that_cannot_be_noted_is_noted_later_and_not_printed_twice(
    start: Callable[..., Spool],
    printer: FakePrinter,
    caplog: pytest.LogCaptureFixture,
) -> None:
    queue = FakeQueue("a")

    def lose_the_database(_job: str) -> None:
        queue.broken = True

    printer.on_print = lose_the_database
    spool = start(queue, thread=True)
    wait_for(lambda: "queue cannot be reached" in caplog.text)
    assert queue.states["a"] is BadgeState.SENT
    queue.broken = False
    spool.wake()
    wait_for(lambda: queue.states["a"] is BadgeState.DONE)
    assert printer.printed == ["a"]
    assert caplog.text.count("queue cannot be reached") == 1


def test_only_one_spool_of_a_home_prints(
    start: Callable[..., Spool], printer: FakePrinter
) -> None:
    queue = FakeQueue("a")
    first, second = start(queue), start(queue)
    assert first.drain() == 1
    queue.states |= {"b": BadgeState.QUEUED, "under way": BadgeState.SENT}
    assert second.drain() == 0
    assert printer.printed == ["a"]
    first.close()
    assert second.drain() == 1
    assert queue.states["under way"] is BadgeState.UNKNOWN
    assert printer.printed == ["a", "b"]


def test_the_lock_falls_when_its_process_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "spool.lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        lock = SpoolLock(path)
        assert not lock.take()
        holder.kill()
        holder.wait()
        assert lock.take()
        assert lock.take()
        lock.release()
        lock.release()


def test_a_lock_in_a_folder_that_is_not_there_is_told_and_tried_again(
    tmp_path: Path, printer: FakePrinter, caplog: pytest.LogCaptureFixture
) -> None:
    queue = FakeQueue("a")
    spool = Spool(queue, printer, tmp_path / "home" / "spool.lock", pause=0.01)
    spool.start()
    wait_for(lambda: "queue cannot be reached" in caplog.text)
    (tmp_path / "home").mkdir()
    wait_for(lambda: queue.states["a"] is BadgeState.DONE)
    spool.close()
