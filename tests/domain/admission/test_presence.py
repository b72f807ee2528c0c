"""Where a person is: folded from their entries, in the ledger's own order."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.admission.ledger import (
    EPOCH,
    EntryKind,
    LedgerEntry,
    Outcome,
    ScanSource,
    next_stamp,
    stamp_at,
)
from kiosk.domain.admission.presence import NEVER_ARRIVED, Presence, presence_of
from tests.sample_event import (
    GARDEN,
    HALL,
    LIBRARY,
    SIDE,
    minutes_after_start,
    sample_event,
)

HOUSE = sample_event(HALL, SIDE, LIBRARY, GARDEN)
times = st.integers(0, 7_000_000_000_000).map(
    lambda elapsed: EPOCH + timedelta(milliseconds=elapsed)
)


def entry(
    minutes: float,
    place: str = "Hall",
    *,
    out: bool = False,
    undoes: LedgerEntry | None = None,
    kind: EntryKind | None = None,
    verdict: Outcome | None = None,
) -> LedgerEntry:
    """Write an entry: in, out or an undo."""
    plain_kind = EntryKind.EXIT if out else EntryKind.ENTRY
    plain = Outcome.LEFT if out else Outcome.ADMITTED
    return LedgerEntry(
        id=f"{minutes}/{place}",
        nonce=f"{minutes}/{place}",
        event="evening",
        registration="A",
        code="",
        kind=EntryKind.UNDO if undoes else kind or plain_kind,
        verdict=Outcome.UNDONE if undoes else verdict or plain,
        checkpoint=place,
        station="door 1",
        counter=int(minutes) + 1,
        source=ScanSource.DESK,
        undoes=undoes.id if undoes else None,
        scanned_at=minutes_after_start(minutes),
        recorded_at=minutes_after_start(minutes),
        stamp=stamp_at(minutes_after_start(minutes)),
    )


def presence_after(*entries: LedgerEntry) -> Presence:
    return presence_of(entries, HOUSE)


def test_without_entries_nobody_came() -> None:
    assert presence_after() == NEVER_ARRIVED
    assert not NEVER_ARRIVED.arrived


def test_an_entry_says_when_where_and_how_often() -> None:
    presence = presence_after(entry(1), entry(2, out=True), entry(3, "Side door"))
    assert presence == Presence(
        first_admitted_at=minutes_after_start(1),
        inside=True,
        place="Side door",
        door="Side door",
        since=minutes_after_start(3),
        station="door 1",
        visits=2,
        stamp=stamp_at(minutes_after_start(3)),
    )


def test_one_who_left_has_arrived_and_is_nowhere() -> None:
    presence = presence_after(entry(1), entry(2, out=True))
    assert presence.arrived
    assert (presence.inside, presence.place, presence.door) == (False, "", "")


def test_out_of_a_room_is_back_at_the_door_one_came_by() -> None:
    presence = presence_after(
        entry(1, "Side door"), entry(2, "Library"), entry(3, "Library", out=True)
    )
    assert (presence.inside, presence.place) == (True, "Side door")


def test_out_of_the_door_is_out_of_the_room_too() -> None:
    presence = presence_after(
        entry(1), entry(2, "Library"), entry(3, "Side door", out=True)
    )
    assert (presence.inside, presence.place) == (False, "")


def test_an_event_of_rooms_alone_is_left_by_a_room() -> None:
    presence = presence_of(
        [entry(1, "Library"), entry(2, "Library", out=True)], sample_event(LIBRARY)
    )
    assert not presence.inside


def test_whoever_was_first_seen_in_a_room_came_by_the_first_door() -> None:
    presence = presence_after(entry(1, "Library"), entry(2, "Library", out=True))
    assert (presence.inside, presence.place) == (True, "Hall")


def test_an_automatic_exit_leaves_the_building_from_any_room() -> None:
    closing = entry(3, "Library", out=True, kind=EntryKind.AUTOMATIC_EXIT)
    assert not presence_after(entry(1), entry(2, "Library"), closing).inside


def test_an_undone_entry_never_was() -> None:
    came, left = entry(1), entry(2, out=True)
    back = presence_after(came, left, entry(3, undoes=left))
    never = presence_after(came, entry(3, undoes=came))
    assert back == replace(presence_after(came), stamp=stamp_at(minutes_after_start(3)))
    assert never == replace(NEVER_ARRIVED, stamp=stamp_at(minutes_after_start(3)))


def test_refusals_move_nobody() -> None:
    refused = entry(2, verdict=Outcome.REFUSED)
    question = entry(3, verdict=Outcome.SEE_DESK)
    assert presence_after(entry(1), refused, question) == presence_after(entry(1))


ENTRIES = [entry(1), entry(2, "Library"), entry(3, out=True), entry(4, "Side door")]


@pytest.mark.parametrize("order", list(permutations(ENTRIES)))
def test_the_order_of_arrival_does_not_matter(order: Iterable[LedgerEntry]) -> None:
    assert presence_of(order, HOUSE) == presence_of(ENTRIES, HOUSE)


AT_ONCE = [
    replace(entry(1, place, out=out), id=place, counter=1)
    for place, out in (("Hall", False), ("Library", False), ("Side door", True))
]
"""What the hub decided for a station, and the station for itself while cut off."""


@pytest.mark.parametrize("order", list(permutations(AT_ONCE)))
def test_nor_does_it_if_two_entries_have_one_stamp_and_one_counter(
    order: Iterable[LedgerEntry],
) -> None:
    assert presence_of(order, HOUSE) == presence_of(AT_ONCE, HOUSE)


# The ledger's clock


@given(times, times)
def test_stamps_follow_the_clock(earlier: datetime, later: datetime) -> None:
    if later - earlier >= timedelta(milliseconds=1):
        assert stamp_at(earlier) < stamp_at(later)


@given(times, st.integers(-12, 12))
def test_a_stamp_is_the_same_in_every_zone(at: datetime, hours: int) -> None:
    local = at.astimezone(timezone(timedelta(hours=hours)))
    assert stamp_at(local) == stamp_at(at)


@given(times, times)
def test_a_slow_clock_never_goes_before_what_it_has_seen(
    slow: datetime, seen: datetime
) -> None:
    stamp = next_stamp(slow, stamp_at(seen))
    assert stamp > stamp_at(seen)
    assert stamp >= stamp_at(slow)
