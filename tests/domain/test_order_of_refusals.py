"""Of several reasons to refuse somebody, the earlier one is told."""

from dataclasses import replace
from itertools import combinations

import pytest

from kiosk.domain.check_in import Facts, decide
from kiosk.domain.event import Admission
from kiosk.domain.ledger import Source
from kiosk.domain.presence import NEVER_CAME
from kiosk.domain.registration import RegistrationState
from kiosk.domain.verdict import (
    Refusal,
    SeeDesk,
)
from tests.domain.conftest import Change
from tests.evening import (
    HALL,
    INSIDE,
    SIDE,
    START,
    after,
    evening,
    guest,
    refusal,
)

ELSEWHERE = evening(event="lecture")


def spoilt(facts: Change, *reasons: Refusal) -> Facts:
    """Give a scan several reasons to be refused."""
    rules = Admission(opens_at=after(5) if Refusal.TOO_EARLY in reasons else None)
    event = evening(HALL, SIDE, capacity=1, admission=rules)
    cancelled = Refusal.CANCELLED in reasons
    wrong = Refusal.WRONG_CHECKPOINT in reasons
    person = guest(
        "A",
        state=RegistrationState("cancelled" if cancelled else "confirmed"),
        checkpoints=("Side door",) if wrong else (),
    )
    return facts(
        event=event,
        registration=person,
        home=ELSEWHERE if Refusal.WRONG_EVENT in reasons else event,
        revoked_at=START if Refusal.REVOKED in reasons else None,
        presence=INSIDE if Refusal.ALREADY_INSIDE in reasons else NEVER_CAME,
        inside_building=1 if Refusal.FULL in reasons else 0,
    )


IN_ORDER = [
    Refusal.WRONG_EVENT,
    Refusal.REVOKED,
    Refusal.CANCELLED,
    Refusal.TOO_EARLY,
    Refusal.WRONG_CHECKPOINT,
    Refusal.ALREADY_INSIDE,
]


@pytest.mark.parametrize(("first", "second"), list(combinations(IN_ORDER, 2)))
def test_the_earlier_reason_is_the_one_that_is_told(
    first: Refusal, second: Refusal, facts: Change
) -> None:
    assert refusal(decide(spoilt(facts, second))) is second
    assert refusal(decide(spoilt(facts, second, first))) is first


@pytest.mark.parametrize("first", IN_ORDER[:-1])
def test_fullness_is_asked_last(first: Refusal, facts: Change) -> None:
    assert refusal(decide(spoilt(facts, Refusal.FULL))) is Refusal.FULL
    assert refusal(decide(spoilt(facts, Refusal.FULL, first))) is first


def test_a_question_comes_before_the_state_and_after_the_hours(facts: Change) -> None:
    noted = guest("A", attention="Note")
    alone = facts(registration=noted, source=Source.ATTENDEE, presence=INSIDE)
    event = evening(admission=Admission(opens_at=after(5)))
    assert isinstance(decide(alone), SeeDesk)
    early = replace(alone, event=event, home=event, sealed_for=event)
    assert refusal(decide(early)) is Refusal.TOO_EARLY


def test_an_unknown_person_can_never_be_overridden() -> None:
    never = {refusal.value for refusal in Refusal if not refusal.overridable}
    assert never == {
        "not_a_ticket",
        "forged_ticket",
        "wrong_event",
        "unknown_ticket",
        "revoked",
    }
