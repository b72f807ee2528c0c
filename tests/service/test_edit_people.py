"""People are added, changed and taken back by hand, each change with its history."""

import pytest

from kiosk.domain.admission.verdict import Refusal
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.person_fields import InvalidFieldsError
from kiosk.domain.people.registration import Registration, RegistrationState
from kiosk.domain.staff import Role
from kiosk.service.record_changes import ChangedMeanwhileError
from kiosk.service.register_walk_in import NamesakeError
from kiosk.service.rights import MissingRightError
from tests.desk_driver import DeskDriver, add_staff
from tests.sample_event import refusal_of, sample_guest
from tests.service.people_edits import PeopleEditor


@pytest.fixture
def office(desk: DeskDriver) -> PeopleEditor:
    desk.import_people(
        sample_guest("A", "Anna de Vries", code="CODE-A1"),
        sample_guest("B", "Bram Bakker", code="CODE-B1"),
    )
    return PeopleEditor(desk)


def registration(office: PeopleEditor, reference: str) -> Registration:
    return office.desk.find_holder(reference).registration


def issues(error: pytest.ExceptionInfo[InvalidFieldsError]) -> dict[str, str]:
    return {issue.field: str(issue) for issue in error.value.issues}


def test_somebody_added_is_expected_and_not_in(office: PeopleEditor) -> None:
    added = office.add({"name": "Berg, Anna van den", "email": "a@example.org"})
    assert added.person.registration.name == "Anna van den Berg"
    assert added.check_in is None
    assert (office.desk.count.expected, office.desk.count.arrived) == (3, 0)


def test_somebody_added_and_let_in_is_taken_back_with_the_scan(
    office: PeopleEditor,
) -> None:
    before = office.desk.count
    added = office.add({"name": "Ada Lovelace", "reference": "ADA"}, let_in=True)
    assert added.person.presence.inside
    assert office.desk.count.inside == 1
    office.undo(added)
    assert office.desk.count == before
    assert office.desk.tallies()[0] == +office.desk.tallies()[1]
    office.add({"name": "Ada Lovelace", "reference": "ADA"})  # it is free again


def test_a_namesake_is_asked_about(office: PeopleEditor) -> None:
    with pytest.raises(NamesakeError):
        office.add({"name": "anna de vries"})
    office.add({"name": "anna de vries"}, anyway=True)


def test_all_that_is_wrong_is_said_at_once(office: PeopleEditor) -> None:
    with pytest.raises(InvalidFieldsError) as error:
        office.edit(
            "A",
            email="anna at home",
            language="klingonish",
            state="coming",
            valid_from="next week",
            checkpoints="Attic",
            name=" ",
        )
    assert set(issues(error)) == {
        "email",
        "language",
        "state",
        "valid_from",
        "checkpoints",
        "name",
    }


@pytest.mark.parametrize(
    ("field", "value", "owner"),
    [("reference", "b", "Bram Bakker"), ("code", "CODE-B1", "Bram Bakker")],
)
def test_what_is_anothers_is_refused_by_name(
    office: PeopleEditor, field: str, value: str, owner: str
) -> None:
    with pytest.raises(InvalidFieldsError) as error:
        office.edit("A", **{field: value})
    assert owner in issues(error)[field]


def test_a_change_has_its_history(office: PeopleEditor) -> None:
    office.edit("A", email="anna@example.org", category="press")
    line = office.history("A")[-1]
    assert line.before == {"email": "", "category": "guest"}
    assert line.after == {"email": "anna@example.org", "category": "press"}
    assert line.station == office.desk.station


def test_nobody_is_overwritten(office: PeopleEditor) -> None:
    seen = registration(office, "A")
    office.edit("A", seen=seen, note="vegetarian")
    with pytest.raises(ChangedMeanwhileError) as error:
        office.edit("A", seen=seen, note="vegan")
    assert error.value.people[0].registration.note == "vegetarian"
    assert registration(office, "A").note == "vegetarian"


def test_several_are_changed_at_once_or_nobody(office: PeopleEditor) -> None:
    changed = office.edit("A", "B", state="cancelled")
    assert office.desk.count.expected == 0
    assert refusal_of(office.desk.scan(code="CODE-A1")) is Refusal.CANCELLED
    office.undo(changed)
    assert office.desk.count.expected == 2
    with pytest.raises(InvalidFieldsError):
        office.edit("A", "B", state="unpaid", code="CODE-C1")
    assert registration(office, "A").state is RegistrationState.CONFIRMED


