"""Badges go to the printer that is meant for them, or to its fallback."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from kiosk.devices.printers import JobStatus
from kiosk.domain.badges.badge_content import PrintRequest
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble
from kiosk.domain.badges.print_routing import PrinterConfig
from kiosk.service.badge_queue import NO_PRINTER
from kiosk.service.issue_tickets import IssueTickets
from tests.devices.printers.print_shop import PaperPrinter, PrintShop, wait_for

DONE, FAILED, QUEUED = BadgeState.DONE, BadgeState.FAILED, BadgeState.QUEUED
OpenShop = Callable[..., PrintShop]


def test_a_printer_without_paper_holds_up_nobody_elses_badges(
    open_shop: OpenShop,
) -> None:
    shop = open_shop(
        PrinterConfig(name="Front", categories=frozenset({"guest"})),
        PrinterConfig(name="Back", categories=frozenset({"speaker"})),
    )
    shop.front.sheets = 0
    guests = shop.order("a", "b")
    speakers = shop.order("s", "t", category="Speaker")
    shop.start()
    shop.wait_until(DONE, *speakers)
    assert shop.printers["Back"].papers == speakers
    assert shop.states(*guests) == [QUEUED, QUEUED]


def test_while_one_printer_is_gone_the_other_takes_over(two: PrintShop) -> None:
    two.front.trouble = PrinterTrouble.GONE
    away = two.order("a", "b")
    spooler = two.start()
    two.wait_until(DONE, *away)
    assert two.printers["Back"].papers == away
    assert {two.job(job).printer for job in away} == {"Back"}
    two.front.refill(10)
    wait_for(lambda: two.printer_health().trouble is None)
    back = two.order("c")
    spooler.wake()
    two.wait_until(DONE, *back)
    assert two.front.papers == back


def test_a_badge_that_a_printer_refused_goes_to_the_fallback(
    two: PrintShop,
) -> None:
    (a,) = two.order("a")
    two.front.answers[a] = JobStatus(QUEUED, "no room for more")
    two.start()
    two.wait_until(DONE, a)
    assert two.printers["Back"].papers == [a]


def test_a_printer_that_goes_just_then_fails_nobodys_badge(two: PrintShop) -> None:
    two.front.on_send = lambda _: setattr(two.front, "trouble", PrinterTrouble.GONE)
    jobs = two.order("a", "b")
    two.start()
    two.wait_until(DONE, *jobs)
    assert sorted(two.printers["Back"].papers) == sorted(jobs)


def test_what_one_printer_took_stays_there_whatever_holds_it_up(two: PrintShop) -> None:
    two.front.on_send = lambda _: setattr(
        two.front, "trouble", PrinterTrouble.COVER_OPEN
    )
    a, b = two.order("a", "b")
    two.start()
    two.wait_until(DONE, b)
    assert two.job(a).trouble is PrinterTrouble.COVER_OPEN
    assert two.printers["Back"].papers == [b]
    two.front.on_send = lambda _: None
    two.front.refill(10)
    two.wait_until(DONE, a)
    assert two.front.papers == [a]


def test_a_badge_that_goes_elsewhere_while_it_is_claimed_is_printed_there_alone(
    two: PrintShop,
) -> None:
    class SlowTickets(IssueTickets):
        def __call__(self, event: str, people: Sequence[str]) -> Mapping[str, str]:
            two.queue.assign({"Front": PrinterTrouble.JAM, "Back": None})
            return super().__call__(event, people)

    (a,) = two.order("a")
    tickets = SlowTickets(two.desk.store, two.desk.signer, two.desk.clock)
    queue = replace(two.queue, tickets=tickets)
    queue.assign({"Front": None, "Back": None})
    assert queue.claim("Front") is None
    request = queue.claim("Back")
    assert request is not None
    assert request.job_id == a


def test_a_badge_that_no_printer_takes_fails_and_says_why(open_shop: OpenShop) -> None:
    shop = open_shop(
        PrinterConfig(name="Front", layouts=frozenset({"cr80"})), speaker="a6"
    )
    (a,), (b,) = shop.order("a", category="speaker"), shop.order("b")
    shop.make_spooler().drain()
    assert shop.states(a, b) == [FAILED, DONE]
    assert shop.job(a).problem == NO_PRINTER


def test_each_badge_has_the_layout_of_its_category(open_shop: OpenShop) -> None:
    layouts: list[str] = []

    class Watched(PaperPrinter):
        def send(self, work: PrintRequest) -> JobStatus:
            layouts.append(work.layout)
            return super().send(work)

    shop = open_shop(speaker="a6")
    shop.order("s", category="Speaker")
    shop.order("g")
    shop.make_spooler([Watched()]).drain()
    assert layouts == ["a6", "cr80"]
