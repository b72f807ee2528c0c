"""A guest scans, reads and touches at the attendee's screen, and leaves no trace."""

import gc
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, TypeVar

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.domain.admission.ledger import Direction
from kiosk.domain.people.registration import Registration
from kiosk.faces.attendee.attendee_timeouts import AttendeeTimeouts
from kiosk.faces.face_context import FaceContext
from kiosk.faces.window import FaceWindow
from kiosk.service.check_in import CheckIn, Scan

ResultT = TypeVar("ResultT")
Words = Callable[[FaceWindow], list[str]]
Touch = Callable[[FaceWindow, str], None]
CodeOf = Callable[[str], str]
Open = Callable[..., FaceWindow]


class Moved(Protocol):
    """A clock that the test moves."""

    def move(self, **by: float) -> None: ...


SHORT_TIMEOUTS = AttendeeTimeouts(verdict=60, badge=60, idle=60, checking=20)
GUEST, DUTCH, ATTENTION = "DIL-016", "DIL-022", "DIL-002"


def test_the_first_page_says_where_to_hold_the_code(
    open_screen: Open, words: Words
) -> None:
    assert {
        "DILEMA roundtable",
        "International governance of military AI: The way forward",
        "Asser Institute, The Hague · Tuesday 28 November 2023 · 17:00\N{EN DASH}19:00",
        "The time is 17:00",
        "Scan your code under the scanner",
        "Now, until 17:05",
        "Opening",
        "Next, at 17:05",
        "Presentations by the speakers",
    } <= set(words(open_screen()))


def test_a_scan_welcomes_by_the_given_name_and_no_other(
    open_screen: Open, words: Words, code_of: CodeOf, scan_code: Touch
) -> None:
    window = open_screen()
    scan_code(window, code_of(GUEST))
    texts = words(window)
    assert {"Welcome, Þór", "Presentations by the speakers"} <= set(texts)
    assert "Your badge will be printed in a moment." in texts
    assert "Hallvarðsson" not in " ".join(texts)


def test_a_welcome_says_what_is_on_what_begins_and_how_soon(
    open_screen: Open, words: Words, code_of: CodeOf, scan_code: Touch, clock: Moved
) -> None:
    window = open_screen()
    clock.move(minutes=-12)
    scan_code(window, code_of(GUEST))
    assert {"Begins in 12 minutes", "Opening"} <= set(words(window))
    clock.move(minutes=11, seconds=10)
    scan_code(window, code_of(DUTCH))
    assert {"Begint over een minuut", "Opening"} <= set(words(window))


def test_a_welcome_says_where(
    open_screen: Open,
    words: Words,
    code_of: CodeOf,
    scan_code: Touch,
    clock: Moved,
    place: FaceContext,
) -> None:
    room_context = replace(place, checkpoint="Reception room")
    window = open_screen(where=room_context)
    clock.move(minutes=76)
    scan_code(window, code_of(GUEST))
    expected = {"Now, until 18:20", "Begins in 4 minutes, in this room"}
    assert expected <= set(words(window))
    window = open_screen()
    scan_code(window, code_of(DUTCH))
    assert "Begint over 4 minuten · Reception room" in words(window)


def test_where_badges_only_become_files_a_guest_reads_of_none(
    open_screen: Open,
    words: Words,
    code_of: CodeOf,
    scan_code: Touch,
    place: FaceContext,
) -> None:
    window = open_screen(where=replace(place, paper_printers=frozenset()))
    scan_code(window, code_of(GUEST))
    texts = words(window)
    assert "Welcome, Þór" in texts
    assert not any("badge" in text for text in texts)


def test_the_verdict_speaks_the_guests_language(
    open_screen: Open, words: Words, code_of: CodeOf, scan_code: Touch
) -> None:
    window = open_screen()
    scan_code(window, code_of(DUTCH))
    texts = words(window)
    assert {"Welkom, Hilde", "Presentaties van de sprekers"} <= set(texts)
    assert "Klaar" in texts
    assert "Done" not in texts


