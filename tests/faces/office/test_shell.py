"""The office's window: pages, finding anything, its lock, an empty home."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kiosk.app.bootstrap import Application
from kiosk.domain.staff import Role
from kiosk.faces.office.office_enums import Office
from kiosk.faces.window import FaceWindow
from tests.faces.office.conftest import OpenOffice, Person

Words = Callable[[FaceWindow], list[str]]
Tap = Callable[[FaceWindow, str], None]
Press = Callable[..., None]
TypeText = Callable[[FaceWindow, str], None]
CTRL = Qt.KeyboardModifier.ControlModifier
Page = Office.Page


def test_an_empty_home_offers_a_new_event_or_a_file(
    app: Application, open_office: OpenOffice, words: Words, tap: Tap
) -> None:
    face, window = open_office("")
    assert "There is no event yet" in words(window)
    assert "People" not in words(window)
    tap(window, "New event")
    assert face.page is Page.NEW_EVENT
    assert app.staff == []


@pytest.mark.usefixtures("sample_app")
def test_it_opens_on_what_is_still_to_do(open_office: OpenOffice, words: Words) -> None:
    face, window = open_office()
    assert face.page is Page.OVERVIEW
    assert {"120 people are registered", "120 people"} & set(words(window))
    assert any("have no ticket yet" in word for word in words(window))


@pytest.mark.usefixtures("sample_app")
def test_every_page_can_be_shown(open_office: OpenOffice) -> None:
    face, window = open_office()
    for page in Page:
        face.goTo(page)
        window.grabWindow()
        assert face.page is page
    assert face.sentence == ""


@pytest.mark.usefixtures("sample_app")
def test_ctrl_k_finds_a_person_by_their_name(
    open_office: OpenOffice, press: Press, type_text: TypeText, person: Person
) -> None:
    face, window = open_office()
    press(window, Qt.Key.Key_K, CTRL)
    type_text(window, "abbenhuis")
    press(window, Qt.Key.Key_Return)
    assert face.page is Page.PEOPLE
    assert face.people.form.status.value.id == person("Niels Abbenhuis").id


@pytest.mark.usefixtures("sample_app")
def test_ctrl_k_finds_a_page(
    open_office: OpenOffice, press: Press, type_text: TypeText
) -> None:
    face, window = open_office()
    press(window, Qt.Key.Key_K, CTRL)
    type_text(window, "badges")
    press(window, Qt.Key.Key_Return)
    assert face.page is Page.BADGES


@pytest.mark.usefixtures("sample_app")
def test_a_scanned_ticket_opens_its_person(
    app: Application,
    open_office: OpenOffice,
    scan_code: Callable[..., None],
    person: Person,
) -> None:
    guest = person("Niels Abbenhuis")
    code = app.use_cases.issue_tickets(guest.event, [guest.id])[guest.id]
    face, window = open_office()
    scan_code(window, code)
    assert face.page is Page.PEOPLE
    assert face.people.form.values.value.name == "Niels Abbenhuis"


@pytest.mark.parametrize("event", ["dilema-2023", ""])
def test_where_staff_have_pins_it_asks_for_an_organisers(
    sample_app: Application,
    open_office: OpenOffice,
    words: Words,
    type_text: TypeText,
    press: Press,
    event: str,
) -> None:
    sample_app.use_cases.add_staff_member("Ada", Role.ORGANISER, "471183")
    sample_app.use_cases.add_staff_member("Bob", Role.SUPERVISOR, "805217")
    face, window = open_office(event)
    assert "Find anything" not in words(window)
    type_text(window, "805217")
    press(window, Qt.Key.Key_Return)
    assert "This takes an organiser." in words(window)
    type_text(window, "471183")
    press(window, Qt.Key.Key_Return)
    assert "Find anything" in words(window)
    assert face.login.operator == "Ada"


@pytest.mark.usefixtures("sample_app")
def test_what_is_typed_fast_into_a_field_stays_there(
    open_office: OpenOffice, scan_code: Callable[..., None]
) -> None:
    face, window = open_office()
    face.goTo(Page.NEW_EVENT)
    window.grabWindow()
    scan_code(window, "14 april 2027", end="\t")
    assert face.newEvent.values.value.title == "14 april 2027"


@pytest.mark.usefixtures("sample_app")
def test_it_speaks_dutch_at_once(
    open_office: OpenOffice, tap: Tap, words: Words
) -> None:
    _, window = open_office()
    tap(window, "Nederlands")
    assert {"Mensen", "Overzicht", "De deur"} <= set(words(window))
