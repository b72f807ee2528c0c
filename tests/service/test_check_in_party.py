"""A party is checked in with one key, each by the rule."""

from dataclasses import replace

import pytest

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.verdict import Refusal
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import RegistrationState
from kiosk.service.check_in import Scan
from kiosk.service.check_in_party import CheckInParty
from tests.desk_driver import DeskDriver
from tests.sample_event import refusal_of, sample_guest

SCHOOL = "School"


def check_in(desk: DeskDriver, reference: str) -> list[CheckInResult]:
    person = desk.find_holder(reference).registration.id
    scan = Scan(event="evening", station="desk", registration=person)
    return list(CheckInParty(desk.store, desk.check_in)(scan))


@pytest.fixture
def school(desk: DeskDriver) -> DeskDriver:
    members = [sample_guest("A1"), sample_guest("A2"), sample_guest("A3")]
    members.append(sample_guest("A4", state=RegistrationState.CANCELLED))
    desk.import_people(
        *(replace(member, party=SCHOOL) for member in members), sample_guest("B1")
    )
    return desk


def test_all_come_in_but_who_may_not(school: DeskDriver) -> None:
    answers = check_in(school, "A2")
    assert answers[0].registration is not None
    assert answers[0].registration.reference == "A2"
    assert [refusal_of(answer) for answer in answers[:3]] == [None] * 3
    assert refusal_of(answers[3]) is Refusal.CANCELLED
    assert school.count.inside == 3
    assert len(school.ledger) == 4
    assert len({entry.counter for entry in school.ledger}) == 4


def test_who_is_inside_already_is_left_alone(school: DeskDriver) -> None:
    school.scan("A1")
    registrations = [result.registration for result in check_in(school, "A2")]
    assert [member and member.reference for member in registrations] == [
        "A2",
        "A3",
        "A4",
    ]
    running, counted = school.tallies()
    assert +running == +counted


def test_a_person_alone_is_no_party(school: DeskDriver) -> None:
    with pytest.raises(KnownFault, match="belongs to no party"):
        check_in(school, "B1")
    assert school.ledger == []
