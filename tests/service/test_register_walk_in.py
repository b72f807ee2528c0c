"""Somebody who comes without a registration gets one, and comes in."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.verdict import Admitted, Refusal
from kiosk.domain.event.event import Admission
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.name_order import surname_key
from kiosk.service.register_walk_in import (
    NamesakeError,
    NotAdmittedError,
    RegisterWalkIn,
    WalkIn,
)
from tests.desk_driver import DeskDriver
from tests.sample_event import (
    minutes_after_start,
    refusal_of,
    sample_event,
    sample_guest,
)


def walk_in(desk: DeskDriver, name: str, **more: str | bool) -> CheckInResult:
    request = replace(WalkIn(event="evening", station="desk", name=name), **more)  # type: ignore[arg-type]  # as WalkIn takes them
    return RegisterWalkIn(desk.store, desk.check_in)(request)


def test_a_walk_in_is_registered_admitted_and_found(desk: DeskDriver) -> None:
    answer = walk_in(desk, "  Annika   de  Vries ", affiliation="Asser Institute")
    assert answer.verdict == Admitted()
    assert answer.badge_queued
    person = answer.registration
    assert person is not None
    assert (person.name, person.given_name) == ("Annika de Vries", "Annika")
    assert person.family_name == "de Vries"
    assert person.walk_in
    with desk.store.reading() as reader:
        people = reader.people.search("evening", "annika", 5)
        assert [person_found.registration.id for person_found in people] == [person.id]
        assert people[0].presence.inside
    assert desk.scan(person.reference, out=True).registration == person


@pytest.mark.parametrize(
    ("name", "written", "greeting", "surname"),
    [
        ("Jan Willem de Vries", "Jan Willem de Vries", "Jan", "vries"),
        ("Dr. Jan Peter Balkenende", "Dr. Jan Peter Balkenende", "Jan", "balkenende"),
        ("van den Heuvel, Piet", "Piet van den Heuvel", "Piet", "heuvel"),
    ],
)
def test_a_walk_in_is_greeted_and_sorted_as_everybody(
    name: str, written: str, greeting: str, surname: str, desk: DeskDriver
) -> None:
    person = walk_in(desk, name, nonce="one").registration
    assert person is not None
    assert (person.name, person.greeting_name) == (written, greeting)
    assert surname_key(person.name_parts)[0] == surname
    assert walk_in(desk, name, nonce="one").registration == person


def test_a_walk_in_is_counted_as_expected_and_as_one(desk: DeskDriver) -> None:
    walk_in(desk, "Annika Müller")
    assert (desk.count.expected, desk.count.arrived, desk.count.inside) == (1, 1, 1)
    assert (desk.count.walk_ins, desk.count.no_shows) == (1, 0)
    running, recounted = desk.tallies()
    assert running == recounted


@pytest.mark.parametrize("name", ["Annika Muller", "ANNIKA MÜLLER", "müller annika"])
def test_a_namesake_is_asked_about_first(name: str, desk: DeskDriver) -> None:
    desk.import_people(
        sample_guest("A", "Annika Müller"), sample_guest("B", "Annika Mulder")
    )
    with pytest.raises(NamesakeError, match="A Annika Müller") as raised:
        walk_in(desk, name)
    assert [person.registration.reference for person in raised.value.people] == ["A"]
    assert desk.count.expected == 2
    assert desk.ledger == []
    assert walk_in(desk, name, anyway=True).verdict == Admitted()
    assert desk.count.expected == 3


def test_a_namesake_at_another_event_does_not_matter(desk: DeskDriver) -> None:
    desk.import_event(sample_event(event="lecture"))
    desk.import_people(sample_guest("A", "Annika Müller", event="lecture"))
    assert walk_in(desk, "Annika Müller").verdict == Admitted()


def test_a_full_event_registers_nobody(desk_at: Callable[..., DeskDriver]) -> None:
    desk = desk_at(sample_event(capacity=1))
    first = walk_in(desk, "Annika Müller").registration
    assert first is not None
    with pytest.raises(NotAdmittedError) as raised:
        walk_in(desk, "Jürgen Strauß")
    assert refusal_of(raised.value.result) is Refusal.FULL
    assert (desk.count.expected, desk.count.walk_ins) == (1, 1)
    assert walk_in(desk, "Jürgen Strauß", override="speaker").verdict == Admitted()
    desk.scan(first.reference, out=True)
    desk.scan(first.reference, out=True)
    with pytest.raises(NotAdmittedError):
        walk_in(desk, "Ewan Gray")
    desk.undo(desk.ledger[1].id)
    assert walk_in(desk, "Ewan Gray").verdict == Admitted()


def test_out_of_hours_nobody_walks_in(desk_at: Callable[..., DeskDriver]) -> None:
    desk = desk_at(sample_event(admission=Admission(opens_at=minutes_after_start(10))))
    with pytest.raises(NotAdmittedError) as raised:
        walk_in(desk, "Annika Müller")
    assert refusal_of(raised.value.result) is Refusal.TOO_EARLY
    assert desk.count.expected == 0


@pytest.mark.parametrize("name", ["", " \t\n"])
def test_a_walk_in_needs_a_name(name: str, desk: DeskDriver) -> None:
    with pytest.raises(KnownFault, match="needs a name"):
        walk_in(desk, name)


def test_a_walk_in_that_is_sent_twice_is_one_person(desk: DeskDriver) -> None:
    first = walk_in(desk, "Annika Müller", nonce="k")
    retried = walk_in(desk, "Annika Müller", nonce="k")
    assert retried.replayed
    assert (retried.entry, retried.registration) == (first.entry, first.registration)
    assert (desk.count.expected, desk.count.inside) == (1, 1)


def test_nobody_walks_into_an_event_that_is_not_there(desk: DeskDriver) -> None:
    with pytest.raises(KnownFault, match="no event"):
        walk_in(desk, "Annika Müller", event="nothing")
