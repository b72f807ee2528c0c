"""An evacuation: nobody goes in, the roll is called, and it ends with a reason."""

from dataclasses import replace

import pytest

from kiosk.domain.admission.ledger import EntryKind
from kiosk.domain.admission.verdict import Refusal, Refused
from kiosk.domain.evacuation import LEAVE, RollState
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Role
from kiosk.domain.staff_action import StaffAction
from kiosk.service.announce import EndAnnouncements
from kiosk.service.close_event import CloseEvent
from kiosk.service.evacuate import (
    BeginEvacuation,
    CallRoll,
    EndEvacuation,
    Hand,
    TickOff,
)
from kiosk.service.register_walk_in import NotAdmittedError
from kiosk.service.rights import MissingRightError
from tests.desk_driver import DeskDriver, add_staff
from tests.sample_event import minutes_after_start, sample_event, sample_guest

EVENT = "evening"
HAND = Hand(event=EVENT, station="door 1")


def begin(desk: DeskDriver) -> None:
    """Begin an evacuation."""
    BeginEvacuation(desk.store, desk.clock)(HAND)


def end(desk: DeskDriver, reason: str = "false alarm") -> None:
    """End the evacuation."""
    EndEvacuation(desk.store, desk.clock)(HAND, reason)


def id_of(desk: DeskDriver, reference: str) -> str:
    """Return the id of somebody's registration."""
    return desk.find_holder(reference).registration.id


def states(desk: DeskDriver) -> list[tuple[str, RollState]]:
    """Return the roll-call's names and states, in its order."""
    roll = CallRoll(desk.store)(EVENT)
    assert roll is not None
    return [(row.registration.name, row.state) for row in roll.rows]


@pytest.fixture
def full_desk(desk: DeskDriver) -> DeskDriver:
    """A desk with two people inside and one outside."""
    desk.import_people(*map(sample_guest, ("Ada", "Bob", "Eve")))
    for reference in ("Ada", "Bob"):
        desk.scan(reference)
    return desk


def test_nobody_is_admitted_during_an_evacuation_even_by_override(
    full_desk: DeskDriver,
) -> None:
    begin(full_desk)
    for override in ("", "I say so"):
        result = full_desk.scan("Eve", override=override)
        assert result.verdict == Refused(
            refusal=Refusal.EVACUATION, since=full_desk.clock.now()
        )
    with pytest.raises(NotAdmittedError):
        full_desk.walk_in("Di Dam")
    assert full_desk.count.inside == 2
    assert full_desk.ledger[-1].refusal == "evacuation"
    end(full_desk)
    assert full_desk.scan("Eve").inside


def test_a_scan_of_before_the_evacuation_is_still_admitted(
    full_desk: DeskDriver,
) -> None:
    full_desk.clock.moment = minutes_after_start(30)
    begin(full_desk)
    early = full_desk.scan("Eve", at=minutes_after_start(20))
    assert early.inside


def test_the_roll_has_everybody_inside_and_who_is_missing_comes_first(
    full_desk: DeskDriver,
) -> None:
    begin(full_desk)
    missing, found = RollState.MISSING, RollState.FOUND
    assert states(full_desk) == [("Ada", missing), ("Bob", missing)]
    tick_off = TickOff(full_desk.store, full_desk.clock)
    tick_off(HAND, id_of(full_desk, "Ada"))
    assert states(full_desk) == [("Bob", missing), ("Ada", found)]
    tick_off(HAND, id_of(full_desk, "Ada"), found=False)
    assert states(full_desk) == [("Ada", missing), ("Bob", missing)]


