"""Somebody who types very fast in a field is no scanner."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.faces.keyboard_wedge.typing_window import TypingWindow, open_typing_window

CODE = "KIOSKBCCDDGDXPHEKSHDLLPSHPLHJDKKECTGT"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[TypingWindow]:
    with open_typing_window(qtbot) as window:
        yield window


@pytest.mark.parametrize("name", ["fassbender", "Ada Lovelace", "O'Brien-Smith"])
def test_a_name_typed_as_fast_as_a_scanner_stays_in_the_field_without_its_enter(
    window: TypingWindow, name: str
) -> None:
    window.type(name, gap=5)
    window.enter(gap=5)
    window.wait(101)
    assert window.scans == []
    assert window.field == name
    assert window.read_property("entered") == 0
    window.enter(gap=200)
    window.wait(36)
    assert window.read_property("entered") == 1


@pytest.mark.parametrize("code", [CODE, CODE.lower(), "z3fsn8jyufm5", "https://x.nl/"])
def test_a_code_never_reaches_the_field(window: TypingWindow, code: str) -> None:
    window.type(code, gap=5)
    window.enter(gap=5)
    assert window.scans == [code]
    assert window.field == ""
    assert window.read_property("entered") == 0


def test_outside_a_field_every_burst_is_a_scan(window: TypingWindow) -> None:
    window.view.rootObject().setProperty("typing", False)  # noqa: FBT003  Qt's signature
    window.type("fassbender", gap=5)
    window.enter(gap=5)
    assert window.scans == ["fassbender"]


def leave_field(window: TypingWindow) -> None:
    window.view.rootObject().setProperty("typing", False)  # noqa: FBT003  Qt's signature


def test_a_command_acts_when_nothing_fast_follows(window: TypingWindow) -> None:
    leave_field(window)
    window.enter()
    assert window.read_property("shortcuts") == 0
    window.at += 36
    window.key(Qt.Key.Key_K, "k")
    assert window.read_property("shortcuts") == 1


def test_a_real_timer_ends_the_wait(window: TypingWindow, qtbot: QtBot) -> None:
    leave_field(window)
    window.wedge.flush()
    window.enter()
    qtbot.waitUntil(lambda: window.read_property("shortcuts") == 1, timeout=2_000)


@pytest.mark.parametrize("gap", [0, 2, 34])
def test_two_commands_at_once_are_refused(window: TypingWindow, gap: int) -> None:
    leave_field(window)
    window.enter()
    window.enter(gap=gap)
    window.wait(101)
    assert window.read_property("shortcuts") == 0
    assert window.scans == ["\u240d\u240d"]


@pytest.mark.parametrize("repeated", [False, True])
def test_an_enter_that_looks_repeated_is_no_persons(
    window: TypingWindow, *, repeated: bool
) -> None:
    leave_field(window)
    window.enter()
    for _ in range(60):
        window.key(Qt.Key.Key_Return, "\r", repeat=repeated)
    window.wait(101)
    assert window.read_property("shortcuts") == 0


def test_line_feeds_after_a_code_belong_to_it(window: TypingWindow) -> None:
    leave_field(window)
    window.type(CODE, gap=2)
    window.enter()
    window.enter(Qt.Key.Key_Enter)
    window.key(Qt.Key.Key_J, "\n", Qt.KeyboardModifier.ControlModifier)
    window.wait(101)
    assert window.scans == [CODE]
    assert window.read_property("shortcuts") == 0


def test_what_follows_a_code_at_once_is_refused(window: TypingWindow) -> None:
    window.type(CODE, gap=2)
    window.enter()
    window.type("berg", gap=2)
    window.enter()
    window.fire_timeout()
    window.fire_timeout()
    assert window.scans == [CODE, "berg\u240d"]
    assert window.field == ""


def test_no_command_acts_shortly_after_a_scan(window: TypingWindow) -> None:
    leave_field(window)
    window.type(CODE, gap=2)
    window.enter()
    for gap, acted in ((150, 0), (140, 0), (20 + 36, 1)):
        window.enter(gap=gap)
        window.fire_timeout()
        window.fire_timeout()
        assert window.read_property("shortcuts") == acted


def test_a_chord_is_a_persons_if_it_is_held_or_slow(window: TypingWindow) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    window.type("ab", gap=100)
    for gap, held, text in ((2, 2, "ab"), (80, 2, "x"), (20, 60, "xx")):
        window.at += 200
        window.press(Qt.Key.Key_Control)
        window.at += gap
        window.press(Qt.Key.Key_A, "\x01", control)
        window.at += held
        window.release(Qt.Key.Key_A, "\x01", control)
        window.release(Qt.Key.Key_Control, "", control)
        window.at += 101
        window.fire_timeout()
        window.fire_timeout()
        if text != "ab":
            window.type("x", gap=101)
            window.wait(101)
        assert window.field in {text, "x"}


def test_an_enter_that_follows_a_function_key_at_once_is_none(
    window: TypingWindow,
) -> None:
    leave_field(window)
    window.key(Qt.Key.Key_F8)
    window.at += 60
    window.key(Qt.Key.Key_Return, "\r")
    window.fire_timeout()
    window.fire_timeout()
    assert window.read_property("shortcuts") == 0


def test_a_held_key_repeats_at_once(window: TypingWindow) -> None:
    window.press(Qt.Key.Key_X, "x")
    window.fire_timeout()
    window.fire_timeout()
    for _ in range(3):
        window.at += 200
        window.press(Qt.Key.Key_X, "x", repeat=True)
    assert window.field == "xxxx"