def test_who_is_cancelled_while_inside_is_told(office: PeopleEditor) -> None:
    office.desk.scan(code="CODE-A1")
    changed = office.edit("A", state="cancelled")
    assert [each.reference for each in changed.still_inside] == ["A"]
    assert office.desk.count.inside == 1


def test_who_has_come_is_not_put_on_the_waiting_list(office: PeopleEditor) -> None:
    office.desk.scan(code="CODE-A1")
    with pytest.raises(InvalidFieldsError, match="has come already"):
        office.edit("A", state="waitlisted")


def test_a_replaced_code_is_told_as_such(office: PeopleEditor) -> None:
    office.edit("A", code="CODE-A2")
    assert refusal_of(office.desk.scan(code="CODE-A1")) is Refusal.REVOKED
    assert office.desk.scan(code="CODE-A2").outcome == "admitted"


def test_what_changed_since_is_not_undone(office: PeopleEditor) -> None:
    first = office.edit("A", note="vegetarian")
    office.edit("A", note="vegan")
    with pytest.raises(ChangedMeanwhileError):
        office.undo(first)
    assert registration(office, "A").note == "vegan"


def test_an_undo_is_made_once(office: PeopleEditor) -> None:
    changed = office.edit("A", note="vegetarian")
    undone = office.undo(changed)
    with pytest.raises(KnownFault, match="already undone"):
        office.undo(changed)
    with pytest.raises(KnownFault, match="cannot be undone"):
        office.undo(undone)


def test_it_takes_a_supervisor_and_an_organiser_for_several(
    office: PeopleEditor,
) -> None:
    add_staff(office.desk, "Stef", Role.STEWARD)
    add_staff(office.desk, "Suus", Role.SUPERVISOR)
    add_staff(office.desk, "Olga", Role.ORGANISER)
    with pytest.raises(MissingRightError):
        PeopleEditor(office.desk, "Stef").edit("A", note="x")
    PeopleEditor(office.desk, "Suus").edit("A", note="x")
    with pytest.raises(MissingRightError):
        PeopleEditor(office.desk, "Suus").edit("A", "B", note="y")
    PeopleEditor(office.desk, "Olga").edit("A", "B", note="y")


def test_a_field_changed_here_outlasts_the_roster(office: PeopleEditor) -> None:
    office.edit("A", state="cancelled", affiliation="Asser")
    report = office.desk.import_people(
        sample_guest("A", "Anna de Vries", code="CODE-A1"),
        sample_guest("B", "Bram Bakker", code="CODE-B1"),
    )
    found = registration(office, "A")
    assert (found.state, found.affiliation) == ("cancelled", "Asser")
    assert {each.field: each.kept for each in report.disagreements} == {
        "state": True,
        "affiliation": True,
    }


def test_what_the_roster_changed_since_holds_and_is_told(office: PeopleEditor) -> None:
    office.edit("A", state="cancelled")
    report = office.desk.import_people(
        sample_guest("A", "Anna de Vries", state=RegistrationState.UNPAID)
    )
    assert registration(office, "A").state is RegistrationState.UNPAID
    assert [each.kept for each in report.disagreements] == [False]


def test_a_reference_changed_here_still_finds_the_row(office: PeopleEditor) -> None:
    office.edit("A", reference="VIP-1")
    report = office.desk.import_people(sample_guest("A", "Anna de Vries"))
    assert report.added == 0
    assert registration(office, "VIP-1").name == "Anna de Vries"


def test_an_import_is_taken_back_whole(office: PeopleEditor) -> None:
    before = office.desk.count
    report = office.desk.import_people(
        sample_guest("A", "Anna Smit", state=RegistrationState.UNPAID),
        sample_guest("C", "Cas Cornelisse", code="CODE-C1"),
    )
    office.undo(report.change_set)
    assert office.desk.count == before
    assert registration(office, "A").name == "Anna de Vries"
    again = office.desk.import_people(sample_guest("C", "Cas Cornelisse"))
    assert again.added == 1


def test_an_import_is_not_taken_back_from_who_came(office: PeopleEditor) -> None:
    report = office.desk.import_people(
        sample_guest("C", "Cas Cornelisse", code="CODE-C1"), sample_guest("D", "Daan D")
    )
    office.desk.scan(code="CODE-C1")
    with pytest.raises(ChangedMeanwhileError, match="Cas"):
        office.undo(report.change_set)
    office.undo(report.change_set, leave_changed=True)
    assert office.desk.count.expected == 3
    assert office.desk.count.inside == 1
