"""Badges are prepared before the doors open, one for each who may come."""

from kiosk.domain.badge import BadgeNews, BadgeState
from kiosk.domain.registration import RegistrationState
from kiosk.service.prepare_badges import Preparation, PrepareBadges
from tests.evening import guest
from tests.rehearsal import Rehearsal


def prepare(desk: Rehearsal, category: str | None = None) -> list[str]:
    """Prepare badges; name whose were queued."""
    asked = Preparation(event="evening", station="desk", category=category)
    jobs = PrepareBadges(desk.store, desk.clock)(asked)
    with desk.store.reading() as reader:
        people = [reader.people.find(job.registration) for job in jobs]
    return [one.registration.reference for one in people if one]


def test_everybody_who_may_come_gets_one_in_order(desk: Rehearsal) -> None:
    away = guest("C", state=RegistrationState.CANCELLED)
    desk.invite(guest("B"), guest("A"), away)
    assert prepare(desk) == ["A", "B"]
    assert prepare(desk) == []
    assert desk.count.arrived == 0


def test_only_those_without_one_are_prepared(desk: Rehearsal) -> None:
    desk.invite(guest("A"), guest("B"))
    desk.scan("A")
    assert prepare(desk) == ["B"]
    with desk.store.transaction() as tx:
        for job in tx.badges.waiting():
            failed = BadgeNews(job=job.id, state=BadgeState.FAILED)
            tx.badges.mark(failed, desk.clock.now())
    assert prepare(desk) == ["A", "B"]


def test_a_category_is_prepared_in_any_case(desk: Rehearsal) -> None:
    desk.invite(guest("A"), guest("S", category="Spreker É"))
    assert prepare(desk, "spreker é") == ["S"]


def test_a_check_in_queues_no_second_one(desk: Rehearsal) -> None:
    desk.invite(guest("A"))
    prepare(desk)
    assert not desk.scan("A").badge_queued


def test_hundreds_are_queued_each_once(desk: Rehearsal) -> None:
    names = [f"{number:03}" for number in range(120)]
    desk.invite(*map(guest, names))
    assert prepare(desk) == names
    assert len(desk.ledger) == 120
