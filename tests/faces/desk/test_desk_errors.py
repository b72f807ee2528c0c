"""Whatever happens, the desk says it calmly and goes on."""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.fault import KnownFault
from kiosk.faces.desk.desk_face import DeskFace
from kiosk.faces.desk.desk_staff import LoginConfig
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.service.identify_staff import IdentifyStaff
from kiosk.signing import PinHasher
from kiosk.store.sql_transaction import SqlTransaction
from kiosk.store.sqlite_store import SqliteStore
from tests.faces.desk.conftest import DeskWindowDriver
from tests.use_case_factory import AttemptMemory

FULL = "The disk is full, so nothing was written. Make room and try again."


def failing(_store: SqliteStore) -> AbstractContextManager[SqlTransaction]:
    raise KnownFault(FULL)


def broken(_store: SqliteStore) -> AbstractContextManager[SqlTransaction]:
    raise ZeroDivisionError


def test_a_known_fault_is_its_own_sentence(
    desk: DeskWindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = desk.code_of("DIL-022")
    with monkeypatch.context() as patch:
        patch.setattr(SqliteStore, "transaction", failing)
        desk.scan_in(desk.window, code)
        assert desk.shows(FULL, "Understood")
    desk.scan("DIL-003")
    assert desk.shows("Checked in")
    assert not desk.shows(FULL)


def test_a_bug_is_a_calm_sentence_with_a_code_that_the_log_knows(
    desk: DeskWindowDriver,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    code = desk.code_of("DIL-022")
    with monkeypatch.context() as patch, caplog.at_level(logging.ERROR):
        patch.setattr(SqliteStore, "transaction", broken)
        desk.scan_in(desk.window, code)
    [record] = caplog.records
    reference = desk.face.error.reference
    assert reference in record.getMessage()
    assert "Traceback" in record.getMessage()
    [message] = [words for words in desk.words if "should not" in words]
    assert reference in desk.detail(message)
    desk.press(Qt.Key.Key_F10)
    assert not desk.face.error.shown
    desk.scan("DIL-022")
    assert desk.shows("Checked in")


def test_after_a_fault_the_person_can_be_checked_in_again(
    desk: DeskWindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.find("hilde de vries")
    with monkeypatch.context() as patch:
        patch.setattr(SqliteStore, "transaction", failing)
        desk.enter()
        assert desk.shows(FULL)
    desk.enter()
    assert desk.shows("Checked in")


def test_a_form_says_its_fault_itself_and_keeps_what_was_typed(
    desk: DeskWindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.press(Qt.Key.Key_F8)
    desk.type("Willem van Oranje")
    with monkeypatch.context() as patch:
        patch.setattr(SqliteStore, "transaction", failing)
        desk.enter()
    assert desk.detail("Not admitted") == FULL
    assert desk.field("Name") == "Willem van Oranje"
    desk.enter()
    assert desk.shows("Checked in")


@pytest.mark.parametrize(("key", "form"), [("F5", "undo"), ("F8", "walk-in")])
def test_a_bug_in_a_form_closes_it(
    key: str, form: str, desk: DeskWindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.scan("DIL-022")
    desk.press(Qt.Key[f"Key_{key}"])
    desk.type(f"in the {form}")
    monkeypatch.setattr(SqliteStore, "transaction", broken)
    desk.enter()
    assert desk.face.error.reference
    assert desk.shows("Hilde de Vries", "Undo…")


def test_what_cannot_be_read_is_said_until_it_can(
    desk: DeskWindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(SqliteStore, "reading", failing)
        desk.face.refresh()
        desk.type("bou")
        assert desk.shows(FULL)
    desk.face.refresh()
    assert not desk.shows(FULL)
    desk.type("tin")
    assert desk.shows("Bérénice Boutin")


def test_somebody_who_is_gone_is_said_to_be(
    desk: DeskWindowDriver,
) -> None:
    desk.face.choose("nobody")
    assert any("no longer kept" in words for words in desk.words)


def test_an_event_that_is_not_kept_is_said(
    place: FaceContext, language: Language
) -> None:
    face = DeskFace(replace(place, event="other"), language)
    face.refresh()
    assert face.error.sentence == "There is no event “other”; import it first."
    face.scan("KIOSK123")
    assert "other" in face.error.sentence
    face.openWalkIn()
    assert not face.walkIn.shown


def test_a_desk_that_cannot_read_its_records_says_so(
    open_desk: Callable[..., DeskWindowDriver],
    monkeypatch: pytest.MonkeyPatch,
    place: FaceContext,
) -> None:
    def failing(_store: SqliteStore) -> NoReturn:
        raise KnownFault("The disk cannot be read.")

    identify = IdentifyStaff(place.store, place.clock, PinHasher(), AttemptMemory())
    with monkeypatch.context() as patch:
        patch.setattr(SqliteStore, "reading", failing)
        desk = open_desk(guard=LoginConfig(identify=identify))
        assert desk.shows("The disk cannot be read.")
        assert not desk.shows("Walk-in…")
    desk.face.refresh()
    assert desk.shows("Walk-in…")
