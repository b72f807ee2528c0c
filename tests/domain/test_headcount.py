"""The headcount: one number per person, over all doors."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from kiosk.domain.headcount import Category, Tally, change, headcount, recount, share
from kiosk.domain.ledger import EntryKind, Outcome
from kiosk.domain.presence import NEVER_CAME, Presence
from kiosk.domain.registration import Registration, RegistrationState
from tests.domain.test_presence import entry
from tests.evening import (
    GONE,
    HALL,
    INSIDE,
    LIBRARY,
    SIDE,
    after,
    evening,
    guest,
)

HOUSE = evening(HALL, SIDE, LIBRARY, capacity=120)


def tally_of(*people: tuple[Registration, Presence]) -> Tally:
    tally = Tally()
    for registration, presence in people:
        tally += share(registration, presence)
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
        tally_of(
            (guest("A"), NEVER_CAME),
            (guest("B", category="speaker"), INSIDE),
            (guest("C"), GONE),
            (replace(guest("W"), walk_in=True), INSIDE),
            (guest("D", state=RegistrationState.CANCELLED), NEVER_CAME),
        ),
    )
    assert (count.expected, count.arrived, count.inside, count.left) == (4, 3, 2, 1)
    assert (count.walk_ins, count.no_shows) == (1, 1)
    assert count.by_category == (
        Category(name="guest", expected=3, arrived=2, inside=1),
        Category(name="speaker", expected=1, arrived=1, inside=1),
    )
    assert count.by_checkpoint == {"Hall": 2, "Side door": 0, "Library": 0}
    assert sum(count.by_checkpoint.values()) == count.inside


def test_a_cancellation_makes_nobody_vanish_from_the_room() -> None:
    cancelled = guest("A", state=RegistrationState.CANCELLED)
    count = headcount(HOUSE, tally_of((cancelled, INSIDE)))
    assert (count.expected, count.arrived, count.inside) == (0, 1, 1)


def test_arrivals_come_in_steps_of_five_minutes() -> None:
    def came(minutes: float) -> Presence:
        return replace(INSIDE, first_admitted_at=after(minutes))

    people = [(guest("A"), came(0)), (guest("B"), came(4.99)), (guest("C"), came(5))]
    count = headcount(HOUSE, tally_of(*people))
    assert count.arrivals == ((after(0), 2), (after(5), 1))


def test_an_arrival_is_the_same_in_every_zone() -> None:
    def here(moment: datetime) -> Presence:
        return replace(INSIDE, first_admitted_at=moment)

    amsterdam = after(3).astimezone(timezone(timedelta(hours=1)))
    assert share(guest("A"), here(amsterdam)) == share(guest("A"), here(after(3)))


def test_a_change_leads_from_one_tally_to_the_other() -> None:
    before, behind = share(guest("A"), NEVER_CAME), share(guest("A"), INSIDE)
    difference = change(before, behind)
    assert 0 not in difference.values()
    before.update(difference)
    assert before == behind


def test_the_recount_needs_only_the_roster_and_the_ledger() -> None:
    came, left = entry(1), entry(2, out=True)
    stranger = replace(
        entry(3, verdict=Outcome.REFUSED), registration=None, id="x", nonce="x"
    )
    undo = entry(4, undoes=left, kind=EntryKind.UNDO)
    tally = recount(HOUSE, [guest("A"), guest("B")], [came, left, stranger, undo])
    count = headcount(HOUSE, tally)
    assert (count.expected, count.arrived, count.inside, count.refused) == (2, 0, 0, 1)


def test_a_walk_in_who_comes_later_was_not_expected_before() -> None:
    person = replace(guest("A"), id="A", walk_in=True)
    for moment, expected in ((after(0), 0), (after(1), 1)):
        count = headcount(HOUSE, recount(HOUSE, [person], [entry(1)], moment))
        assert (count.expected, count.arrived) == (expected, expected)


def test_the_recount_finds_people_by_their_registration() -> None:
    person = replace(guest("A"), id="A")
    count = headcount(HOUSE, recount(HOUSE, [person], [entry(1), entry(2, "Library")]))
    assert (count.arrived, count.inside, count.by_checkpoint["Library"]) == (1, 1, 1)
