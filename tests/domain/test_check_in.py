"""The rule of the door: every refusal, in order, and all that is let through."""

from dataclasses import replace

import pytest

from kiosk.domain.check_in import decide, may_pass
from kiosk.domain.event import Admission, Checkpoint
from kiosk.domain.ledger import Source
from kiosk.domain.registration import RegistrationState
from kiosk.domain.ticket import BrokenCode, OtherCode
from kiosk.domain.verdict import (
    Admitted,
    Question,
    Refusal,
    Refused,
    SeeDesk,
)
from tests.domain.conftest import Change
from tests.evening import (
    GONE,
    HALL,
    SIDE,
    after,
    evening,
    guest,
    refusal,
)

ELSEWHERE = evening(event="lecture")
STATES = {
    RegistrationState.CANCELLED: Refusal.CANCELLED,
    RegistrationState.BLOCKED: Refusal.BLOCKED,
    RegistrationState.PENDING: Refusal.NOT_CONFIRMED,
    RegistrationState.WAITLISTED: Refusal.NOT_CONFIRMED,
    RegistrationState.UNPAID: Refusal.NOT_PAID,
}


def test_a_good_ticket_is_admitted(facts: Change) -> None:
    assert decide(facts()) == Admitted()


def test_one_who_left_is_admitted_again(facts: Change) -> None:
    assert decide(facts(presence=GONE)) == Admitted(again=True)


# Whose is it?


def test_a_typed_word_is_not_a_ticket(facts: Change) -> None:
    word = OtherCode("hello", plausible=False)
    stranger = facts(reading=word, sealed_for=None, registration=None, home=None)
    assert refusal(decide(stranger)) is Refusal.NOT_A_TICKET


def test_a_code_that_could_be_one_is_unknown(facts: Change) -> None:
    code = OtherCode("r3hw8zt2nq", plausible=True)
    stranger = facts(reading=code, sealed_for=None, registration=None, home=None)
    assert refusal(decide(stranger)) is Refusal.UNKNOWN_TICKET


def test_the_rosters_own_code_is_taken_whatever_it_looks_like(facts: Change) -> None:
    brought = facts(reading=OtherCode("hello", plausible=False), sealed_for=None)
    assert decide(brought) == Admitted()


def test_a_seal_that_does_not_hold_is_a_forgery(facts: Change) -> None:
    forged = facts(sealed_for=None, registration=None, home=None)
    assert refusal(decide(forged)) is Refusal.FORGED_TICKET
    assert (
        refusal(decide(replace(forged, reading=BrokenCode()))) is Refusal.FORGED_TICKET
    )


def test_a_sealed_ticket_of_nobody_is_unknown(facts: Change) -> None:
    assert (
        refusal(decide(facts(registration=None, home=None))) is Refusal.UNKNOWN_TICKET
    )


def test_a_ticket_of_another_event_names_that_event_and_when(facts: Change) -> None:
    verdict = decide(facts(sealed_for=ELSEWHERE, home=ELSEWHERE))
    assert verdict == Refused(
        refusal=Refusal.WRONG_EVENT, place="The lecture", limit=ELSEWHERE.starts_at
    )


def test_the_seal_of_another_event_is_enough_to_name_it(facts: Change) -> None:
    unknown = facts(sealed_for=ELSEWHERE, registration=None, home=None)
    assert refusal(decide(unknown)) is Refusal.WRONG_EVENT


def test_a_replaced_ticket_says_since_when(facts: Change) -> None:
    verdict = decide(facts(revoked_at=after(-60)))
    assert verdict == Refused(refusal=Refusal.REVOKED, limit=after(-60))


# May they come at all?


@pytest.mark.parametrize(("state", "expected"), list(STATES.items()))
def test_only_the_confirmed_may_come(
    state: RegistrationState, expected: Refusal, facts: Change
) -> None:
    assert refusal(decide(facts(registration=guest("A", state=state)))) is expected


# Now and here?


