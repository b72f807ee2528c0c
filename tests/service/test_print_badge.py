"""A badge is printed once; a further one says why."""

import pytest

from kiosk.domain.badge import BadgeJob, BadgeNews, BadgeState
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import EntryKind, Outcome
from kiosk.service.print_badge import BadgeOrder, BadgeThere, PrintBadge
from tests.evening import after, guest
from tests.rehearsal import Rehearsal


def order(desk: Rehearsal, reason: str = "") -> BadgeJob:
    anna = desk.holder("A1").registration.id
    asked = BadgeOrder(registration=anna, station="desk", reason=reason)
    return PrintBadge(desk.store, desk.clock)(asked)


def badges(desk: Rehearsal) -> list[BadgeJob]:
    with desk.store.reading() as reader:
        return list(reader.badges.of(desk.holder("A1").registration.id))


@pytest.fixture
def anna(desk: Rehearsal) -> Rehearsal:
    desk.invite(guest("A1", "Anna"))
    return desk


def test_the_first_badge_needs_no_reason_and_is_written_down(anna: Rehearsal) -> None:
    assert order(anna).state is BadgeState.QUEUED
    [entry] = anna.ledger
    assert (entry.kind, entry.verdict) == (EntryKind.BADGE, Outcome.QUEUED)
    assert entry.registration == anna.holder("A1").registration.id
    assert entry.reason is None
    assert not anna.presence("A1").arrived


def test_after_a_check_in_a_further_badge_needs_a_reason(anna: Rehearsal) -> None:
    anna.scan("A1")
    with pytest.raises(BadgeThere, match="Anna has a badge already"):
        order(anna)
    assert len(badges(anna)) == len(anna.ledger) == 1


def test_with_a_reason_a_further_badge_is_queued(anna: Rehearsal) -> None:
    anna.scan("A1")
    anna.clock.moment = after(1)
    order(anna, " lost  it ")
    assert [job.reason for job in badges(anna)] == ["lost it", ""]
    assert [entry.reason for entry in anna.ledger] == [None, "lost it"]
    assert anna.presence("A1").inside
    assert anna.mislaid() == []


def test_a_badge_that_failed_is_printed_again_without_a_reason(
    anna: Rehearsal,
) -> None:
    first = order(anna)
    with anna.store.transaction() as tx:
        failed = BadgeNews(job=first.id, state=BadgeState.FAILED, problem="no paper")
        tx.badges.mark(failed, anna.clock.now())
    order(anna)
    assert {job.state for job in badges(anna)} == {BadgeState.FAILED, BadgeState.QUEUED}


def test_nobody_gets_no_badge(desk: Rehearsal) -> None:
    nobody = BadgeOrder(registration="nobody", station="desk")
    with pytest.raises(KnownFault, match="no longer kept"):
        PrintBadge(desk.store, desk.clock)(nobody)
