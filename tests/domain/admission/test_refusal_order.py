"""Of several reasons to refuse somebody, the earlier one is told."""

from dataclasses import replace
from itertools import combinations

import pytest

from kiosk.domain.admission.check_in import Facts, decide
from kiosk.domain.admission.ledger import ScanSource
from kiosk.domain.admission.presence import NEVER_ARRIVED
from kiosk.domain.admission.verdict import Refusal, SeeDesk
from kiosk.domain.event.event import Admission
from kiosk.domain.event.rule import Rule
from kiosk.domain.people.registration import RegistrationState
from tests.domain.admission.conftest import MakeFacts
from tests.sample_event import (
    HALL,
    INSIDE,
    SIDE,
    START,
    minutes_after_start,
    refusal_of,
    sample_event,
    sample_guest,
)

ELSEWHERE = sample_event(event="lecture")


def refusable(facts: MakeFacts, *reasons: Refusal) -> Facts:
    """Return the facts of a scan with several reasons to be refused."""
    admission = Admission(
        opens_at=minutes_after_start(5) if Refusal.TOO_EARLY in reasons else None
    )
    event = sample_event(HALL, SIDE, capacity=1, admission=admission)
    if Refusal.NOT_BY_RULE in reasons:
        event = replace(event, rules=(Rule(categories=("speaker",)),))
    cancelled = Refusal.CANCELLED in reasons
    wrong_checkpoint = Refusal.WRONG_CHECKPOINT in reasons
    person = sample_guest(
        "A",
        state=RegistrationState("cancelled" if cancelled else "confirmed"),
        checkpoints=("Side door",) if wrong_checkpoint else (),
    )
    return facts(
        event=event,
        registration=person,
        registered_for=ELSEWHERE if Refusal.WRONG_EVENT in reasons else event,
        revoked_at=START if Refusal.REVOKED in reasons else None,
        presence=INSIDE if Refusal.ALREADY_INSIDE in reasons else NEVER_ARRIVED,
        inside_building=1 if Refusal.FULL in reasons else 0,
    )


REFUSALS_IN_ORDER = [
    Refusal.WRONG_EVENT,
    Refusal.REVOKED,
    Refusal.CANCELLED,
    Refusal.TOO_EARLY,
    Refusal.WRONG_CHECKPOINT,
    Refusal.NOT_BY_RULE,
    Refusal.ALREADY_INSIDE,
]


@pytest.mark.parametrize(("first", "second"), list(combinations(REFUSALS_IN_ORDER, 2)))
def test_the_earlier_reason_is_the_one_that_is_told(
    first: Refusal, second: Refusal, facts: MakeFacts
) -> None:
    assert refusal_of(decide(refusable(facts, second))) is second
    assert refusal_of(decide(refusable(facts, second, first))) is first


@pytest.mark.parametrize("first", REFUSALS_IN_ORDER[:-1])
def test_fullness_is_asked_last(first: Refusal, facts: MakeFacts) -> None:
    assert refusal_of(decide(refusable(facts, Refusal.FULL))) is Refusal.FULL
    assert refusal_of(decide(refusable(facts, Refusal.FULL, first))) is first


@pytest.mark.parametrize("reason", [*REFUSALS_IN_ORDER[3:], Refusal.FULL])
def test_nobody_is_asked_who_would_not_go_in(reason: Refusal, facts: MakeFacts) -> None:
    unattended = replace(refusable(facts), source=ScanSource.ATTENDEE)
    assert isinstance(decide(with_note(unattended)), SeeDesk)
    refused = replace(refusable(facts, reason), source=ScanSource.ATTENDEE)
    assert refusal_of(decide(with_note(refused))) is reason


def with_note(facts: Facts) -> Facts:
    """Return facts of somebody who has to be spoken to."""
    assert facts.registration is not None
    return replace(facts, registration=replace(facts.registration, attention="Note"))


def test_an_unknown_person_can_never_be_overridden() -> None:
    never = {refusal.value for refusal in Refusal if not refusal.overridable}
    assert never == {
        "not_a_ticket",
        "forged_ticket",
        "wrong_event",
        "unknown_ticket",
        "revoked",
        "evacuation",
    }