def test_the_event_has_its_hours(facts: Change) -> None:
    hours = Admission(opens_at=after(-30), closes_at=after(60))
    event = evening(admission=hours)
    early = decide(facts(event=event, now=after(-31)))
    late = decide(facts(event=event, now=after(60)))
    assert early == Refused(refusal=Refusal.TOO_EARLY, limit=after(-30))
    assert late == Refused(refusal=Refusal.TOO_LATE, limit=after(60))
    assert decide(facts(event=event, now=after(-30))) == Admitted()
    assert decide(facts(event=event, now=after(59.9))) == Admitted()


def test_a_checkpoint_has_its_hours(facts: Change) -> None:
    door = replace(HALL, opens_at=after(0), closes_at=after(10))
    early, late = after(-1), after(10)
    assert refusal(decide(facts(checkpoint=door, now=early))) is Refusal.TOO_EARLY
    assert decide(facts(checkpoint=door, now=after(0))) == Admitted()
    assert refusal(decide(facts(checkpoint=door, now=late))) is Refusal.TOO_LATE


def test_a_ticket_has_its_hours(facts: Change) -> None:
    person = replace(guest("A"), valid_from=after(0), valid_until=after(10))
    assert (
        refusal(decide(facts(registration=person, now=after(-1)))) is Refusal.TOO_EARLY
    )
    assert decide(facts(registration=person, now=after(0))) == Admitted()
    assert (
        refusal(decide(facts(registration=person, now=after(10)))) is Refusal.TOO_LATE
    )


def test_the_narrowest_hours_count(facts: Change) -> None:
    person = replace(guest("A"), valid_from=after(5), valid_until=after(30))
    event = evening(admission=Admission(opens_at=after(-30), closes_at=after(60)))
    early = decide(facts(event=event, registration=person))
    late = decide(facts(event=event, registration=person, now=after(70)))
    assert early == Refused(refusal=Refusal.TOO_EARLY, limit=after(5))
    assert late == Refused(refusal=Refusal.TOO_LATE, limit=after(30))


def test_who_is_too_late_is_not_told_to_wait(facts: Change) -> None:
    person = replace(guest("A"), valid_until=after(-10))
    door = replace(HALL, opens_at=after(10))
    assert (
        refusal(decide(facts(registration=person, checkpoint=door))) is Refusal.TOO_LATE
    )


def test_a_checkpoint_for_some_categories_sends_others_to_theirs(facts: Change) -> None:
    stage = replace(SIDE, categories=("speaker",))
    event = evening(stage, HALL)
    verdict = decide(facts(event=event, checkpoint=stage))
    speaker = guest("S", category="speaker")
    assert verdict == Refused(refusal=Refusal.WRONG_CHECKPOINT, place="Hall")
    assert decide(facts(event=event, checkpoint=stage, registration=speaker)) == (
        Admitted()
    )


def test_a_registration_for_some_checkpoints_is_sent_to_them(facts: Change) -> None:
    person = guest("A", checkpoints=("side DOOR",))
    event = evening(HALL, SIDE)
    verdict = decide(facts(event=event, registration=person))
    assert verdict == Refused(refusal=Refusal.WRONG_CHECKPOINT, place="Side door")
    assert decide(facts(event=event, registration=person, checkpoint=SIDE)) == (
        Admitted()
    )


def test_who_may_pass_nowhere_is_sent_nowhere(facts: Change) -> None:
    stage = replace(HALL, categories=("speaker",))
    verdict = decide(facts(event=evening(stage), checkpoint=stage))
    assert verdict == Refused(refusal=Refusal.WRONG_CHECKPOINT, place="")


def test_both_the_category_and_the_registration_must_fit() -> None:
    stage = Checkpoint(name="Stage", categories=("speaker",))
    assert not may_pass(guest("A", checkpoints=("Stage",)), stage)
    assert not may_pass(guest("A", category="speaker", checkpoints=("Hall",)), stage)
    assert may_pass(guest("A", category="speaker", checkpoints=("Stage",)), stage)


# Anything to ask first?


def test_a_note_sends_to_the_desk_only_who_stands_there_alone(facts: Change) -> None:
    noted = guest("A", attention="Wheelchair")
    alone = facts(registration=noted, source=Source.ATTENDEE)
    assert decide(alone) == SeeDesk(Question.ATTENTION)
    assert decide(facts(registration=noted, source=Source.DESK)) == Admitted()
