"""What stations that did not know of each other decided on one person is found."""

from dataclasses import replace

from kiosk.domain.admission.ledger import (
    EntryKind,
    LedgerEntry,
    Outcome,
    ScanSource,
    stamp_at,
)
from kiosk.domain.event.event import Admission, Event, Reentry
from kiosk.domain.people.correction import Correction, current_name, rename_registration
from kiosk.domain.stations.conflict import (
    ConflictKind,
    concurrent_corrections,
    double_admissions,
    make_conflict,
)
from tests.sample_event import (
    GARDEN,
    HALL,
    LIBRARY,
    minutes_after_start,
    sample_event,
    sample_guest,
)

HOUSE = sample_event(HALL, LIBRARY, GARDEN)


def movement(
    minute: int,
    verdict: Outcome = Outcome.ADMITTED,
    *,
    station: str = "desk",
    checkpoint: str = HALL.name,
    cut_off: bool = True,
    kind: EntryKind = EntryKind.ENTRY,
    undoes: str | None = None,
) -> LedgerEntry:
    at = minutes_after_start(minute)
    return LedgerEntry(
        id=f"{station} at {minute}",
        nonce=f"{station} at {minute}",
        event=HOUSE.id,
        registration="evening/ada",
        code="",
        kind=kind,
        verdict=verdict,
        checkpoint=checkpoint,
        station=station,
        counter=minute,
        source=ScanSource.DESK,
        undoes=undoes,
        scanned_at=at,
        recorded_at=at,
        stamp=stamp_at(at),
        cut_off=cut_off,
    )


def undo_of(minute: int, entry: LedgerEntry) -> LedgerEntry:
    return movement(minute, Outcome.UNDONE, kind=EntryKind.UNDO, undoes=entry.id)


def conflicts_in(*entries: LedgerEntry, event: Event = HOUSE) -> list[tuple[str, str]]:
    pairs = list(double_admissions(entries, event))
    assert list(double_admissions(reversed(entries), event)) == pairs
    return [(earlier.id, later.id) for earlier, later in pairs]


def test_two_admissions_without_an_exit_between_are_found_with_the_earlier_one() -> (
    None
):
    first, second = movement(1), movement(2, station="side")
    assert conflicts_in(first, second) == [(first.id, second.id)]


def test_three_admissions_are_two_conflicts_each_with_the_one_before() -> None:
    first, second, third = (
        movement(1),
        movement(2, station="side"),
        movement(3, station="back"),
    )
    assert conflicts_in(first, second, third) == [
        (first.id, second.id),
        (second.id, third.id),
    ]


def test_who_left_between_may_come_again() -> None:
    assert (
        conflicts_in(
            movement(1), movement(2, Outcome.LEFT), movement(3, station="side")
        )
        == []
    )


def test_what_the_hub_decided_twice_is_no_conflict() -> None:
    first, second = (
        movement(1, cut_off=False),
        movement(2, station="side", cut_off=False),
    )
    assert conflicts_in(first, second) == []
    assert conflicts_in(first, replace(second, cut_off=True)) != []


def test_what_staff_overruled_is_as_it_should_be() -> None:
    overruled = movement(2, station="side", kind=EntryKind.OVERRIDE)
    assert conflicts_in(movement(1), overruled) == []


def test_an_admission_that_was_undone_takes_its_conflict_along() -> None:
    first, second = movement(1), movement(2, station="side")
    assert conflicts_in(first, second, undo_of(3, first)) == []
    assert conflicts_in(first, second, undo_of(3, second)) == []


def test_going_from_one_room_to_another_is_no_second_admission() -> None:
    rooms = [
        movement(1),
        movement(2, checkpoint=LIBRARY.name, station="side"),
        movement(3, checkpoint=GARDEN.name),
    ]
    assert conflicts_in(*rooms) == []
    again = movement(4, checkpoint=GARDEN.name, station="side")
    assert conflicts_in(*rooms, again) == [(rooms[-1].id, again.id)]


def test_the_events_rule_of_coming_again_says_what_is_a_conflict() -> None:
    came, left, again = (
        movement(1),
        movement(2, Outcome.LEFT),
        movement(3, station="side"),
    )
    never = sample_event(HALL, admission=Admission(reentry=Reentry.NEVER))
    always = sample_event(HALL, admission=Admission(reentry=Reentry.ALWAYS))
    assert conflicts_in(came, left, again, event=never) == [(came.id, again.id)]
    assert conflicts_in(came, again, event=always) == []


def test_whoever_notices_it_a_conflict_is_the_same_one() -> None:
    first, second = movement(1), movement(2, station="side")
    conflicts = [
        make_conflict(
            ConflictKind.TWO_ADMISSIONS, second, first, minutes_after_start(minute)
        )
        for minute in (3, 30)
    ]
    assert conflicts[0].id == conflicts[1].id
    assert (
        conflicts[0].id
        != make_conflict(
            ConflictKind.NOT_EXPECTED, second, None, minutes_after_start(3)
        ).id
    )


def correction(
    minute: int, before: str, name: str, station: str = "desk"
) -> Correction:
    return Correction(
        id=f"{station} at {minute}",
        event=HOUSE.id,
        registration="evening/ada",
        name_before=before,
        name=name,
        station=station,
        corrected_at=minutes_after_start(minute),
        stamp=stamp_at(minutes_after_start(minute)),
        cut_off=True,
    )


def test_corrections_that_knew_of_each_other_are_no_conflict() -> None:
    chain = [correction(1, "Ada", "Ida"), correction(2, "Ida", "Ida", "side")]
    assert list(concurrent_corrections(reversed(chain))) == []


def test_two_corrections_of_the_same_name_are_one_conflict() -> None:
    first, second = correction(1, "Ada", "Ida"), correction(2, "Ada", "Edda", "side")
    assert list(concurrent_corrections([second, first])) == [(first, second)]
    third = correction(3, "Edda", "Eda", "side")
    assert list(concurrent_corrections([second, third, first])) == [(first, second)]


def test_two_stations_that_made_the_same_of_a_name_agree() -> None:
    same = [correction(1, "Ada", "Ida"), correction(2, "Ada", "Ida", "side")]
    assert list(concurrent_corrections(same)) == []


def test_the_last_correction_is_in_force_in_whatever_order_they_are_given() -> None:
    first, second = correction(1, "Ada", "Ida"), correction(2, "Ada", "Edda", "side")
    assert current_name("Ada", []) == "Ada"
    assert (
        current_name("Ada", [first, second])
        == current_name("Ada", [second, first])
        == "Edda"
    )
    later = replace(first, station="a side", stamp=second.stamp)
    assert current_name("Ada", [later, second]) == "Edda"


def test_a_new_name_is_greeted_and_sorted_by_its_own_parts() -> None:
    known = rename_registration(
        sample_guest("ada", "Ada King"), "Dr. Ada van der Lovelace"
    )
    assert (known.name, known.given_name) == ("Dr. Ada van der Lovelace", "Ada")
    assert known.family_name.endswith("Lovelace")
