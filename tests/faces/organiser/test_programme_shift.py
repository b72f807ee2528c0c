"""Ten minutes later from here on, and what every screen is told, by a few keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.domain.event.event import Event
from kiosk.faces.language import Language
from kiosk.faces.organiser.organiser_face import OrganiserFace
from kiosk.faces.window import FaceWindow
from kiosk.store.sqlite_store import SqliteStore
from tests.faces.conftest import FakeClock
from tests.faces.organiser.conftest import EVENT, Shown, read_now

Press = Callable[..., None]
Words = Callable[[FaceWindow], list[str]]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def kept(store: SqliteStore) -> Callable[[], Event]:
    """Read the event as it is kept."""

    def kept() -> Event:
        with store.reading() as reader:
            event = reader.events.find(EVENT)
        assert event is not None
        return event

    return kept


Kept = Callable[[], Event]


def hours(start: int, end: int) -> str:
    """Tell from when to when, in minutes after 17:00."""
    times = (f"{17 + at // 60}:{at % 60:02}" for at in (start, end))
    return " \N{EN DASH} ".join(times)


def starts(event: Event) -> list[str]:
    return [f"{event.local(item.starts_at):%H:%M}" for item in event.agenda]


def test_enter_shifts_by_ten_minutes_from_here_on_and_it_can_be_taken_back(
    window: FaceWindow, press: Press, kept: Kept, shown: Shown, clock: FakeClock
) -> None:
    before = kept()
    assert starts(before) == ["17:00", "17:05", "17:45", "18:20"]
    clock.move(minutes=10)
    press(window, Qt.Key.Key_F6)
    shown(f"Presentations by the speakers, {hours(5, 55)}, now {hours(5, 45)}")
    press(window, Qt.Key.Key_Return)
    shown("The new times are on all screens.")
    assert starts(kept()) == ["17:00", "17:05", "17:55", "18:30"]
    press(window, Qt.Key.Key_B, CONTROL)
    shown("Taken back: it is as it was before, on all screens.")
    assert kept() == before


def test_another_item_and_another_time_are_chosen_by_keys(
    window: FaceWindow,
    press: Press,
    tap: Callable[[FaceWindow, str], None],
    kept: Kept,
    shown: Shown,
) -> None:
    press(window, Qt.Key.Key_F6)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Down)
    tap(window, "15 min later")
    shown(f"Presentations by the speakers, {hours(5, 45)}, stays")
    shown(f"Discussion and Q&A, {hours(60, 95)}, now {hours(45, 80)}")
    tap(window, f"Reception, {hours(95, 135)}, now {hours(80, 120)}")
    shown(f"Discussion and Q&A, {hours(45, 80)}, stays")
    press(window, Qt.Key.Key_F6)
    assert starts(kept()) == ["17:00", "17:05", "17:45", "18:20"]


def test_a_newer_change_elsewhere_is_not_taken_back(
    window: FaceWindow,
    face: OrganiserFace,
    press: Press,
    kept: Kept,
    change: Callable[..., None],
    shown: Shown,
) -> None:
    press(window, Qt.Key.Key_F6)
    press(window, Qt.Key.Key_Return)
    shown("The new times are on all screens.")
    change(agenda=kept().agenda[:2])
    read_now(face)
    press(window, Qt.Key.Key_B, CONTROL)
    shown(
        "Not saved: somebody else changed the same meanwhile. "
        "Look at it as it is now, and change it again."
    )
    assert len(kept().agenda) == 2


def test_after_the_last_item_there_is_nothing_to_shift(
    window: FaceWindow, press: Press, shown: Shown, clock: FakeClock
) -> None:
    clock.move(hours=3)
    press(window, Qt.Key.Key_F6)
    shown("Nothing is on any more: there is nothing to shift.")


def test_what_is_typed_is_announced_and_taken_back(
    window: FaceWindow,
    face: OrganiserFace,
    press: Press,
    type_text: Callable[[FaceWindow, str], None],
    tap: Callable[[FaceWindow, str], None],
    words: Words,
    shown: Shown,
    language: Language,
    qtbot: QtBot,
) -> None:
    press(window, Qt.Key.Key_F7)
    type_text(window, "tea")
    press(window, Qt.Key.Key_Tab)
    type_text(window, "thee")
    press(window, Qt.Key.Key_Return)
    shown("So guests will read it", "Put it on every screen")
    press(window, Qt.Key.Key_Escape)
    shown("Announce…")
    type_text(window, " nu")
    press(window, Qt.Key.Key_Return)
    read_now(face)
    assert "It is on all screens." not in words(window)
    press(window, Qt.Key.Key_Return)
    shown("It is on all screens.")
    read_now(face)
    shown("tea nu", "Main door, until 17:30")
    language.switch("nl")
    tap(window, "Terugnemen: thee")
    shown("De mededeling is op alle schermen ingetrokken.")
    read_now(face)
    qtbot.waitUntil(lambda: "thee" not in words(window))
