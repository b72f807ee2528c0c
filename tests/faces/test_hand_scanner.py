"""What a scanner types becomes a scan; what a person types stays theirs."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.faces.typing_desk import CODE, PLAIN, Desk, open_desk


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    with open_desk(qtbot) as desk:
        yield desk


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_burst_is_a_scan_and_never_reaches_the_field(desk: Desk, end: Qt.Key) -> None:
    desk.type(CODE, gap=2)
    desk.enter(end)
    assert desk.scans == [CODE]
    assert desk.field == ""
    assert desk.get("entered") == 0


def test_a_burst_without_an_end_is_ended_by_silence(desk: Desk, qtbot: QtBot) -> None:
    desk.type(CODE, gap=20)
    assert desk.scans == []
    qtbot.waitUntil(lambda: desk.scans == [CODE])


def test_two_bursts_apart_are_two_scans(desk: Desk) -> None:
    desk.type(CODE, gap=2)
    desk.at += 101
    desk.type("another9", gap=2)
    desk.enter()
    assert desk.scans == [CODE, "another9"]


def test_a_halt_within_a_code_does_not_tear_it(desk: Desk) -> None:
    desk.type(CODE, gap=2)
    desk.at += 60
    desk.type("rest", gap=2)
    desk.enter()
    assert desk.scans == [CODE + "rest"]


@pytest.mark.parametrize("gap", [36, 90, 400])
def test_a_person_types_into_the_field(desk: Desk, gap: int) -> None:
    desk.type("anna weber", gap)
    desk.enter(gap=gap)
    assert desk.field == "anna weber"
    assert desk.get("entered") == 1
    assert desk.scans == []


def test_a_few_keys_rolled_fast_are_a_persons(desk: Desk, qtbot: QtBot) -> None:
    desk.type("the", gap=15)
    assert desk.field == ""
    qtbot.waitUntil(lambda: desk.field == "the")
    assert desk.scans == []


def test_a_scan_in_the_middle_of_typing_leaves_it_alone(desk: Desk) -> None:
    desk.type("an", gap=120)
    desk.at += 90
    desk.type(CODE, gap=2)
    desk.enter()
    desk.type("na", gap=120)
    desk.wait(200)
    assert desk.scans == [CODE]
    assert desk.field == "anna"


def test_a_short_word_and_enter_at_once_are_a_persons(desk: Desk) -> None:
    desk.type("berg", gap=3)
    desk.enter()
    assert desk.scans == []
    assert desk.field == "berg"
    assert desk.get("entered") == 1


def test_keys_that_write_nothing_keep_their_order(desk: Desk) -> None:
    desk.type("abc", gap=10)
    desk.key(Qt.Key.Key_Backspace, "\b")
    assert desk.field == "ab"
    desk.key(Qt.Key.Key_A, "\x01", Qt.KeyboardModifier.ControlModifier)
    desk.type("x", gap=10)
    desk.wait(100)
    assert desk.field == "x"


def test_a_key_that_is_held_down_is_no_scanner(desk: Desk) -> None:
    for _ in range(20):
        desk.at += 30
        desk.key(Qt.Key.Key_X, "x", repeat=True)
    desk.wait(200)
    assert desk.scans == []
    assert desk.field == "x" * len(desk.field) != ""


@pytest.mark.parametrize(
    "modifier",
    [
        Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.GroupSwitchModifier,
    ],
)
def test_signs_typed_with_altgr_belong_to_the_code(
    desk: Desk, modifier: Qt.KeyboardModifier
) -> None:
    for character in '{"id":1}':
        desk.at += 2
        desk.key(Qt.Key.Key_AltGr)
        desk.key(ord(character), character, modifier)
    desk.enter()
    assert desk.scans == ['{"id":1}']


def test_half_a_burst_is_dropped_after_two_seconds(desk: Desk) -> None:
    desk.type("KIO", gap=2)
    desk.now += 2_100
    desk.fall_silent()
    desk.fall_silent()
    assert not desk.scanner.holding
    assert desk.field == ""
    assert desk.scans == []


def test_a_busy_screen_first_takes_the_keys_that_wait(desk: Desk) -> None:
    desk.type(CODE[:4], gap=2)
    desk.now += 900
    desk.fall_silent()
    desk.type(CODE[4:], gap=2)
    desk.enter()
    assert desk.scans == [CODE]
    assert desk.field == ""


def test_no_shortcut_is_pressed_by_a_code(desk: Desk) -> None:
    for character in CODE:
        assert desk.overrides(ord(character.upper()), character)
        desk.type(character, gap=2)
    assert desk.overrides(Qt.Key.Key_Return, "\r")
    desk.enter()
    assert desk.scans == [CODE]
    assert not desk.overrides(Qt.Key.Key_Return, "\r")
    assert not desk.overrides(Qt.Key.Key_F2)


def test_a_person_presses_shortcuts(desk: Desk) -> None:
    desk.view.rootObject().setProperty("typing", False)  # noqa: FBT003  Qt's own call
    for key in (Qt.Key.Key_K, Qt.Key.Key_Return):
        QTest.keyClick(desk.view, key)
        desk.scanner.settle()
    assert desk.get("shortcuts") == 2


def test_a_letter_typed_into_a_field_is_no_shortcut(desk: Desk) -> None:
    QTest.keyClick(desk.view, Qt.Key.Key_K)
    desk.scanner.settle()
    assert (desk.field, desk.get("shortcuts")) == ("k", 0)


def test_keys_let_go_after_the_end_stay_unheard(desk: Desk) -> None:
    def send(kind: QEvent.Type, key: str) -> bool:
        event = QKeyEvent(kind, ord(key), PLAIN, key)
        event.setTimestamp(desk.at)
        return desk.scanner.eventFilter(desk.view, event)

    for key in "ABCDE9":
        assert send(QEvent.Type.KeyPress, key)
    desk.enter()
    assert desk.scans == ["ABCDE9"]
    for key in "ABCDE9":
        assert send(QEvent.Type.KeyRelease, key)
        assert not send(QEvent.Type.KeyRelease, key)
