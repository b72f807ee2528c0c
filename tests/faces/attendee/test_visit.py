"""A guest at the attendee's screen scans, reads, touches, and leaves nothing behind."""

import gc
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.domain.answer import Answer
from kiosk.domain.badge import BadgeState
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import Direction
from kiosk.domain.registration import Registration
from kiosk.faces.attendee.face import AttendeeFace
from kiosk.faces.attendee.patience import Patience
from kiosk.faces.language import Language
from kiosk.faces.place import Place
from kiosk.faces.window import FaceWindow
from kiosk.service.check_in import CheckIn
from kiosk.service.ports import Clock
from kiosk.service.scan import Scan
from kiosk.store.store import SqlStore

ResultT = TypeVar("ResultT")
Words = Callable[[FaceWindow], list[str]]
Touch = Callable[[FaceWindow, str], None]
CodeOf = Callable[[str], str]
Open = Callable[..., FaceWindow]

BRIEF = Patience(verdict=60, idle=60, checking=20)
GUEST, DUTCH, ATTENTION = "DIL-016", "DIL-022", "DIL-002"


def test_the_first_page_says_where_to_hold_the_code(
    open_screen: Open, words: Words
) -> None:
    assert {
        "DILEMA roundtable",
        "International governance of military AI: The way forward",
        "Asser Institute, The Hague · Tuesday 28 November 2023 · 17:00\N{EN DASH}19:00",
        "The time is 17:00",
        "Hold your code here",
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
    said = words(window)
    assert {"Welcome, Þór", "Presentations by the speakers"} <= set(said)
    assert "Your badge is waiting to be printed." in said
    assert "Hallvarðsson" not in " ".join(said)


def test_the_verdict_speaks_the_guests_language(
    open_screen: Open, words: Words, code_of: CodeOf, scan_code: Touch
) -> None:
    window = open_screen()
    scan_code(window, code_of(DUTCH))
    said = words(window)
    assert {"Welkom, Hilde", "Presentaties van de sprekers"} <= set(said)
    assert "Done" in said  # the page's own words stay in the screen's language


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
        ("DIL-010", "Een ogenblik, alstublieft", "U staat nog op de wachtlijst. "),
        ("DIL-011", "One moment, please", "Please see the desk; we are happy to "),
        ("DIL-013", "One moment, please", "This registration is not confirmed yet. "),
        ("DIL-023", "Iets te vroeg", "U bent vroeg: voor u gaat de deur open om 17:45"),
        ("DIL-002", "Please see the desk", "Please see the desk: we have something "),
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
    said = words(window)
    assert heading in said
    assert any(word.startswith(sentence) for word in said)


def test_a_second_scan_says_that_one_is_inside(
    open_screen: Open, words: Words, code_of: CodeOf, scan_code: Touch
) -> None:
    window = open_screen()
    for _ in range(2):
        scan_code(window, code_of(GUEST))
    said = words(window)
    assert "You are already inside" in said
    assert any("already checked in at 17:00" in word for word in said)


def test_an_exit_says_goodbye(
    open_screen: Open, words: Words, code_of: CodeOf, scan_code: Touch
) -> None:
    window = open_screen(direction=Direction.OUT)
    scan_code(window, code_of(GUEST))
    assert "Goodbye, Þór" in words(window)


def test_one_who_was_inside_may_come_back(
    open_screen: Open,
    words: Words,
    code_of: CodeOf,
    scan_code: Touch,
    check_in: CheckIn,
    place: Place,
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
    monkeypatch.setattr("kiosk.faces.attendee.verdict.legible", lambda _: False)
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
    window = open_screen(patience=BRIEF if way == "five seconds" else Patience())
    scan_code(window, code_of(GUEST))
    if way == "five seconds":
        qtbot.waitUntil(lambda: "Hold your code here" in words(window), timeout=2000)
    elif way == "a touch":
        tap(window, "Welcome, Þór")
    elif way == "Done":
        tap(window, way)
    else:
        press(window, Qt.Key.Key_Return if way == "Return" else Qt.Key.Key_Escape)
    assert "Hold your code here" in words(window)
    assert "Þór" not in " ".join(words(window))
    gc.collect()
    kept = [
        thing
        for thing in gc.get_objects()
        if isinstance(thing, Registration) and thing.reference == GUEST
    ]
    assert kept == []


@dataclass
class LateWorker:
    """A worker that answers when the test says so."""

    waiting: list[Callable[[], None]] = field(default_factory=list)

    def run(
        self,
        work: Callable[[], ResultT],
        then: Callable[[ResultT], None],
        otherwise: Callable[[Exception], None],
    ) -> None:
        def answer() -> None:
            try:
                result = work()
            except KnownFault as error:
                otherwise(error)
            else:
                then(result)

        self.waiting.append(answer)

    def answer(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()


@pytest.fixture
def late(place: Place) -> Place:
    return replace(place, worker=LateWorker())


def test_a_slow_check_shows_and_the_newest_code_wins(
    late: Place,
    open_face: Callable[..., tuple[AttendeeFace, FaceWindow]],
    words: Words,
    code_of: CodeOf,
    qtbot: QtBot,
) -> None:
    assert isinstance(late.worker, LateWorker)
    face, window = open_face(where=late, patience=Patience(checking=20))
    late.worker.answer()
    face.showProgramme()
    face.scan(code_of(GUEST))
    assert face.page == "programme"
    qtbot.waitUntil(lambda: "One moment…" in words(window), timeout=2000)
    face.scan(code_of(DUTCH))
    late.worker.waiting.reverse()
    late.worker.answer()
    assert "Welkom, Hilde" in words(window)


@pytest.mark.parametrize(
    ("fault", "level"), [(KnownFault("The disk is full."), 30), (ValueError("Þór"), 40)]
)
def test_a_fault_is_calm_and_the_next_scan_tries_again(
    fault: Exception,
    level: int,
    open_screen: Open,
    words: Words,
    scan_code: Touch,
    code_of: CodeOf,
    check_in: CheckIn,
    caplog: pytest.LogCaptureFixture,
) -> None:
    faults: Iterator[Exception] = iter([fault])

    def answer(scan: Scan) -> Answer:
        for error in faults:
            raise error
        return check_in(scan)

    window = open_screen(answer=answer)
    with caplog.at_level(logging.WARNING):
        scan_code(window, code_of(GUEST))
    assert "This screen needs a moment" in words(window)
    [record] = caplog.records
    assert record.levelno == level
    assert "Þór" not in caplog.text
    reference = "reference" in " ".join(words(window))
    assert reference is (level == logging.ERROR)
    scan_code(window, code_of(DUTCH))
    assert "Welkom, Hilde" in words(window)


def test_without_its_event_the_screen_points_to_the_desk(
    place: Place, check_in: CheckIn, language: Language
) -> None:
    face = AttendeeFace(replace(place, event="gone"), check_in, language)
    assert face.page == "outOfOrder"
    assert face.agenda.about == {}


def test_the_badges_true_state_shows_within_a_second(
    open_screen: Open,
    words: Words,
    code_of: CodeOf,
    scan_code: Touch,
    place: Place,
    clock: Clock,
    qtbot: QtBot,
) -> None:
    assert isinstance(place.store, SqlStore)
    window = open_screen()
    place.pulse.start()
    scan_code(window, code_of(GUEST))
    printer = SqlStore(place.store.path)
    with printer.transaction() as tx:
        job = tx.take_badge(clock.now())
    assert job is not None
    qtbot.waitUntil(
        lambda: "Your badge is at the printer." in words(window), timeout=1000
    )
    with printer.transaction() as tx:
        tx.mark_badge(job.id, BadgeState.FAILED, "jam", clock.now())
    sentence = "Your badge could not be printed. The desk will help you."
    qtbot.waitUntil(lambda: sentence in words(window), timeout=1000)
    printer.close()
