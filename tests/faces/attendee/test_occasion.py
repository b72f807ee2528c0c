"""The first page knows the moment of the evening, and where the scanner is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.admission.ledger import Direction
from kiosk.domain.admission.occasion import Occasion, doors_open_at
from kiosk.domain.event.event import Event
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.face_context import FaceContext
from kiosk.faces.window import FaceWindow
from kiosk.service.check_in import CheckIn, Scan
from kiosk.service.import_event import ImportEvent
from kiosk.signing import new_key
from tests.faces.conftest import EVENT, FakeClock

Open = Callable[..., tuple[AttendeeFace, FaceWindow]]
Words = Callable[[FaceWindow], list[str]]
ScanCode = Callable[..., None]
CodeOf = Callable[[str], str]
GUEST, DUTCH = "DIL-016", "DIL-022"
SCAN = "Scan your code under the scanner"


def change_event(place: FaceContext, change: Callable[[Event], Event]) -> None:
    with place.store.reading() as reader:
        event = reader.events.find(EVENT)
    assert event is not None
    ImportEvent(place.store, new_key)(change(event))


@pytest.mark.parametrize(
    ("minutes", "occasion", "headline", "line"),
    [
        (-70, "BEFORE", "The doors open at 16:30", "Please have your code ready"),
        (-29, "ARRIVING", SCAN, "on paper or on your phone"),
        (10, "RUNNING", SCAN, "The programme has begun: please go in quietly."),
        (85, "ARRIVING", SCAN, "on paper or on your phone"),
        (120, "OVER", "Thank you for coming", "The programme has ended."),
    ],
)
def test_the_clock_tells_what_moment_it_is(
    minutes: int,
    occasion: str,
    headline: str,
    line: str,
    open_face: Open,
    words: Words,
    clock: FakeClock,
) -> None:
    clock.move(minutes=minutes)
    face, window = open_face()
    assert face.agenda.occasion is Attendee.Occasion[occasion]
    texts = words(window)
    assert headline in texts
    assert any(text.startswith(line) for text in texts)


def test_it_turns_by_itself_and_in_the_other_language(
    open_face: Open, words: Words, clock: FakeClock
) -> None:
    clock.move(minutes=-31)
    face, window = open_face()
    face.accessibility.setLanguage("nl")
    assert "De deuren gaan om 16.30 uur open" in words(window)
    clock.move(minutes=1)
    face.agenda.update_time()
    assert "Scan uw code onder de scanner" in words(window)


def test_a_full_hall_is_told_until_somebody_leaves(
    open_face: Open,
    words: Words,
    check_in: CheckIn,
    code_of: CodeOf,
    place: FaceContext,
    clock: FakeClock,
) -> None:
    change_event(place, lambda event: replace(event, capacity=1))
    check_in(Scan(event=EVENT, station="Desk", code=code_of(GUEST)))
    _, window = open_face()
    assert {"The hall is full", "Please ask at the desk."} <= set(words(window))
    clock.move(minutes=1)
    check_in(
        Scan(event=EVENT, station="Desk", code=code_of(GUEST), direction=Direction.OUT)
    )
    place.change_poller.changed.emit()
    assert SCAN in words(window)


@pytest.mark.parametrize("minutes", [-70, 10, 130])
def test_a_scan_is_answered_at_any_moment(
    minutes: int,
    open_face: Open,
    scan_code: ScanCode,
    code_of: CodeOf,
    clock: FakeClock,
) -> None:
    clock.move(minutes=minutes)
    face, window = open_face()
    scan_code(window, code_of(GUEST))
    expected = {-70: "HINT", 10: "WELCOME", 130: "DESK"}
    assert face.page is Attendee.Page[expected[minutes]]


def test_at_the_exit_one_scans_out_until_the_last_has_left(
    open_face: Open, words: Words, clock: FakeClock
) -> None:
    clock.move(minutes=130)
    _, window = open_face(direction=Direction.OUT)
    assert "Scan out here" in words(window)


def test_a_room_has_doors_of_its_own_and_an_unknown_place_the_first(
    place: FaceContext, open_face: Open, words: Words
) -> None:
    _, window = open_face(where=replace(place, checkpoint="Reception room"))
    assert "The doors open at 18:15" in words(window)
    with place.store.reading() as reader:
        event = reader.events.find(EVENT)
    assert event is not None
    opens_at = event.starts_at - timedelta(minutes=30)
    assert doors_open_at(event, "Nowhere", event.starts_at) == opens_at
    assert {occasion.name for occasion in Occasion} == set(
        Attendee.Occasion.__members__
    )


@pytest.mark.parametrize("side", ["below", "left", "right"])
@pytest.mark.parametrize("size", [(1080, 1920), (1024, 768)])
def test_without_a_camera_no_frame_invites_to_the_glass(
    side: str, size: tuple[int, int], open_face: Open, place: FaceContext, words: Words
) -> None:
    face, window = open_face(*size, where=replace(place, scanner_side=side))
    assert face.scanners.side == side
    assert SCAN in words(window)
    assert "Hold your code here" not in words(window)
