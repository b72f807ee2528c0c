"""When the records do not answer, the screen says that its numbers are old."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from kiosk.domain.fault import KnownFault
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.faces.organiser.organiser_face import OrganiserFace
from kiosk.faces.organiser.ports import OrganiserPorts
from kiosk.faces.window import FaceWindow
from kiosk.service.check_in import CheckIn
from kiosk.service.ports import Reader, Transaction
from kiosk.service.ports.people import ScanSubject
from kiosk.store.sqlite_store import SqliteStore
from tests.faces.face_wiring import router_for, with_store

Words = Callable[[FaceWindow], list[str]]


class FailingStore:
    """A store whose disk can be pulled out and put back."""

    def __init__(self, store: SqliteStore) -> None:
        self.store = store
        self.error: Exception | None = None

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        if self.error:
            raise self.error
        with self.store.reading() as reader:
            yield reader

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        with self.store.transaction() as tx:
            yield tx

    def decision(self, _: ScanSubject) -> AbstractContextManager[Transaction]:
        return self.transaction()

    long_transaction = transaction

    def data_version(self) -> int:
        return self.store.data_version()


@pytest.fixture
def failing(store: SqliteStore) -> FailingStore:
    return FailingStore(store)


@pytest.fixture
def face(
    place: FaceContext,
    failing: FailingStore,
    check_in: CheckIn,
    language: Language,
    office: OrganiserPorts,
) -> OrganiserFace:
    return OrganiserFace(with_store(place, failing), check_in, language, office)


def test_old_numbers_are_said_to_be_old_until_there_are_new_ones(
    window: FaceWindow,
    face: OrganiserFace,
    failing: FailingStore,
    words: Words,
    qtbot: QtBot,
) -> None:
    failing.error = KnownFault("The disk does not answer.")
    face.refresh()
    old = "These numbers are old. The disk does not answer."
    qtbot.waitUntil(lambda: old in words(window))
    assert "0 inside, of 105 expected" in words(window)
    failing.error = None
    qtbot.waitUntil(lambda: old not in words(window))


def test_a_bug_is_logged_once_under_the_code_that_is_shown(
    window: FaceWindow,
    face: OrganiserFace,
    failing: FailingStore,
    words: Words,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    failing.error = ZeroDivisionError("our mistake")
    face.refresh()
    qtbot.waitUntil(lambda: face.reference != "")
    qtbot.waitUntil(lambda: face.reference in " ".join(words(window)))
    face.refresh()
    [record] = caplog.records
    assert record.message.startswith(f"bug {face.reference}: ZeroDivisionError\n")
    assert "our mistake" not in record.message
    caplog.clear()


def test_without_an_event_it_says_what_to_do(
    place: FaceContext,
    check_in: CheckIn,
    language: Language,
    office: OrganiserPorts,
    show: Callable[..., FaceWindow],
    words: Words,
) -> None:
    face = OrganiserFace(replace(place, event="nothing"), check_in, language, office)
    window = FaceWindow(
        face,
        "kiosk.faces.organiser",
        "OrganiserScreen",
        title="Headcount",
        language=language,
        router=router_for(face),
    )
    assert [text for text in words(show(window)) if "import it first" in text]


def test_a_scan_that_cannot_be_taken_is_said_not_to_be(
    place: FaceContext,
    language: Language,
    office: OrganiserPorts,
    show: Callable[..., FaceWindow],
    named: Callable[[FaceWindow, str], QAccessibleInterface],
) -> None:
    def full(_scan: object) -> None:
        raise KnownFault("The disk is full.")

    face = OrganiserFace(place, full, language, office)  # type: ignore[arg-type]  # it never answers
    window = FaceWindow(
        face,
        "kiosk.faces.organiser",
        "OrganiserScreen",
        title="Headcount",
        language=language,
        router=router_for(face),
    )
    show(window)
    face.scan("hello")
    band = named(window, "Not checked in")
    assert band.text(QAccessible.Text.Description) == "The disk is full."
