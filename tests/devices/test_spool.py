"""The spool prints each badge once, whatever fails, and never one in doubt."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import ClassVar

import pytest

from kiosk.devices.printers import Condition, Printed
from kiosk.domain.badge import BadgeNews, BadgeState, Trouble
from kiosk.domain.badge_content import BadgeWork
from kiosk.domain.printer import PrinterPlan
from kiosk.service.badge_queue import NOBODY, BadgeQueue
from tests.devices.print_shop import PaperPrinter, PrintShop, wait_for

DONE, FAILED, QUEUED = BadgeState.DONE, BadgeState.FAILED, BadgeState.QUEUED
SENT, UNKNOWN = BadgeState.SENT, BadgeState.UNKNOWN
Open = Callable[..., PrintShop]


class FrailQueue(BadgeQueue):
    """A queue whose records cannot be written for a while."""

    broken: ClassVar[set[str]] = set()

    def mark(self, printer: str, news: BadgeNews) -> None:
        if printer in self.broken:
            raise OSError("no database")
        super().mark(printer, news)


@pytest.fixture
def open_shop(tmp_path: Path) -> Iterator[Open]:
    shops: list[PrintShop] = []

    def open_shop(*plans: PrinterPlan, **layouts: str) -> PrintShop:
        shops.append(PrintShop(tmp_path, *plans, **layouts))
        return shops[-1]

    yield open_shop
    for shop in shops:
        shop.close()


@pytest.fixture
def shop(open_shop: Open) -> PrintShop:
    """A shop with one printer, “Front”."""
    return open_shop()


@pytest.fixture
def two(open_shop: Open) -> PrintShop:
    """A shop whose “Front” falls back on “Back”."""
    return open_shop(
        PrinterPlan(name="Front", fallback="Back"), PrinterPlan(name="Back")
    )


def test_queued_badges_are_printed_in_order(shop: PrintShop) -> None:
    jobs = shop.order("a", "b", "c")
    assert shop.spool().drain()
    assert shop.front.papers == jobs
    assert shop.states(*jobs) == [DONE] * 3


def test_a_failure_keeps_the_printer_s_words_and_the_rest_goes_on(
    shop: PrintShop,
) -> None:
    a, b = shop.order("a", "b")
    shop.front.answers[a] = Printed(FAILED, "the label is too small")
    shop.spool().drain()
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
    shop.spool().drain()
    assert shop.states(a, b) == [UNKNOWN, DONE]
    assert "“Front” failed" in caplog.text


def test_a_printer_whose_state_cannot_be_asked_is_in_trouble(
    shop: PrintShop, caplog: pytest.LogCaptureFixture
) -> None:
    class Mute(PaperPrinter):
        def condition(self) -> Condition:
            raise RuntimeError("smoke")

    jobs = shop.order("a")
    assert shop.spool([Mute()]).drain()
    assert shop.states(*jobs) == [QUEUED]
    assert shop.status().trouble is Trouble.OTHER
    assert "“Front” failed" in caplog.text


def test_what_comes_later_is_printed_too(shop: PrintShop) -> None:
    spool = shop.start()
    jobs = shop.order("late")
    spool.wake()
    shop.wait_until(DONE, *jobs)
    assert shop.front.papers == jobs


def test_closing_finishes_what_is_handed_over_and_leaves_the_rest(
    shop: PrintShop,
) -> None:
    printing, go_on = Event(), Event()

    def slow(_job: str) -> None:
        printing.set()
        go_on.wait(10)

    shop.front.on_send = slow
    a, b = shop.order("a", "b")
    spool = shop.start()
    assert printing.wait(10)
    assert shop.states(a, b) == [SENT, QUEUED]
    spool.stop()
    go_on.set()
    spool.close()
    assert shop.states(a, b) == [DONE, QUEUED]


def test_a_result_that_cannot_be_noted_is_noted_later_and_not_printed_twice(
    shop: PrintShop, caplog: pytest.LogCaptureFixture
) -> None:
    shop.queue = shop.new_queue(FrailQueue)
    FrailQueue.broken.add("Front")
    jobs = shop.order("a")
    shop.start()
    wait_for(lambda: "queue cannot be reached" in caplog.text)
    assert shop.states(*jobs) == [SENT]
    FrailQueue.broken.clear()
    shop.wait_until(DONE, *jobs)
    assert shop.front.papers == jobs
    assert caplog.text.count("queue cannot be reached") == 1


def test_only_one_spool_of_a_home_prints(shop: PrintShop) -> None:
    first, second = shop.start(), shop.spool()
    shop.wait_until(DONE, *shop.order("a"))
    assert not second.drain()
    first.close()
    (b,) = shop.order("b")
    second.wake()
    shop.wait_until(DONE, b)
    assert second.printing
    assert len(shop.front.papers) == 2


def test_a_lock_in_a_folder_that_is_not_there_is_told_and_tried_again(
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
    wait_for(lambda: shop.job(jobs[1]).trouble is Trouble.PAPER_OUT)
    assert shop.states(*jobs) == [QUEUED, QUEUED]
    assert shop.status().trouble is Trouble.PAPER_OUT
    shop.front.refill(10)
    shop.wait_until(DONE, *jobs)
    assert shop.front.papers == jobs
    wait_for(lambda: shop.status().trouble is None)
    assert shop.job(jobs[0]).trouble is None


def test_paper_that_ends_under_way_holds_up_the_one_handed_over(
    shop: PrintShop,
) -> None:
    shop.front.on_send = lambda _: setattr(shop.front, "sheets", 0)
    a, b = shop.order("a", "b")
    shop.start()
    wait_for(lambda: shop.job(b).trouble is Trouble.PAPER_OUT)
    assert shop.states(a, b) == [SENT, QUEUED]
    assert shop.job(a).trouble is Trouble.PAPER_OUT
    shop.front.on_send = lambda _: None
    shop.front.refill(10)
    shop.wait_until(DONE, a, b)
    assert shop.front.papers == [a, b]


def test_a_printer_without_paper_holds_up_nobody_elses_badges(
    open_shop: Open,
) -> None:
    shop = open_shop(
        PrinterPlan(name="Front", categories=frozenset({"guest"})),
        PrinterPlan(name="Back", categories=frozenset({"speaker"})),
    )
    shop.front.sheets = 0
    guests = shop.order("a", "b")
    speakers = shop.order("s", "t", category="Speaker")
    shop.start()
    shop.wait_until(DONE, *speakers)
    assert shop.printers["Back"].papers == speakers
    assert shop.states(*guests) == [QUEUED, QUEUED]


def test_while_one_printer_is_gone_the_other_takes_over(two: PrintShop) -> None:
    two.front.trouble = Trouble.GONE
    away = two.order("a", "b")
    spool = two.start()
    two.wait_until(DONE, *away)
    assert two.printers["Back"].papers == away
    assert {two.job(one).printer for one in away} == {"Back"}
    two.front.refill(10)
    wait_for(lambda: two.status().trouble is None)
    back = two.order("c")
    spool.wake()
    two.wait_until(DONE, *back)
    assert two.front.papers == back


def test_a_badge_that_was_refused_at_the_door_of_a_printer_goes_to_the_next(
    two: PrintShop,
) -> None:
    (a,) = two.order("a")
    two.front.answers[a] = Printed(QUEUED, "no room for more")
    two.start()
    two.wait_until(DONE, a)
    assert two.printers["Back"].papers == [a]


def test_what_one_printer_took_stays_there_whatever_holds_it_up(two: PrintShop) -> None:
    two.front.on_send = lambda _: setattr(two.front, "trouble", Trouble.COVER_OPEN)
    a, b = two.order("a", "b")
    two.start()
    two.wait_until(DONE, b)
    assert two.job(a).trouble is Trouble.COVER_OPEN
    assert two.printers["Back"].papers == [b]
    two.front.on_send = lambda _: None
    two.front.refill(10)
    two.wait_until(DONE, a)
    assert two.front.papers == [a]


def test_a_badge_that_no_printer_takes_fails_and_says_why(open_shop: Open) -> None:
    shop = open_shop(
        PrinterPlan(name="Front", layouts=frozenset({"cr80"})), speaker="a6"
    )
    (a,), (b,) = shop.order("a", category="speaker"), shop.order("b")
    shop.spool().drain()
    assert shop.states(a, b) == [FAILED, DONE]
    assert shop.job(a).problem == NOBODY


def test_each_badge_has_the_layout_of_its_category(open_shop: Open) -> None:
    layouts: list[str] = []

    class Watched(PaperPrinter):
        def send(self, work: BadgeWork) -> Printed:
            layouts.append(work.layout)
            return super().send(work)

    shop = open_shop(speaker="a6")
    shop.order("s", category="Speaker")
    shop.order("g")
    shop.spool([Watched()]).drain()
    assert layouts == ["a6", "cr80"]


def test_labels_are_counted_down_by_what_came_out(open_shop: Open) -> None:
    shop = open_shop(PrinterPlan(name="Front", roll=22))
    a, b, c = shop.order("a", "b", "c")
    shop.front.answers[b] = Printed(FAILED, "jam")
    shop.spool().drain()
    assert shop.states(a, b, c) == [DONE, FAILED, DONE]
    status = shop.status()
    assert (status.labels_left, status.low) == (20, True)


def test_a_printer_that_never_says_more_than_sent_is_believed(shop: PrintShop) -> None:
    (a,) = shop.order("a")
    shop.front.answers[a] = Printed(SENT)
    shop.spool().drain()
    assert shop.job(a).settled
    shop.spools.pop().close()
    shop.spool().drain()
    assert shop.states(a) == [SENT]
