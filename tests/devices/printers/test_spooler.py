"""The spooler prints each badge once, whatever fails, and never an uncertain one."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import ClassVar

import pytest

from kiosk.devices.printers import JobStatus, PrinterStatus
from kiosk.domain.badges.badge_job import BadgeState, JobUpdate, PrinterTrouble
from kiosk.domain.badges.print_routing import PrinterConfig
from kiosk.service.badge_queue import BadgeQueue
from tests.devices.printers.print_shop import PaperPrinter, PrintShop, wait_for
from tests.sample_event import sample_guest

DONE, FAILED, QUEUED = BadgeState.DONE, BadgeState.FAILED, BadgeState.QUEUED
SENT, UNKNOWN = BadgeState.SENT, BadgeState.UNKNOWN
OpenShop = Callable[..., PrintShop]


class UnwritableQueue(BadgeQueue):
    """A queue whose records cannot be written for a while."""

    broken: ClassVar[set[str]] = set()

    def record(self, printer: str, update: JobUpdate) -> None:
        if printer in self.broken:
            raise OSError("no database")
        super().record(printer, update)


def test_queued_badges_are_printed_in_order(shop: PrintShop) -> None:
    jobs = shop.order("a", "b", "c")
    assert shop.make_spooler().drain()
    assert shop.front.papers == jobs
    assert shop.states(*jobs) == [DONE] * 3


def test_badges_of_people_who_are_here_come_first(
    shop: PrintShop,
) -> None:
    later = shop.order("a", "b")
    shop.desk.import_people(sample_guest("c"))
    shop.desk.scan("c")
    shop.make_spooler().drain()
    (first, *others) = shop.front.papers
    assert shop.job(first).registration == shop.desk.find_holder("c").registration.id
    assert others == later


def test_a_failure_keeps_the_printer_s_words_and_the_rest_goes_on(
    shop: PrintShop,
) -> None:
    a, b = shop.order("a", "b")
    shop.front.answers[a] = JobStatus(FAILED, "the label is too small")
    shop.make_spooler().drain()
    assert shop.states(a, b) == [FAILED, DONE]
    assert shop.job(a).problem == "the label is too small"
    assert shop.job(b).problem == ""


def test_a_printer_that_breaks_down_leaves_the_badge_in_doubt(
    shop: PrintShop, caplog: pytest.LogCaptureFixture
) -> None:
    a, b = shop.order("a", "b")

    def break_down(job: str) -> None:
        if job == a:
            raise RuntimeError("smoke")

    shop.front.on_send = break_down
    shop.make_spooler().drain()
    assert shop.states(a, b) == [UNKNOWN, DONE]
    assert "“Front” failed" in caplog.text


def test_a_printer_whose_state_cannot_be_asked_is_in_trouble(
    shop: PrintShop, caplog: pytest.LogCaptureFixture
) -> None:
    class Mute(PaperPrinter):
        def status(self) -> PrinterStatus:
            raise RuntimeError("smoke")

    jobs = shop.order("a")
    assert shop.make_spooler([Mute()]).drain()
    assert shop.states(*jobs) == [QUEUED]
    assert shop.printer_health().trouble is PrinterTrouble.OTHER
    assert "“Front” failed" in caplog.text


def test_what_comes_later_is_printed_too(shop: PrintShop) -> None:
    spooler = shop.start()
    jobs = shop.order("late")
    spooler.wake()
    shop.wait_until(DONE, *jobs)
    assert shop.front.papers == jobs


def test_closing_finishes_the_badge_that_is_being_sent_and_leaves_the_rest(
    shop: PrintShop,
) -> None:
    printing, go_on = Event(), Event()

    def slow(_job: str) -> None:
        printing.set()
        go_on.wait(10)

    shop.front.on_send = slow
    a, b = shop.order("a", "b")
    spooler = shop.start()
    assert printing.wait(10)
    assert shop.states(a, b) == [SENT, QUEUED]
    spooler.stop()
    go_on.set()
    spooler.close()
    assert shop.states(a, b) == [DONE, QUEUED]


def test_a_status_that_cannot_be_recorded_is_recorded_later_and_not_printed_twice(
    shop: PrintShop, caplog: pytest.LogCaptureFixture
) -> None:
    shop.queue = shop.new_queue(UnwritableQueue)
    UnwritableQueue.broken.add("Front")
    jobs = shop.order("a")
    shop.start()
    wait_for(lambda: "queue cannot be reached" in caplog.text)
    assert shop.states(*jobs) == [SENT]
    UnwritableQueue.broken.clear()
    shop.wait_until(DONE, *jobs)
    assert shop.front.papers == jobs
    assert caplog.text.count("queue cannot be reached") == 1


def test_only_one_spooler_of_a_home_prints(shop: PrintShop) -> None:
    first, second = shop.start(), shop.make_spooler()
    shop.wait_until(DONE, *shop.order("a"))
    assert not second.drain()
    first.close()
    (b,) = shop.order("b")
    second.wake()
    shop.wait_until(DONE, b)
    assert second.printing
    assert len(shop.front.papers) == 2


def test_a_lock_in_a_missing_folder_is_logged_and_tried_again(
    shop: PrintShop, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shop.folder = tmp_path / "home"
    jobs = shop.order("a")
    shop.start()
    wait_for(lambda: "queue cannot be reached" in caplog.text)
    shop.folder.mkdir()
    shop.wait_until(DONE, *jobs)


def test_without_paper_a_badge_stays_queued_and_is_printed_when_there_is_some(
    shop: PrintShop,
) -> None:
    shop.front.sheets = 0
    jobs = shop.order("a", "b")
    shop.start()
    wait_for(lambda: shop.job(jobs[1]).trouble is PrinterTrouble.PAPER_OUT)
    assert shop.states(*jobs) == [QUEUED, QUEUED]
    assert shop.printer_health().trouble is PrinterTrouble.PAPER_OUT
    shop.front.refill(10)
    shop.wait_until(DONE, *jobs)
    assert shop.front.papers == jobs
    wait_for(lambda: shop.printer_health().trouble is None)
    assert shop.job(jobs[0]).trouble is None


def test_paper_that_ends_under_way_holds_up_the_one_handed_over(
    shop: PrintShop,
) -> None:
    shop.front.on_send = lambda _: setattr(shop.front, "sheets", 0)
    a, b = shop.order("a", "b")
    shop.start()
    wait_for(lambda: shop.job(b).trouble is PrinterTrouble.PAPER_OUT)
    assert shop.states(a, b) == [SENT, QUEUED]
    assert shop.job(a).trouble is PrinterTrouble.PAPER_OUT
    shop.front.on_send = lambda _: None
    shop.front.refill(10)
    shop.wait_until(DONE, a, b)
    assert shop.front.papers == [a, b]


def test_labels_are_counted_down_by_what_came_out(open_shop: OpenShop) -> None:
    shop = open_shop(PrinterConfig(name="Front", roll=22))
    a, b, c = shop.order("a", "b", "c")
    shop.front.answers[b] = JobStatus(FAILED, "jam")
    shop.make_spooler().drain()
    assert shop.states(a, b, c) == [DONE, FAILED, DONE]
    status = shop.printer_health()
    assert (status.labels_left, status.is_low) == (20, True)


def test_a_printer_that_never_says_more_than_sent_is_believed(shop: PrintShop) -> None:
    (a,) = shop.order("a")
    shop.front.answers[a] = JobStatus(SENT)
    shop.make_spooler().drain()
    assert shop.job(a).settled
    shop.spoolers.pop().close()
    shop.make_spooler().drain()
    assert shop.states(a) == [SENT]


def test_an_unknown_badge_is_open_as_long_as_the_printer_may_report_it(
    shop: PrintShop,
) -> None:
    (a,) = shop.order("a")
    lost = JobStatus(UNKNOWN, "lost touch", PrinterTrouble.GONE, settled=False)
    shop.front.answers[a] = lost
    shop.start()
    wait_for(lambda: shop.job(a).trouble is PrinterTrouble.GONE)
    assert shop.states(a) == [SENT]
    del shop.front.answers[a]
    shop.wait_until(DONE, a)
