"""Badges are prepared before the doors open, one for each who may come."""

from kiosk.domain.badges.badge_job import BadgeState, JobUpdate
from kiosk.domain.people.registration import RegistrationState
from kiosk.service.prepare_badges import BadgePreparation, PrepareBadges
from tests.desk_driver import DeskDriver
from tests.sample_event import sample_guest


def prepare(desk: DeskDriver, category: str | None = None) -> list[str]:
    """Prepare badges; return the references of those queued."""
    preparation = BadgePreparation(event="evening", station="desk", category=category)
    jobs = PrepareBadges(desk.store, desk.clock)(preparation)
    with desk.store.reading() as reader:
        people = [reader.people.find(job.registration) for job in jobs]
    return [person.registration.reference for person in people if person]


def test_everybody_who_may_come_gets_one_in_order(desk: DeskDriver) -> None:
    away = sample_guest("C", state=RegistrationState.CANCELLED)
    desk.import_people(sample_guest("B"), sample_guest("A"), away)
    assert prepare(desk) == ["A", "B"]
    assert prepare(desk) == []
    assert desk.count.arrived == 0


def test_only_those_without_one_are_prepared(desk: DeskDriver) -> None:
    desk.import_people(sample_guest("A"), sample_guest("B"))
    desk.scan("A")
    assert prepare(desk) == ["B"]
    with desk.store.transaction() as tx:
        for job in tx.badges.queued():
            failed = JobUpdate(job=job.id, state=BadgeState.FAILED)
            tx.badges.record(failed, desk.clock.now())
    assert prepare(desk) == ["A", "B"]


def test_a_category_is_prepared_in_any_case(desk: DeskDriver) -> None:
    desk.import_people(sample_guest("A"), sample_guest("S", category="Spreker É"))
    assert prepare(desk, "spreker é") == ["S"]


def test_a_check_in_queues_no_second_one(desk: DeskDriver) -> None:
    desk.import_people(sample_guest("A"))
    prepare(desk)
    assert not desk.scan("A").badge_queued


def test_hundreds_are_queued_each_once(desk: DeskDriver) -> None:
    names = [f"{number:03}" for number in range(120)]
    desk.import_people(*map(sample_guest, names))
    assert prepare(desk) == names
    assert len(desk.ledger) == 120
