"""What stations that did not know of each other decided on one person is found."""

from dataclasses import replace

from kiosk.domain.conflict import ConflictKind, conflict, double_admissions, two_names
from kiosk.domain.correction import Correction, name_now, renamed
from kiosk.domain.event import Admission, Event, Reentry
from kiosk.domain.ledger import (
    EntryKind,
    LedgerEntry,
    Outcome,
    Source,
    stamp_of,
)
from tests.evening import GARDEN, HALL, LIBRARY, after, evening, guest

HOUSE = evening(HALL, LIBRARY, GARDEN)


def moved(
    minute: int,
    verdict: Outcome = Outcome.ADMITTED,
    *,
    station: str = "desk",
    checkpoint: str = HALL.name,
    cut_off: bool = True,
    kind: EntryKind = EntryKind.ENTRY,
    undoes: str | None = None,
) -> LedgerEntry:
    at = after(minute)
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
        source=Source.DESK,
        undoes=undoes,
        scanned_at=at,
        recorded_at=at,
        stamp=stamp_of(at),
        cut_off=cut_off,
    )


def undone(minute: int, entry: LedgerEntry) -> LedgerEntry:
    return moved(minute, Outcome.UNDONE, kind=EntryKind.UNDO, undoes=entry.id)


def found(*entries: LedgerEntry, event: Event = HOUSE) -> list[tuple[str, str]]:
    pairs = list(double_admissions(entries, event))
    assert list(double_admissions(reversed(entries), event)) == pairs
    return [(earlier.id, later.id) for earlier, later in pairs]


def test_two_admissions_without_an_exit_between_are_found_with_the_earlier_one() -> (
    None
):
    one, two = moved(1), moved(2, station="side")
    assert found(one, two) == [(one.id, two.id)]


def test_three_admissions_are_two_conflicts_each_with_the_one_before() -> None:
    one, two, three = moved(1), moved(2, station="side"), moved(3, station="back")
    assert found(one, two, three) == [(one.id, two.id), (two.id, three.id)]


def test_who_left_between_may_come_again() -> None:
    assert found(moved(1), moved(2, Outcome.LEFT), moved(3, station="side")) == []


def test_what_the_hub_decided_twice_is_no_conflict() -> None:
    one, two = moved(1, cut_off=False), moved(2, station="side", cut_off=False)
    assert found(one, two) == []
    assert found(one, replace(two, cut_off=True)) != []


def test_what_staff_overruled_is_as_it_should_be() -> None:
    overruled = moved(2, station="side", kind=EntryKind.OVERRIDE)
    assert found(moved(1), overruled) == []


def test_an_admission_that_was_undone_takes_its_conflict_along() -> None:
    one, two = moved(1), moved(2, station="side")
    assert found(one, two, undone(3, one)) == []
    assert found(one, two, undone(3, two)) == []


def test_going_from_one_room_to_another_is_no_second_admission() -> None:
    rooms = [
        moved(1),
        moved(2, checkpoint=LIBRARY.name, station="side"),
        moved(3, checkpoint=GARDEN.name),
    ]
    assert found(*rooms) == []
    again = moved(4, checkpoint=GARDEN.name, station="side")
    assert found(*rooms, again) == [(rooms[-1].id, again.id)]


def test_the_events_rule_of_coming_again_says_what_is_a_conflict() -> None:
    came, left, again = moved(1), moved(2, Outcome.LEFT), moved(3, station="side")
    never = evening(HALL, admission=Admission(reentry=Reentry.NEVER))
    always = evening(HALL, admission=Admission(reentry=Reentry.ALWAYS))
    assert found(came, left, again, event=never) == [(came.id, again.id)]
    assert found(came, again, event=always) == []


def test_whoever_notices_it_a_conflict_is_the_same_one() -> None:
    one, two = moved(1), moved(2, station="side")
    noticed = [
        conflict(ConflictKind.TWO_ADMISSIONS, two, one, after(minute))
        for minute in (3, 30)
    ]
    assert noticed[0].id == noticed[1].id
    assert noticed[0].id != conflict(ConflictKind.NOT_EXPECTED, two, None, after(3)).id


def corrected(minute: int, before: str, name: str, station: str = "desk") -> Correction:
    return Correction(
        id=f"{station} at {minute}",
        event=HOUSE.id,
        registration="evening/ada",
        name_before=before,
        name=name,
        station=station,
        corrected_at=after(minute),
        stamp=stamp_of(after(minute)),
        cut_off=True,
    )


def test_corrections_that_knew_of_each_other_are_no_conflict() -> None:
    chain = [corrected(1, "Ada", "Ida"), corrected(2, "Ida", "Ida", "side")]
    assert list(two_names(reversed(chain))) == []


def test_two_corrections_of_the_same_name_are_one_conflict() -> None:
    one, two = corrected(1, "Ada", "Ida"), corrected(2, "Ada", "Edda", "side")
    assert list(two_names([two, one])) == [(one, two)]
    third = corrected(3, "Edda", "Eda", "side")
    assert list(two_names([two, third, one])) == [(one, two)]


def test_two_stations_that_made_the_same_of_a_name_agree() -> None:
    same = [corrected(1, "Ada", "Ida"), corrected(2, "Ada", "Ida", "side")]
    assert list(two_names(same)) == []


def test_the_last_correction_is_in_force_in_whatever_order_they_are_given() -> None:
    one, two = corrected(1, "Ada", "Ida"), corrected(2, "Ada", "Edda", "side")
    assert name_now("Ada", []) == "Ada"
    assert name_now("Ada", [one, two]) == name_now("Ada", [two, one]) == "Edda"
    later = replace(one, station="a side", stamp=two.stamp)
    assert name_now("Ada", [later, two]) == "Edda"


def test_a_new_name_is_greeted_and_sorted_by_its_own_parts() -> None:
    known = renamed(guest("ada", "Ada King"), "Dr. Ada van der Lovelace")
    assert (known.name, known.given_name) == ("Dr. Ada van der Lovelace", "Ada")
    assert known.family_name.endswith("Lovelace")
