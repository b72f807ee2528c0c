"""In and out again: where a person is decides whether they may come in."""

from dataclasses import replace

import pytest

from kiosk.domain.admission.check_in import decide
from kiosk.domain.admission.ledger import Direction, ScanSource
from kiosk.domain.admission.presence import NEVER_ARRIVED, Presence
from kiosk.domain.admission.verdict import Admitted, ExitMark, Left, Refusal, Refused
from kiosk.domain.event.event import Admission, Reentry
from kiosk.domain.people.registration import RegistrationState
from tests.domain.admission.conftest import MakeFacts
from tests.sample_event import (
    GARDEN,
    GONE,
    HALL,
    IN_LIBRARY,
    INSIDE,
    LIBRARY,
    SIDE,
    START,
    minutes_after_start,
    refusal_of,
    sample_event,
    sample_guest,
)

UNCONFIRMED = [known for known in RegistrationState if known != "confirmed"]


def test_one_who_is_inside_is_told_when_and_where_they_came_in(
    facts: MakeFacts,
) -> None:
    verdict = decide(facts(presence=INSIDE))
    assert verdict == Refused(
        refusal=Refusal.ALREADY_INSIDE,
        since=minutes_after_start(-20),
        station="door 1",
        place="Hall",
    )


def test_reentry_always_lets_in_whoever_is_inside(facts: MakeFacts) -> None:
    event = sample_event(admission=Admission(reentry=Reentry.ALWAYS))
    assert isinstance(decide(facts(event=event, presence=INSIDE)), Admitted)
    assert decide(facts(event=event, presence=GONE)) == Admitted(again=True)


def test_reentry_never_admits_once(facts: MakeFacts) -> None:
    event = sample_event(admission=Admission(reentry=Reentry.NEVER))
    inside = decide(facts(event=event, presence=INSIDE))
    gone = decide(facts(event=event, presence=GONE))
    assert isinstance(inside, Refused)
    assert not inside.used_up
    assert isinstance(gone, Refused)
    assert gone.refusal is Refusal.ALREADY_INSIDE
    assert gone.used_up
    assert decide(facts(event=event)) == Admitted()


def test_inside_at_one_door_is_inside_at_every_door(facts: MakeFacts) -> None:
    scan = facts(event=sample_event(HALL, SIDE), checkpoint=SIDE, presence=INSIDE)
    assert refusal_of(decide(scan)) is Refusal.ALREADY_INSIDE


@pytest.mark.parametrize("reentry", Reentry)
def test_from_the_building_one_goes_on_into_a_room(
    reentry: Reentry, facts: MakeFacts
) -> None:
    event = sample_event(HALL, LIBRARY, GARDEN, admission=Admission(reentry=reentry))
    into = facts(event=event, checkpoint=LIBRARY, presence=INSIDE)
    further = facts(event=event, checkpoint=GARDEN, presence=IN_LIBRARY)
    assert decide(into) == Admitted()
    assert decide(further) == Admitted()


def test_a_second_time_into_the_same_room_is_not_further(facts: MakeFacts) -> None:
    event = sample_event(HALL, LIBRARY)
    again = facts(event=event, checkpoint=LIBRARY, presence=IN_LIBRARY)
    back = facts(event=event, checkpoint=HALL, presence=IN_LIBRARY)
    assert refusal_of(decide(again)) is Refusal.ALREADY_INSIDE
    assert refusal_of(decide(back)) is Refusal.ALREADY_INSIDE


@pytest.mark.parametrize(
    ("capacity", "inside", "full"),
    [(6, 5, False), (6, 6, True), (5, 6, True), (None, 600, False), (0, 0, True)],
)
def test_a_building_holds_so_many_people(
    capacity: int | None,
    inside: int,
    full: bool,  # noqa: FBT001  a column of the table above
    facts: MakeFacts,
) -> None:
    verdict = decide(
        facts(event=sample_event(capacity=capacity), inside_building=inside)
    )
    assert (verdict == Refused(refusal=Refusal.FULL)) is full


def test_a_room_holds_so_many_people(facts: MakeFacts) -> None:
    library = replace(LIBRARY, capacity=10)
    room = facts(event=sample_event(HALL, library), checkpoint=library, presence=INSIDE)
    verdict = decide(replace(room, inside_here=10))
    assert verdict == Refused(refusal=Refusal.FULL, place="Library")
    assert decide(replace(room, inside_here=9)) == Admitted()


def test_a_full_building_stops_nobody_on_their_way_to_a_room(facts: MakeFacts) -> None:
    event = sample_event(HALL, LIBRARY, capacity=5)
    room = facts(event=event, checkpoint=LIBRARY, presence=INSIDE, inside_building=5)
    assert decide(room) == Admitted()


# Exits


@pytest.mark.parametrize(
    "changes",
    [
        {"now": minutes_after_start(500)},
        {"checkpoint": replace(HALL, categories=("speaker",))},
        {"inside_building": 500},
        {
            "source": ScanSource.ATTENDEE,
            "registration": sample_guest("A", attention="Note"),
        },
    ],
    ids=["late", "elsewhere", "full", "noted"],
)
def test_whoever_is_inside_may_leave(
    changes: dict[str, object], facts: MakeFacts
) -> None:
    event = sample_event(
        capacity=1, admission=Admission(closes_at=minutes_after_start(60))
    )
    leaving = facts(event=event, presence=INSIDE, direction=Direction.OUT, **changes)
    assert decide(leaving) == Left()


@pytest.mark.parametrize("state", UNCONFIRMED)
def test_the_exit_of_one_who_may_not_come_is_marked(
    state: RegistrationState, facts: MakeFacts
) -> None:
    leaving = facts(
        registration=sample_guest("A", state=state),
        presence=INSIDE,
        direction=Direction.OUT,
    )
    assert decide(leaving) == Left(ExitMark.NOT_VALID)


def test_the_exit_by_a_replaced_ticket_is_marked(facts: MakeFacts) -> None:
    leaving = facts(revoked_at=START, presence=INSIDE, direction=Direction.OUT)
    assert decide(leaving) == Left(ExitMark.NOT_VALID)


@pytest.mark.parametrize(
    "presence", [NEVER_ARRIVED, GONE], ids=["never in", "twice out"]
)
def test_an_exit_without_an_entry_is_marked(
    presence: Presence, facts: MakeFacts
) -> None:
    leaving = facts(presence=presence, direction=Direction.OUT)
    assert decide(leaving) == Left(ExitMark.WITHOUT_ENTRY)


def test_nobody_leaves_on_a_code_that_is_no_ticket(facts: MakeFacts) -> None:
    forged = facts(signed_for=None, registration=None, registered_for=None)
    leaving = replace(forged, direction=Direction.OUT)
    assert refusal_of(decide(leaving)) is Refusal.FORGED_TICKET
