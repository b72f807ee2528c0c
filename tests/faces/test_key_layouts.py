"""A scanner is understood although the computer takes it for another keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from pytestqt.qtbot import QtBot

from tests.faces.typing_desk import PLAIN, Desk, open_desk

SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
LEFT_SHIFT, RIGHT_ALT = 42, 100


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    with open_desk(qtbot) as desk:
        yield desk


class Keys:
    """Keys with their places, as X11 tells them: Linux's numbers and eight."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def tell(
        self,
        kind: QEvent.Type,
        place: int,
        text: str = "",
        modifiers: Qt.KeyboardModifier = PLAIN,
        key: int = 0,
    ) -> None:
        event = QKeyEvent(kind, key, modifiers, place + 8, 0, 0, text)
        event.setTimestamp(self.desk.at)
        QCoreApplication.sendEvent(self.desk.view, event)

    def click(
        self, place: int, text: str = "", modifiers: Qt.KeyboardModifier = PLAIN
    ) -> None:
        self.desk.at += 2
        key = ord(text.upper()) if text else Qt.Key.Key_Dead_Acute
        self.tell(PRESS, place, text, modifiers, key)
        self.tell(RELEASE, place, text, modifiers, key)

    def swallow(self, place: int, composed: str = "", *, shift: bool = False) -> None:
        """Press a key that an input method keeps: only its release is told."""
        self.desk.at += 2
        if shift:
            self.tell(PRESS, LEFT_SHIFT, key=Qt.Key.Key_Shift)
            self.tell(RELEASE, LEFT_SHIFT, key=Qt.Key.Key_Shift)
        if composed:
            made = QInputMethodEvent()
            made.setCommitString(composed)
            QCoreApplication.sendEvent(self.desk.view.focusObject(), made)
        self.tell(RELEASE, place, key=Qt.Key.Key_Dead_Diaeresis)


@pytest.fixture
def keys(desk: Desk) -> Keys:
    return Keys(desk)


def test_digits_typed_through_azerty_are_given_as_digits_too(
    desk: Desk, keys: Keys
) -> None:
    for place, text in zip(range(2, 8), "&é\"'(-", strict=True):
        keys.click(place, text)
    desk.enter()
    assert desk.scans == ["&é\"'(-"]
    assert "123456" in desk.others


def test_where_layouts_agree_nothing_else_is_tried(desk: Desk, keys: Keys) -> None:
    for place, text in zip([34, 48, 46, 32, 57, 34], "gbcd g", strict=True):
        keys.click(place, text)
    keys.click(79, "1")
    desk.enter()
    assert (desk.scans, desk.others) == (["gbcd g1"], ())


def test_where_places_are_not_told_only_what_was_typed_counts(desk: Desk) -> None:
    desk.type("123456", gap=2)
    desk.enter()
    assert (desk.scans, desk.others) == (["123456"], ())


def test_caps_lock_does_not_turn_the_letters(desk: Desk, keys: Keys) -> None:
    for text in "GBgbcd":
        place = {"g": 34, "b": 48, "c": 46, "d": 32}[text.lower()]
        keys.click(place, text.swapcase(), SHIFT if text.isupper() else PLAIN)
    keys.click(79, "1")
    desk.enter()
    assert (desk.scans, desk.others) == (["gbGBCD1"], ("GBgbcd1",))


def test_a_dead_key_belongs_to_the_code(desk: Desk, keys: Keys) -> None:
    for place, text in [
        (26, ""),
        (30, "q"),
        (48, "b"),
        (46, "c"),
        (32, "d"),
        (33, "f"),
    ]:
        keys.click(place, text)
    keys.click(79, "1")
    desk.enter()
    assert desk.scans == ["[abcdf1"]
    assert desk.field == ""


def test_a_number_pad_without_its_lock_writes_digits(desk: Desk, keys: Keys) -> None:
    for place in (79, 80, 81, 75, 76, 77):
        keys.click(place)
    desk.enter()
    assert (desk.scans, desk.others) == (["123456"], ())


def test_altgr_of_a_german_scanner_is_no_command(desk: Desk, keys: Keys) -> None:
    keys.tell(PRESS, RIGHT_ALT, key=Qt.Key.Key_Alt)
    for place, text in [(8, "7"), (9, "8"), (10, "9"), (11, "0")]:
        keys.click(place, text, ALT)
    keys.tell(RELEASE, RIGHT_ALT, key=Qt.Key.Key_Alt)
    keys.click(34, "g")
    keys.click(48, "b")
    desk.enter()
    assert desk.scans == ["7890gb"]
    assert "{[]}gb" in desk.others


def test_altgr_is_forgotten_with_the_focus(desk: Desk, keys: Keys) -> None:
    keys.tell(PRESS, RIGHT_ALT, key=Qt.Key.Key_Alt)
    QCoreApplication.sendEvent(desk.view, QEvent(QEvent.Type.FocusOut))
    keys.click(30, "a", ALT)
    assert not desk.scanner.holding


def test_keys_that_an_input_method_took_belong_to_the_code(
    desk: Desk, keys: Keys
) -> None:
    keys.click(26, "{", SHIFT)
    keys.swallow(40, shift=True)
    keys.swallow(23, composed="ï")
    keys.click(32, "d")
    keys.swallow(40, shift=True)
    keys.click(39, ":", SHIFT)
    keys.click(2, "1")
    keys.click(27, "}", SHIFT)
    desk.enter()
    assert desk.scans == ['{"id":1}']
    assert desk.field == ""


def test_what_is_composed_may_come_before_the_keys_of_its_code(
    desk: Desk, keys: Keys
) -> None:
    made = QInputMethodEvent()
    made.setCommitString("ï")
    QCoreApplication.sendEvent(desk.view.focusObject(), made)
    for place in (26, 79, 80, 81, 79, 80):
        keys.click(place, "1")
    desk.enter()
    assert (desk.field, len(desk.scans)) == ("", 1)


def test_a_shift_that_an_input_method_took_is_known_by_its_release(
    desk: Desk, keys: Keys
) -> None:
    keys.click(26, "{", SHIFT)
    keys.swallow(40, shift=True)
    keys.desk.at += 2
    keys.tell(RELEASE, LEFT_SHIFT, key=Qt.Key.Key_Shift)
    keys.desk.at += 5
    keys.tell(RELEASE, 41, key=Qt.Key.Key_Dead_Tilde)
    for place in (79, 80, 81):
        keys.click(place, "1")
    desk.enter()
    assert desk.scans == ['{"~123']


def test_a_letter_that_a_person_composes_reaches_the_field(
    desk: Desk, keys: Keys
) -> None:
    keys.click(49, "n")
    keys.swallow(40, shift=True)
    keys.swallow(18, composed="ë")
    desk.wait(200)
    assert desk.field == "në"
    assert desk.scans == []


def test_a_long_row_of_letters_in_a_field_is_a_code(desk: Desk) -> None:
    code = "abcdefghjkmnpqrstuvwxyzabc"
    desk.type(code, gap=5)
    desk.enter(gap=5)
    assert (desk.scans, desk.field) == ([code], "")
