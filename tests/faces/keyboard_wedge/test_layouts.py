"""A scanner is understood although the computer takes it for another keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from pytestqt.qtbot import QtBot

from tests.faces.keyboard_wedge.typing_window import (
    PLAIN,
    TypingWindow,
    open_typing_window,
)

SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
LEFT_SHIFT, RIGHT_ALT = 42, 100


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[TypingWindow]:
    with open_typing_window(qtbot) as window:
        yield window


class Keys:
    """Keys with their keycodes, as X11 sends them: Linux's numbers plus 8."""

    def __init__(self, window: TypingWindow) -> None:
        self.window = window

    def send(
        self,
        event_type: QEvent.Type,
        keycode: int,
        text: str = "",
        modifiers: Qt.KeyboardModifier = PLAIN,
        key: int = 0,
    ) -> None:
        event = QKeyEvent(event_type, key, modifiers, keycode + 8, 0, 0, text)
        event.setTimestamp(self.window.at)
        QCoreApplication.sendEvent(self.window.view, event)

    def click(
        self, keycode: int, text: str = "", modifiers: Qt.KeyboardModifier = PLAIN
    ) -> None:
        self.window.at += 2
        key = ord(text.upper()) if text else Qt.Key.Key_Dead_Acute
        self.send(PRESS, keycode, text, modifiers, key)
        self.send(RELEASE, keycode, text, modifiers, key)

    def compose(self, keycode: int, composed: str = "", *, shift: bool = False) -> None:
        """Press a key that an input method keeps: only its release is sent."""
        self.window.at += 2
        if shift:
            self.send(PRESS, LEFT_SHIFT, key=Qt.Key.Key_Shift)
            self.send(RELEASE, LEFT_SHIFT, key=Qt.Key.Key_Shift)
        if composed:
            event = QInputMethodEvent()
            event.setCommitString(composed)
            QCoreApplication.sendEvent(self.window.view.focusObject(), event)
        self.send(RELEASE, keycode, key=Qt.Key.Key_Dead_Diaeresis)


@pytest.fixture
def keys(window: TypingWindow) -> Keys:
    return Keys(window)


def test_digits_typed_through_azerty_are_given_as_digits_too(
    window: TypingWindow, keys: Keys
) -> None:
    for keycode, text in zip(range(2, 8), "&é\"'(-", strict=True):
        keys.click(keycode, text)
    window.enter()
    assert window.scans == ["&é\"'(-"]
    assert "123456" in window.others


def test_where_layouts_agree_nothing_else_is_tried(
    window: TypingWindow, keys: Keys
) -> None:
    for keycode, text in zip([34, 48, 46, 32, 57, 34], "gbcd g", strict=True):
        keys.click(keycode, text)
    keys.click(79, "1")
    window.enter()
    assert (window.scans, window.others) == (["gbcd g1"], ())


def test_where_places_are_not_told_only_what_was_typed_counts(
    window: TypingWindow,
) -> None:
    window.type("123456", gap=2)
    window.enter()
    assert (window.scans, window.others) == (["123456"], ())


def test_caps_lock_does_not_turn_the_letters(window: TypingWindow, keys: Keys) -> None:
    for text in "GBgbcd":
        keycode = {"g": 34, "b": 48, "c": 46, "d": 32}[text.lower()]
        keys.click(keycode, text.swapcase(), SHIFT if text.isupper() else PLAIN)
    keys.click(79, "1")
    window.enter()
    assert (window.scans, window.others) == (["gbGBCD1"], ("GBgbcd1",))


def test_a_dead_key_belongs_to_the_code(window: TypingWindow, keys: Keys) -> None:
    for keycode, text in [
        (26, ""),
        (30, "q"),
        (48, "b"),
        (46, "c"),
        (32, "d"),
        (33, "f"),
    ]:
        keys.click(keycode, text)
    keys.click(79, "1")
    window.enter()
    assert window.scans == ["[abcdf1"]
    assert window.field == ""


def test_a_number_pad_without_its_lock_writes_digits(
    window: TypingWindow, keys: Keys
) -> None:
    for keycode in (79, 80, 81, 75, 76, 77):
        keys.click(keycode)
    window.enter()
    assert (window.scans, window.others) == (["123456"], ())


def test_altgr_of_a_german_scanner_is_no_command(
    window: TypingWindow, keys: Keys
) -> None:
    keys.send(PRESS, RIGHT_ALT, key=Qt.Key.Key_Alt)
    for keycode, text in [(8, "7"), (9, "8"), (10, "9"), (11, "0")]:
        keys.click(keycode, text, ALT)
    keys.send(RELEASE, RIGHT_ALT, key=Qt.Key.Key_Alt)
    keys.click(34, "g")
    keys.click(48, "b")
    window.enter()
    assert window.scans == ["7890gb"]
    assert "{[]}gb" in window.others


def test_altgr_is_forgotten_with_the_focus(window: TypingWindow, keys: Keys) -> None:
    keys.send(PRESS, RIGHT_ALT, key=Qt.Key.Key_Alt)
    QCoreApplication.sendEvent(window.view, QEvent(QEvent.Type.FocusOut))
    keys.window.at += 36
    for keycode, text in [(30, "a"), (48, "b"), (46, "c"), (32, "d"), (33, "f")]:
        keys.click(keycode, text, ALT)
    window.enter()
    window.wait(101)
    assert window.scans == ["\u241a" * 5 + "\u240d"]


def test_keys_that_an_input_method_took_belong_to_the_code(
    window: TypingWindow, keys: Keys
) -> None:
    keys.click(26, "{", SHIFT)
    keys.compose(40, shift=True)
    keys.compose(23, composed="ï")
    keys.click(32, "d")
    keys.compose(40, shift=True)
    keys.click(39, ":", SHIFT)
    keys.click(2, "1")
    keys.click(27, "}", SHIFT)
    window.enter()
    assert window.scans == ['{"id":1}']
    assert window.field == ""


def test_what_is_composed_may_come_before_the_keys_of_its_code(
    window: TypingWindow, keys: Keys
) -> None:
    event = QInputMethodEvent()
    event.setCommitString("ï")
    QCoreApplication.sendEvent(window.view.focusObject(), event)
    for keycode in (26, 79, 80, 81, 79, 80):
        keys.click(keycode, "1")
    window.enter()
    assert (window.field, len(window.scans)) == ("", 1)


def test_a_shift_that_an_input_method_took_is_known_by_its_release(
    window: TypingWindow, keys: Keys
) -> None:
    keys.click(26, "{", SHIFT)
    keys.compose(40, shift=True)
    keys.window.at += 2
    keys.send(RELEASE, LEFT_SHIFT, key=Qt.Key.Key_Shift)
    keys.window.at += 5
    keys.send(RELEASE, 41, key=Qt.Key.Key_Dead_Tilde)
    for keycode in (79, 80, 81):
        keys.click(keycode, "1")
    window.enter()
    assert window.scans == ['{"~123']


def test_a_letter_that_a_person_composes_reaches_the_field(
    window: TypingWindow, keys: Keys
) -> None:
    keys.click(49, "n")
    keys.compose(40, shift=True)
    keys.compose(18, composed="ë")
    window.wait(200)
    assert window.field == "në"
    assert window.scans == []


def test_a_long_row_of_letters_in_a_field_is_a_code(window: TypingWindow) -> None:
    code = "abcdefghjkmnpqrstuvwxyzabc"
    window.type(code, gap=5)
    window.enter(gap=5)
    assert (window.scans, window.field) == ([code], "")
