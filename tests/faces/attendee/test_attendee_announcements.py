"""Announcements, calls for help and a lost hub on the attendee's screen."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import combinations, product

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from kiosk.domain.people.own_registration import MAX_ATTEMPTS
from kiosk.domain.stations.notice import HelpCall
from kiosk.domain.stations.station import HubStatus
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.attendee.attendee_timeouts import AttendeeTimeouts
from kiosk.faces.face_context import FaceContext
from kiosk.faces.window import FaceWindow
from kiosk.service.announce import Announce
from kiosk.service.call_for_help import AnswerHelpCall
from tests.faces.conftest import EVENT, FakeClock
from tests.faces.hub_status_stub import HubStatusStub

Words = Callable[[FaceWindow], list[str]]
Touch = Callable[[FaceWindow, str], None]
Open = Callable[..., tuple[AttendeeFace, FaceWindow]]

NO_CODE, DESK = "I have no code", "Please go to the desk"
HELP, COMING = "Help is coming", "Somebody is on the way to you"
OFFLINE = "You can check in as usual."
LATER = {"en": "Ten minutes later: " + "coffee " * 25, "nl": "Tien minuten later"}
SIZES = [(1080, 1920), (1920, 1080), (1024, 768)]


def calls(place: FaceContext) -> list[HelpCall]:
    with place.store.reading() as reader:
        return list(reader.notices.help_calls(EVENT))


def lose_hub(place: FaceContext, standing: HubStatusStub) -> None:
    offline_since = place.clock.now() - timedelta(minutes=4)
    standing.status = HubStatus(hub="hub", offline_since=offline_since, unsent=2)


def everything(accessible: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield accessible
    for index in range(accessible.childCount()):
        yield from everything(accessible.child(index))


def buttons(window: FaceWindow) -> list[QRect]:
    """Return where the buttons are, in the window's coordinates."""
    root = QAccessible.queryAccessibleInterface(window)
    return [
        accessible.rect().translated(-window.position())
        for accessible in everything(root)
        if accessible.role() == QAccessible.Role.Button
        and not accessible.state().invisible
    ]


def test_without_a_code_the_desk_is_called(
    open_face: Open,
    words: Words,
    tap: Touch,
    press: Callable[..., None],
    place: FaceContext,
) -> None:
    face, window = open_face()
    place.change_poller.start()
    tap(window, NO_CODE)
    assert HELP in words(window)
    (call,) = calls(place)
    assert (call.station, call.checkpoint) == ("Main door", "Main door")
    face.dismiss()
    tap(window, NO_CODE)
    assert calls(place) == [call]
    press(window, Qt.Key.Key_Escape)
    assert face.page is Attendee.Page.WAITING
    assert HELP not in words(window)
    assert calls(place) == []


def test_calls_without_end_are_none(
    open_face: Open, words: Words, place: FaceContext
) -> None:
    face, window = open_face()
    for _ in range(MAX_ATTEMPTS):
        face.showNoCode()
        assert len(calls(place)) == 1
        face.back()
        assert calls(place) == []
    face.showNoCode()
    assert calls(place) == []
    assert HELP not in words(window)


def test_a_guest_reads_that_somebody_is_on_the_way(
    open_face: Open, words: Words, tap: Touch, place: FaceContext
) -> None:
    face, window = open_face()
    tap(window, NO_CODE)
    (call,) = calls(place)
    AnswerHelpCall(place.store, place.clock)(EVENT, call.id, "Desk")
    place.change_poller.changed.emit()
    assert COMING in words(window)
    face.dismiss()
    tap(window, NO_CODE)
    assert HELP in words(window)
    assert len(calls(place)) == 1


def test_where_nobody_can_be_called_one_is_sent_to_the_desk(
    open_face: Open,
    words: Words,
    tap: Touch,
    place: FaceContext,
    standing: HubStatusStub,
) -> None:
    lose_hub(place, standing)
    _, window = open_face()
    tap(window, NO_CODE)
    assert DESK in words(window)
    assert calls(place) == []


def test_a_guest_whose_desk_can_no_longer_be_reached_leaves_no_call(
    open_face: Open,
    words: Words,
    tap: Touch,
    place: FaceContext,
    standing: HubStatusStub,
) -> None:
    _, window = open_face()
    tap(window, NO_CODE)
    assert len(calls(place)) == 1
    lose_hub(place, standing)
    place.change_poller.changed.emit()
    assert DESK in words(window)
    assert calls(place) == []


def test_several_announcements_are_told_in_turn(
    open_face: Open, words: Words, place: FaceContext, clock: FakeClock
) -> None:
    _, window = open_face()
    for text in ("First", "Second"):
        Announce(place.store, clock)(EVENT, {"": text}, "Organiser")
    place.change_poller.changed.emit()
    seen = set[str]()
    for _ in range(2):
        seen |= {"First", "Second"} & set(words(window))
        clock.move(seconds=8)
        place.change_poller.changed.emit()
    assert seen == {"First", "Second"}


def test_a_call_that_fails_leaves_the_way_to_the_desk(
    open_face: Open, words: Words, tap: Touch, place: FaceContext
) -> None:
    _, window = open_face(where=replace(place, checkpoint="Back door"))
    tap(window, NO_CODE)
    assert DESK in words(window)
    assert calls(place) == []


def test_a_lost_hub_is_told_calmly_and_never_beside_a_verdict(
    open_face: Open, words: Words, place: FaceContext, standing: HubStatusStub
) -> None:
    face, window = open_face()
    assert OFFLINE not in words(window)
    lose_hub(place, standing)
    place.change_poller.changed.emit()
    assert OFFLINE in words(window)
    face.scan("nonsense")
    assert OFFLINE not in words(window)
    face.dismiss()
    assert OFFLINE in words(window)
    standing.status = HubStatus(hub="hub")
    place.change_poller.changed.emit()
    assert OFFLINE not in words(window)


def test_an_announcement_is_told_where_one_waits_until_it_ends(
    open_face: Open, words: Words, place: FaceContext, clock: FakeClock, qtbot: QtBot
) -> None:
    face, window = open_face(timeouts=AttendeeTimeouts(tick=10))
    Announce(place.store, clock)(EVENT, LATER, "Organiser", timedelta(minutes=5))
    place.change_poller.changed.emit()
    assert any(word.startswith("Ten minutes later") for word in words(window))
    face.accessibility.setLanguage("nl")
    assert "Tien minuten later" in words(window)
    face.showProgramme()
    assert "Tien minuten later" not in words(window)
    face.dismiss()
    clock.move(minutes=5)
    qtbot.waitUntil(lambda: "Tien minuten later" not in words(window), timeout=20_000)


@pytest.mark.parametrize(("size", "scale"), [*product(SIZES, (1.0, 1.3, 1.6))])
def test_there_is_room_for_all_of_it(
    size: tuple[int, int],
    scale: float,
    open_face: Open,
    place: FaceContext,
    standing: HubStatusStub,
) -> None:
    lose_hub(place, standing)
    Announce(place.store, place.clock)(EVENT, LATER, "Organiser")
    face, window = open_face(*size)
    face.accessibility.setTextScale(scale)
    window.grabWindow()
    areas = buttons(window)
    assert len(areas) == 7
    assert all(QRect(0, 0, *size).contains(area) for area in areas)
    assert not any(first.intersects(second) for first, second in combinations(areas, 2))
