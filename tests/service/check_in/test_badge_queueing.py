"""A check-in queues one badge for each person, and nothing else does."""

from collections.abc import Callable

import pytest

from kiosk.domain.badges.badge_job import BadgeJob, BadgeState, JobUpdate
from kiosk.domain.people.registration import RegistrationState
from kiosk.service.print_badge import BadgeOrder, PrintBadge
from tests.desk_driver import DeskDriver
from tests.sample_event import minutes_after_start, sample_event, sample_guest


@pytest.fixture
def door(desk: DeskDriver) -> DeskDriver:
    desk.import_people(sample_guest("A"), sample_guest("B"))
    return desk


def jobs(desk: DeskDriver, reference: str = "A") -> list[BadgeJob]:
    with desk.store.reading() as reader:
        return list(
            reader.badges.for_registration(desk.find_holder(reference).registration.id)
        )


def finish_next_badge(desk: DeskDriver, state: BadgeState) -> None:
    """Claim the next badge, and record its final state."""
    with desk.store.transaction() as tx:
        (job, *_) = tx.badges.queued()
        assert tx.badges.claim(job.id, job.printer, desk.clock.now())
        tx.badges.record(JobUpdate(job=job.id, state=state), desk.clock.now())


def test_the_first_admission_queues_a_badge(door: DeskDriver) -> None:
    answer = door.scan("A", at=minutes_after_start(1))
    (job,) = jobs(door)
    assert answer.badge_queued
    assert (job.state, job.reason, job.station) == ("queued", "", "door 1")


def test_what_admits_nobody_queues_nothing(door: DeskDriver) -> None:
    door.scan("A", out=True)
    door.import_people(sample_guest("B", state=RegistrationState.CANCELLED))
    door.scan("B")
    door.scan(code="hello")
    assert jobs(door) == jobs(door, "B") == []


def test_no_second_badge_comes_by_itself(door: DeskDriver) -> None:
    first = door.scan("A")
    assert not door.scan("A").badge_queued
    door.scan("A", out=True)
    assert not door.scan("A").badge_queued
    assert not door.scan("A", override="lost it").badge_queued
    door.undo(first.entry)
    finish_next_badge(door, BadgeState.DONE)
    assert not door.scan("A").badge_queued
    assert len(jobs(door)) == 1


def test_a_repeated_scan_queues_one_badge(door: DeskDriver) -> None:
    door.scan("A", nonce="k")
    assert not door.scan("A", nonce="k").badge_queued
    assert len(jobs(door)) == 1


def test_after_a_badge_that_failed_the_next_admission_prints(door: DeskDriver) -> None:
    door.scan("A")
    finish_next_badge(door, BadgeState.FAILED)
    door.clock.moment = minutes_after_start(1)
    door.scan("A", out=True)
    assert door.scan("A").badge_queued
    assert [job.state for job in jobs(door)] == [BadgeState.QUEUED, BadgeState.FAILED]


def test_an_uncertain_badge_is_not_printed_again_by_itself(door: DeskDriver) -> None:
    door.scan("A")
    finish_next_badge(door, BadgeState.UNKNOWN)
    door.scan("A", out=True)
    assert not door.scan("A").badge_queued


def test_with_badges_off_none_comes_by_itself(
    desk_at: Callable[..., DeskDriver],
) -> None:
    door = desk_at(sample_event(), badges=False)
    door.import_people(sample_guest("A"))
    assert not door.scan("A").badge_queued
    assert jobs(door) == []


def test_a_badge_is_claimed_by_one_printer_only(door: DeskDriver) -> None:
    door.scan("A")
    (job,) = jobs(door)
    with door.store.transaction() as tx:
        tx.badges.assign_printer(job.id, "Front", None)
        assert not tx.badges.claim(job.id, "Back", minutes_after_start(1))
        assert tx.badges.claim(job.id, "Front", minutes_after_start(1))
        assert not tx.badges.claim(job.id, "Front", minutes_after_start(1))
    assert jobs(door)[0].state is BadgeState.SENT


def test_a_further_badge_counts_as_one_though_the_first_failed(
    door: DeskDriver,
) -> None:
    door.scan("A")
    finish_next_badge(door, BadgeState.FAILED)
    registration = door.find_holder("A").registration.id
    order = BadgeOrder(registration=registration, station="desk", reason="jam")
    PrintBadge(door.store, door.clock)(order)
    finish_next_badge(door, BadgeState.DONE)
    door.scan("A", out=True)
    assert not door.scan("A").badge_queued
    assert len(jobs(door)) == 2
