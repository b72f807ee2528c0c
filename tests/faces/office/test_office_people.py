"""People in the office: found, changed, added, several at once, and all taken back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.app.bootstrap import Application
from kiosk.domain.people.registration import RegistrationState
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.office_face import OfficeFace
from kiosk.faces.window import FaceWindow
from kiosk.service.edit_people import PeopleEdit
from tests.faces.conftest import EVENT
from tests.faces.office.conftest import OpenOffice, Person, stated

Words = Callable[[FaceWindow], list[str]]
Tap = Callable[[FaceWindow, str], None]
Press = Callable[..., None]
TypeText = Callable[[FaceWindow, str], None]
CTRL = Qt.KeyboardModifier.ControlModifier
NIELS = "Niels Abbenhuis"
pytestmark = pytest.mark.usefixtures("sample_app")


@pytest.fixture
def people(open_office: OpenOffice) -> tuple[OfficeFace, FaceWindow]:
    face, window = open_office()
    face.goTo(Office.Page.PEOPLE)
    window.grabWindow()
    return face, window


def test_people_stand_by_surname_with_their_state(
    people: tuple[OfficeFace, FaceWindow], words: Words
) -> None:
    _, window = people
    texts = words(window)
    assert texts.index(NIELS) < texts.index("Devon Achterberg-Clarke")
    assert {"120 people", "Unpaid", "Confirmed"} <= set(texts)


def test_a_filter_leaves_who_matches(
    people: tuple[OfficeFace, FaceWindow], words: Words
) -> None:
    face, window = people
    face.people.filterState(Office.State.UNPAID)
    window.grabWindow()
    assert NIELS in words(window)
    assert "Devon Achterberg-Clarke" not in words(window)
    face.people.showAll()
    assert face.people.table.count == 120


def test_a_column_sorts_and_sorts_back(
    people: tuple[OfficeFace, FaceWindow], tap: Tap
) -> None:
    face, window = people
    tap(window, "Sort by Reference")
    first = face.people.table.person_at(0)
    assert first is not None
    assert first.registration.reference == "DIL-001"
    tap(window, "Sort by Reference")
    last = face.people.table.person_at(0)
    assert last is not None
    assert last.registration.reference > first.registration.reference


def test_a_telephone_cancellation_is_two_touches_and_taken_back_by_one_key(
    people: tuple[OfficeFace, FaceWindow],
    tap: Tap,
    press: Press,
    words: Words,
    person: Person,
) -> None:
    _, window = people
    tap(window, NIELS)
    tap(window, "Cancel this registration")
    assert person(NIELS).state is RegistrationState.CANCELLED
    assert f"{NIELS} was changed." in words(window)
    press(window, Qt.Key.Key_Z, CTRL)
    assert person(NIELS).state is RegistrationState.UNPAID
    assert "Taken back. It is as it was before." in words(window)


def test_a_field_is_kept_when_it_is_left(
    people: tuple[OfficeFace, FaceWindow],
    tap: Tap,
    type_text: TypeText,
    press: Press,
    person: Person,
) -> None:
    face, window = people
    face.people.open(0)
    tap(window, "Affiliation")
    type_text(window, "x")
    press(window, Qt.Key.Key_Tab)
    assert person(NIELS).affiliation.endswith("x")
    assert any(row.field == "affiliation" for row in face.people.form.history.rows)


def test_what_cannot_be_kept_stands_at_its_field(
    people: tuple[OfficeFace, FaceWindow], person: Person
) -> None:
    face, window = people
    face.people.open(0)
    before = person(NIELS).email
    face.people.form.type("email", "nowhere")
    face.people.form.save()
    assert stated(window, "E-mail") == "“nowhere” is not an e-mail address."
    assert person(NIELS).email == before
    assert face.people.form.values.value.email == "nowhere"


def test_whom_somebody_changed_meanwhile_is_shown_and_nobody_overwritten(
    people: tuple[OfficeFace, FaceWindow], app: Application, person: Person
) -> None:
    face, _ = people
    face.people.open(0)
    face.people.form.type("note", "typed here")
    edit = PeopleEdit(
        event=EVENT,
        station="Desk",
        people={person(NIELS).id: ""},
        fields={"note": "typed there"},
    )
    app.use_cases.edit_people(edit)
    face.people.form.save()
    assert person(NIELS).note == "typed there"
    assert "Somebody changed this meanwhile" in face.people.form.sentence
    assert face.people.form.values.value.note == "typed here"
    face.people.form.save()
    assert person(NIELS).note == "typed here"


def test_somebody_is_added_by_keys_alone(
    people: tuple[OfficeFace, FaceWindow],
    press: Press,
    type_text: TypeText,
    person: Person,
    qtbot: QtBot,
) -> None:
    face, window = people
    press(window, Qt.Key.Key_N, CTRL)
    type_text(window, "zora new")
    press(window, Qt.Key.Key_Return)
    assert person("zora new").state is RegistrationState.CONFIRMED
    assert face.people.form.status.value.id == person("zora new").id
    qtbot.waitUntil(lambda: face.people.table.count == 121)


def test_a_namesake_is_asked_about_once(
    people: tuple[OfficeFace, FaceWindow], tap: Tap, qtbot: QtBot
) -> None:
    face, window = people
    face.people.form.add()
    face.people.form.type("name", NIELS)
    face.people.form.register()
    assert face.people.table.count == 120
    tap(window, "Register another of this name")
    qtbot.waitUntil(lambda: face.people.table.count == 121)


def test_several_are_changed_at_once_and_taken_back_at_once(
    people: tuple[OfficeFace, FaceWindow], words: Words, person: Person
) -> None:
    face, window = people
    face.people.table.toggle(0)
    face.people.table.toggle(1)
    assert "2 people marked" in words(window)
    face.people.setState(Office.State.WAITLISTED)
    assert face.people.sentence or person(NIELS).state is RegistrationState.WAITLISTED
    face.people.setState(Office.State.CANCELLED)
    states = {person(NIELS).state, person("Devon Achterberg-Clarke").state}
    assert RegistrationState.CONFIRMED not in states
    while face.undo.steps:
        face.undo.undo()
    assert person(NIELS).state is RegistrationState.UNPAID
    assert person("Devon Achterberg-Clarke").state is RegistrationState.CONFIRMED


def test_everybody_whom_the_filter_shows_is_marked_at_once(
    people: tuple[OfficeFace, FaceWindow],
) -> None:
    face, _ = people
    face.people.search("a")
    face.people.table.markAll()
    assert face.people.table.markedCount == face.people.table.count > 0


def test_fifty_steps_can_be_taken_back(
    people: tuple[OfficeFace, FaceWindow], person: Person
) -> None:
    face, _ = people
    face.people.open(0)
    for number in range(52):
        face.people.form.set("note", f"note {number}")
    while face.undo.steps:
        face.undo.undo()
    assert person(NIELS).note == "note 1"
