"""The desk says what the printers need, and asks about badges in doubt."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow

from kiosk.domain.badges.badge_job import (
    BadgeJob,
    BadgeState,
    JobUpdate,
    PrinterTrouble,
)
from kiosk.domain.badges.print_routing import PrinterConfig
from kiosk.store.sql_transaction import SqlTransaction
from tests.faces.conftest import FakeClock
from tests.faces.desk.conftest import DeskWindowDriver

QUESTION = "Did the badge of Hilde de Vries come out?"


def book(desk: DeskWindowDriver, *plans: PrinterConfig) -> None:
    """Let this station have these printers."""
    with desk.place.store.transaction() as tx:
        tx.printers.put("desk", plans, desk.place.clock.now())
    desk.face.refresh()


def report(
    desk: DeskWindowDriver, name: str, trouble: PrinterTrouble | None, message: str = ""
) -> None:
    with desk.place.store.transaction() as tx:
        tx.printers.report("desk", name, trouble, message, desk.place.clock.now())
    desk.face.refresh()


def badges(desk: DeskWindowDriver, reference: str) -> list[BadgeJob]:
    with desk.place.store.reading() as reader:
        return list(
            reader.badges.for_registration(desk.person(reference).registration.id)
        )


def mark(
    desk: DeskWindowDriver,
    reference: str,
    state: BadgeState,
    trouble: PrinterTrouble | None = None,
    *,
    problem: str = "",
    settled: bool = True,
    printer: str = "Front",
) -> None:
    """Let the printer say, a moment later, how far somebody's badge has come."""
    clock = desk.place.clock
    assert isinstance(clock, FakeClock)
    clock.move(seconds=1)
    job = badges(desk, reference)[0].id
    with desk.place.store.transaction() as tx:
        assert isinstance(tx, SqlTransaction)
        if state is not BadgeState.QUEUED:
            tx.badges.assign_printer(job, printer, None)
        news = JobUpdate(
            job=job, state=state, trouble=trouble, problem=problem, settled=settled
        )
        tx.badges.record(news, desk.place.clock.now())
    desk.face.refresh()


def tap_drawn(desk: DeskWindowDriver, name: str) -> None:
    """Touch something once it has been drawn where it is now."""
    assert isinstance(desk.window, QQuickWindow)
    assert not desk.window.grabWindow().isNull()
    desk.tap(name)


@pytest.mark.parametrize(
    ("trouble", "sentence", "advice"),
    [
        (
            PrinterTrouble.PAPER_OUT,
            "Printer “Front”: paper is out",
            "Put in paper or a new roll",
        ),
        (
            PrinterTrouble.RIBBON_OUT,
            "Printer “Front”: ribbon or ink is out",
            "Put in a new one",
        ),
        (PrinterTrouble.JAM, "Printer “Front”: paper jam", "Take it out"),
        (PrinterTrouble.COVER_OPEN, "Printer “Front” is open", "Close it"),
        (PrinterTrouble.PAUSED, "Printer “Front” is paused", "Press its pause button"),
        (PrinterTrouble.GONE, "Printer “Front” cannot be reached", "Is it switched on"),
        (
            PrinterTrouble.OTHER,
            "Printer “Front” cannot print",
            "See what its display says",
        ),
    ],
)
def test_a_trouble_is_told_with_what_to_do_and_goes_when_it_is_over(
    desk: DeskWindowDriver, trouble: PrinterTrouble, sentence: str, advice: str
) -> None:
    book(desk, PrinterConfig(name="Front"))
    assert desk.shows("Printer: ready")
    report(desk, "Front", trouble, "E-17")
    assert desk.shows(sentence)
    assert advice in desk.detail(sentence)
    assert desk.detail(sentence).endswith("The printer says: E-17")
    assert not desk.shows("Printer: ready")
    report(desk, "Front", None)
    assert not desk.shows(sentence)
    assert desk.shows("Printer: ready")


def test_the_last_twenty_labels_are_warned_of_and_a_new_roll_is_put_in_by_a_key(
    desk: DeskWindowDriver,
) -> None:
    book(desk, PrinterConfig(name="Front", roll=300))
    assert desk.shows("Printer: 300 labels")
    with desk.place.store.transaction() as tx:
        tx.printers.set_labels("desk", "Front", 21, desk.place.clock.now())
    desk.face.refresh()
    assert desk.shows("Printer: 21 labels")
    with desk.place.store.transaction() as tx:
        tx.printers.use_label("desk", "Front")
    desk.face.refresh()
    assert desk.shows("Front has 20 labels left", "New roll put in")
    desk.press(Qt.Key.Key_F1)
    assert desk.shows("Printer: 300 labels")
    assert not desk.shows("New roll put in")


def test_paper_that_is_out_may_be_a_new_roll_too(desk: DeskWindowDriver) -> None:
    book(
        desk, PrinterConfig(name="Front", roll=300), PrinterConfig(name="Back", roll=90)
    )
    report(desk, "Back", PrinterTrouble.PAPER_OUT)
    with desk.place.store.transaction() as tx:
        tx.printers.set_labels("desk", "Back", 7, desk.place.clock.now())
    desk.face.refresh()
    tap_drawn(desk, "New roll put in")
    with desk.place.store.reading() as reader:
        assert [printer.labels_left for printer in reader.printers.all()] == [300, 90]


