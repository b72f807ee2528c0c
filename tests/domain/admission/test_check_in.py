"""The rule of the door: every refusal, in order, and all that is let through."""

from dataclasses import replace

import pytest

from kiosk.domain.admission.check_in import decide, may_use_checkpoint
from kiosk.domain.admission.ledger import ScanSource
from kiosk.domain.admission.verdict import (
    Admitted,
    OpenQuestion,
    Refusal,
    Refused,
    SeeDesk,
)
from kiosk.domain.event.event import Admission, Checkpoint
from kiosk.domain.people.registration import RegistrationState
from kiosk.domain.ticket import ForeignCode, MalformedCode
from tests.domain.admission.conftest import MakeFacts
from tests.sample_event import (
    GONE,
    HALL,
    SIDE,
    minutes_after_start,
    refusal_of,
    sample_event,
    sample_guest,
)

ELSEWHERE = sample_event(event="lecture")
REFUSAL_BY_STATE = {
    RegistrationState.CANCELLED: Refusal.CANCELLED,
    RegistrationState.BLOCKED: Refusal.BLOCKED,
    RegistrationState.PENDING: Refusal.NOT_CONFIRMED,
    RegistrationState.WAITLISTED: Refusal.NOT_CONFIRMED,
    RegistrationState.UNPAID: Refusal.NOT_PAID,
}


def test_a_good_ticket_is_admitted(facts: MakeFacts) -> None:
    assert decide(facts()) == Admitted()


def test_one_who_left_is_admitted_again(facts: MakeFacts) -> None:
    assert decide(facts(presence=GONE)) == Admitted(again=True)


# Whose is it?


def test_a_typed_word_is_not_a_ticket(facts: MakeFacts) -> None:
    word = ForeignCode("hello", plausible=False)
    stranger = facts(code=word, signed_for=None, registration=None, registered_for=None)
    assert refusal_of(decide(stranger)) is Refusal.NOT_A_TICKET


def test_a_code_that_could_be_one_is_unknown(facts: MakeFacts) -> None:
    code = ForeignCode("r3hw8zt2nq", plausible=True)
    stranger = facts(code=code, signed_for=None, registration=None, registered_for=None)
    assert refusal_of(decide(stranger)) is Refusal.UNKNOWN_TICKET


def test_the_rosters_own_code_is_accepted_whatever_it_looks_like(
    facts: MakeFacts,
) -> None:
    brought = facts(code=ForeignCode("hello", plausible=False), signed_for=None)
    assert decide(brought) == Admitted()


def test_a_signature_that_does_not_verify_is_a_forgery(facts: MakeFacts) -> None:
    forged = facts(signed_for=None, registration=None, registered_for=None)
    assert refusal_of(decide(forged)) is Refusal.FORGED_TICKET
    assert (
        refusal_of(decide(replace(forged, code=MalformedCode())))
        is Refusal.FORGED_TICKET
    )


def test_a_signed_ticket_of_nobody_is_unknown(facts: MakeFacts) -> None:
    assert (
        refusal_of(decide(facts(registration=None, registered_for=None)))
        is Refusal.UNKNOWN_TICKET
    )


def test_a_ticket_of_another_event_names_that_event_and_when(facts: MakeFacts) -> None:
    verdict = decide(facts(signed_for=ELSEWHERE, registered_for=ELSEWHERE))
    assert verdict == Refused(
        refusal=Refusal.WRONG_EVENT, place="The lecture", limit=ELSEWHERE.starts_at
    )


def test_the_signature_of_another_event_is_enough_to_name_it(facts: MakeFacts) -> None:
    unknown = facts(signed_for=ELSEWHERE, registration=None, registered_for=None)
    assert refusal_of(decide(unknown)) is Refusal.WRONG_EVENT


def test_a_replaced_ticket_says_since_when(facts: MakeFacts) -> None:
    verdict = decide(facts(revoked_at=minutes_after_start(-60)))
    assert verdict == Refused(refusal=Refusal.REVOKED, limit=minutes_after_start(-60))


# May they come at all?


@pytest.mark.parametrize(("state", "expected"), list(REFUSAL_BY_STATE.items()))
def test_only_the_confirmed_may_come(
    state: RegistrationState, expected: Refusal, facts: MakeFacts
) -> None:
    assert (
        refusal_of(decide(facts(registration=sample_guest("A", state=state))))
        is expected
    )


# Now and here?


def test_the_event_has_its_hours(facts: MakeFacts) -> None:
    hours = Admission(
        opens_at=minutes_after_start(-30), closes_at=minutes_after_start(60)
    )
    event = sample_event(admission=hours)
    early = decide(facts(event=event, now=minutes_after_start(-31)))
    late = decide(facts(event=event, now=minutes_after_start(60)))
    assert early == Refused(refusal=Refusal.TOO_EARLY, limit=minutes_after_start(-30))
    assert late == Refused(refusal=Refusal.TOO_LATE, limit=minutes_after_start(60))
    assert decide(facts(event=event, now=minutes_after_start(-30))) == Admitted()
    assert decide(facts(event=event, now=minutes_after_start(59.9))) == Admitted()


