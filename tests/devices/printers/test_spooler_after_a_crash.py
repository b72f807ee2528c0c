"""Jobs that a killed process left under way are followed, not printed again."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from signal import SIGKILL
from threading import Event
from typing import TYPE_CHECKING

import pytest

from kiosk.devices.printers import JobStatus, PrinterStatus
from kiosk.domain.badges.badge_content import PrintRequest
from kiosk.domain.badges.badge_job import BadgeState
from kiosk.domain.badges.print_routing import PrinterConfig
from tests.devices.printers.print_shop import PrintShop
from tests.store.scan_process import FORK_SERVER

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

DONE, FAILED, QUEUED = BadgeState.DONE, BadgeState.FAILED, BadgeState.QUEUED
UNKNOWN = BadgeState.UNKNOWN


@dataclass
class FolderTray:
    """A printer whose papers lie in a folder, for all processes to see.

    A ``mute`` one has no status of a job afterwards.
    """

    folder: Path
    mute: bool = False
    name: str = "Front"

    def send(self, request: PrintRequest) -> JobStatus:
        self.folder.mkdir(exist_ok=True)
        with (self.folder / request.job_id).open("a") as paper:
            paper.write("printed\n")
        return JobStatus(BadgeState.DONE)

    def job_status(self, job_id: str) -> JobStatus:
        if self.mute:
            return JobStatus(BadgeState.UNKNOWN, "nobody knows")
        exists = (self.folder / job_id).exists()
        return JobStatus(BadgeState.DONE if exists else BadgeState.QUEUED)

    def status(self) -> PrinterStatus:
        return PrinterStatus()

    def papers(self, job: str) -> int:
        """Return how many papers there are of a badge."""
        path = self.folder / job
        return len(path.read_text().splitlines()) if path.exists() else 0


@dataclass
class KilledTray(FolderTray):
    """A tray whose process is killed ``before`` or after the paper is out."""

    before: bool = False
    pipe: "Connection[object, object] | None" = None

    def send(self, request: PrintRequest) -> JobStatus:
        if not self.before:
            super().send(request)
        assert self.pipe is not None
        self.pipe.send(request.job_id)
        Event().wait()  # until the end
        raise AssertionError


def print_until_killed(
    folder: Path, pipe: "Connection[object, object]", *, before: bool
) -> None:
    shop = PrintShop(folder)
    shop.make_spooler([KilledTray(folder / "tray", before=before, pipe=pipe)]).start()
    Event().wait()


def kill_while_printing(folder: Path, *, before: bool) -> str:
    """Let a process print until it is killed between sending and recording."""
    receiver, sender = FORK_SERVER.Pipe(duplex=False)
    process = FORK_SERVER.Process(
        target=print_until_killed, args=(folder, sender), kwargs={"before": before}
    )
    process.start()
    job = receiver.recv()
    process.kill()
    process.join()
    assert process.exitcode == -SIGKILL
    return str(job)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[PrintShop]:
    shop = PrintShop(tmp_path)
    yield shop
    shop.close()


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
def test_a_printer_that_remembers_a_job_is_believed_after_a_kill(
    shop: PrintShop, *, before: bool
) -> None:
    jobs, tray = shop.order("a", "b"), FolderTray(shop.folder / "tray")
    assert kill_while_printing(shop.folder, before=before) == jobs[0]
    assert shop.states(*jobs) == [BadgeState.SENT, QUEUED]
    assert shop.make_spooler([tray]).drain()
    assert shop.states(*jobs) == [DONE, DONE]
    assert [tray.papers(job) for job in jobs] == [1, 1]


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
def test_a_badge_of_unknown_status_is_reported_and_not_repeated(
    shop: PrintShop, *, before: bool
) -> None:
    jobs, tray = shop.order("a", "b"), FolderTray(shop.folder / "tray", mute=True)
    kill_while_printing(shop.folder, before=before)
    assert shop.make_spooler([tray]).drain()
    assert shop.states(*jobs) == [UNKNOWN, DONE]
    assert [tray.papers(job) for job in jobs] == [0 if before else 1, 1]
    with shop.desk.store.reading() as reader:
        (uncertain_job,) = reader.badges.uncertain("evening")
    assert (uncertain_job.id, uncertain_job.name, uncertain_job.printer) == (
        jobs[0],
        "a",
        "Front",
    )


def test_a_job_still_in_the_printer_is_followed_to_its_end(shop: PrintShop) -> None:
    jobs = shop.order("a", "b")
    shop.front.on_send = lambda _: setattr(shop.front, "sheets", 0)
    first = shop.make_spooler()
    first.drain(0.5)
    first.close()
    assert shop.states(*jobs) == [BadgeState.SENT, QUEUED]
    shop.front.on_send = lambda _: None
    shop.front.refill(10)
    assert shop.make_spooler().drain()
    assert shop.states(*jobs) == [DONE, DONE]
    assert shop.front.papers == jobs


def test_a_badge_of_a_removed_printer_is_reported(
    tmp_path: Path,
) -> None:
    shop = PrintShop(tmp_path, PrinterConfig(name="Old"))
    (job,) = shop.order("a")
    kill_while_printing(tmp_path, before=False)
    shop.close()
    later = PrintShop(tmp_path, PrinterConfig(name="New"))
    later.make_spooler().drain()
    assert later.states(job) == [UNKNOWN]
    assert later.front.papers == []
    with later.desk.store.reading() as reader:
        assert [record.name for record in reader.printers.all()] == ["New"]
    later.close()
