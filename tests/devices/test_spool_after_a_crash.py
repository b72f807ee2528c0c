"""What a killed process left under way is asked of its printer, not printed again."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from signal import SIGKILL
from threading import Event
from typing import TYPE_CHECKING

import pytest

from kiosk.devices.printers import Condition, Printed
from kiosk.domain.badge import BadgeState
from kiosk.domain.badge_content import BadgeWork
from kiosk.domain.printer import PrinterPlan
from tests.devices.print_shop import PrintShop
from tests.store.others import OTHERS

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

DONE, FAILED, QUEUED = BadgeState.DONE, BadgeState.FAILED, BadgeState.QUEUED
UNKNOWN = BadgeState.UNKNOWN


@dataclass
class Tray:
    """A printer whose papers lie in a folder, for all processes to see.

    One that is ``mute`` cannot be asked afterwards what became of a badge.
    """

    folder: Path
    mute: bool = False
    name: str = "Front"

    def send(self, work: BadgeWork) -> Printed:
        self.folder.mkdir(exist_ok=True)
        with (self.folder / work.job_id).open("a") as paper:
            paper.write("printed\n")
        return Printed(BadgeState.DONE)

    def follow(self, job_id: str) -> Printed:
        if self.mute:
            return Printed(BadgeState.UNKNOWN, "nobody knows")
        there = (self.folder / job_id).exists()
        return Printed(BadgeState.DONE if there else BadgeState.QUEUED)

    def condition(self) -> Condition:
        return Condition()

    def papers(self, job: str) -> int:
        """How many papers there are of a badge."""
        path = self.folder / job
        return len(path.read_text().splitlines()) if path.exists() else 0


@dataclass
class Doomed(Tray):
    """A tray whose process is killed ``before`` or after the paper is out."""

    before: bool = False
    say: "Connection[object, object] | None" = None

    def send(self, work: BadgeWork) -> Printed:
        if not self.before:
            super().send(work)
        assert self.say is not None
        self.say.send(work.job_id)
        Event().wait()  # until the end
        raise AssertionError


def print_until_killed(
    folder: Path, say: "Connection[object, object]", *, before: bool
) -> None:
    shop = PrintShop(folder)
    shop.spool([Doomed(folder / "tray", before=before, say=say)]).start()
    Event().wait()


def kill_one(folder: Path, *, before: bool) -> str:
    """Let a process print until it is killed between sending a badge and noting it."""
    heard, say = OTHERS.Pipe(duplex=False)
    process = OTHERS.Process(
        target=print_until_killed, args=(folder, say), kwargs={"before": before}
    )
    process.start()
    job = heard.recv()
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
def test_a_printer_that_remembers_is_believed_after_a_kill(
    shop: PrintShop, *, before: bool
) -> None:
    jobs, tray = shop.order("a", "b"), Tray(shop.folder / "tray")
    assert kill_one(shop.folder, before=before) == jobs[0]
    assert shop.states(*jobs) == [BadgeState.SENT, QUEUED]
    assert shop.spool([tray]).drain()
    assert shop.states(*jobs) == [DONE, DONE]
    assert [tray.papers(job) for job in jobs] == [1, 1]


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
def test_a_badge_whose_fate_nobody_knows_is_asked_about_and_not_repeated(
    shop: PrintShop, *, before: bool
) -> None:
    jobs, tray = shop.order("a", "b"), Tray(shop.folder / "tray", mute=True)
    kill_one(shop.folder, before=before)
    assert shop.spool([tray]).drain()
    assert shop.states(*jobs) == [UNKNOWN, DONE]
    assert [tray.papers(job) for job in jobs] == [0 if before else 1, 1]
    with shop.desk.store.reading() as reader:
        (asked,) = reader.badges.doubted("evening")
    assert (asked.id, asked.name, asked.printer) == (jobs[0], "a", "Front")


def test_what_a_printer_is_still_at_is_followed_to_its_end(shop: PrintShop) -> None:
    jobs = shop.order("a", "b")
    shop.front.on_send = lambda _: setattr(shop.front, "sheets", 0)
    first = shop.spool()
    first.drain(0.5)
    first.close()
    assert shop.states(*jobs) == [BadgeState.SENT, QUEUED]
    shop.front.on_send = lambda _: None
    shop.front.refill(10)
    assert shop.spool().drain()
    assert shop.states(*jobs) == [DONE, DONE]
    assert shop.front.papers == jobs


def test_a_badge_of_a_printer_that_is_no_longer_there_is_asked_about(
    tmp_path: Path,
) -> None:
    shop = PrintShop(tmp_path, PrinterPlan(name="Old"))
    (job,) = shop.order("a")
    kill_one(tmp_path, before=False)
    shop.close()
    later = PrintShop(tmp_path, PrinterPlan(name="New"))
    later.spool().drain()
    assert later.states(job) == [UNKNOWN]
    assert later.front.papers == []
    with later.desk.store.reading() as reader:
        assert [one.name for one in reader.printers.all()] == ["New"]
    later.close()