def test_a_key_for_a_new_roll_does_nothing_where_none_is_needed(
    desk: DeskWindowDriver,
) -> None:
    book(desk, PrinterConfig(name="Front"))
    report(desk, "Front", PrinterTrouble.JAM)
    desk.press(Qt.Key.Key_F1, Qt.Key.Key_F11, Qt.Key.Key_F12)
    assert desk.shows("Printer “Front”: paper jam")
    assert not desk.face.error.shown


def test_a_badge_in_doubt_is_asked_about_and_may_have_come_out(
    desk: DeskWindowDriver,
) -> None:
    desk.scan("DIL-022")
    mark(desk, "DIL-022", BadgeState.UNKNOWN)
    assert desk.shows(QUESTION, "Badge uncertain")
    assert "Look at Front" in desk.detail(QUESTION)
    desk.press(Qt.Key.Key_F11)
    assert not desk.shows(QUESTION)
    assert desk.shows("Badge printed")
    assert len(badges(desk, "DIL-022")) == 1


def test_one_that_did_not_is_printed_again(desk: DeskWindowDriver) -> None:
    desk.scan("DIL-022")
    mark(desk, "DIL-022", BadgeState.UNKNOWN)
    desk.press(Qt.Key.Key_F12)
    assert not desk.shows(QUESTION)
    new, old = badges(desk, "DIL-022")
    assert (new.state, old.state) == (BadgeState.QUEUED, BadgeState.FAILED)
    assert desk.ledger[-1].kind == "badge"


def test_the_question_is_first_about_the_person_shown(desk: DeskWindowDriver) -> None:
    for reference in ("DIL-003", "DIL-022"):
        desk.scan(reference)
        mark(desk, reference, BadgeState.UNKNOWN)
    assert "1 further badge is in doubt." in desk.detail(QUESTION)
    tap_drawn(desk, "No, print it again")
    assert not desk.shows(QUESTION)
    assert badges(desk, "DIL-003")[0].state is BadgeState.UNKNOWN
    assert any(words.startswith("Did the badge of") for words in desk.words)


def test_the_question_stands_while_a_form_is_open(desk: DeskWindowDriver) -> None:
    desk.scan("DIL-022")
    mark(desk, "DIL-022", BadgeState.UNKNOWN)
    desk.press(Qt.Key.Key_F8)
    desk.type("Wanda")
    desk.press(Qt.Key.Key_F11)
    assert not desk.shows(QUESTION)
    assert desk.field("Name") == "Wanda"


@pytest.mark.parametrize(
    ("state", "trouble", "settled", "sentence"),
    [
        (BadgeState.QUEUED, None, False, "Badge waiting"),
        (
            BadgeState.QUEUED,
            PrinterTrouble.PAPER_OUT,
            False,
            "Badge waits: out of paper",
        ),
        (BadgeState.SENT, None, False, "Badge is being printed"),
        (BadgeState.SENT, PrinterTrouble.JAM, False, "Badge waits: paper jam"),
        (BadgeState.SENT, None, True, "Badge sent to the printer"),
        (BadgeState.DONE, None, True, "Badge printed"),
        (BadgeState.FAILED, None, True, "Badge failed"),
    ],
)
def test_a_persons_badge_is_shown_as_it_is(
    desk: DeskWindowDriver,
    state: BadgeState,
    trouble: PrinterTrouble | None,
    sentence: str,
    *,
    settled: bool,
) -> None:
    desk.scan("DIL-022")
    mark(desk, "DIL-022", state, trouble, settled=settled, problem="E-17")
    assert desk.shows(sentence)
    assert desk.detail("The printer says") == "E-17"


@pytest.mark.parametrize(
    ("state", "settled", "sentence"),
    [
        (BadgeState.SENT, False, "Badge waiting"),
        (BadgeState.SENT, True, "Badge saved as PDF"),
        (BadgeState.DONE, True, "Badge saved as PDF"),
        (BadgeState.FAILED, True, "Badge failed"),
    ],
)
def test_a_badge_that_becomes_a_file_is_never_called_printed(
    desk: DeskWindowDriver, state: BadgeState, sentence: str, *, settled: bool
) -> None:
    desk.scan("DIL-022")
    mark(desk, "DIL-022", state, settled=settled, printer="folder")
    assert desk.shows(sentence)


def test_a_badge_is_printed_without_a_check_in(desk: DeskWindowDriver) -> None:
    desk.find("de vries hilde")
    desk.press(Qt.Key.Key_F4)
    assert desk.shows("Badge waiting")
    assert not desk.person("DIL-022").presence.arrived


def test_a_further_badge_is_printed_for_a_reason(desk: DeskWindowDriver) -> None:
    desk.scan("DIL-022")
    mark(desk, "DIL-022", BadgeState.DONE)
    desk.press(Qt.Key.Key_F4)
    assert desk.shows("Print a further badge?")
    desk.press(Qt.Key.Key_Down)
    desk.enter()
    assert badges(desk, "DIL-022")[0].reason == "Lost"
    assert desk.shows("Badge waiting")