def test_an_exit_scan_accounts_for_somebody_and_closing_time_for_nobody(
    full_desk: DeskDriver,
) -> None:
    begin(full_desk)
    full_desk.clock.moment = minutes_after_start(5)
    full_desk.scan("Bob", out=True)
    closing = minutes_after_start(10)
    admission = replace(sample_event().admission, automatic_exit_at=closing)
    full_desk.import_event(replace(sample_event(), admission=admission))
    full_desk.clock.moment = minutes_after_start(11)
    assert CloseEvent(full_desk.store, full_desk.clock)(EVENT, "door 1") == 1
    assert states(full_desk) == [
        ("Ada", RollState.MISSING),
        ("Bob", RollState.LEFT),
    ]
    TickOff(full_desk.store, full_desk.clock)(HAND, id_of(full_desk, "Ada"))
    assert dict(states(full_desk))["Ada"] is RollState.FOUND


def test_only_people_on_the_list_are_ticked_off_and_only_while_it_lasts(
    full_desk: DeskDriver,
) -> None:
    tick_off = TickOff(full_desk.store, full_desk.clock)
    with pytest.raises(KnownFault, match="There is no evacuation"):
        tick_off(HAND, id_of(full_desk, "Ada"))
    begin(full_desk)
    with pytest.raises(KnownFault, match="not on the list"):
        tick_off(HAND, id_of(full_desk, "Eve"))
    with pytest.raises(KnownFault, match="no longer kept"):
        tick_off(HAND, "nobody")


def test_the_ledger_keeps_its_beginning_each_tick_and_its_end_with_the_reason(
    full_desk: DeskDriver,
) -> None:
    begin(full_desk)
    begin(full_desk)
    TickOff(full_desk.store, full_desk.clock)(HAND, id_of(full_desk, "Bob"))
    with pytest.raises(KnownFault, match="needs a reason"):
        end(full_desk, " ")
    full_desk.clock.moment = minutes_after_start(9)
    end(full_desk, "a burnt  toast")
    noted = [entry for entry in full_desk.ledger if entry.kind is EntryKind.STAFF]
    assert [(entry.mark, entry.registration, entry.reason) for entry in noted] == [
        (StaffAction.EVACUATION_BEGUN, None, None),
        (StaffAction.FOUND_OUTSIDE, id_of(full_desk, "Bob"), None),
        (StaffAction.EVACUATION_ENDED, None, "a burnt toast"),
    ]
    assert CallRoll(full_desk.store)(EVENT) is None


def test_anybody_begins_an_evacuation_and_a_supervisor_ends_it(
    full_desk: DeskDriver,
) -> None:
    add_staff(full_desk, "Stew", Role.STEWARD)
    add_staff(full_desk, "Sue", Role.SUPERVISOR)
    stew, sue = (replace(HAND, operator=name) for name in ("Stew", "Sue"))
    BeginEvacuation(full_desk.store, full_desk.clock)(stew)
    ending = EndEvacuation(full_desk.store, full_desk.clock)
    with pytest.raises(MissingRightError):
        ending(stew, "all out")
    ending(sue, "all out")


def test_an_evacuation_is_no_announcement_and_no_announcements_end_ends_it(
    full_desk: DeskDriver,
) -> None:
    begin(full_desk)
    with full_desk.store.reading() as reader:
        assert reader.notices.announcements(EVENT, full_desk.clock.now()) == []
    assert EndAnnouncements(full_desk.store, full_desk.clock)(EVENT) == []
    assert CallRoll(full_desk.store)(EVENT) is not None


def test_guests_are_told_the_events_own_words_else_a_plain_sentence(
    desk: DeskDriver,
) -> None:
    begin_evacuation = BeginEvacuation(desk.store, desk.clock)
    assert begin_evacuation(HAND).text == LEAVE
    end(desk)
    words = {"en": "Out by the garden.", "nl": "Naar buiten door de tuin."}
    desk.import_event(replace(sample_event(), evacuation=words))
    desk.clock.moment = minutes_after_start(1)
    assert begin_evacuation(HAND).text == words
    with pytest.raises(KnownFault, match="There is no event “other”"):
        begin_evacuation(replace(HAND, event="other"))
