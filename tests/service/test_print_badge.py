"""A badge is printed once; a further one says why."""

import pytest

from kiosk.domain.admission.ledger import EntryKind, Outcome
from kiosk.domain.badges.badge_job import BadgeJob, BadgeState, JobUpdate
from kiosk.domain.fault import KnownFault
from kiosk.service.print_badge import BadgeExistsError, BadgeOrder, PrintBadge
from tests.desk_driver import DeskDriver
from tests.sample_event import minutes_after_start, sample_guest


def order_badge(desk: DeskDriver, reason: str = "") -> BadgeJob:
    anna = desk.find_holder("A1").registration.id
    badge_order = BadgeOrder(registration=anna, station="desk", reason=reason)
    return PrintBadge(desk.store, desk.clock)(badge_order)


def badges(desk: DeskDriver) -> list[BadgeJob]:
    with desk.store.reading() as reader:
        return list(
            reader.badges.for_registration(desk.find_holder("A1").registration.id)
        )


@pytest.fixture
def anna(desk: DeskDriver) -> DeskDriver:
    desk.import_people(sample_guest("A1", "Anna"))
    return desk


def test_the_first_badge_needs_no_reason_and_is_written_down(anna: DeskDriver) -> None:
    assert order_badge(anna).state is BadgeState.QUEUED
    [entry] = anna.ledger
    assert (entry.kind, entry.verdict) == (EntryKind.BADGE, Outcome.QUEUED)
    assert entry.registration == anna.find_holder("A1").registration.id
    assert entry.reason is None
    assert not anna.presence("A1").arrived


def test_after_a_check_in_a_further_badge_needs_a_reason(anna: DeskDriver) -> None:
    anna.scan("A1")
    with pytest.raises(BadgeExistsError, match="Anna has a badge already"):
        order_badge(anna)
    assert len(badges(anna)) == len(anna.ledger) == 1


def test_with_a_reason_a_further_badge_is_queued(anna: DeskDriver) -> None:
    anna.scan("A1")
    anna.clock.moment = minutes_after_start(1)
    order_badge(anna, " lost  it ")
    assert [job.reason for job in badges(anna)] == ["lost it", ""]
    assert [entry.reason for entry in anna.ledger] == [None, "lost it"]
    assert anna.presence("A1").inside
    assert anna.inconsistent_references() == []


def test_a_badge_that_failed_is_printed_again_without_a_reason(
    anna: DeskDriver,
) -> None:
    first = order_badge(anna)
    with anna.store.transaction() as tx:
        failed = JobUpdate(job=first.id, state=BadgeState.FAILED, problem="no paper")
        tx.badges.record(failed, anna.clock.now())
    order_badge(anna)
    assert {job.state for job in badges(anna)} == {BadgeState.FAILED, BadgeState.QUEUED}


def test_nobody_gets_no_badge(desk: DeskDriver) -> None:
    nobody = BadgeOrder(registration="nobody", station="desk")
    with pytest.raises(KnownFault, match="no longer kept"):
        PrintBadge(desk.store, desk.clock)(nobody)
