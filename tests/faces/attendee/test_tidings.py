"""What reaches a guest's screen from elsewhere: help, announcements, a lost hub."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import combinations, product

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from kiosk.domain.notice import HelpCall
from kiosk.domain.station import HubStanding
from kiosk.faces.attendee.enums import Attendee
from kiosk.faces.attendee.face import AttendeeFace
from kiosk.faces.attendee.patience import Patience
from kiosk.faces.place import Place
from kiosk.faces.window import FaceWindow
from kiosk.service.announce import Announce
from kiosk.service.call_for_help import AnswerHelp
from tests.faces.conftest import EVENT, FakeClock
from tests.faces.standing import SetStanding

Words = Callable[[FaceWindow], list[str]]
Touch = Callable[[FaceWindow, str], None]
Open = Callable[..., tuple[AttendeeFace, FaceWindow]]

NO_CODE, DESK = "I have no code", "Please go to the desk"
HELP, COMING = "Help is coming", "Somebody is on the way to you"
ALONE = "You can check in as usual."
LATER = {"en": "Ten minutes later: " + "coffee " * 25, "nl": "Tien minuten later"}
SIZES = [(1080, 1920), (1920, 1080), (1024, 768)]


def calls(place: Place) -> list[HelpCall]:
    with place.store.reading() as reader:
        return list(reader.notices.help_calls(EVENT))


def cut_off(place: Place, standing: SetStanding) -> None:
    since = place.clock.now() - timedelta(minutes=4)
    standing.said = HubStanding(hub="hub", alone_since=since, unsent=2)


def everything(shown: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield shown
    for index in range(shown.childCount()):
        yield from everything(shown.child(index))


def buttons(window: FaceWindow) -> list[QRect]:
    """Where everything to touch is, in the window."""
    root = QAccessible.queryAccessibleInterface(window)
    return [
        one.rect().translated(-window.position())
        for one in everything(root)
        if one.role() == QAccessible.Role.Button and not one.state().invisible
    ]


def test_without_a_code_the_desk_is_called(
    open_face: Open,
    words: Words,
    tap: Touch,
    press: Callable[..., None],
    place: Place,
) -> None:
    face, window = open_face()
    place.pulse.start()
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


def test_a_guest_reads_that_somebody_is_on_the_way(
    open_face: Open, words: Words, tap: Touch, place: Place
) -> None:
    face, window = open_face()
    tap(window, NO_CODE)
    (call,) = calls(place)
    AnswerHelp(place.store, place.clock)(EVENT, call.id, "Desk")
    place.pulse.beat.emit()
    assert COMING in words(window)
    face.dismiss()
    tap(window, NO_CODE)
    assert HELP in words(window)
    assert len(calls(place)) == 1


def test_where_nobody_can_be_called_one_is_sent_to_the_desk(
    open_face: Open, words: Words, tap: Touch, place: Place, standing: SetStanding
) -> None:
    cut_off(place, standing)
    _, window = open_face()
    tap(window, NO_CODE)
    assert DESK in words(window)
    assert calls(place) == []


def test_a_guest_whose_desk_can_no_longer_be_reached_leaves_no_call(
    open_face: Open, words: Words, tap: Touch, place: Place, standing: SetStanding
) -> None:
    _, window = open_face()
    tap(window, NO_CODE)
    assert len(calls(place)) == 1
    cut_off(place, standing)
    place.pulse.beat.emit()
    assert DESK in words(window)
    assert calls(place) == []


def test_several_announcements_are_told_in_turn(
    open_face: Open, words: Words, place: Place, clock: FakeClock
) -> None:
    _, window = open_face()
    for text in ("First", "Second"):
        Announce(place.store, clock)(EVENT, {"": text}, "Organiser")
    place.pulse.beat.emit()
    seen = set[str]()
    for _ in range(2):
        seen |= {"First", "Second"} & set(words(window))
        clock.move(seconds=8)
        place.pulse.beat.emit()
    assert seen == {"First", "Second"}


def test_a_call_that_fails_leaves_the_way_to_the_desk(
    open_face: Open, words: Words, tap: Touch, place: Place
) -> None:
    _, window = open_face(where=replace(place, checkpoint="Back door"))
    tap(window, NO_CODE)
    assert DESK in words(window)
    assert calls(place) == []


def test_a_lost_hub_is_told_calmly_and_never_beside_a_verdict(
    open_face: Open, words: Words, place: Place, standing: SetStanding
) -> None:
    face, window = open_face()
    assert ALONE not in words(window)
    cut_off(place, standing)
    place.pulse.beat.emit()
    assert ALONE in words(window)
    face.scan("nonsense")
    assert ALONE not in words(window)
    face.dismiss()
    assert ALONE in words(window)
    standing.said = HubStanding(hub="hub")
    place.pulse.beat.emit()
    assert ALONE not in words(window)


def test_an_announcement_is_told_where_one_waits_until_it_ends(
    open_face: Open, words: Words, place: Place, clock: FakeClock, qtbot: QtBot
) -> None:
    face, window = open_face(patience=Patience(tick=10))
    Announce(place.store, clock)(EVENT, LATER, "Organiser", timedelta(minutes=5))
    place.pulse.beat.emit()
    assert any(word.startswith("Ten minutes later") for word in words(window))
    face.comfort.speak("nl")
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
    place: Place,
    standing: SetStanding,
) -> None:
    cut_off(place, standing)
    Announce(place.store, place.clock)(EVENT, LATER, "Organiser")
    face, window = open_face(*size)
    face.comfort.setTextScale(scale)
    window.grabWindow()
    shown = buttons(window)
    assert len(shown) == 7
    assert all(QRect(0, 0, *size).contains(spot) for spot in shown)
    assert not any(one.intersects(other) for one, other in combinations(shown, 2))
