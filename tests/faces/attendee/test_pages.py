"""The pages one may walk up to: the programme, the speakers, the way to the desk."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import product
from typing import Protocol

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from kiosk.domain.event.event import Event
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.attendee.attendee_timeouts import AttendeeTimeouts
from kiosk.faces.face_context import FaceContext
from kiosk.faces.window import FaceWindow
from kiosk.service.import_event import ImportEvent
from kiosk.signing import new_key
from kiosk.store.sqlite_store import SqliteStore

Words = Callable[[FaceWindow], list[str]]
Touch = Callable[[FaceWindow, str], None]
Open = Callable[..., tuple[AttendeeFace, FaceWindow]]


class Moved(Protocol):
    """A clock that the test moves."""

    def move(self, **by: float) -> None: ...


TALK = (
    "The duty of states to respect and ensure respect with international law in the "
    "design, development, and adoption of military AI"
)
WHERE_NL = (
    "Asser Instituut, Den Haag · dinsdag 28 november 2023 · 17:00\N{EN DASH}19:00"
)
SIZES = [(1080, 1920), (1920, 1080), (1024, 768)]
PAGES: dict[str, Callable[[AttendeeFace], None]] = {
    "WAITING": AttendeeFace.dismiss,
    "HINT": lambda face: face.scan("nonsense"),
    "PROGRAMME": AttendeeFace.showProgramme,
    "SPEAKERS": AttendeeFace.showSpeakers,
    "TAKE_ALONG": AttendeeFace.showTakeAlong,
    "SPEAKER": lambda face: face.showSpeaker("boutin"),
    "NO_CODE": AttendeeFace.showNoCode,
}


def everything(accessible: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield accessible
    for index in range(accessible.childCount()):
        yield from everything(accessible.child(index))


def buttons(window: FaceWindow) -> list[QAccessibleInterface]:
    root = QAccessible.queryAccessibleInterface(window)
    button = QAccessible.Role.Button
    return [
        accessible
        for accessible in everything(root)
        if accessible.role() == button and is_visible(accessible)
    ]


def is_visible(accessible: QAccessibleInterface) -> bool:
    return not accessible.state().invisible


def name_of(accessible: QAccessibleInterface) -> str:
    return accessible.text(QAccessible.Text.Name)


def ten_minutes_later(event: Event) -> Event:
    by = timedelta(minutes=10)
    agenda = [
        replace(item, starts_at=item.starts_at + by, ends_at=item.ends_at + by)
        for item in event.agenda
    ]
    return replace(event, agenda=tuple(agenda))


def test_the_programme_opens_a_talk_and_goes_back(
    open_face: Open, words: Words, tap: Touch
) -> None:
    face, window = open_face()
    tap(window, "Programme")
    assert {"Now", "17:05", "17:45", "Discussion and Q&A"} <= set(words(window))
    tap(window, f"Dr. Bérénice Boutin: {TALK}")
    texts = words(window)
    assert {
        "Dr. Bérénice Boutin",
        "Asser Institute",
        "17:05\N{EN DASH}17:45",
        TALK,
    } <= set(texts)
    assert any(word.startswith("Bérénice Boutin is Senior") for word in texts)
    tap(window, "Back")
    assert face.page is Attendee.Page.PROGRAMME
    tap(window, "Back")
    assert "Scan your code under the scanner" in words(window)


def test_the_speakers_open_one_by_one(
    open_face: Open, words: Words, tap: Touch
) -> None:
    face, window = open_face()
    tap(window, "Speakers")
    tap(window, "Daan Kayser")
    assert "PAX" in words(window)
    tap(window, "Back")
    assert face.page is Attendee.Page.SPEAKERS


def test_nobody_finds_a_speaker_who_is_not_there(open_face: Open) -> None:
    face, _ = open_face()
    face.showSpeaker("nobody")
    assert face.page is Attendee.Page.WAITING


def test_the_language_changes_everywhere_at_a_touch(
    open_face: Open, words: Words, tap: Touch
) -> None:
    _, window = open_face()
    tap(window, "Programme")
    tap(window, "Nederlands")
    texts = words(window)
    assert {"Terug", "Nu", "Borrel", "DILEMA-rondetafelgesprek", "English"} <= set(
        texts
    )
    assert WHERE_NL in texts
    tap(window, "English")
    assert {"Back", "Now", "Reception"} <= set(words(window))


def test_the_text_grows_and_returns(open_face: Open, words: Words, tap: Touch) -> None:
    face, window = open_face()
    sizes = []
    for percent in (100, 130, 160):
        tap(window, f"Text size, now {percent} %")
        sizes.append(round(float(window.theme.property("textScale")), 1))
    assert sizes == [1.3, 1.6, 1.0]
    face.accessibility.setTextScale(1.7)
    assert "Text size, now 160 %" in words(window)


def test_a_screen_of_twice_the_pixels_writes_twice_as_large(open_face: Open) -> None:
    written = []
    for width, height in ((1080, 1920), (2160, 3840)):
        _, window = open_face(width, height)
        theme = window.theme
        written.append((theme.property("pageScale"), theme.property("fingerAttendee")))
    assert written == [(1, 72), (2, 120)]


def test_a_touch_brings_the_highest_contrast_and_another_takes_it_back(
    open_face: Open, tap: Touch
) -> None:
    _, window = open_face()
    schemes = []
    for _ in range(2):
        tap(window, "High contrast")
        schemes.append(window.theme.property("scheme"))
    assert schemes == ["contrast", "light"]


def test_a_page_left_alone_becomes_the_first_again(
    open_face: Open, words: Words, qtbot: QtBot
) -> None:
    face, window = open_face(timeouts=AttendeeTimeouts(idle=80))
    face.accessibility.setLanguage("nl")
    face.accessibility.setTextScale(1.3)
    face.showSpeaker("boutin")
    qtbot.waitUntil(lambda: "Scan your code under the scanner" in words(window))
    assert face.accessibility.textScale == 1.0


def test_a_touch_keeps_a_page_open(open_face: Open, tap: Touch) -> None:
    face, window = open_face(timeouts=AttendeeTimeouts(idle=12_345))
    face.showSpeakers()
    [idle] = [
        timer for timer in face.findChildren(QTimer) if timer.interval() == 12_345
    ]
    idle.stop()
    tap(window, "Touch a name to read more.")
    assert idle.isActive()


def test_a_changed_programme_shows_within_a_second(
    open_face: Open, words: Words, place: FaceContext, qtbot: QtBot
) -> None:
    assert isinstance(place.store, SqliteStore)
    face, window = open_face()
    face.showProgramme()
    place.change_poller.start()
    elsewhere = SqliteStore(place.store.path)
    with elsewhere.reading() as reader:
        event = reader.events.find(place.event)
    assert event is not None
    ImportEvent(elsewhere, new_key)(ten_minutes_later(event))
    elsewhere.close()
    qtbot.waitUntil(lambda: "17:15" in words(window))


def test_the_clock_moves_the_programme_on(
    open_face: Open, words: Words, clock: Moved, qtbot: QtBot
) -> None:
    _, window = open_face(timeouts=AttendeeTimeouts(tick=10))
    clock.move(minutes=46)
    qtbot.waitUntil(lambda: "Now, until 18:20" in words(window))
    assert "The time is 17:46" in words(window)
    clock.move(hours=2)
    ended = "Thank you for coming"
    qtbot.waitUntil(lambda: ended in words(window))


@pytest.mark.parametrize(("size", "page"), [*product(SIZES, PAGES)])
def test_everything_to_touch_has_a_name_room_and_a_place_in_reach(
    size: tuple[int, int], page: str, open_face: Open
) -> None:
    face, window = open_face(*size)
    PAGES[page](face)
    assert face.page is Attendee.Page[page]
    for scale in (1.0, 1.6):
        face.accessibility.setTextScale(scale)
        window.grabWindow()
        visible_buttons = buttons(window)
        assert visible_buttons
        for button in visible_buttons:
            name = name_of(button)
            area = button.rect().translated(-window.position())
            assert name
            assert min(area.width(), area.height()) >= 64, name
            assert area.left() >= 0, name
            assert area.right() <= window.width(), name
            if size[1] > size[0]:
                assert area.top() >= window.height() / 2, name


@pytest.mark.parametrize("page", PAGES)
def test_every_button_is_reached_by_tab(
    page: str, open_face: Open, press: Callable[..., None]
) -> None:
    face, window = open_face()
    PAGES[page](face)
    reached = set()
    for _ in range(12):
        press(window, Qt.Key.Key_Tab)
        reached |= {
            name_of(button) for button in buttons(window) if button.state().focused
        }
    assert reached == {name_of(button) for button in buttons(window)}


def test_the_keyboard_opens_the_programme_and_reads_it(
    open_face: Open, press: Callable[..., None]
) -> None:
    face, window = open_face(1024, 768)
    press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Return)
    assert face.page is Attendee.Page.PROGRAMME
    first = buttons(window)[0].rect().top()
    for _ in ("about", "programme"):
        press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Down)
    assert buttons(window)[0].rect().top() < first
    press(window, Qt.Key.Key_Up)
    assert buttons(window)[0].rect().top() == first


def test_what_has_the_focus_comes_into_view(
    open_face: Open, press: Callable[..., None]
) -> None:
    face, window = open_face(1024, 768)
    face.showProgramme()
    [talk] = [button for button in buttons(window) if "Kanetake" in name_of(button)]
    while not talk.state().focused:
        press(window, Qt.Key.Key_Tab)
    area = talk.rect().translated(-window.position())
    assert 0 <= area.top() < area.bottom() < window.height() - 100


def test_a_long_programme_opens_at_what_is_on_now(
    open_face: Open, clock: Moved
) -> None:
    clock.move(minutes=90)
    face, window = open_face(1024, 768)
    face.accessibility.setTextScale(1.6)
    face.showProgramme()
    window.grabWindow()
    root = QAccessible.queryAccessibleInterface(window)
    [item] = [item for item in everything(root) if name_of(item) == "Reception"]
    area = item.rect().translated(-window.position())
    assert 0 <= area.top() < area.bottom() < window.height() - 100
