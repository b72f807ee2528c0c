"""A roster goes in row by row; again, it changes nothing."""

from dataclasses import replace

import pytest

from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import Registration, RegistrationState
from kiosk.domain.people.roster_import import (
    RosterChange,
    RosterIssue,
    RosterReport,
    RosterRow,
)
from kiosk.service.import_roster import ImportRoster
from tests.desk_driver import DeskDriver
from tests.sample_event import sample_event, sample_guest


def roster_rows(*people: Registration | RosterIssue) -> list[RosterRow | RosterIssue]:
    return [
        person if isinstance(person, RosterIssue) else RosterRow(number, person)
        for number, person in enumerate(people, 2)
    ]


def names(desk: DeskDriver) -> dict[str, str]:
    with desk.store.reading() as reader:
        registrations = [person.registration for person in reader.people.all("evening")]
    return {registration.reference: registration.name for registration in registrations}


def is_consistent(desk: DeskDriver) -> bool:
    """Return whether the running counts and presences match the ledger."""
    running, recounted = desk.tallies()
    return running == recounted and not desk.inconsistent_references()


ANNA, BEN = sample_guest("A", "Anna", code="a-1"), sample_guest("B", "Ben")
BAD = RosterIssue(9, "name", "there is none")


def test_new_people_are_added(desk: DeskDriver) -> None:
    report = desk.import_people(ANNA, BEN)
    assert report == RosterReport(
        rows=2,
        added=2,
        updated=0,
        unchanged=0,
        vanished=(),
        rejected=(),
        additions=report.additions,
    )
    assert [each.name for each in report.additions] == ["Anna", "Ben"]
    assert names(desk) == {"A": "Anna", "B": "Ben"}
    assert desk.count.expected == 2


def test_again_it_changes_nothing(desk: DeskDriver) -> None:
    desk.import_people(ANNA, BEN)
    before = desk.find_holder("A")
    report = desk.import_people(ANNA, BEN)
    assert (report.added, report.updated, report.unchanged) == (0, 0, 2)
    assert desk.find_holder("A") == before
    assert desk.count.expected == 2


def test_a_changed_row_updates_and_keeps_the_ticket(desk: DeskDriver) -> None:
    desk.import_people(ANNA, BEN)
    code = desk.ticket_code("B")
    report = desk.import_people(ANNA, replace(BEN, name="Benjamin"))
    assert (report.updated, report.unchanged) == (1, 1)
    assert names(desk)["B"] == "Benjamin"
    assert desk.scan(code=code).inside


def test_a_reference_is_the_same_in_any_case(desk: DeskDriver) -> None:
    desk.import_people(BEN)
    report = desk.import_people(sample_guest("b", "Ben"))
    assert (report.added, report.unchanged) == (0, 1)
    assert names(desk) == {"B": "Ben"}


def test_who_vanished_is_reported_and_kept(desk: DeskDriver) -> None:
    desk.import_people(ANNA, BEN)
    report = desk.import_people(BEN)
    assert report.vanished == ("A",)
    assert report.gone == (RosterChange("A", "Anna"),)
    assert names(desk) == {"A": "Anna", "B": "Ben"}


def test_a_row_that_was_rejected_is_no_vanished_one(desk: DeskDriver) -> None:
    desk.import_people(ANNA, BEN)
    thief = replace(BEN, code="a-1")
    report = desk.import_people(ANNA, thief)
    assert report.vanished == ()
    assert [(issue.row, issue.field) for issue in report.rejected] == [(3, "code")]


def test_the_rows_beside_a_bad_one_still_go_in(desk: DeskDriver) -> None:
    report = ImportRoster(desk.store, desk.clock)(
        "evening", "desk", roster_rows(ANNA, BAD, BEN)
    )
    assert (report.rows, report.added, report.rejected) == (3, 2, (BAD,))
    assert names(desk) == {"A": "Anna", "B": "Ben"}


