"""The records are slow, broken or changed by others, and the screen copes."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.badges.badge_job import BadgeState, JobUpdate, PrinterTrouble
from kiosk.domain.fault import KnownFault
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.attendee.attendee_timeouts import AttendeeTimeouts
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.faces.window import FaceWindow
from kiosk.faces.worker import ThreadWorker
from kiosk.service.check_in import CheckIn, Scan
from kiosk.service.ports import Clock
from kiosk.service.prepare_badges import BadgePreparation, PrepareBadges
from kiosk.store.sqlite_store import SqliteStore

ResultT = TypeVar("ResultT")
Words = Callable[[FaceWindow], list[str]]
Touch = Callable[[FaceWindow, str], None]
CodeOf = Callable[[str], str]
Open = Callable[..., FaceWindow]

GUEST, DUTCH = "DIL-016", "DIL-022"


@dataclass
class LateWorker:
    """A worker that delivers when the test calls ``answer``."""

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
def late(place: FaceContext) -> FaceContext:
    return replace(place, worker=LateWorker())


def test_a_slow_check_shows_and_the_newest_code_wins(
    late: FaceContext,
    open_face: Callable[..., tuple[AttendeeFace, FaceWindow]],
    words: Words,
    code_of: CodeOf,
    qtbot: QtBot,
) -> None:
    assert isinstance(late.worker, LateWorker)
    face, window = open_face(where=late, timeouts=AttendeeTimeouts(checking=20))
    late.worker.answer()
    heard: list[str] = []
    face.sounded.connect(heard.append)
    face.showProgramme()
    face.scan(code_of(GUEST))
    assert face.page is Attendee.Page.PROGRAMME
    qtbot.waitUntil(lambda: "One moment…" in words(window))
    assert heard == ["read"]
    face.scan(code_of(DUTCH))
    late.worker.waiting.reverse()
    late.worker.answer()
    assert "Welkom, Hilde" in words(window)
    assert heard == ["read", "welcome"]


def test_the_records_are_asked_on_a_thread_of_their_own(
    open_screen: Open,
    place: FaceContext,
    words: Words,
    code_of: CodeOf,
    scan_code: Touch,
    qtbot: QtBot,
) -> None:
    worker = ThreadWorker()
    window = open_screen(where=replace(place, worker=worker))
    scan_code(window, code_of(GUEST))
    qtbot.waitUntil(lambda: "Welcome, Þór" in words(window))
    worker.close()


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

    def answer(scan: Scan) -> CheckInResult:
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
    place: FaceContext, check_in: CheckIn, language: Language
) -> None:
    face = AttendeeFace(replace(place, event="gone"), check_in, language)
    assert face.page is Attendee.Page.OUT_OF_ORDER
    assert not face.agenda.has_event


def test_the_badges_true_state_shows_as_it_changes(
    open_screen: Open,
    words: Words,
    code_of: CodeOf,
    scan_code: Touch,
    place: FaceContext,
    clock: Clock,
    qtbot: QtBot,
) -> None:
    assert isinstance(place.store, SqliteStore)
    window = open_screen(timeouts=AttendeeTimeouts(verdict=60_000))
    place.change_poller.start()
    scan_code(window, code_of(GUEST))
    printer = SqliteStore(place.store.path)
    with printer.reading() as reader:
        (job,) = reader.badges.queued()

    def says(sentence: str) -> None:
        qtbot.waitUntil(lambda: sentence in words(window), timeout=10_000)

    def mark(
        state: BadgeState, trouble: PrinterTrouble | None, *, settled: bool
    ) -> None:
        news = JobUpdate(job=job.id, state=state, trouble=trouble, settled=settled)
        with printer.transaction() as tx:
            tx.badges.record(news, clock.now())

    with printer.transaction() as tx:
        tx.badges.assign_printer(job.id, "Front", PrinterTrouble.PAPER_OUT)
    says("The printer is out of paper.\nPlease see the desk for your badge.")
    with printer.transaction() as tx:
        assert tx.badges.claim(job.id, "Front", clock.now())
    says("Your badge is being printed.")
    mark(BadgeState.SENT, PrinterTrouble.JAM, settled=False)
    says("Paper is stuck in the printer.\nPlease see the desk for your badge.")
    mark(BadgeState.SENT, None, settled=True)
    says("Your badge is at the printer.")
    mark(BadgeState.DONE, None, settled=True)
    says("Your badge is ready. Please take it with you.")
    mark(BadgeState.FAILED, None, settled=True)
    says("Your badge could not be printed.\nPlease see the desk for it.")
    printer.close()


def test_a_badge_that_was_prepared_and_is_still_to_come_is_told_of(
    open_screen: Open,
    words: Words,
    code_of: CodeOf,
    scan_code: Touch,
    place: FaceContext,
) -> None:
    preparation = BadgePreparation(event=place.event, station="desk")
    PrepareBadges(place.store, place.clock)(preparation)
    window = open_screen()
    scan_code(window, code_of(DUTCH))
    assert "Uw badge wordt zo geprint." in words(window)


def test_a_badge_that_was_printed_beforehand_is_not_told_of(
    open_screen: Open,
    words: Words,
    code_of: CodeOf,
    scan_code: Touch,
    place: FaceContext,
) -> None:
    preparation = BadgePreparation(event=place.event, station="desk")
    jobs = PrepareBadges(place.store, place.clock)(preparation)
    with place.store.transaction() as tx:
        for job in jobs:
            done = JobUpdate(job=job.id, state=BadgeState.DONE)
            tx.badges.record(done, place.clock.now())
    window = open_screen()
    scan_code(window, code_of(DUTCH))
    assert "Welkom, Hilde" in words(window)
    assert not any("badge" in text for text in words(window))
