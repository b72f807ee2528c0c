"""People are found as one types, and chosen without a mouse."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.faces.worker import Worker
from tests.faces.desk.conftest import DeferredWorker, DeskWindowDriver

JAN, HILDE = "Jan de Vries", "Hilde de Vries"


def test_the_desk_is_ready_to_type(desk: DeskWindowDriver) -> None:
    assert desk.shows("Ready for the next person", "Walk-in…", "Last scans")
    desk.type("boutin")
    assert desk.field() == "boutin"
    assert desk.shows("Bérénice Boutin")
    assert desk.detail("Bérénice Boutin") == "Expected; Speaker · Asser Institute"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("bousso", ""),
        ("berenice", "Bérénice Boutin"),
        ("boutin be", "Bérénice Boutin"),
        ("lukasz", "Łukasz Żółciński"),
        ("MUELLER", "Annika Müller"),
        ("hoogenband", "Lieke van den Hoogenband-Kuipers"),
        ("dil-042", "Łukasz Żółciński"),
    ],
)
def test_a_name_is_found_however_it_is_typed(
    typed: str, name: str, desk: DeskWindowDriver
) -> None:
    desk.type(typed)
    assert desk.face.search.count == (1 if name else 0)
    assert not name or desk.shows(name)


def test_a_hit_says_where_somebody_is(desk: DeskWindowDriver) -> None:
    desk.scan("DIL-022")
    desk.type("de vries")
    details = {desk.detail(HILDE).split(";")[0], desk.detail(JAN).split(";")[0]}
    assert details == {"Inside", "Expected"}
    desk.press(Qt.Key.Key_Slash)
    desk.type("delacourt")
    assert desk.detail("Anne-Sophie Delacourt").startswith("Cancelled;")


def test_arrows_and_enter_choose(desk: DeskWindowDriver) -> None:
    desk.type("de vries")
    names = [row.name for row in desk.face.search.hits.rows]
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    desk.enter()
    assert desk.face.person.name == names[1]
    assert desk.enabled("Check in")
    assert desk.focus() == "Name, affiliation or reference"


def test_the_next_letter_after_a_choice_begins_the_next_search(
    desk: DeskWindowDriver,
) -> None:
    desk.find("boutin")
    desk.type("kay")
    assert desk.field() == "kay"
    assert desk.face.person.name == "Daan Kayser"


def test_a_letter_goes_to_the_search_wherever_the_focus_is(
    desk: DeskWindowDriver,
) -> None:
    desk.find("boutin")
    desk.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert desk.focus() != "Name, affiliation or reference"
    desk.type("kay")
    assert desk.field() == "kay"


def test_slash_starts_anew_and_is_never_written(desk: DeskWindowDriver) -> None:
    desk.type("bout")
    desk.press(Qt.Key.Key_Slash)
    assert desk.field() == ""
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Slash)
    assert desk.focus() == "Name, affiliation or reference"
    desk.type("kay")
    assert desk.field() == "kay"


def test_escape_clears_first_the_search_and_then_the_person(
    desk: DeskWindowDriver,
) -> None:
    desk.find("boutin")
    desk.press(Qt.Key.Key_Escape)
    assert desk.field() == ""
    assert desk.face.person.shown
    desk.press(Qt.Key.Key_Escape)
    assert desk.shows("Ready for the next person")


def test_who_is_tapped_in_a_party_ends_the_search(desk: DeskWindowDriver) -> None:
    desk.type("deshmukh")
    desk.tap("Émilie Lœillet")
    desk.enter()
    assert desk.detail("Checked in") == "Émilie Lœillet is checked in."


def test_the_current_hit_is_shown_before_anybody_chooses_it(
    desk: DeskWindowDriver,
) -> None:
    desk.type("de vries")
    first, second = (row.name for row in desk.face.search.hits.rows[:2])
    assert desk.face.person.name == first
    desk.press(Qt.Key.Key_Down)
    assert desk.face.person.name == second
    desk.enter()
    assert desk.ledger == []
    assert desk.shows("Check in")


def test_a_search_that_is_given_up_shows_nobody(desk: DeskWindowDriver) -> None:
    desk.type("boutin")
    assert desk.face.person.shown
    desk.press(Qt.Key.Key_Escape)
    assert desk.shows("Ready for the next person")


def test_enter_checks_in_nobody_who_is_not_expected_or_needs_attention(
    desk: DeskWindowDriver,
) -> None:
    for text in ("delacourt", "boutin", "kayser"):
        desk.press(Qt.Key.Key_Slash)
        desk.type(text)
        desk.enter()
    assert desk.ledger == []


def test_a_verdict_goes_with_the_task_it_belongs_to(desk: DeskWindowDriver) -> None:
    desk.scan("DIL-022")
    desk.type("boutin")
    assert not desk.shows("Checked in")
    desk.scan("DIL-003")
    desk.press(Qt.Key.Key_F8)
    assert not desk.shows("Checked in")


def test_a_scan_is_shown_although_somebody_looks_for_another(
    desk: DeskWindowDriver,
) -> None:
    desk.type("boutin")
    desk.scan("DIL-022")
    assert desk.face.person.name == HILDE
    assert desk.shows("Checked in")


def test_all_keys_are_shown_by_one(desk: DeskWindowDriver) -> None:
    desk.press(Qt.Key.Key_Tab)
    desk.type("?")
    assert desk.shows("All keys", "F2: let out")
    desk.press(Qt.Key.Key_Escape)
    assert not desk.shows("All keys")
    desk.type("bo?")
    assert desk.shows("All keys")
    assert desk.face.search.text == "bo"


def test_nobody_fits_is_said_with_a_way_on(desk: DeskWindowDriver) -> None:
    desk.type("xyzzy")
    [message] = [words for words in desk.words if words.startswith("Nobody fits")]
    assert "“xyzzy”" in message
    assert "walk-in" in message
    desk.enter()
    assert not desk.face.person.shown
    assert desk.ledger == []


def test_a_hit_can_be_tapped(desk: DeskWindowDriver, qtbot: QtBot) -> None:
    desk.type("kayser")
    desk.tap("Daan Kayser")
    qtbot.waitUntil(lambda: desk.face.person.shown)
    assert desk.shows("Speaker · PAX", "Attention")


class TestLateAnswers:
    """The records may be slower than the fingers."""

    @pytest.fixture
    def worker(self) -> Worker:
        return DeferredWorker()

    def test_only_the_newest_text_is_answered(
        self, desk: DeskWindowDriver, worker: Worker
    ) -> None:
        assert isinstance(worker, DeferredWorker)
        worker.answer()
        desk.type("kayser")
        assert len(worker.waiting) == 1
        desk.press(Qt.Key.Key_Slash)
        desk.type("boutin")
        worker.answer_one()
        assert desk.face.search.count == 0
        worker.answer()
        assert desk.shows("Bérénice Boutin")
        assert not desk.shows("Daan Kayser")

    def test_enter_waits_for_the_answer(
        self, desk: DeskWindowDriver, worker: Worker
    ) -> None:
        assert isinstance(worker, DeferredWorker)
        worker.answer()
        desk.type("kayser")
        desk.enter()
        worker.answer()
        assert desk.face.person.name == "Daan Kayser"

    def test_a_double_key_checks_in_once(
        self, desk: DeskWindowDriver, worker: Worker
    ) -> None:
        assert isinstance(worker, DeferredWorker)
        worker.answer()
        desk.type("kayser")
        worker.answer()
        desk.enter()
        worker.answer()
        desk.enter()
        desk.enter()
        worker.answer()
        assert [entry.verdict for entry in desk.ledger] == ["admitted"]

    def test_beats_while_reading_are_answered_once(
        self, desk: DeskWindowDriver, worker: Worker
    ) -> None:
        assert isinstance(worker, DeferredWorker)
        worker.answer()
        for _ in range(3):
            desk.face.refresh()
        assert len(worker.waiting) == 1
        worker.answer_one()
        assert len(worker.waiting) == 1
        worker.answer()
        assert desk.shows("0 inside of 105 expected")
