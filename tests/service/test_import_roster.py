"""A roster goes in row by row; again, it changes nothing."""

from dataclasses import replace

import pytest

from kiosk.domain.fault import KnownFault
from kiosk.domain.registration import Registration, RegistrationState
from kiosk.domain.roster import Rejection, RosterReport, RosterRow
from kiosk.service.import_roster import ImportRoster
from tests.evening import evening, guest
from tests.rehearsal import Rehearsal


def rows(*people: Registration | Rejection) -> list[RosterRow | Rejection]:
    return [
        one if isinstance(one, Rejection) else RosterRow(number, one)
        for number, one in enumerate(people, 2)
    ]


def names(desk: Rehearsal) -> dict[str, str]:
    with desk.store.reading() as reader:
        found = [person.registration for person in reader.people.all("evening")]
    return {one.reference: one.name for one in found}


def sound(desk: Rehearsal) -> bool:
    """Whether the running numbers and places are what the ledger says."""
    running, anew = desk.counted()
    return running == anew and not desk.mislaid()


ANNA, BEN = guest("A", "Anna", code="a-1"), guest("B", "Ben")
BAD = Rejection(9, "name", "there is none")


def test_new_people_are_added(desk: Rehearsal) -> None:
    report = desk.invite(ANNA, BEN)
    assert report == RosterReport(
        rows=2, added=2, updated=0, unchanged=0, vanished=(), rejected=()
    )
    assert names(desk) == {"A": "Anna", "B": "Ben"}
    assert desk.count.expected == 2


def test_again_it_changes_nothing(desk: Rehearsal) -> None:
    desk.invite(ANNA, BEN)
    before = desk.holder("A")
    report = desk.invite(ANNA, BEN)
    assert (report.added, report.updated, report.unchanged) == (0, 0, 2)
    assert desk.holder("A") == before
    assert desk.count.expected == 2


def test_a_changed_row_updates_and_keeps_the_ticket(desk: Rehearsal) -> None:
    desk.invite(ANNA, BEN)
    code = desk.code("B")
    report = desk.invite(ANNA, replace(BEN, name="Benjamin"))
    assert (report.updated, report.unchanged) == (1, 1)
    assert names(desk)["B"] == "Benjamin"
    assert desk.scan(code=code).inside


def test_a_reference_is_the_same_in_any_case(desk: Rehearsal) -> None:
    desk.invite(BEN)
    report = desk.invite(guest("b", "Ben"))
    assert (report.added, report.unchanged) == (0, 1)
    assert names(desk) == {"B": "Ben"}


def test_who_vanished_is_told_and_kept(desk: Rehearsal) -> None:
    desk.invite(ANNA, BEN)
    assert desk.invite(BEN).vanished == ("A",)
    assert names(desk) == {"A": "Anna", "B": "Ben"}


def test_a_row_that_was_rejected_is_no_vanished_one(desk: Rehearsal) -> None:
    desk.invite(ANNA, BEN)
    thief = replace(BEN, code="a-1")
    report = desk.invite(ANNA, thief)
    assert report.vanished == ()
    assert [(one.row, one.field) for one in report.rejected] == [(3, "code")]


def test_the_rows_beside_a_bad_one_still_go_in(desk: Rehearsal) -> None:
    report = ImportRoster(desk.store, desk.clock)(
        "evening", "desk", rows(ANNA, BAD, BEN)
    )
    assert (report.rows, report.added, report.rejected) == (3, 2, (BAD,))
    assert names(desk) == {"A": "Anna", "B": "Ben"}


def test_strictly_one_bad_row_keeps_all_out(desk: Rehearsal) -> None:
    strict = ImportRoster(desk.store, desk.clock)(
        "evening", "desk", rows(ANNA, BAD), strict=True
    )
    assert (strict.added, strict.updated, strict.rejected) == (0, 0, (BAD,))
    assert names(desk) == {}
    assert desk.count.expected == 0
    good = ImportRoster(desk.store, desk.clock)(
        "evening", "desk", rows(ANNA), strict=True
    )
    assert good.added == 1


def test_a_dry_run_tells_and_writes_nothing(desk: Rehearsal) -> None:
    desk.invite(ANNA)
    changed = rows(replace(ANNA, name="Anne"), BEN)
    report = ImportRoster(desk.store, desk.clock)(
        "evening", "desk", changed, dry_run=True
    )
    assert (report.added, report.updated) == (1, 1)
    assert names(desk) == {"A": "Anna"}
    assert desk.count.expected == 1


@pytest.mark.parametrize("first", [ANNA, None], ids=["in the file", "kept before"])
def test_two_people_never_share_a_code(
    first: Registration | None, desk: Rehearsal
) -> None:
    desk.invite(ANNA)
    report = desk.invite(*filter(None, [first, guest("C", "Carl", code="a-1")]))
    (clash,) = report.rejected
    assert (clash.field, "A" in clash.reason) == ("code", True)
    assert "C" not in names(desk)


def test_two_rows_never_share_a_reference(desk: Rehearsal) -> None:
    report = desk.invite(guest("A", "Anna"), guest("a", "Another"), BEN)
    (clash,) = report.rejected
    assert (clash.row, clash.field) == (3, "reference")
    assert names(desk) == {"A": "Anna", "B": "Ben"}
    assert desk.count.expected == 2


def test_the_same_reference_at_another_event_is_another_person(
    desk: Rehearsal,
) -> None:
    desk.keep_event(evening(event="lecture"))
    desk.invite(ANNA)
    desk.invite(guest("A", "Albert", event="lecture", code="a-1"))
    assert names(desk) == {"A": "Anna"}
    assert desk.holder("A", "lecture").registration.name == "Albert"


# Counts follow


def test_a_cancellation_is_no_longer_expected_and_not_gone(desk: Rehearsal) -> None:
    desk.invite(ANNA, BEN)
    desk.scan("A")
    cancelled = RegistrationState.CANCELLED
    desk.invite(replace(ANNA, state=cancelled), replace(BEN, state=cancelled))
    count = desk.count
    assert (count.expected, count.no_shows) == (0, 0)
    assert (count.arrived, count.inside) == (1, 1)
    assert sound(desk)


def test_another_category_takes_its_people_along(desk: Rehearsal) -> None:
    desk.invite(ANNA)
    desk.scan("A")
    desk.invite(replace(ANNA, category="speaker"))
    (category,) = desk.count.by_category
    assert (category.name, category.inside) == ("speaker", 1)
    assert sound(desk)


def test_who_walked_in_and_is_on_the_next_roster_stays_a_walk_in(
    desk: Rehearsal,
) -> None:
    desk.invite(ANNA)
    walked = replace(desk.holder("A").registration, walk_in=True)
    with desk.store.transaction() as tx:
        tx.people.put([walked])
    desk.invite(replace(ANNA, name="Anna B."))
    assert desk.holder("A").registration.walk_in


def test_an_event_that_is_not_there_takes_nobody(desk: Rehearsal) -> None:
    for dry_run in (True, False):
        with pytest.raises(KnownFault, match="no event"):
            ImportRoster(desk.store, desk.clock)(
                "nothing", "desk", rows(ANNA), dry_run=dry_run
            )


def test_nothing_to_import_is_nothing_done(desk: Rehearsal) -> None:
    report = ImportRoster(desk.store, desk.clock)("evening", "desk", [])
    assert report.rows == 0
