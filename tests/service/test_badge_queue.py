"""The badge queue: one badge at one printer, and none for who was taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.badges.badge_job import BadgeState, JobUpdate, PrinterTrouble
from kiosk.domain.badges.print_routing import PrinterConfig, PrintRouting
from kiosk.service.badge_queue import CHECK_IN_UNDONE, BadgeQueue
from kiosk.service.prepare_badges import BadgePreparation, PrepareBadges
from kiosk.service.print_badge import BadgeOrder, PrintBadge
from tests.desk_driver import DeskDriver
from tests.sample_event import sample_event, sample_guest

HEALTHY = {"Front": None, "Back": None}
NO_FRONT = {"Front": PrinterTrouble.GONE, "Back": None}


@pytest.fixture
def door(tmp_path: Path) -> Iterator[DeskDriver]:
    desk = DeskDriver(tmp_path, sample_event())
    desk.import_people(sample_guest("A"), sample_guest("B"))
    yield desk
    desk.close()


@pytest.fixture
def queue(door: DeskDriver) -> BadgeQueue:
    printers = (
        PrinterConfig(name="Front", fallback="Back", roll=100),
        PrinterConfig(name="Back", roll=100),
    )
    badge_queue = BadgeQueue(
        store=door.store,
        tickets=door.tickets,
        clock=door.clock,
        station="door 1",
        routing=PrintRouting(printers=printers),
    )
    badge_queue.open()
    return badge_queue


def labels(door: DeskDriver) -> dict[str, int | None]:
    with door.store.reading() as reader:
        return {printer.name: printer.labels_left for printer in reader.printers.all()}


def claim(queue: BadgeQueue, printer: str) -> str:
    request = queue.claim(printer)
    assert request is not None
    return request.job_id


@pytest.mark.parametrize("state", [BadgeState.QUEUED, BadgeState.DONE])
def test_a_printer_that_repeats_itself_changes_nothing_at_another(
    state: BadgeState, door: DeskDriver, queue: BadgeQueue
) -> None:
    door.scan("A")
    queue.assign(HEALTHY)
    job = claim(queue, "Front")
    back_in_queue = JobUpdate(job=job, state=BadgeState.QUEUED, settled=False)
    queue.record("Front", back_in_queue)
    queue.assign(NO_FRONT)
    assert claim(queue, "Back") == job
    queue.record("Front", JobUpdate(job=job, state=state))
    queue.assign(HEALTHY)
    (badge,) = door.badge_jobs("A")
    assert (badge.state, badge.printer) == (BadgeState.SENT, "Back")
    assert queue.claim("Front") is queue.claim("Back") is None
    queue.record("Back", JobUpdate(job=job, state=BadgeState.DONE))
    assert labels(door) == {"Front": 100, "Back": 99}


def test_the_badge_of_an_undone_check_in_is_not_printed(
    door: DeskDriver, queue: BadgeQueue
) -> None:
    entry = door.scan("A").entry
    door.scan("B")
    queue.assign(HEALTHY)
    door.undo(entry)
    request = queue.claim("Front")
    assert request is not None
    assert request.reference == "B"
    assert queue.claim("Front") is None
    (badge,) = door.badge_jobs("A")
    assert (badge.state, badge.problem) == (BadgeState.FAILED, CHECK_IN_UNDONE)
    assert door.scan("A").badge_queued
    queue.assign(HEALTHY)
    assert queue.claim("Front") is not None


def test_who_comes_again_before_the_printer_is_free_gets_one_badge(
    door: DeskDriver, queue: BadgeQueue
) -> None:
    door.undo(door.scan("A").entry)
    assert not door.scan("A").badge_queued
    queue.assign(HEALTHY)
    assert claim(queue, "Front") == door.badge_jobs("A")[0].id
    assert len(door.badge_jobs("A")) == 1


def test_of_who_was_here_before_an_undo_takes_no_badge(
    door: DeskDriver, queue: BadgeQueue
) -> None:
    door.scan("A")
    door.scan("A", out=True)
    door.undo(door.scan("A").entry)
    queue.assign(HEALTHY)
    assert queue.claim("Front") is not None


def test_a_badge_that_was_asked_for_is_printed_whatever_is_undone(
    door: DeskDriver, queue: BadgeQueue
) -> None:
    preparation = BadgePreparation(event="evening", station="desk")
    PrepareBadges(door.store, door.clock)(preparation)
    door.undo(door.scan("A").entry)
    again = BadgeOrder(
        registration=door.find_holder("B").registration.id,
        station="desk",
        reason="lost",
    )
    PrintBadge(door.store, door.clock)(again)
    door.undo(door.scan("B").entry)
    queue.assign(HEALTHY)
    printed = [queue.claim("Front") for _ in range(4)]
    assert [request and request.reference for request in printed] == [
        "A",
        "B",
        "B",
        None,
    ]


def test_a_walk_in_taken_back_gets_no_badge(
    door: DeskDriver, queue: BadgeQueue
) -> None:
    door.undo(door.walk_in("Wanda Alking").reference)
    queue.assign(HEALTHY)
    assert queue.claim("Front") is None
