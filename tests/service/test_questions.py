"""Guests answer before they go in; all their answers are kept, or none."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.domain.answer import Answer
from kiosk.domain.ledger import Source
from kiosk.domain.question import Answers, EventQuestion, QuestionKind
from kiosk.domain.verdict import Admitted, Question, SeeDesk
from kiosk.service.answers import NO_ANSWERS, given_answers
from kiosk.service.check_in import Scan
from tests.evening import evening, guest
from tests.rehearsal import Rehearsal

PHOTOS = EventQuestion(id="photos", text={"en": "May we take pictures?"})
MEAL = EventQuestion(
    id="meal",
    text={"en": "What would you like?"},
    kind=QuestionKind.CHOICE,
    options=({"en": "Fish", "nl": "Vis"}, {"": "Rice"}),
    required=False,
)
FIRST, SECOND = (SeeDesk(Question.ANSWER, asks) for asks in ("photos", "meal"))
BOTH: Answers = (("photos", "no"), ("meal", "Rice"))


@pytest.fixture
def door(desk_at: Callable[..., Rehearsal]) -> Rehearsal:
    """A door where two things are asked."""
    desk = desk_at(replace(evening(), questions=(PHOTOS, MEAL)))
    desk.invite(guest("A"), guest("B", attention="Speak to her first"))
    return desk


def come(door: Rehearsal, answers: Answers = (), nonce: str | None = None) -> Answer:
    """Come to the attendee's screen, with answers to what was asked before."""
    return door.check_in(
        Scan(
            event=door.event.id,
            station="Screen",
            registration=door.holder("A").registration.id,
            source=Source.ATTENDEE,
            answers=answers,
            nonce=nonce,
        )
    )


def given(door: Rehearsal) -> dict[str, str]:
    with door.store.reading() as reader:
        answers = given_answers(reader, door.event)
    name = door.holder("A").registration.id
    return dict(answers.by_registration.get(name, {}))


def test_one_thing_is_asked_after_the_other(door: Rehearsal) -> None:
    assert door.scan("A", source=Source.ATTENDEE).verdict == FIRST
    assert come(door, BOTH[:1]).verdict == SECOND
    assert given(door) == {}
    assert come(door, BOTH).verdict == Admitted()
    assert given(door) == {"photos": "no", "meal": "Rice"}


def test_answers_are_entries_before_the_admission(door: Rehearsal) -> None:
    come(door, BOTH, nonce="n-1")
    assert [
        (one.kind, one.verdict, one.mark, one.reason, one.counter)
        for one in door.ledger
    ] == [
        ("answer", "answered", "photos", "no", 1),
        ("answer", "answered", "meal", "Rice", 2),
        ("entry", "admitted", None, None, 3),
    ]
    running, anew = door.counted()
    assert running == anew
    assert door.presence("A").visits == 1


def test_a_scan_tried_again_keeps_its_answers_once(door: Rehearsal) -> None:
    first, again = (come(door, BOTH, nonce="n-1") for _ in range(2))
    assert (again.replayed, again.entry) == (True, first.entry)
    assert len(door.ledger) == 3


def test_what_was_answered_is_not_asked_again(door: Rehearsal) -> None:
    come(door, BOTH)
    door.scan("A", out=True)
    assert door.scan("A", source=Source.ATTENDEE).verdict == Admitted(again=True)


def test_what_is_not_required_may_be_skipped_and_is_not_asked_again(
    door: Rehearsal,
) -> None:
    assert come(door, (("photos", ""), ("meal", ""))).verdict == FIRST
    assert come(door, (("photos", "yes"), ("meal", ""))).verdict == Admitted()
    assert given(door) == {"photos": "yes", "meal": ""}


def test_what_answers_nothing_is_left_out(door: Rehearsal) -> None:
    assert come(door, (("photos", "perhaps"), ("shoes", "43"))).verdict == FIRST
    assert given(door) == {}


def test_only_the_attendee_s_screen_asks(door: Rehearsal) -> None:
    assert door.scan("A").verdict == Admitted()


def test_a_note_for_the_desk_comes_before_questions(door: Rehearsal) -> None:
    answer = door.scan("B", source=Source.ATTENDEE)
    assert answer.verdict == SeeDesk(Question.ATTENTION)


def test_an_event_that_asks_nothing_has_no_answers(desk: Rehearsal) -> None:
    with desk.store.reading() as reader:
        assert given_answers(reader, desk.event) is NO_ANSWERS
