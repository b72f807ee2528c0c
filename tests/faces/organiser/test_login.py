"""Where organisers have PINs, nobody else changes anything at this screen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.staff import Role, StaffMember
from kiosk.domain.ticket import STAFF_CODE_LENGTH, compose_staff_code
from kiosk.faces.organiser.organiser_enums import Organiser
from kiosk.faces.organiser.organiser_face import OrganiserFace
from kiosk.faces.window import FaceWindow
from kiosk.service.identify_staff import Identified, NotIdentified
from kiosk.store.sqlite_store import SqliteStore
from tests.faces.conftest import OPENING
from tests.faces.organiser.conftest import EVENT, FilePorts, Shown, read_now

Press = Callable[..., None]
Type = Callable[[FaceWindow, str], None]
Words = Callable[[FaceWindow], list[str]]
ADA = StaffMember(id="ada", name="Ada", role=Role.ORGANISER, pin="sealed")
BOB = StaffMember(id="bob", name="Bob", role=Role.STEWARD, pin="sealed too")


@pytest.fixture
def _guarded(store: SqliteStore, face: OrganiserFace, desk: FilePorts) -> None:
    """Let Ada be the organiser, and Bob a steward."""
    with store.transaction() as tx:
        tx.staff.put(ADA)
        tx.staff.put(BOB)
    desk.pins = {"1234": Identified(ADA), "9999": Identified(BOB)}
    read_now(face)


pytestmark = pytest.mark.usefixtures("_guarded")


def try_pin(window: FaceWindow, press: Press, type_text: Type, pin: str) -> None:
    type_text(window, pin)
    press(window, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_F4, "Not here yet: 105"),
        (Qt.Key.Key_F5, "Parts of the programme"),
        (Qt.Key.Key_F6, "Shift the programme"),
        (Qt.Key.Key_F7, "Announce something"),
        (Qt.Key.Key_F8, "Write the files"),
    ],
)
def test_a_page_that_changes_something_opens_by_an_organisers_pin(
    window: FaceWindow,
    press: Press,
    type_text: Type,
    words: Words,
    shown: Shown,
    key: Qt.Key,
    page: str,
) -> None:
    press(window, key)
    shown("For organisers", "Enter your PIN.")
    assert page not in words(window)
    try_pin(window, press, type_text, "1234")
    shown(page)


def test_an_organisers_card_takes_the_pin_too_and_is_no_ticket(
    window: FaceWindow,
    press: Press,
    type_text: Type,
    scan_code: Callable[..., None],
    shown: Shown,
    desk: FilePorts,
    store: SqliteStore,
) -> None:
    card = compose_staff_code("B" * STAFF_CODE_LENGTH)
    desk.pins[card] = NotIdentified(takes_pin=True)
    press(window, Qt.Key.Key_F6)
    scan_code(window, card)
    shown("The card of an organiser takes the PIN, too.")
    try_pin(window, press, type_text, "1234")
    shown("Shift the programme")
    with store.reading() as reader:
        assert not list(reader.ledger.all(EVENT))


def test_a_wrong_pin_and_a_stewards_are_told_and_change_nothing(
    window: FaceWindow, press: Press, type_text: Type, shown: Shown, desk: FilePorts
) -> None:
    press(window, Qt.Key.Key_F6)
    try_pin(window, press, type_text, "4321")
    shown("This is not known here.")
    try_pin(window, press, type_text, "9999")
    shown("This takes an organiser.")
    desk.pins["0000"] = NotIdentified(OPENING + timedelta(minutes=1))
    try_pin(window, press, type_text, "0000")
    shown("Too many wrong PINs: wait until 17:01.")


def test_it_shuts_again_and_what_was_typed_is_still_there(
    window: FaceWindow,
    face: OrganiserFace,
    press: Press,
    type_text: Type,
    shown: Shown,
    store: SqliteStore,
) -> None:
    press(window, Qt.Key.Key_F5)
    try_pin(window, press, type_text, "1234")
    shown("Parts of the programme")
    editor = face.staff.editor
    editor.setField("url", "https://example.org")
    face.staff.login.lock()
    shown("Enter your PIN.")
    editor.save()
    assert face.staff.edits.state is Organiser.Edit.FORBIDDEN
    try_pin(window, press, type_text, "1234")
    editor.save()
    with store.reading() as reader:
        event = reader.events.find(EVENT)
    assert event is not None
    assert event.url == "https://example.org"


def test_who_is_taken_off_the_staff_changes_nothing_any_more(
    window: FaceWindow,
    face: OrganiserFace,
    press: Press,
    type_text: Type,
    shown: Shown,
    store: SqliteStore,
) -> None:
    press(window, Qt.Key.Key_F6)
    try_pin(window, press, type_text, "1234")
    shown("Shift the programme")
    other = StaffMember(id="eve", name="Eve", role=Role.ORGANISER, pin="hers")
    with store.transaction() as tx:
        tx.staff.put(other)
        tx.staff.put(replace(ADA, pin="", active=False))
    read_now(face)
    shown("Enter your PIN.")


def test_who_is_inside_is_one_key_away_for_everybody(
    window: FaceWindow, press: Press, shown: Shown
) -> None:
    press(window, Qt.Key.Key_F3)
    shown("Inside now: 0")
