"""A check-in, an exit and a party by keyboard; the scanner from wherever."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from kiosk.domain.admission.ledger import EntryKind, Outcome, ScanSource
from kiosk.faces.worker import ThreadWorker, Worker
from kiosk.service.check_in import CheckIn, Scan
from tests.faces.conftest import NO_MODIFIER, FakeClock
from tests.faces.desk.conftest import DeskWindowDriver

SEARCH = "Name, affiliation or reference"


def verdicts(desk: DeskWindowDriver) -> list[str]:
    return [entry.refusal or entry.verdict for entry in desk.ledger]


def test_enter_checks_in_the_only_person_who_fits(desk: DeskWindowDriver) -> None:
    desk.type("hilde de vries")
    assert verdicts(desk) == []
    assert desk.shows("Check in", "Expected")
    desk.enter()
    assert verdicts(desk) == [Outcome.ADMITTED]
    assert desk.shows("Checked in", "Hilde de Vries", "Badge waiting")
    assert desk.detail("Checked in") == "Hilde de Vries is checked in."
    assert not desk.shows("Check in")
    desk.enter()
    [entry] = desk.ledger
    assert (entry.source, entry.station, entry.operator) == (
        ScanSource.DESK,
        "Main door",
        None,
    )


def test_what_needs_attention_is_seen_before_anybody_goes_in(
    desk: DeskWindowDriver,
) -> None:
    desk.find("boutin")
    assert desk.shows("Attention seen")
    assert not desk.shows("Check in")
    desk.enter()
    assert verdicts(desk) == []
    assert desk.shows("Check in")
    desk.enter()
    assert verdicts(desk) == [Outcome.ADMITTED]
    desk.find("kanetake")
    assert desk.shows("Attention seen")


def test_attention_and_note_are_seen_with_the_verdict(desk: DeskWindowDriver) -> None:
    desk.scan("DIL-003")
    assert desk.shows("Checked in", "Machiko Kanetake")
    assert desk.detail("Attention") == "Speaker: seat reserved in the first row"
    desk.scan("DIL-052")
    assert desk.detail("Note") == "Not the student of the same name"
    assert not desk.shows("Attention")


def test_enter_again_does_nothing_more(desk: DeskWindowDriver) -> None:
    desk.find("boutin")
    desk.enter()
    desk.enter()
    desk.enter()
    assert verdicts(desk) == [Outcome.ADMITTED]


def test_a_scan_is_answered_and_leaves_the_field_alone(desk: DeskWindowDriver) -> None:
    desk.type("haver")
    desk.scan("DIL-022")
    assert desk.field() == "haver"
    assert desk.focus() == SEARCH
    assert desk.shows("Checked in", "Hilde de Vries", "Noor Haverkate")
    desk.type("kate")
    assert desk.field() == "haverkate"
    desk.enter()
    assert desk.face.person.name == "Noor Haverkate"


def test_a_scan_ends_a_search_that_had_its_answer(desk: DeskWindowDriver) -> None:
    desk.find("boutin")
    desk.scan("DIL-022")
    assert desk.field() == ""
    assert not desk.shows("Bérénice Boutin")


def test_the_next_scan_replaces_the_verdict(desk: DeskWindowDriver) -> None:
    desk.scan("DIL-022")
    desk.scan("DIL-011")
    assert desk.shows("Walter Briscombe")
    assert desk.detail("Blocked") == ("Walter Briscombe is blocked by the organiser.")
    assert not desk.shows("Checked in")


def test_a_web_address_is_no_ticket(desk: DeskWindowDriver) -> None:
    desk.scan_in(desk.window, "https://www.asser.nl/events")
    assert desk.shows("Not a ticket", "Find the person, or take the next")
    assert not desk.face.person.shown
    assert verdicts(desk) == ["not_a_ticket"]
    desk.find("boutin")
    assert not desk.shows("Find the person, or take the next")


def test_a_typed_name_never_becomes_a_ticket(desk: DeskWindowDriver) -> None:
    desk.type("xyzzy")
    desk.enter()
    desk.enter()
    assert verdicts(desk) == []


def test_a_refusal_is_not_repeated_by_enter(desk: DeskWindowDriver) -> None:
    desk.find("delacourt")
    desk.enter()
    desk.enter()
    assert verdicts(desk) == ["cancelled"]
    assert (
        desk.detail("Cancelled")
        == "The registration of Anne-Sophie Delacourt was cancelled."
    )


def test_a_key_held_down_counts_once(desk: DeskWindowDriver) -> None:
    desk.type("boutin")
    desk.enter()
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, NO_MODIFIER, "\r", autorep=True
    )
    for _ in range(3):
        QCoreApplication.sendEvent(desk.window, held)
    desk.window.keyboard_wedge.flush()
    assert verdicts(desk) == []


def test_a_click_leaves_the_keyboard_to_the_search(desk: DeskWindowDriver) -> None:
    desk.find("boutin")
    desk.tap("Nederlands")
    assert desk.shows("Verwacht")
    desk.enter()
    desk.enter()
    assert desk.shows("Ingecheckt")


def test_exit_and_back_again(desk: DeskWindowDriver, clock: FakeClock) -> None:
    desk.scan("DIL-022")
    clock.move(minutes=20)
    desk.press(Qt.Key.Key_F2)
    assert desk.detail("Left") == "Hilde de Vries has left."
    assert desk.shows("Left at 17:20")
    desk.enter()
    assert desk.detail("Back inside") == "Hilde de Vries is back inside."
    desk.tap("3 entries")
    assert desk.shows("17:20 Left", "17:00 Checked in", "17:20 Back inside")


def test_a_party_is_checked_in_with_one_key(desk: DeskWindowDriver) -> None:
    desk.find("deshmukh")
    assert desk.shows("Party of 3", "Delft robotics lab", "Check in all 3")
    desk.press(Qt.Key.Key_F3)
    assert desk.detail("Party checked in") == "3 people of the party came in now."
    assert verdicts(desk) == [Outcome.ADMITTED] * 3
    assert desk.detail("Émilie Lœillet").startswith("Inside")
    desk.press(Qt.Key.Key_F3)
    assert len(desk.ledger) == 3


def test_a_party_says_who_had_to_stay_out(
    desk: DeskWindowDriver, clock: FakeClock
) -> None:
    desk.scan("DIL-034")
    clock.move(minutes=150)
    desk.find("deshmukh")
    assert desk.shows("Check in all 2")
    desk.press(Qt.Key.Key_F3)
    detail = desk.detail("Not the whole party")
    assert detail.startswith("Nobody of the party came in. Too late:")
    assert "Aarav Deshmukh" in detail
    assert "Émilie Lœillet" in detail


def test_somebody_of_the_party_can_be_looked_at(desk: DeskWindowDriver) -> None:
    desk.find("deshmukh")
    desk.tap("Émilie Lœillet")
    assert desk.face.person.name == "Émilie Lœillet"


def test_the_first_badge_needs_no_reason(desk: DeskWindowDriver) -> None:
    desk.find("boutin")
    desk.press(Qt.Key.Key_F4)
    assert desk.detail("Badge is waiting").startswith("The badge of Bérénice Boutin")
    assert [entry.kind for entry in desk.ledger] == [EntryKind.BADGE]
    assert desk.shows("Badge waiting", "Expected")


def test_the_strip_shows_other_stations_scans_within_a_second(
    desk: DeskWindowDriver, check_in: CheckIn, qtbot: QtBot, clock: FakeClock
) -> None:
    desk.place.change_poller.start()
    clock.move(minutes=3)
    check_in(
        Scan(
            event=desk.place.event,
            station="Side door",
            code=desk.code_of("DIL-042"),
            source=ScanSource.ATTENDEE,
        )
    )
    row = "17:03 Łukasz Żółciński Checked in"
    qtbot.waitUntil(lambda: desk.shows(row))
    assert desk.detail(row) == "Side door"
    assert desk.shows("1 inside of 105 expected")


def test_who_is_shown_is_told_anew_when_others_move_them(
    desk: DeskWindowDriver, check_in: CheckIn, clock: FakeClock
) -> None:
    desk.type("de vries")
    desk.enter()
    person = desk.face.person
    scan = Scan(event=desk.place.event, station="Side door", registration=person.id)
    clock.move(minutes=1)
    check_in(scan)
    desk.place.change_poller.poll()
    assert desk.shows(person.name, "Inside since 17:01")
    assert not desk.shows("Check in")


def test_the_bar_says_what_is_true(
    desk: DeskWindowDriver, clock: FakeClock, qtbot: QtBot
) -> None:
    assert desk.shows(
        "International governance of military AI: The way forward",
        "Main door",
        "0 inside of 105 expected",
        "It is 17:00",
        "The hand scanner was not heard yet",
    )
    clock.move(minutes=7)
    desk.scan("DIL-022")
    assert desk.shows(
        "1 inside of 105 expected",
        "The hand scanner was heard at 17:07",
    )
    clock.move(minutes=1)
    qtbot.waitUntil(lambda: desk.shows("It is 17:08"))


def test_dutch_at_one_key(desk: DeskWindowDriver) -> None:
    desk.scan("DIL-086")
    desk.press(Qt.Key.Key_F9)
    assert desk.shows("Ingecheckt", "Laatste scans")
    assert desk.shows("Internationale governance van militaire AI: de weg vooruit")
    assert desk.detail("Ingecheckt").endswith("Coutinho is ingecheckt.")
    desk.type("boutin")
    assert desk.detail("Bérénice Boutin").startswith("Verwacht; Spreker")
    assert not desk.shows("Ingecheckt")
    desk.press(Qt.Key.Key_F9)
    assert desk.detail("Bérénice Boutin").startswith("Expected; Speaker")


class TestOnItsOwnThread:
    """The records live on a thread of their own."""

    @pytest.fixture
    def worker(self) -> Iterator[Worker]:
        gc.collect()  # lest the thread clears away another test's windows
        worker = ThreadWorker()
        yield worker
        worker.close()

    def test_a_whole_visit(self, desk: DeskWindowDriver, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: desk.shows("0 inside of 105 expected"))
        desk.type("hilde")
        desk.enter()
        qtbot.waitUntil(lambda: desk.shows("Expected"))
        desk.enter()
        qtbot.waitUntil(lambda: desk.shows("Checked in", "1 inside of 105 expected"))
        desk.scan("DIL-003")
        qtbot.waitUntil(lambda: desk.shows("Machiko Kanetake"))
        desk.press(Qt.Key.Key_F2)
        qtbot.waitUntil(lambda: desk.shows("Left", "Left at 17:00"))
        assert verdicts(desk) == ["admitted", "admitted", "left"]


def test_staff_hear_the_verdict(desk: DeskWindowDriver, clock: FakeClock) -> None:
    heard: list[str] = []
    desk.face.sounded.connect(heard.append)
    desk.scan("DIL-003")
    clock.move(minutes=1)
    desk.scan("DIL-003")
    desk.press(Qt.Key.Key_F2)
    desk.face.scan("https://example.org")
    assert heard == ["welcome", "look", "goodbye", "refuse"]
