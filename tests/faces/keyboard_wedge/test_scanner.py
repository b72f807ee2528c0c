"""A scanner's typing becomes a scan; a person's typing stays in the field."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.faces.keyboard_wedge.typing_window import (
    CODE,
    PLAIN,
    TypingWindow,
    open_typing_window,
)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[TypingWindow]:
    with open_typing_window(qtbot) as window:
        yield window


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_burst_is_a_scan_and_never_reaches_the_field(
    window: TypingWindow, end: Qt.Key
) -> None:
    window.type(CODE, gap=2)
    window.enter(end)
    assert window.scans == [CODE]
    assert window.field == ""
    assert window.read_property("entered") == 0


def test_a_burst_without_an_end_is_ended_by_silence(
    window: TypingWindow, qtbot: QtBot
) -> None:
    window.type(CODE, gap=20)
    assert window.scans == []
    qtbot.waitUntil(lambda: window.scans == [CODE])


def test_two_bursts_apart_are_two_scans(window: TypingWindow) -> None:
    window.type(CODE, gap=2)
    window.at += 101
    window.type("another9", gap=2)
    window.enter()
    assert window.scans == [CODE, "another9"]


def test_a_halt_within_a_code_does_not_tear_it(window: TypingWindow) -> None:
    window.type(CODE, gap=2)
    window.at += 60
    window.type("rest", gap=2)
    window.enter()
    assert window.scans == [CODE + "rest"]


@pytest.mark.parametrize("gap", [36, 90, 400])
def test_a_person_types_into_the_field(window: TypingWindow, gap: int) -> None:
    window.type("anna weber", gap)
    window.enter(gap=gap)
    window.wait(36)
    assert window.field == "anna weber"
    assert window.read_property("entered") == 1
    assert window.scans == []


def test_a_few_keys_rolled_fast_are_a_persons(
    window: TypingWindow, qtbot: QtBot
) -> None:
    window.type("the", gap=15)
    assert window.field == ""
    qtbot.waitUntil(lambda: window.field == "the")
    assert window.scans == []


def test_a_scan_in_the_middle_of_typing_leaves_it_alone(window: TypingWindow) -> None:
    window.type("an", gap=120)
    window.at += 90
    window.type(CODE, gap=2)
    window.enter()
    window.type("na", gap=120)
    window.wait(200)
    assert window.scans == [CODE]
    assert window.field == "anna"


def test_a_short_word_is_a_persons_and_its_enter_too_fast(window: TypingWindow) -> None:
    window.type("berg", gap=3)
    window.enter()
    window.wait(101)
    assert window.scans == []
    assert window.field == "berg"
    assert window.read_property("entered") == 0


def test_keys_that_write_nothing_keep_their_order(window: TypingWindow) -> None:
    window.type("abc", gap=10)
    window.at += 36
    window.key(Qt.Key.Key_Backspace, "\b")
    window.at += 36
    window.key(Qt.Key.Key_A, "\x01", Qt.KeyboardModifier.ControlModifier)
    assert window.field == "ab"
    window.type("x", gap=36)
    window.wait(100)
    assert window.field == "x"


def test_a_key_that_is_held_down_is_no_scanner(window: TypingWindow) -> None:
    for _ in range(20):
        window.at += 30
        window.key(Qt.Key.Key_X, "x", repeat=True)
    window.wait(200)
    assert window.scans == []
    assert window.field == "x" * len(window.field) != ""


@pytest.mark.parametrize(
    "modifier",
    [
        Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.GroupSwitchModifier,
    ],
)
def test_signs_typed_with_altgr_belong_to_the_code(
    window: TypingWindow, modifier: Qt.KeyboardModifier
) -> None:
    for character in '{"id":1}':
        window.at += 2
        window.key(Qt.Key.Key_AltGr)
        window.key(ord(character), character, modifier)
    window.enter()
    assert window.scans == ['{"id":1}']


def test_half_a_burst_is_dropped_after_two_seconds(window: TypingWindow) -> None:
    window.type("KIO", gap=2)
    window.now += 2_100
    window.fire_timeout()
    window.fire_timeout()
    assert not window.wedge.has_queued_keys
    assert window.field == ""
    assert window.scans == []


def test_a_busy_screen_first_takes_the_keys_that_wait(window: TypingWindow) -> None:
    window.type(CODE[:4], gap=2)
    window.now += 900
    window.fire_timeout()
    window.type(CODE[4:], gap=2)
    window.enter()
    assert window.scans == [CODE]
    assert window.field == ""


def test_no_shortcut_is_pressed_by_a_code(window: TypingWindow) -> None:
    for character in CODE:
        assert window.wants_shortcut(ord(character.upper()), character)
        window.type(character, gap=2)
    assert window.wants_shortcut(Qt.Key.Key_Return, "\r")
    window.enter()
    assert window.scans == [CODE]
    assert window.wants_shortcut(Qt.Key.Key_F2)
    assert window.read_property("shortcuts") == 0


def test_a_person_presses_shortcuts(window: TypingWindow) -> None:
    window.view.rootObject().setProperty("typing", False)  # noqa: FBT003  Qt's own call
    for key in (Qt.Key.Key_K, Qt.Key.Key_Return):
        QTest.keyClick(window.view, key)
        window.wedge.flush()
    assert window.read_property("shortcuts") == 2


def test_a_letter_typed_into_a_field_is_no_shortcut(window: TypingWindow) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_K)
    window.wedge.flush()
    assert (window.field, window.read_property("shortcuts")) == ("k", 0)


def test_keys_let_go_after_the_end_stay_unheard(window: TypingWindow) -> None:
    def send(kind: QEvent.Type, key: str) -> bool:
        event = QKeyEvent(kind, ord(key), PLAIN, key)
        event.setTimestamp(window.at)
        return window.wedge.eventFilter(window.view, event)

    for key in "ABCDE9":
        assert send(QEvent.Type.KeyPress, key)
    window.enter()
    assert window.scans == ["ABCDE9"]
    for key in "ABCDE9":
        assert send(QEvent.Type.KeyRelease, key)
        assert not send(QEvent.Type.KeyRelease, key)