def test_the_next_code_replaces_the_verdict_at_once(
    open_screen: Open, words: Words, code_of: CodeOf, scan_code: Touch
) -> None:
    window = open_screen()
    scan_code(window, code_of(GUEST))
    scan_code(window, "https://example.org/menu")
    assert "Not a ticket" in words(window)
    assert "Þór" not in " ".join(words(window))
    scan_code(window, code_of(DUTCH))
    assert "Welkom, Hilde" in words(window)


@pytest.mark.parametrize(
    ("reference", "heading", "sentence"),
    [
        ("DIL-010", "We helpen u aan de\u00a0balie", "Daar weten ze al dat u komt."),
        ("DIL-011", "We\u2019ll help you at the desk", "They know there that you are"),
        ("DIL-013", "We\u2019ll help you at the desk", "They know there that you are"),
        ("DIL-023", "U kunt om 17.45 uur naar binnen", "U bent er vroeg bij. Scan uw"),
        ("DIL-002", "We\u2019ll help you at the desk", "Before you go in, we have"),
    ],
)
def test_who_may_not_come_in_alone_is_told_kindly(
    reference: str,
    heading: str,
    sentence: str,
    open_screen: Open,
    words: Words,
    code_of: CodeOf,
    scan_code: Touch,
) -> None:
    window = open_screen()
    scan_code(window, code_of(reference))
    texts = words(window)
    assert heading in texts
    assert any(word.startswith(sentence) for word in texts)


def test_a_second_scan_says_that_one_is_inside(
    open_screen: Open, words: Words, code_of: CodeOf, scan_code: Touch
) -> None:
    window = open_screen()
    for _ in range(2):
        scan_code(window, code_of(GUEST))
    texts = words(window)
    assert "You are already inside" in texts
    assert any("already checked in at 17:00" in word for word in texts)


def test_an_exit_says_goodbye(
    open_screen: Open, words: Words, code_of: CodeOf, scan_code: Touch
) -> None:
    window = open_screen(direction=Direction.OUT)
    assert "Scan out here" in words(window)
    scan_code(window, code_of(GUEST))
    assert "Goodbye, Þór" in words(window)


def test_one_who_was_inside_may_come_back(
    open_screen: Open,
    words: Words,
    code_of: CodeOf,
    scan_code: Touch,
    check_in: CheckIn,
    place: FaceContext,
) -> None:
    check_in(Scan(event=place.event, station="Desk", code=code_of(GUEST)))
    window = open_screen(direction=Direction.OUT)
    scan_code(window, code_of(GUEST))
    assert {"Goodbye, Þór", "Your code lets you in again."} <= set(words(window))


def test_a_name_that_the_screen_cannot_write_is_left_out(
    open_screen: Open,
    words: Words,
    code_of: CodeOf,
    scan_code: Touch,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        "kiosk.faces.attendee.attendee_verdict.has_glyphs", lambda _: False
    )
    window = open_screen()
    scan_code(window, code_of(GUEST))
    assert "Welcome" in words(window)


@pytest.mark.parametrize("way", ["a touch", "Done", "Return", "Escape", "five seconds"])
def test_a_verdict_ends_and_nothing_of_the_guest_stays(
    way: str,
    open_screen: Open,
    words: Words,
    code_of: CodeOf,
    scan_code: Touch,
    tap: Touch,
    press: Callable[..., None],
    qtbot: QtBot,
) -> None:
    window = open_screen(
        timeouts=SHORT_TIMEOUTS if way == "five seconds" else AttendeeTimeouts()
    )
    scan_code(window, code_of(GUEST))
    if way == "five seconds":
        qtbot.waitUntil(lambda: "Scan your code under the scanner" in words(window))
    elif way == "a touch":
        tap(window, "Welcome, Þór")
    elif way == "Done":
        tap(window, way)
    else:
        press(window, Qt.Key.Key_Return if way == "Return" else Qt.Key.Key_Escape)
    assert "Scan your code under the scanner" in words(window)
    assert "Þór" not in " ".join(words(window))
    gc.collect()
    remaining = [
        candidate
        for candidate in gc.get_objects()
        if isinstance(candidate, Registration) and candidate.reference == GUEST
    ]
    assert remaining == []
