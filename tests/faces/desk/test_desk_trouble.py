"""Whatever happens, the desk says it calmly and goes on."""

import logging
from contextlib import AbstractContextManager
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.fault import KnownFault
from kiosk.faces.desk.face import DeskFace
from kiosk.faces.language import Language
from kiosk.faces.place import Place
from kiosk.store.store import SqlStore
from kiosk.store.transaction import SqlTransaction
from tests.faces.desk.conftest import Desk

FULL = "The disk is full, so nothing was written. Make room and try again."


def failing(_store: SqlStore) -> AbstractContextManager[SqlTransaction]:
    raise KnownFault(FULL)


def broken(_store: SqlStore) -> AbstractContextManager[SqlTransaction]:
    raise ZeroDivisionError


def test_a_known_fault_is_its_own_sentence(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = desk.code_of("DIL-022")
    with monkeypatch.context() as patch:
        patch.setattr(SqlStore, "transaction", failing)
        desk.scan_in(desk.window, code)
        assert desk.shows(FULL, "Understood")
    desk.scan("DIL-003")
    assert desk.shows("Checked in")
    assert not desk.shows(FULL)


def test_a_bug_is_a_calm_sentence_with_a_code_that_the_log_knows(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    code = desk.code_of("DIL-022")
    with monkeypatch.context() as patch, caplog.at_level(logging.ERROR):
        patch.setattr(SqlStore, "transaction", broken)
        desk.scan_in(desk.window, code)
    [record] = caplog.records
    reference = desk.face.trouble.reference
    assert reference in record.getMessage()
    assert "Traceback" in record.getMessage()
    [said] = [words for words in desk.words if "should not" in words]
    assert reference in desk.detail(said)
    desk.press(Qt.Key.Key_F10)
    assert not desk.face.trouble.shown
    desk.scan("DIL-022")
    assert desk.shows("Checked in")


def test_after_a_fault_the_person_can_be_checked_in_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.find("hilde de vries")
    with monkeypatch.context() as patch:
        patch.setattr(SqlStore, "transaction", failing)
        desk.enter()
        assert desk.shows(FULL)
    desk.enter()
    assert desk.shows("Checked in")


def test_a_form_says_its_fault_itself_and_keeps_what_was_typed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.press(Qt.Key.Key_F8)
    desk.type("Willem van Oranje")
    with monkeypatch.context() as patch:
        patch.setattr(SqlStore, "transaction", failing)
        desk.enter()
    assert desk.detail("Not admitted") == FULL
    assert desk.field("Name") == "Willem van Oranje"
    desk.enter()
    assert desk.shows("Checked in")


@pytest.mark.parametrize(("key", "form"), [("F5", "undo"), ("F8", "walk-in")])
def test_a_bug_in_a_form_closes_it(
    key: str, form: str, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.scan("DIL-022")
    desk.press(Qt.Key[f"Key_{key}"])
    desk.type(f"in the {form}")
    monkeypatch.setattr(SqlStore, "transaction", broken)
    desk.enter()
    assert desk.face.trouble.reference
    assert desk.shows("Hilde de Vries", "Undo…")


def test_what_cannot_be_read_is_said_until_it_can(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(SqlStore, "reading", failing)
        desk.face.refresh()
        desk.type("bou")
        assert desk.shows(FULL)
    desk.face.refresh()
    assert not desk.shows(FULL)
    desk.type("tin")
    assert desk.shows("Bérénice Boutin")


def test_somebody_who_is_gone_is_said_to_be(
    desk: Desk,
) -> None:
    desk.face.choose("nobody")
    assert any("no longer kept" in words for words in desk.words)


def test_an_event_that_is_not_kept_is_said(place: Place, language: Language) -> None:
    face = DeskFace(replace(place, event="other"), language)
    face.refresh()
    assert face.trouble.sentence == "There is no event “other”; import it first."
    face.scan("KIOSK123")
    assert "other" in face.trouble.sentence
    face.register()
    assert not face.walkIn.shown
