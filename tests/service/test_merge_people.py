"""Two registrations of one person become one, and a mistake is parted again."""

import pytest

from kiosk.domain.admission.verdict import Refusal
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.people_query import PeopleQuery
from tests.desk_driver import DeskDriver
from tests.sample_event import minutes_after_start, refusal_of, sample_guest
from tests.service.people_edits import PeopleEditor


@pytest.fixture
def office(desk: DeskDriver) -> PeopleEditor:
    desk.import_people(
        sample_guest("A", "Anna de Vries", code="CODE-A1"),
        sample_guest("B", "A. de Vries", code="CODE-B1", attention="Wheelchair"),
        sample_guest("C", "Cas Cornelisse", code="CODE-C1"),
    )
    return PeopleEditor(desk)


def check_counts(office: PeopleEditor) -> None:
    kept, counted = office.desk.tallies()
    assert +kept == +counted
    assert office.desk.inconsistent_references() == []


def test_both_codes_admit_the_one(office: PeopleEditor) -> None:
    office.merge("A", "B")
    assert office.desk.scan(code="CODE-B1").outcome == "admitted"
    again = office.desk.scan(code="CODE-A1")
    assert refusal_of(again) is Refusal.ALREADY_INSIDE
    assert again.registration is not None
    assert again.registration.reference == "A"
    check_counts(office)


def test_a_ticket_of_ours_admits_the_one_too(office: PeopleEditor) -> None:
    ticket = office.desk.ticket_code("B")
    office.merge("A", "B")
    found = office.desk.scan(code=ticket).registration
    assert found is not None
    assert found.reference == "A"


def test_check_ins_follow(office: PeopleEditor) -> None:
    office.desk.scan(code="CODE-B1", at=minutes_after_start(3))
    merged = office.merge("A", "B")
    assert office.desk.presence("A").first_admitted_at == minutes_after_start(3)
    assert (office.desk.count.expected, office.desk.count.inside) == (2, 1)
    check_counts(office)
    office.undo(merged)
    assert office.desk.presence("B").inside
    assert not office.desk.presence("A").arrived
    check_counts(office)


def test_what_came_by_the_others_code_since_goes_back_to_them(
    office: PeopleEditor,
) -> None:
    merged = office.merge("A", "B")
    office.desk.scan(code="CODE-B1")
    office.undo(merged)
    assert office.desk.presence("B").inside
    assert not office.desk.presence("A").arrived
    check_counts(office)


def test_what_one_lacks_the_other_fills(office: PeopleEditor) -> None:
    office.edit("B", email="anna@example.org")
    office.edit("A", state="unpaid")
    office.merge("A", "B")
    found = office.desk.find_holder("A").registration
    assert found.email == "anna@example.org"
    assert found.attention == "Wheelchair"
    assert found.state == "confirmed"


def test_the_merged_one_is_listed_nowhere(office: PeopleEditor) -> None:
    office.merge("A", "B")
    with office.desk.store.reading() as reader:
        event = office.desk.event.id
        listed = [person.registration.reference for person in reader.people.all(event)]
        searched = reader.people.search(event, "Vries", 9)
        page = reader.people.page(PeopleQuery(event=event), 9)
    assert listed == ["A", "C"]
    assert [person.registration.reference for person in searched] == ["A"]
    assert [person.registration.reference for person in page.people] == ["C", "A"]


def test_the_next_roster_leaves_them_merged(office: PeopleEditor) -> None:
    office.merge("A", "B")
    report = office.desk.import_people(
        sample_guest("A", "Anna de Vries", code="CODE-A1"),
        sample_guest("B", "A. de Vries", code="CODE-B1"),
    )
    assert (report.added, report.updated) == (0, 0)
    assert [each.reference for each in report.merged] == ["A"]
    assert report.vanished == ("C",)


def test_the_merged_may_be_merged_on(office: PeopleEditor) -> None:
    office.desk.scan(code="CODE-B1")
    first = office.merge("A", "B")
    second = office.merge("C", "A")
    assert office.desk.presence("C").inside
    office.undo(second)
    office.undo(first)
    assert office.desk.presence("B").inside
    assert not office.desk.presence("A").arrived
    assert not office.desk.presence("C").arrived
    check_counts(office)


def test_nobody_is_merged_with_themselves(office: PeopleEditor) -> None:
    with pytest.raises(KnownFault):
        office.merge("A", "A")


def test_one_is_split_with_their_code_and_check_in(office: PeopleEditor) -> None:
    scan = office.desk.scan(code="CODE-A1")
    parted = office.split(
        "A", fields={"name": "Ann Other"}, entries=[scan.entry], with_code=True
    )
    new, kept = parted.people
    assert new.presence.inside
    assert not kept.presence.arrived
    assert new.registration.code == "CODE-A1"
    check_counts(office)
    office.undo(parted)
    assert office.desk.presence("A").inside
    assert office.desk.find_holder("A").registration.code == "CODE-A1"
    check_counts(office)
