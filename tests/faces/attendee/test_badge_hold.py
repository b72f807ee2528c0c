"""The welcome stays while the holder's badge is being printed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from kiosk.domain.badges.badge_job import BadgeState, JobUpdate, PrinterTrouble
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.attendee.attendee_timeouts import AttendeeTimeouts
from kiosk.faces.face_context import FaceContext
from kiosk.faces.window import FaceWindow
from tests.faces.conftest import EVENT

Open = Callable[..., tuple[AttendeeFace, FaceWindow]]
Words = Callable[[FaceWindow], list[str]]
CodeOf = Callable[[str], str]
GUEST, DUTCH = "DIL-016", "DIL-022"


def update_badge(
    place: FaceContext,
    face: AttendeeFace,
    state: BadgeState,
    *,
    settled: bool = True,
    trouble: PrinterTrouble | None = None,
) -> None:
    with place.store.transaction() as tx:
        person = tx.people.by_reference(EVENT, GUEST)
        assert person is not None
        [job] = tx.badges.for_registration(person.registration.id)
        if job.state is BadgeState.QUEUED:
            tx.badges.assign_printer(job.id, "Front", trouble)
        if state is not BadgeState.QUEUED:
            tx.badges.claim(job.id, "Front", place.clock.now())
            update = JobUpdate(job=job.id, state=state, settled=settled)
            tx.badges.record(update, place.clock.now())
    place.change_poller.changed.emit()
    assert face.page is Attendee.Page.WELCOME


def remaining(face: AttendeeFace) -> int:
    """Return the time of the page that is shown, in seconds, as its timer has it."""
    return round(face.findChildren(QTimer)[1].remainingTime() / 1000)


def test_five_seconds_count_from_the_badge_s_coming_out(
    open_face: Open, code_of: CodeOf, place: FaceContext
) -> None:
    face, _ = open_face()
    face.scan(code_of(GUEST))
    assert (face.verdict.value.lasts, remaining(face)) == (30_000, 30)
    update_badge(place, face, BadgeState.SENT, settled=False)
    assert remaining(face) == 30
    update_badge(place, face, BadgeState.DONE)
    assert (face.verdict.value.lasts, remaining(face)) == (5_000, 5)


@pytest.mark.parametrize(
    ("state", "trouble"),
    [
        (BadgeState.FAILED, None),
        (BadgeState.SENT, None),
        (BadgeState.QUEUED, PrinterTrouble.PAPER_OUT),
    ],
)
def test_nobody_waits_for_a_badge_that_does_not_come(
    state: BadgeState,
    trouble: PrinterTrouble | None,
    open_face: Open,
    code_of: CodeOf,
    place: FaceContext,
) -> None:
    face, _ = open_face()
    face.scan(code_of(GUEST))
    update_badge(place, face, state, trouble=trouble)
    assert remaining(face) == 5


def test_without_a_printer_it_is_five_seconds(
    open_face: Open, code_of: CodeOf, place: FaceContext
) -> None:
    face, _ = open_face(where=replace(place, paper_printers=frozenset()))
    face.scan(code_of(GUEST))
    assert remaining(face) == 5


def test_the_next_scan_replaces_it_and_more_time_stays_more_time(
    open_face: Open, code_of: CodeOf, words: Words, place: FaceContext
) -> None:
    face, window = open_face()
    face.scan(code_of(GUEST))
    face.extendTime()
    update_badge(place, face, BadgeState.DONE)
    assert remaining(face) in {59, 60}
    face.scan(code_of(DUTCH))
    assert "Welkom, Hilde" in words(window)
    assert remaining(face) == 30


def test_after_the_longest_wait_it_ends_by_itself(
    open_face: Open, code_of: CodeOf, qtbot: QtBot
) -> None:
    face, _ = open_face(timeouts=AttendeeTimeouts(badge=60))
    face.scan(code_of(GUEST))
    qtbot.waitUntil(lambda: face.page is Attendee.Page.WAITING)
