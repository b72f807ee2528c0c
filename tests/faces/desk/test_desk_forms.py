"""What needs a reason or a name: undo, override, a further badge, a walk-in."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.admission.ledger import EntryKind, Outcome
from kiosk.faces.desk.walk_in_form import capitalize_name
from kiosk.service.print_badge import BadgeOrder, PrintBadge
from kiosk.service.undo import UndoRequest, UndoScan
from tests.faces.conftest import SHIFT, FakeClock
from tests.faces.desk.conftest import DeskWindowDriver

SEARCH = "Name, affiliation or reference"
F4, F5, F6, F8 = Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F8


def test_an_undo_asks_for_a_reason(desk: DeskWindowDriver) -> None:
    desk.scan("DIL-022")
    desk.press(F5)
    assert desk.shows("Take back “Checked in” of 17:00?", "Hilde de Vries")
    assert desk.focus() == "Reason"
    assert not desk.enabled("Undo")
    desk.enter()
    assert len(desk.ledger) == 1
    desk.type("wrong person")
    assert desk.enabled("Undo")
    desk.enter()
    entry = desk.ledger[-1]
    assert (entry.kind, entry.reason) == (EntryKind.UNDO, "wrong person")
    assert desk.detail("Undone") == "The scan of Hilde de Vries is undone."
    assert desk.shows("Expected")
    assert desk.focus() == SEARCH
    assert not desk.enabled("Undo…")


def test_a_late_undo_is_the_desks_too(desk: DeskWindowDriver, clock: FakeClock) -> None:
    desk.scan("DIL-022")
    clock.move(minutes=30)
    desk.press(F5, Qt.Key.Key_Down)
    assert desk.field("Reason") == "Wrong person"
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Up)
    desk.enter()
    assert desk.ledger[-1].reason == "Wrong person"


def test_escape_leaves_a_form_and_changes_nothing(desk: DeskWindowDriver) -> None:
    desk.scan("DIL-022")
    desk.press(F5)
    desk.type("because/of")
    assert desk.field("Reason") == "because/of"
    desk.press(Qt.Key.Key_Escape)
    assert desk.focus() == SEARCH
    assert desk.shows("Hilde de Vries", "Checked in")
    assert len(desk.ledger) == 1


def test_a_usual_reason_can_be_tapped(desk: DeskWindowDriver) -> None:
    desk.scan("DIL-022")
    desk.tap("Undo…")
    desk.tap("Scanned by mistake")
    assert desk.field("Reason") == "Scanned by mistake"
    desk.tap("Undo")
    assert desk.ledger[-1].kind is EntryKind.UNDO


def test_a_form_stays_with_its_person_when_another_is_scanned(
    desk: DeskWindowDriver,
) -> None:
    desk.scan("DIL-022")
    desk.press(F5)
    desk.type("mist")
    desk.scan("DIL-003")
    assert desk.field("Reason") == "mist"
    assert desk.shows("Checked in", "Hilde de Vries")
    desk.type("ake")
    desk.enter()
    assert desk.ledger[-1].registration == desk.person("DIL-022").registration.id
    assert desk.detail("Undone") == "The scan of Hilde de Vries is undone."


def test_what_was_undone_meanwhile_is_said_calmly(desk: DeskWindowDriver) -> None:
    desk.scan("DIL-022")
    desk.press(F5)
    [entry] = desk.ledger
    undo = UndoRequest(
        event=desk.place.event, entry=entry.id, reason="other desk", station="Desk 2"
    )
    UndoScan(desk.place.store, desk.place.clock)(undo)
    desk.type("mistake")
    desk.enter()
    assert desk.detail("Reason") == "This scan is already undone."
    desk.press(Qt.Key.Key_Escape)
    assert len(desk.ledger) == 2


def test_an_override_is_offered_after_a_refusal_and_keeps_both(
    desk: DeskWindowDriver,
) -> None:
    desk.find("boutin")
    assert not desk.shows("Override…")
    desk.press(F6)
    assert not desk.shows("Let in all the same?")
    desk.scan("DIL-097")
    assert desk.shows("Not paid", "Override…")
    desk.press(F6)
    assert desk.shows("Let in all the same?", "Paid at the desk")
    desk.type("paid in cash")
    desk.enter()
    entry = desk.ledger[-1]
    assert (entry.kind, entry.verdict) == (EntryKind.OVERRIDE, Outcome.ADMITTED)
    assert (entry.refusal, entry.reason) == ("not_paid", "paid in cash")
    assert desk.detail("Let in") == "Katrien Wuyts-Dierickx is admitted by override."
    assert desk.shows("Inside since 17:00", "Not paid")


def test_a_forged_ticket_is_not_overridden(desk: DeskWindowDriver) -> None:
    code = desk.code_of("DIL-022")
    desk.scan_in(desk.window, code[:-1] + ("B" if code[-1] != "B" else "C"))
    assert desk.shows("Not a code of ours")
    assert not desk.shows("Override…")


def test_a_further_badge_needs_a_reason(desk: DeskWindowDriver) -> None:
    desk.scan("DIL-022")
    desk.press(F4)
    assert desk.shows("Print a further badge?")
    desk.type("lost it")
    desk.enter()
    assert desk.shows("Badge is waiting")
    assert desk.ledger[-1].reason == "lost it"


def test_a_badge_that_was_queued_meanwhile_is_said_calmly(
    desk: DeskWindowDriver,
) -> None:
    desk.find("boutin")
    who = desk.person("DIL-002").registration.id
    order = BadgeOrder(registration=who, station="Desk 2")
    PrintBadge(desk.place.store, desk.place.clock)(order)
    desk.press(F4)
    assert any("has a badge already" in words for words in desk.words)
    desk.press(Qt.Key.Key_F10)
    assert not any("has a badge already" in words for words in desk.words)


def test_a_walk_in_takes_the_name_that_was_typed(desk: DeskWindowDriver) -> None:
    desk.type("willem van oranje")
    desk.press(F8)
    assert desk.field("Name") == "Willem van Oranje"
    desk.press(Qt.Key.Key_Tab)
    desk.type("Delft")
    desk.press(Qt.Key.Key_Tab)
    desk.type("willem@example.org")
    desk.press(Qt.Key.Key_Tab, Qt.Key.Key_Right)
    assert desk.focus() == "Press"
    desk.press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert desk.focus() == "Student"
    desk.enter()
    assert desk.detail("Checked in") == "Willem van Oranje is checked in."
    assert desk.field() == ""
    assert desk.focus() == SEARCH
    assert any(words.startswith("walk-in · ") for words in desk.words)
    desk.type("oranje")
    assert desk.shows("Willem van Oranje")
    assert desk.detail("Willem van Oranje") == "Inside; Student · Delft"


def test_a_walk_in_without_a_name_is_not_registered(desk: DeskWindowDriver) -> None:
    desk.tap("Walk-in…")
    assert desk.focus() == "Name"
    assert not desk.enabled("Register and check in")
    desk.enter()
    assert desk.shows("Register a walk-in")
    desk.press(Qt.Key.Key_Escape)
    assert desk.focus() == SEARCH
    assert desk.ledger == []


def test_namesakes_are_offered_first(desk: DeskWindowDriver) -> None:
    desk.press(F8)
    desk.type("Jan de Vries")
    desk.enter()
    assert desk.shows("2 people of this name are registered already")
    desk.press(Qt.Key.Key_Down)
    desk.enter()
    assert desk.face.person.name == "Jan de Vries"
    assert not desk.face.person.walkIn
    desk.enter()
    [entry] = desk.ledger
    assert entry.verdict is Outcome.ADMITTED


def test_namesakes_lead_back_to_the_form(desk: DeskWindowDriver) -> None:
    desk.press(F8)
    desk.type("Jan de Vries")
    desk.enter()
    desk.press(Qt.Key.Key_Escape)
    assert desk.field("Name") == "Jan de Vries"
    assert desk.focus() == "Name"


@pytest.mark.parametrize(
    "go_on",
    [lambda desk: desk.press(F8), lambda desk: desk.tap("Register anyway")],
    ids=["key", "touch"],
)
def test_another_of_the_same_name_is_registered_anyway(
    go_on: Callable[[DeskWindowDriver], None], desk: DeskWindowDriver
) -> None:
    desk.press(F8)
    desk.type("Jan de Vries")
    desk.enter()
    go_on(desk)
    assert desk.face.person.walkIn
    assert desk.detail("Checked in") == "Jan de Vries is checked in."


def test_a_walk_in_is_refused_by_the_rule_and_let_in_with_a_reason(
    desk: DeskWindowDriver, clock: FakeClock
) -> None:
    clock.move(minutes=150)
    desk.press(F8)
    desk.type("Willem van Oranje")
    desk.enter()
    assert desk.detail("Not admitted").startswith("Too late:")
    assert desk.focus() == "Reason for letting them in all the same"
    assert desk.ledger == []
    desk.type("the last train")
    desk.enter()
    assert desk.detail("Let in") == "Willem van Oranje is admitted by override."
    [entry] = desk.ledger
    assert entry.reason == "the last train"


def test_the_name_goes_to_its_form_and_the_code_to_the_verdict(
    desk: DeskWindowDriver,
) -> None:
    desk.press(F8)
    desk.type("Wil")
    desk.scan("DIL-022")
    assert desk.field("Name") == "Wil"
    assert desk.shows("Checked in", "Register a walk-in")
    desk.type("lem")
    assert desk.field("Name") == "Willem"
    assert desk.focus() == "Name"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("jan de vries", "Jan de Vries"),
        ("anna maria schmidt", "Anna Maria Schmidt"),
        ("Marcel·lí Bonvehí", "Marcel·lí Bonvehí"),
        ("sukarwati", "Sukarwati"),
        ("willem@example.org", "willem@example.org"),
        ("", ""),
    ],
)
def test_small_letters_become_a_name(typed: str, written: str) -> None:
    assert capitalize_name(typed) == written


def test_a_name_is_put_right_and_both_are_found(desk: DeskWindowDriver) -> None:
    desk.find("de vries hilde")
    desk.press_in(desk.window, Qt.Key.Key_F3, SHIFT)
    assert desk.shows("What is the right name?")
    assert desk.field("Full name") == "Hilde de Vries"
    desk.type("-Smit")
    desk.enter()
    assert desk.shows("Name put right", "Hilde de Vries-Smit")
    assert "“Hilde de Vries”" in desk.detail("Name put right")
    assert desk.person("DIL-022").registration.family_name == "de Vries-Smit"
    for text in ("hilde de vries", "smit"):
        desk.find(text)
        assert desk.shows("Hilde de Vries-Smit", "Expected")


def test_a_name_that_stays_the_same_is_told_and_no_other_key_is_in_its_way(
    desk: DeskWindowDriver,
) -> None:
    desk.find("de vries hilde")
    desk.tap("Correct the name…")
    desk.press(Qt.Key.Key_Up, Qt.Key.Key_Down)
    desk.press_in(desk.window, Qt.Key.Key_F3, SHIFT)
    desk.enter()
    assert desk.face.reason.problem.endswith("is registered already.")
    desk.press(Qt.Key.Key_Escape)
    assert desk.shows("Hilde de Vries", "Expected")
    desk.face.clear()
    desk.press_in(desk.window, Qt.Key.Key_F3, SHIFT)
    assert not desk.shows("What is the right name?")
