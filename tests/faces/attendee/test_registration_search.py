"""A guest without a code finds their own registration, and nobody else's."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from kiosk.domain.admission.ledger import ScanSource
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.attendee.attendee_timeouts import AttendeeTimeouts
from kiosk.faces.face_context import FaceContext
from kiosk.faces.window import FaceWindow
from kiosk.service.import_event import ImportEvent
from kiosk.signing import new_key

Words = Callable[[FaceWindow], list[str]]
Touch = Callable[[FaceWindow, str], None]
Press = Callable[..., None]
Open = Callable[..., tuple[AttendeeFace, FaceWindow]]
Named = Callable[[FaceWindow, str], QAccessibleInterface]


class Moved(Protocol):
    """A clock that the test moves."""

    def move(self, **by: float) -> None: ...


SHORT_TIMEOUTS = AttendeeTimeouts(search=20)
MARIJKE = ("Marijke van der Berg", "marijke.vanderberg@example.org")
NOT_FOUND = (
    "We found no registration with this name and e-mail address. "
    "Please check both, or go to the desk."
)
LATER = "Please wait a minute before you try again, or go to the desk."
KEY_NAMES = {" ": "Space"}


@pytest.fixture
def at_own_page(open_face: Open) -> tuple[AttendeeFace, FaceWindow]:
    face, window = open_face(timeouts=SHORT_TIMEOUTS)
    face.showNoCode()
    face.showFindOwn()
    return face, window


def type_by_touch(window: FaceWindow, tap: Touch, text: str) -> None:
    begins = True
    for sign in text:
        tap(window, KEY_NAMES.get(sign) or (sign.upper() if begins else sign))
        begins = sign == " "


def test_by_touch_alone_one_finds_oneself_and_is_in(
    open_face: Open, words: Words, tap: Touch, place: FaceContext, qtbot: QtBot
) -> None:
    _, window = open_face(timeouts=SHORT_TIMEOUTS)
    tap(window, "I have no code")
    with place.store.reading() as reader:
        assert len(reader.notices.help_calls(place.event)) == 1
    tap(window, "Find my registration myself")
    type_by_touch(window, tap, "Marijke Bergg")
    tap(window, "Erase")
    tap(window, "Next")
    for sign in MARIJKE[1]:
        tap(window, sign)
    tap(window, "Find")
    qtbot.waitUntil(lambda: "Welkom, Marijke" in words(window))
    with place.store.reading() as reader:
        [entry] = reader.ledger.newest(place.event, 5)
        assert not reader.notices.help_calls(place.event)
    assert entry.source is ScanSource.ATTENDEE


def test_by_keyboard_alone_too(
    at_own_page: tuple[AttendeeFace, FaceWindow],
    words: Words,
    type_text: Touch,
    press: Press,
    qtbot: QtBot,
) -> None:
    _, window = at_own_page
    type_text(window, MARIJKE[0])
    press(window, Qt.Key.Key_Return)
    type_text(window, MARIJKE[1])
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Welkom, Marijke" in words(window))


def test_the_keys_on_the_screen_are_reached_by_arrows(
    at_own_page: tuple[AttendeeFace, FaceWindow], named: Named, press: Press
) -> None:
    _, window = at_own_page
    keys = Qt.Key
    for key in (keys.Key_Tab, keys.Key_Tab, keys.Key_Down, keys.Key_Right):
        press(window, key)
    assert named(window, "w").state().focused
    for key in (keys.Key_Down, keys.Key_Up, keys.Key_Left):
        press(window, key)
    assert named(window, "q").state().focused
    press(window, keys.Key_Return)
    address = named(window, "E-mail address")
    assert address.text(QAccessible.Text.Value) == "q"


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("Nobody Atall", "nobody@example.org"),
        (MARIJKE[0], "marijke@example.org"),
        ("Anouk Hoogeveen", MARIJKE[1]),
        ("Berg", MARIJKE[1]),
    ],
)
def test_whatever_does_not_fit_the_answer_is_the_same_and_takes_as_long(
    name: str,
    email: str,
    at_own_page: tuple[AttendeeFace, FaceWindow],
    words: Words,
    place: FaceContext,
    qtbot: QtBot,
) -> None:
    face, window = at_own_page
    [pause] = face.registrationSearch.findChildren(QTimer)
    face.registrationSearch.find(name, email)
    assert "One moment…" in words(window)
    assert pause.isActive()
    qtbot.waitUntil(lambda: NOT_FOUND in words(window))
    with place.store.reading() as reader:
        assert not reader.ledger.newest(place.event, 1)


def test_who_is_found_waits_as_long(
    at_own_page: tuple[AttendeeFace, FaceWindow],
) -> None:
    face, _ = at_own_page
    [pause] = face.registrationSearch.findChildren(QTimer)
    face.registrationSearch.find(*MARIJKE)
    assert face.page is Attendee.Page.FIND_OWN
    assert pause.isActive()


def test_after_five_tries_one_waits_a_minute(
    at_own_page: tuple[AttendeeFace, FaceWindow],
    words: Words,
    clock: Moved,
    qtbot: QtBot,
) -> None:
    face, window = at_own_page
    for _ in range(5):
        face.registrationSearch.find("Nobody", "nobody@example.org")
        qtbot.waitUntil(lambda: NOT_FOUND in words(window))
    face.registrationSearch.find(*MARIJKE)
    qtbot.waitUntil(lambda: LATER in words(window))
    clock.move(seconds=61)
    face.registrationSearch.find(*MARIJKE)
    qtbot.waitUntil(lambda: "Welkom, Marijke" in words(window))


def test_a_scan_into_a_field_is_a_scan(
    at_own_page: tuple[AttendeeFace, FaceWindow],
    words: Words,
    scan_code: Touch,
    code_of: Callable[[str], str],
) -> None:
    _, window = at_own_page
    scan_code(window, code_of("DIL-016"))
    assert "Welcome, Þór" in words(window)


def test_who_leaves_the_page_leaves_nothing_and_help_still_comes(
    at_own_page: tuple[AttendeeFace, FaceWindow],
    words: Words,
    type_text: Touch,
    tap: Touch,
    place: FaceContext,
) -> None:
    face, window = at_own_page
    type_text(window, MARIJKE[0])
    tap(window, "Back")
    assert "Help is coming" in words(window)
    tap(window, "Find my registration myself")
    assert face.registrationSearch.state is Attendee.Search.IDLE
    tap(window, "Back")
    tap(window, "Back")
    assert face.page is Attendee.Page.WAITING
    with place.store.reading() as reader:
        assert not reader.notices.help_calls(place.event)


def test_what_was_typed_goes_by_itself(
    open_face: Open, words: Words, type_text: Touch, qtbot: QtBot
) -> None:
    face, window = open_face(timeouts=AttendeeTimeouts(search=20, typed=200))
    face.showNoCode()
    face.showFindOwn()
    type_text(window, MARIJKE[0])
    qtbot.waitUntil(lambda: face.page is not Attendee.Page.FIND_OWN)
    assert MARIJKE[0] not in words(window)
    assert AttendeeTimeouts().typed <= AttendeeTimeouts().idle / 2


def test_a_fault_points_to_the_desk(
    at_own_page: tuple[AttendeeFace, FaceWindow],
    words: Words,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(
        "kiosk.service.find_own_registration.FindOwnRegistration.__call__", fail
    )
    face, window = at_own_page
    face.registrationSearch.find(*MARIJKE)
    assert "This does not work just now. Please go to the desk." in words(window)


def test_without_the_organiser_s_leave_nobody_looks_for_themselves(
    open_face: Open, words: Words, place: FaceContext
) -> None:
    with place.store.reading() as reader:
        event = reader.events.find(place.event)
    assert event is not None
    closed = replace(event, admission=replace(event.admission, find_own=False))
    ImportEvent(place.store, new_key)(closed)
    face, window = open_face(timeouts=SHORT_TIMEOUTS)
    face.showNoCode()
    assert "Find my registration myself" not in words(window)
    face.showFindOwn()
    assert face.page is Attendee.Page.NO_CODE
