"""The programme is edited at the organiser's screen, by keyboard alone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.event.event import Event, Talk
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.faces.organiser.event_draft import part_paths
from kiosk.faces.organiser.organiser_enums import Organiser
from kiosk.faces.organiser.organiser_face import OrganiserFace
from kiosk.faces.organiser.ports import OrganiserPorts
from kiosk.faces.window import FaceWindow
from kiosk.service.check_in import CheckIn
from kiosk.service.offline import HubRequiredError
from kiosk.store.sql_transaction import SqlTransaction
from kiosk.store.sqlite_store import SqliteStore
from tests.faces.face_wiring import with_store
from tests.faces.organiser.conftest import EVENT, Shown, read_now

Press = Callable[..., None]
Type = Callable[[FaceWindow, str], None]
Words = Callable[[FaceWindow], list[str]]
CONTROL = Qt.KeyboardModifier.ControlModifier
OPENING, TALKS, FIRST_TALK = 2, 3, 4
"""Arrows down from the event to these parts."""


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


@pytest.fixture
def go(window: FaceWindow, press: Press) -> Callable[[int], None]:
    """Open the form of a part."""

    def go(down: int) -> None:
        press(window, Qt.Key.Key_F5)
        for _ in range(down):
            press(window, Qt.Key.Key_Down)
        press(window, Qt.Key.Key_Return)

    return go


Go = Callable[[int], None]


@pytest.fixture
def write(window: FaceWindow, press: Press, type_text: Type) -> Callable[..., None]:
    """Write something in place of what is in the field, so many fields further."""

    def write(text: str, further: int = 0) -> None:
        for _ in range(further):
            press(window, Qt.Key.Key_Tab)
        press(window, Qt.Key.Key_A, CONTROL)
        press(window, Qt.Key.Key_Delete)
        type_text(window, text)

    return write


Write = Callable[..., None]


@pytest.fixture
def save(window: FaceWindow, press: Press) -> Callable[[], None]:
    def save() -> None:
        press(window, Qt.Key.Key_S, CONTROL)

    return save


Save = Callable[[], None]


def starts(event: Event) -> list[str]:
    return [f"{event.local(item.starts_at):%H:%M}" for item in event.agenda]


def test_a_time_and_a_title_are_changed_and_taken_back(
    window: FaceWindow,
    press: Press,
    kept: Kept,
    go: Go,
    write: Write,
    save: Save,
    shown: Shown,
) -> None:
    before = kept()
    go(OPENING)
    write("16:55")
    write("hello", 2)
    shown("What you changed is not saved yet.")
    assert kept() == before
    save()
    shown("Saved: it is on all screens.")
    assert starts(kept())[0] == "16:55"
    assert kept().agenda[0].title == dict(before.agenda[0].title) | {"en": "hello"}
    press(window, Qt.Key.Key_B, CONTROL)
    shown("Taken back: it is as it was before, on all screens.")
    assert kept() == before


def test_what_is_discarded_is_gone_from_the_form_too(
    window: FaceWindow, press: Press, go: Go, write: Write, kept: Kept
) -> None:
    go(OPENING)
    was = window.activeFocusItem().property("text")
    write("hello")
    press(window, Qt.Key.Key_R, CONTROL)
    press(window, Qt.Key.Key_Return)
    assert window.activeFocusItem().property("text") == was
    press(window, Qt.Key.Key_S, CONTROL)
    assert was.endswith(starts(kept())[0])


def test_visitors_view_shows_what_is_typed_before_it_is_saved(
    window: FaceWindow, press: Press, words: Words, go: Go, write: Write
) -> None:
    window.resize(1366, 768)
    go(OPENING)
    write("surprise", 2)
    press(window, Qt.Key.Key_P, CONTROL)
    assert "surprise" in words(window)


def test_what_is_no_time_is_told_beside_the_field_and_kept_by_nobody(
    window: FaceWindow,
    press: Press,
    kept: Kept,
    go: Go,
    write: Write,
    save: Save,
    shown: Shown,
) -> None:
    before = kept()
    go(OPENING)
    write("noon")
    save()
    shown("Write a time as 17:05, or with its date as 2023-11-28 17:05.")
    press(window, Qt.Key.Key_Escape)
    press(window, Qt.Key.Key_Down)
    shown("Write a time as 17:05, or with its date as 2023-11-28 17:05.")
    assert kept() == before
    press(window, Qt.Key.Key_R, CONTROL)
    shown("Arrows choose a part, Enter fills it in, Esc goes back.")


def test_what_does_not_agree_is_marked_in_the_language_of_the_screen(
    kept: Kept, go: Go, write: Write, save: Save, shown: Shown, language: Language
) -> None:
    language.switch("nl")
    before = kept()
    go(OPENING)
    write("16:00", 1)
    save()
    shown("Dit moet na het begin zijn.", "Niet opgeslagen: zie wat gemarkeerd is.")
    assert kept() == before


def test_a_new_talk_by_a_new_speaker(
    window: FaceWindow,
    press: Press,
    kept: Kept,
    go: Go,
    write: Write,
    save: Save,
    tap: Callable[[FaceWindow, str], None],
    type_text: Type,
    shown: Shown,
) -> None:
    go(0)
    press(window, Qt.Key.Key_Escape)
    tap(window, "New item")
    shown("Begins")
    write("18:00")
    write("18:10", 1)
    write("a word", 1)
    press(window, Qt.Key.Key_T, CONTROL)
    shown("Title (English)")
    type_text(window, "on words")
    tap(window, "Daan Kayser")
    save()
    shown("Saved: it is on all screens.")
    (new,) = [item for item in kept().agenda if item.title == {"en": "a word"}]
    assert new.talk == (Talk(title={"en": "on words"}, speakers=("kayser",)),)


def test_a_speaker_who_is_taken_off_gives_no_talk_any_more(
    window: FaceWindow,
    face: OrganiserFace,
    press: Press,
    kept: Kept,
    save: Save,
    shown: Shown,
) -> None:
    press(window, Qt.Key.Key_F5)
    at = next(
        row for row, part in enumerate(part_paths(kept())) if part == ("speaker", 0)
    )
    face.staff.editor.choose(at)
    press(window, Qt.Key.Key_O, CONTROL)
    save()
    shown("Saved: it is on all screens.")
    assert [speaker.id for speaker in kept().speakers] == ["boutin", "kanetake"]
    assert kept().agenda[1].talk[0].speakers == ()


def test_fifty_changes_can_be_taken_back_one_by_one(
    face: OrganiserFace, kept: Kept
) -> None:
    before = kept()
    editor, edits = face.staff.editor, face.staff.edits
    for number in range(50):
        editor.setField("url", f"https://example.org/{number}")
        editor.save()
    assert edits.undoable == 50
    for _ in range(50):
        edits.undo()
    assert (kept(), edits.undoable) == (before, 0)


def test_a_newer_change_of_the_same_part_is_never_written_over(
    face: OrganiserFace,
    kept: Kept,
    change: Callable[..., None],
    go: Go,
    write: Write,
    save: Save,
    shown: Shown,
    press: Press,
    window: FaceWindow,
) -> None:
    go(OPENING)
    write("16:50")
    theirs = replace(kept().agenda[0], room="Main door")
    change(agenda=(theirs, *kept().agenda[1:]), capacity=99)
    read_now(face)
    save()
    shown(
        "Not saved: somebody else changed the same meanwhile. "
        "Look at it as it is now, and change it again."
    )
    assert kept().agenda[0] == theirs
    press(window, Qt.Key.Key_R, CONTROL)
    press(window, Qt.Key.Key_Return)
    write("16:50")
    save()
    shown("Saved: it is on all screens.")
    assert starts(kept())[0] == "16:50"
    assert (kept().agenda[0].room, kept().capacity) == ("Main door", 99)


class CutOffStore(SqliteStore):
    """Records of a station whose hub is away."""

    @contextmanager
    def transaction(self) -> Iterator[SqlTransaction]:
        with super().transaction() as tx:
            yield tx
            raise HubRequiredError("events and programmes")


def test_cut_off_from_the_hub_it_says_what_to_do(
    place: FaceContext,
    store: SqliteStore,
    check_in: CheckIn,
    language: Language,
    office: OrganiserPorts,
    kept: Kept,
) -> None:
    before = kept()
    alone = CutOffStore(store.path)
    face = OrganiserFace(with_store(place, alone), check_in, language, office)
    face.staff.editor.setField("url", "https://example.org")
    face.staff.editor.save()
    assert face.staff.edits.state is Organiser.Edit.HUB
    assert face.staff.editor.hasChanges
    alone.close()
    assert kept() == before