def test_a_checkpoint_has_its_hours(facts: MakeFacts) -> None:
    door = replace(
        HALL, opens_at=minutes_after_start(0), closes_at=minutes_after_start(10)
    )
    early, late = minutes_after_start(-1), minutes_after_start(10)
    assert refusal_of(decide(facts(checkpoint=door, now=early))) is Refusal.TOO_EARLY
    assert decide(facts(checkpoint=door, now=minutes_after_start(0))) == Admitted()
    assert refusal_of(decide(facts(checkpoint=door, now=late))) is Refusal.TOO_LATE


def test_a_ticket_has_its_hours(facts: MakeFacts) -> None:
    person = replace(
        sample_guest("A"),
        valid_from=minutes_after_start(0),
        valid_until=minutes_after_start(10),
    )
    assert (
        refusal_of(decide(facts(registration=person, now=minutes_after_start(-1))))
        is Refusal.TOO_EARLY
    )
    assert decide(facts(registration=person, now=minutes_after_start(0))) == Admitted()
    assert (
        refusal_of(decide(facts(registration=person, now=minutes_after_start(10))))
        is Refusal.TOO_LATE
    )


def test_the_narrowest_hours_count(facts: MakeFacts) -> None:
    person = replace(
        sample_guest("A"),
        valid_from=minutes_after_start(5),
        valid_until=minutes_after_start(30),
    )
    event = sample_event(
        admission=Admission(
            opens_at=minutes_after_start(-30), closes_at=minutes_after_start(60)
        )
    )
    early = decide(facts(event=event, registration=person))
    late = decide(facts(event=event, registration=person, now=minutes_after_start(70)))
    assert early == Refused(refusal=Refusal.TOO_EARLY, limit=minutes_after_start(5))
    assert late == Refused(refusal=Refusal.TOO_LATE, limit=minutes_after_start(30))


def test_who_is_too_late_is_not_told_to_wait(facts: MakeFacts) -> None:
    person = replace(sample_guest("A"), valid_until=minutes_after_start(-10))
    door = replace(HALL, opens_at=minutes_after_start(10))
    assert (
        refusal_of(decide(facts(registration=person, checkpoint=door)))
        is Refusal.TOO_LATE
    )


def test_a_checkpoint_for_some_categories_sends_others_to_theirs(
    facts: MakeFacts,
) -> None:
    stage = replace(SIDE, categories=("speaker",))
    event = sample_event(stage, HALL)
    verdict = decide(facts(event=event, checkpoint=stage))
    speaker = sample_guest("S", category="speaker")
    assert verdict == Refused(refusal=Refusal.WRONG_CHECKPOINT, place="Hall")
    assert decide(facts(event=event, checkpoint=stage, registration=speaker)) == (
        Admitted()
    )


def test_a_registration_for_some_checkpoints_is_sent_to_them(facts: MakeFacts) -> None:
    person = sample_guest("A", checkpoints=("side DOOR",))
    event = sample_event(HALL, SIDE)
    verdict = decide(facts(event=event, registration=person))
    assert verdict == Refused(refusal=Refusal.WRONG_CHECKPOINT, place="Side door")
    assert decide(facts(event=event, registration=person, checkpoint=SIDE)) == (
        Admitted()
    )


def test_who_may_pass_nowhere_is_sent_nowhere(facts: MakeFacts) -> None:
    stage = replace(HALL, categories=("speaker",))
    verdict = decide(facts(event=sample_event(stage), checkpoint=stage))
    assert verdict == Refused(refusal=Refusal.WRONG_CHECKPOINT, place="")


def test_both_the_category_and_the_registration_must_fit() -> None:
    stage = Checkpoint(name="Stage", categories=("speaker",))
    assert not may_use_checkpoint(sample_guest("A", checkpoints=("Stage",)), stage)
    assert not may_use_checkpoint(
        sample_guest("A", category="speaker", checkpoints=("Hall",)), stage
    )
    assert may_use_checkpoint(
        sample_guest("A", category="speaker", checkpoints=("Stage",)), stage
    )


# Anything to ask first?


def test_a_note_sends_to_the_desk_only_who_stands_there_alone(facts: MakeFacts) -> None:
    noted = sample_guest("A", attention="Wheelchair")
    unattended = facts(registration=noted, source=ScanSource.ATTENDEE)
    assert decide(unattended) == SeeDesk(OpenQuestion.ATTENTION)
    assert decide(facts(registration=noted, source=ScanSource.DESK)) == Admitted()
