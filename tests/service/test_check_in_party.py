"""A party is checked in with one key, each by the rule."""

from dataclasses import replace

import pytest

from kiosk.domain.answer import Answer
from kiosk.domain.fault import KnownFault
from kiosk.domain.registration import RegistrationState
from kiosk.domain.verdict import Refusal
from kiosk.service.check_in import Scan
from kiosk.service.check_in_party import CheckInParty
from tests.evening import guest, refusal
from tests.rehearsal import Rehearsal

SCHOOL = "School"


def check_in(desk: Rehearsal, reference: str) -> list[Answer]:
    person = desk.holder(reference).registration.id
    scan = Scan(event="evening", station="desk", registration=person)
    return list(CheckInParty(desk.store, desk.check_in)(scan))


@pytest.fixture
def school(desk: Rehearsal) -> Rehearsal:
    members = [guest("A1"), guest("A2"), guest("A3")]
    members.append(guest("A4", state=RegistrationState.CANCELLED))
    desk.invite(*(replace(one, party=SCHOOL) for one in members), guest("B1"))
    return desk


def test_all_come_in_but_who_may_not(school: Rehearsal) -> None:
    answers = check_in(school, "A2")
    assert answers[0].registration is not None
    assert answers[0].registration.reference == "A2"
    assert [refusal(answer) for answer in answers[:3]] == [None] * 3
    assert refusal(answers[3]) is Refusal.CANCELLED
    assert school.count.inside == 3
    assert len(school.ledger) == 4
    assert len({entry.counter for entry in school.ledger}) == 4


def test_who_is_inside_already_is_left_alone(school: Rehearsal) -> None:
    school.scan("A1")
    names = [one.registration for one in check_in(school, "A2")]
    assert [one and one.reference for one in names] == ["A2", "A3", "A4"]
    running, counted = school.counted()
    assert +running == +counted


def test_a_person_alone_is_no_party(school: Rehearsal) -> None:
    with pytest.raises(KnownFault, match="belongs to no party"):
        check_in(school, "B1")
    assert school.ledger == []
