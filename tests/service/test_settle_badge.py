"""A badge of which nobody knows is settled by what somebody at the desk saw."""

import pytest

from kiosk.domain.badge import BadgeJob, BadgeNews, BadgeState
from kiosk.domain.ledger import EntryKind, Source
from kiosk.service.settle_badge import SettleBadge, Settlement
from tests.evening import after, guest
from tests.rehearsal import Rehearsal


def badges(desk: Rehearsal) -> list[BadgeJob]:
    with desk.store.reading() as reader:
        return list(reader.badges.of(desk.holder("A1").registration.id))


def settle(desk: Rehearsal, *, came_out: bool) -> BadgeJob | None:
    said = Settlement(
        job=badges(desk)[-1].id, came_out=came_out, station="desk", source=Source.DESK
    )
    return SettleBadge(desk.store, desk.clock)(said)


@pytest.fixture
def anna(desk: Rehearsal) -> Rehearsal:
    """A desk where nobody knows whether Anna's badge came out."""
    desk.invite(guest("A1", "Anna"))
    desk.scan("A1")
    (job,) = badges(desk)
    with desk.store.transaction() as tx:
        news = BadgeNews(job=job.id, state=BadgeState.UNKNOWN)
        tx.badges.mark(news, desk.clock.now())
    desk.clock.moment = after(1)
    return desk


def test_a_badge_that_was_seen_is_done(anna: Rehearsal) -> None:
    assert settle(anna, came_out=True) is None
    (job,) = badges(anna)
    assert job.state is BadgeState.DONE
    assert len(anna.ledger) == 1


def test_one_that_was_not_seen_is_printed_again_and_written_down(
    anna: Rehearsal,
) -> None:
    again = settle(anna, came_out=False)
    assert again is not None
    new, old = badges(anna)
    assert (new.id, new.state) == (again.id, BadgeState.QUEUED)
    assert (old.state, old.problem) == (BadgeState.FAILED, "It did not come out.")
    entry = anna.ledger[-1]
    assert (entry.kind, entry.source) == (EntryKind.BADGE, Source.DESK)
    assert entry.reason == new.reason != ""


@pytest.mark.parametrize("first", [True, False])
def test_two_desks_that_answer_settle_it_once(anna: Rehearsal, *, first: bool) -> None:
    settle(anna, came_out=first)
    before = badges(anna)
    for came_out in (True, False):
        assert settle(anna, came_out=came_out) is None
    assert badges(anna) == before


def test_afterwards_no_further_badge_comes_by_itself(anna: Rehearsal) -> None:
    settle(anna, came_out=False)
    anna.scan("A1", out=True)
    assert not anna.scan("A1").badge_queued


def test_a_badge_that_is_gone_is_no_matter(anna: Rehearsal) -> None:
    gone = Settlement(job="nothing", came_out=False, station="desk")
    assert SettleBadge(anna.store, anna.clock)(gone) is None
