"""Where a person is: folded from their entries, in the ledger's own order."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.ledger import (
    EPOCH,
    EntryKind,
    LedgerEntry,
    Outcome,
    Source,
    next_stamp,
    stamp_of,
)
from kiosk.domain.presence import NEVER_CAME, Presence, fold
from tests.evening import GARDEN, HALL, LIBRARY, SIDE, after, evening

HOUSE = evening(HALL, SIDE, LIBRARY, GARDEN)
moments = st.integers(0, 7_000_000_000_000).map(
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
        source=Source.DESK,
        undoes=undoes.id if undoes else None,
        scanned_at=after(minutes),
        recorded_at=after(minutes),
        stamp=stamp_of(after(minutes)),
    )


def folded(*entries: LedgerEntry) -> Presence:
    return fold(entries, HOUSE)


def test_without_entries_nobody_came() -> None:
    assert folded() == NEVER_CAME
    assert not NEVER_CAME.arrived


def test_an_entry_says_when_where_and_how_often() -> None:
    presence = folded(entry(1), entry(2, out=True), entry(3, "Side door"))
    assert presence == Presence(
        first_admitted_at=after(1),
        inside=True,
        place="Side door",
        door="Side door",
        since=after(3),
        station="door 1",
        visits=2,
        stamp=stamp_of(after(3)),
    )


def test_one_who_left_has_arrived_and_is_nowhere() -> None:
    presence = folded(entry(1), entry(2, out=True))
    assert presence.arrived
    assert (presence.inside, presence.place, presence.door) == (False, "", "")


def test_out_of_a_room_is_back_at_the_door_one_came_by() -> None:
    presence = folded(
        entry(1, "Side door"), entry(2, "Library"), entry(3, "Library", out=True)
    )
    assert (presence.inside, presence.place) == (True, "Side door")


def test_out_of_the_door_is_out_of_the_room_too() -> None:
    presence = folded(entry(1), entry(2, "Library"), entry(3, "Side door", out=True))
    assert (presence.inside, presence.place) == (False, "")


def test_an_event_of_rooms_alone_is_left_by_a_room() -> None:
    presence = fold(
        [entry(1, "Library"), entry(2, "Library", out=True)], evening(LIBRARY)
    )
    assert not presence.inside


def test_whoever_was_first_seen_in_a_room_came_by_the_first_door() -> None:
    presence = folded(entry(1, "Library"), entry(2, "Library", out=True))
    assert (presence.inside, presence.place) == (True, "Hall")


def test_an_automatic_exit_leaves_the_building_from_any_room() -> None:
    closing = entry(3, "Library", out=True, kind=EntryKind.AUTOMATIC_EXIT)
    assert not folded(entry(1), entry(2, "Library"), closing).inside


def test_an_undone_entry_never_was() -> None:
    came, left = entry(1), entry(2, out=True)
    back = folded(came, left, entry(3, undoes=left))
    never = folded(came, entry(3, undoes=came))
    assert back == replace(folded(came), stamp=stamp_of(after(3)))
    assert never == replace(NEVER_CAME, stamp=stamp_of(after(3)))


def test_refusals_move_nobody() -> None:
    refused = entry(2, verdict=Outcome.REFUSED)
    question = entry(3, verdict=Outcome.SEE_DESK)
    assert folded(entry(1), refused, question) == folded(entry(1))


ENTRIES = [entry(1), entry(2, "Library"), entry(3, out=True), entry(4, "Side door")]


@pytest.mark.parametrize("order", list(permutations(ENTRIES)))
def test_the_order_of_arrival_does_not_matter(order: Iterable[LedgerEntry]) -> None:
    assert fold(order, HOUSE) == fold(ENTRIES, HOUSE)


# The ledger's clock


@given(moments, moments)
def test_stamps_follow_the_clock(one: datetime, other: datetime) -> None:
    if other - one >= timedelta(milliseconds=1):
        assert stamp_of(one) < stamp_of(other)


@given(moments, st.integers(-12, 12))
def test_a_stamp_is_the_same_in_every_zone(moment: datetime, hours: int) -> None:
    there = moment.astimezone(timezone(timedelta(hours=hours)))
    assert stamp_of(there) == stamp_of(moment)


@given(moments, moments)
def test_a_slow_clock_never_goes_before_what_it_has_seen(
    slow: datetime, seen: datetime
) -> None:
    stamp = next_stamp(slow, stamp_of(seen))
    assert stamp > stamp_of(seen)
    assert stamp >= stamp_of(slow)
