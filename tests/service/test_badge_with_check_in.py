"""A check-in queues one badge for each person, and nothing else does."""

from collections.abc import Callable

import pytest

from kiosk.domain.badge import BadgeJob, BadgeNews, BadgeState
from kiosk.domain.registration import RegistrationState
from kiosk.service.print_badge import BadgeOrder, PrintBadge
from tests.evening import after, evening, guest
from tests.rehearsal import Rehearsal


@pytest.fixture
def door(desk: Rehearsal) -> Rehearsal:
    desk.invite(guest("A"), guest("B"))
    return desk


def jobs(desk: Rehearsal, reference: str = "A") -> list[BadgeJob]:
    with desk.store.reading() as reader:
        return list(reader.badges.of(desk.holder(reference).registration.id))


def printed(desk: Rehearsal, state: BadgeState) -> None:
    """Let the printer take one badge and say what became of it."""
    with desk.store.transaction() as tx:
        (job, *_) = tx.badges.waiting()
        assert tx.badges.claim(job.id, desk.clock.now())
        tx.badges.mark(BadgeNews(job=job.id, state=state), desk.clock.now())


def test_the_first_admission_queues_a_badge(door: Rehearsal) -> None:
    answer = door.scan("A", at=after(1))
    (job,) = jobs(door)
    assert answer.badge_queued
    assert (job.state, job.reason, job.station) == ("queued", "", "door 1")


def test_what_admits_nobody_queues_nothing(door: Rehearsal) -> None:
    door.scan("A", out=True)
    door.invite(guest("B", state=RegistrationState.CANCELLED))
    door.scan("B")
    door.scan(code="hello")
    assert jobs(door) == jobs(door, "B") == []


def test_no_second_badge_comes_by_itself(door: Rehearsal) -> None:
    first = door.scan("A")
    assert not door.scan("A").badge_queued
    door.scan("A", out=True)
    assert not door.scan("A").badge_queued
    assert not door.scan("A", override="lost it").badge_queued
    door.undo(first.entry)
    printed(door, BadgeState.DONE)
    assert not door.scan("A").badge_queued
    assert len(jobs(door)) == 1


def test_a_repeated_scan_queues_one_badge(door: Rehearsal) -> None:
    door.scan("A", nonce="k")
    assert not door.scan("A", nonce="k").badge_queued
    assert len(jobs(door)) == 1


def test_after_a_badge_that_failed_the_next_admission_prints(door: Rehearsal) -> None:
    door.scan("A")
    printed(door, BadgeState.FAILED)
    door.clock.moment = after(1)
    door.scan("A", out=True)
    assert door.scan("A").badge_queued
    assert [job.state for job in jobs(door)] == [BadgeState.QUEUED, BadgeState.FAILED]


def test_a_badge_nobody_knows_of_is_not_printed_again_unasked(door: Rehearsal) -> None:
    door.scan("A")
    printed(door, BadgeState.UNKNOWN)
    door.scan("A", out=True)
    assert not door.scan("A").badge_queued


def test_with_badges_off_none_comes_by_itself(
    desk_at: Callable[..., Rehearsal],
) -> None:
    door = desk_at(evening(), badges=False)
    door.invite(guest("A"))
    assert not door.scan("A").badge_queued
    assert jobs(door) == []


def test_a_badge_is_taken_by_one_printer_only(door: Rehearsal) -> None:
    door.scan("A")
    (job,) = jobs(door)
    with door.store.transaction() as tx:
        assert tx.badges.claim(job.id, after(1))
        assert not tx.badges.claim(job.id, after(1))
    assert jobs(door)[0].state is BadgeState.SENT


def test_a_further_badge_counts_as_one_though_the_first_failed(door: Rehearsal) -> None:
    door.scan("A")
    printed(door, BadgeState.FAILED)
    registration = door.holder("A").registration.id
    order = BadgeOrder(registration=registration, station="desk", reason="jam")
    PrintBadge(door.store, door.clock)(order)
    printed(door, BadgeState.DONE)
    door.scan("A", out=True)
    assert not door.scan("A").badge_queued
    assert len(jobs(door)) == 2
