"""The headcount: one number per person, over all doors."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from kiosk.domain.admission.headcount import (
    CategoryCount,
    Tally,
    count_ledger,
    headcount,
    tally_difference,
    tally_of,
)
from kiosk.domain.admission.ledger import EntryKind, Outcome
from kiosk.domain.admission.presence import NEVER_ARRIVED, Presence
from kiosk.domain.people.registration import Registration, RegistrationState
from tests.domain.admission.test_presence import entry
from tests.sample_event import (
    GONE,
    HALL,
    INSIDE,
    LIBRARY,
    SIDE,
    minutes_after_start,
    sample_event,
    sample_guest,
)

HOUSE = sample_event(HALL, SIDE, LIBRARY, capacity=120)


def total_tally(*people: tuple[Registration, Presence]) -> Tally:
    tally = Tally()
    for registration, presence in people:
        tally += tally_of(registration, presence)
    return tally


def test_an_empty_event_counts_nothing() -> None:
    count = headcount(HOUSE, Tally())
    assert (count.expected, count.arrived, count.inside, count.left) == (0, 0, 0, 0)
    assert (count.walk_ins, count.refused, count.no_shows) == (0, 0, 0)
    assert count.capacity == 120
    assert count.by_category == ()
    assert count.by_checkpoint == {"Hall": 0, "Side door": 0, "Library": 0}
    assert count.arrivals == ()


def test_people_are_counted_once_each() -> None:
    count = headcount(
        HOUSE,
        total_tally(
            (sample_guest("A"), NEVER_ARRIVED),
            (sample_guest("B", category="speaker"), INSIDE),
            (sample_guest("C"), GONE),
            (replace(sample_guest("W"), walk_in=True), INSIDE),
            (sample_guest("D", state=RegistrationState.CANCELLED), NEVER_ARRIVED),
        ),
    )
    assert (count.expected, count.arrived, count.inside, count.left) == (4, 3, 2, 1)
    assert (count.walk_ins, count.no_shows) == (1, 1)
    assert count.by_category == (
        CategoryCount(name="guest", expected=3, arrived=2, inside=1),
        CategoryCount(name="speaker", expected=1, arrived=1, inside=1),
    )
    assert count.by_checkpoint == {"Hall": 2, "Side door": 0, "Library": 0}
    assert sum(count.by_checkpoint.values()) == count.inside


def test_a_cancellation_makes_nobody_vanish_from_the_room() -> None:
    cancelled = sample_guest("A", state=RegistrationState.CANCELLED)
    count = headcount(HOUSE, total_tally((cancelled, INSIDE)))
    assert (count.expected, count.arrived, count.inside) == (0, 1, 1)


def test_arrivals_come_in_steps_of_five_minutes() -> None:
    def arrived_at(minutes: float) -> Presence:
        return replace(INSIDE, first_admitted_at=minutes_after_start(minutes))

    people = [
        (sample_guest("A"), arrived_at(0)),
        (sample_guest("B"), arrived_at(4.99)),
        (sample_guest("C"), arrived_at(5)),
    ]
    count = headcount(HOUSE, total_tally(*people))
    assert count.arrivals == ((minutes_after_start(0), 2), (minutes_after_start(5), 1))


def test_an_arrival_is_the_same_in_every_zone() -> None:
    def here(moment: datetime) -> Presence:
        return replace(INSIDE, first_admitted_at=moment)

    amsterdam = minutes_after_start(3).astimezone(timezone(timedelta(hours=1)))
    assert tally_of(sample_guest("A"), here(amsterdam)) == tally_of(
        sample_guest("A"), here(minutes_after_start(3))
    )


def test_a_change_leads_from_one_tally_to_the_other() -> None:
    before, after_entry = (
        tally_of(sample_guest("A"), NEVER_ARRIVED),
        tally_of(sample_guest("A"), INSIDE),
    )
    difference = tally_difference(before, after_entry)
    assert 0 not in difference.values()
    before.update(difference)
    assert before == after_entry


def test_the_recount_needs_only_the_roster_and_the_ledger() -> None:
    came, left = entry(1), entry(2, out=True)
    stranger = replace(
        entry(3, verdict=Outcome.REFUSED), registration=None, id="x", nonce="x"
    )
    undo = entry(4, undoes=left, kind=EntryKind.UNDO)
    tally = count_ledger(
        HOUSE, [sample_guest("A"), sample_guest("B")], [came, left, stranger, undo]
    )
    count = headcount(HOUSE, tally)
    assert (count.expected, count.arrived, count.inside, count.refused) == (2, 0, 0, 1)


def test_a_walk_in_who_comes_later_was_not_expected_before() -> None:
    person = replace(sample_guest("A"), id="A", walk_in=True)
    for at, expected in ((minutes_after_start(0), 0), (minutes_after_start(1), 1)):
        count = headcount(HOUSE, count_ledger(HOUSE, [person], [entry(1)], at))
        assert (count.expected, count.arrived) == (expected, expected)


def test_the_recount_finds_people_by_their_registration() -> None:
    person = replace(sample_guest("A"), id="A")
    count = headcount(
        HOUSE, count_ledger(HOUSE, [person], [entry(1), entry(2, "Library")])
    )
    assert (count.arrived, count.inside, count.by_checkpoint["Library"]) == (1, 1, 1)