def test_strictly_one_bad_row_keeps_all_out(desk: DeskDriver) -> None:
    strict = ImportRoster(desk.store, desk.clock)(
        "evening", "desk", roster_rows(ANNA, BAD), strict=True
    )
    assert (strict.added, strict.updated, strict.rejected) == (0, 0, (BAD,))
    assert names(desk) == {}
    assert desk.count.expected == 0
    good = ImportRoster(desk.store, desk.clock)(
        "evening", "desk", roster_rows(ANNA), strict=True
    )
    assert good.added == 1


def test_a_dry_run_reports_and_writes_nothing(desk: DeskDriver) -> None:
    desk.import_people(ANNA)
    changed = roster_rows(replace(ANNA, name="Anne"), BEN)
    report = ImportRoster(desk.store, desk.clock)(
        "evening", "desk", changed, dry_run=True
    )
    assert (report.added, report.updated) == (1, 1)
    assert names(desk) == {"A": "Anna"}
    assert desk.count.expected == 1


@pytest.mark.parametrize("first", [ANNA, None], ids=["in the file", "kept before"])
def test_two_people_never_share_a_code(
    first: Registration | None, desk: DeskDriver
) -> None:
    desk.import_people(ANNA)
    report = desk.import_people(
        *filter(None, [first, sample_guest("C", "Carl", code="a-1")])
    )
    (clash,) = report.rejected
    assert (clash.field, "A" in clash.reason) == ("code", True)
    assert "C" not in names(desk)


def test_two_rows_never_share_a_reference(desk: DeskDriver) -> None:
    report = desk.import_people(
        sample_guest("A", "Anna"), sample_guest("a", "Another"), BEN
    )
    (clash,) = report.rejected
    assert (clash.row, clash.field) == (3, "reference")
    assert names(desk) == {"A": "Anna", "B": "Ben"}
    assert desk.count.expected == 2


def test_the_same_reference_at_another_event_is_another_person(
    desk: DeskDriver,
) -> None:
    desk.import_event(sample_event(event="lecture"))
    desk.import_people(ANNA)
    desk.import_people(sample_guest("A", "Albert", event="lecture", code="a-1"))
    assert names(desk) == {"A": "Anna"}
    assert desk.find_holder("A", "lecture").registration.name == "Albert"


# Counts follow


def test_a_cancellation_is_no_longer_expected_and_not_gone(desk: DeskDriver) -> None:
    desk.import_people(ANNA, BEN)
    desk.scan("A")
    cancelled = RegistrationState.CANCELLED
    desk.import_people(replace(ANNA, state=cancelled), replace(BEN, state=cancelled))
    count = desk.count
    assert (count.expected, count.no_shows) == (0, 0)
    assert (count.arrived, count.inside) == (1, 1)
    assert is_consistent(desk)


def test_another_category_takes_its_people_along(desk: DeskDriver) -> None:
    desk.import_people(ANNA)
    desk.scan("A")
    desk.import_people(replace(ANNA, category="speaker"))
    (category,) = desk.count.by_category
    assert (category.name, category.inside) == ("speaker", 1)
    assert is_consistent(desk)


def test_who_walked_in_and_is_on_the_next_roster_stays_a_walk_in(
    desk: DeskDriver,
) -> None:
    desk.import_people(ANNA)
    walked = replace(desk.find_holder("A").registration, walk_in=True)
    with desk.store.transaction() as tx:
        tx.people.put([walked])
    desk.import_people(replace(ANNA, name="Anna B."))
    assert desk.find_holder("A").registration.walk_in


def test_an_unknown_event_is_a_fault(desk: DeskDriver) -> None:
    for dry_run in (True, False):
        with pytest.raises(KnownFault, match="no event"):
            ImportRoster(desk.store, desk.clock)(
                "nothing", "desk", roster_rows(ANNA), dry_run=dry_run
            )


def test_nothing_to_import_is_nothing_done(desk: DeskDriver) -> None:
    report = ImportRoster(desk.store, desk.clock)("evening", "desk", [])
    assert report.rows == 0
