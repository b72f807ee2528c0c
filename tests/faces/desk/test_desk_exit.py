"""A desk as an exit, and what Enter does not do after an undo."""

from PySide6.QtCore import Qt

from tests.faces.desk.conftest import DeskWindowDriver


def verdicts(desk: DeskWindowDriver) -> list[str]:
    return [entry.refusal or entry.verdict for entry in desk.ledger]


def test_at_the_exit_every_scan_and_every_enter_is_an_exit(
    desk: DeskWindowDriver,
) -> None:
    desk.scan("DIL-022")
    desk.scan("DIL-003")
    desk.press_in(desk.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    exit_here = "Exit: every scan is of somebody who leaves."
    assert any(words.startswith(exit_here) for words in desk.words)
    desk.face.scan(desk.code_of("DIL-022"))
    assert desk.shows("Left", "Hilde de Vries")
    desk.enter()
    desk.find("kanetake")
    desk.enter()
    assert verdicts(desk) == ["admitted", "admitted", "left", "left"]
    desk.press_in(desk.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    desk.find("hilde de vries")
    desk.enter()
    assert verdicts(desk)[-1] == "readmitted"


def test_enter_after_an_undo_lets_nobody_in_again(desk: DeskWindowDriver) -> None:
    desk.scan("DIL-022")
    desk.press(Qt.Key.Key_F5)
    desk.type("wrong person")
    desk.enter()
    assert desk.shows("Undone")
    desk.enter()
    for key in (Qt.Key.Key_F8, Qt.Key.Key_Escape, Qt.Key.Key_Return):
        desk.press(key)  # a walk-in was begun and left
    assert verdicts(desk) == ["admitted", "undone"]
    desk.tap("Check in")
    assert verdicts(desk)[-1] == "admitted"


def test_typing_replaces_a_usual_reason(desk: DeskWindowDriver) -> None:
    desk.scan("DIL-022")
    desk.press(Qt.Key.Key_F5, Qt.Key.Key_Down)
    assert desk.field("Reason")
    desk.type("my own")
    assert desk.field("Reason") == "my own"
