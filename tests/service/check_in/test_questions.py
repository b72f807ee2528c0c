"""Guests answer before they go in; all their answers are kept, or none."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.ledger import ScanSource
from kiosk.domain.admission.verdict import Admitted, OpenQuestion, SeeDesk
from kiosk.domain.event.event_question import (
    EventQuestion,
    QuestionAnswers,
    QuestionKind,
)
from kiosk.service.check_in import Scan
from kiosk.service.collect_answers import NO_ANSWERS, collect_answers
from tests.desk_driver import DeskDriver
from tests.sample_event import sample_event, sample_guest

PHOTOS = EventQuestion(id="photos", text={"en": "May we take pictures?"})
MEAL = EventQuestion(
    id="meal",
    text={"en": "What would you like?"},
    kind=QuestionKind.CHOICE,
    options=({"en": "Fish", "nl": "Vis"}, {"": "Rice"}),
    required=False,
)
FIRST, SECOND = (SeeDesk(OpenQuestion.ANSWER, asks) for asks in ("photos", "meal"))
BOTH: QuestionAnswers = (("photos", "no"), ("meal", "Rice"))


@pytest.fixture
def door(desk_at: Callable[..., DeskDriver]) -> DeskDriver:
    """A door where two questions are asked."""
    desk = desk_at(replace(sample_event(), questions=(PHOTOS, MEAL)))
    desk.import_people(
        sample_guest("A"), sample_guest("B", attention="Speak to her first")
    )
    return desk


def scan_at_kiosk(
    door: DeskDriver, answers: QuestionAnswers = (), nonce: str | None = None
) -> CheckInResult:
    """Scan at the attendee's screen, with the answers so far."""
    return door.check_in(
        Scan(
            event=door.event.id,
            station="Screen",
            registration=door.find_holder("A").registration.id,
            source=ScanSource.ATTENDEE,
            answers=answers,
            nonce=nonce,
        )
    )


def stored_answers(door: DeskDriver) -> dict[str, str]:
    with door.store.reading() as reader:
        answers = collect_answers(reader, door.event)
    name = door.find_holder("A").registration.id
    return dict(answers.by_registration.get(name, {}))


def test_one_thing_is_asked_after_the_other(door: DeskDriver) -> None:
    assert door.scan("A", source=ScanSource.ATTENDEE).verdict == FIRST
    assert scan_at_kiosk(door, BOTH[:1]).verdict == SECOND
    assert stored_answers(door) == {}
    assert scan_at_kiosk(door, BOTH).verdict == Admitted()
    assert stored_answers(door) == {"photos": "no", "meal": "Rice"}


def test_answers_are_entries_before_the_admission(door: DeskDriver) -> None:
    scan_at_kiosk(door, BOTH, nonce="n-1")
    assert [
        (entry.kind, entry.verdict, entry.mark, entry.reason, entry.counter)
        for entry in door.ledger
    ] == [
        ("answer", "answered", "photos", "no", 1),
        ("answer", "answered", "meal", "Rice", 2),
        ("entry", "admitted", None, None, 3),
    ]
    running, recounted = door.tallies()
    assert running == recounted
    assert door.presence("A").visits == 1


def test_a_scan_tried_again_keeps_its_answers_once(door: DeskDriver) -> None:
    first, retried = (scan_at_kiosk(door, BOTH, nonce="n-1") for _ in range(2))
    assert (retried.replayed, retried.entry) == (True, first.entry)
    assert len(door.ledger) == 3


def test_what_was_answered_is_not_asked_again(door: DeskDriver) -> None:
    scan_at_kiosk(door, BOTH)
    door.scan("A", out=True)
    assert door.scan("A", source=ScanSource.ATTENDEE).verdict == Admitted(again=True)


def test_what_is_not_required_may_be_skipped_and_is_not_asked_again(
    door: DeskDriver,
) -> None:
    assert scan_at_kiosk(door, (("photos", ""), ("meal", ""))).verdict == FIRST
    assert scan_at_kiosk(door, (("photos", "yes"), ("meal", ""))).verdict == Admitted()
    assert stored_answers(door) == {"photos": "yes", "meal": ""}


def test_invalid_answers_are_ignored(door: DeskDriver) -> None:
    assert (
        scan_at_kiosk(door, (("photos", "perhaps"), ("shoes", "43"))).verdict == FIRST
    )
    assert stored_answers(door) == {}


def test_only_the_attendee_s_screen_asks(door: DeskDriver) -> None:
    assert door.scan("A").verdict == Admitted()


def test_a_note_for_the_desk_comes_before_questions(door: DeskDriver) -> None:
    answer = door.scan("B", source=ScanSource.ATTENDEE)
    assert answer.verdict == SeeDesk(OpenQuestion.ATTENTION)


def test_an_event_that_asks_nothing_has_no_answers(desk: DeskDriver) -> None:
    with desk.store.reading() as reader:
        assert collect_answers(reader, desk.event) is NO_ANSWERS
