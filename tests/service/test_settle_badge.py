"""A badge of which nobody knows is settled by what somebody at the desk saw."""

import pytest

from kiosk.domain.admission.ledger import EntryKind, ScanSource
from kiosk.domain.badges.badge_job import BadgeJob, BadgeState, JobUpdate
from kiosk.service.settle_badge import BadgeSettlement, SettleBadge
from tests.desk_driver import DeskDriver
from tests.sample_event import minutes_after_start, sample_guest


def badges(desk: DeskDriver) -> list[BadgeJob]:
    with desk.store.reading() as reader:
        return list(
            reader.badges.for_registration(desk.find_holder("A1").registration.id)
        )


def settle(desk: DeskDriver, *, came_out: bool) -> BadgeJob | None:
    settlement = BadgeSettlement(
        job=badges(desk)[-1].id,
        came_out=came_out,
        station="desk",
        source=ScanSource.DESK,
    )
    return SettleBadge(desk.store, desk.clock)(settlement)


@pytest.fixture
def anna(desk: DeskDriver) -> DeskDriver:
    """A desk where it is uncertain whether Anna's badge was printed."""
    desk.import_people(sample_guest("A1", "Anna"))
    desk.scan("A1")
    (job,) = badges(desk)
    with desk.store.transaction() as tx:
        update = JobUpdate(job=job.id, state=BadgeState.UNKNOWN)
        tx.badges.record(update, desk.clock.now())
    desk.clock.moment = minutes_after_start(1)
    return desk


def test_a_badge_that_was_seen_is_done(anna: DeskDriver) -> None:
    assert settle(anna, came_out=True) is None
    (job,) = badges(anna)
    assert job.state is BadgeState.DONE
    assert len(anna.ledger) == 1


def test_a_badge_that_was_not_seen_is_printed_again_and_recorded(
    anna: DeskDriver,
) -> None:
    new_job = settle(anna, came_out=False)
    assert new_job is not None
    new, old = badges(anna)
    assert (new.id, new.state) == (new_job.id, BadgeState.QUEUED)
    assert (old.state, old.problem) == (BadgeState.FAILED, "It did not come out.")
    entry = anna.ledger[-1]
    assert (entry.kind, entry.source) == (EntryKind.BADGE, ScanSource.DESK)
    assert entry.reason == new.reason != ""


@pytest.mark.parametrize("first", [True, False])
def test_two_desks_that_answer_settle_it_once(anna: DeskDriver, *, first: bool) -> None:
    settle(anna, came_out=first)
    before = badges(anna)
    for came_out in (True, False):
        assert settle(anna, came_out=came_out) is None
    assert badges(anna) == before


def test_afterwards_no_further_badge_comes_by_itself(anna: DeskDriver) -> None:
    settle(anna, came_out=False)
    anna.scan("A1", out=True)
    assert not anna.scan("A1").badge_queued


def test_settling_an_unknown_badge_does_nothing(anna: DeskDriver) -> None:
    settlement = BadgeSettlement(job="nothing", came_out=False, station="desk")
    assert SettleBadge(anna.store, anna.clock)(settlement) is None
