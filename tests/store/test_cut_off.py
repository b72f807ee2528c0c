"""A station decides at the hub while that answers, and goes on alone when not."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path
from time import monotonic

import pytest

from kiosk.domain.conflict import ConflictKind
from kiosk.domain.staff import Role
from kiosk.domain.verdict import Refusal
from kiosk.service.edit_programme import Edit, EditProgramme
from kiosk.service.offline import NeedsHub
from kiosk.service.resolve_conflict import Resolution, ResolveConflict
from tests.evening import HALL, LIBRARY, SIDE, evening, guest, refusal
from tests.network import Weather
from tests.postgresql import Server
from tests.rehearsal import RunningClock
from tests.venue import Post, Venue, until, venue

NAMES = ("ada", "bob", "eve")


@pytest.fixture
def house(postgresql: Server, tmp_path: Path) -> Iterator[Venue]:
    """A hub where three people are expected, and no station yet."""
    with venue(postgresql, tmp_path, evening(HALL, SIDE, LIBRARY)) as house:
        house.desk.invite(*(guest(name, code=name) for name in NAMES))
        yield house


def is_inside(post: Post, name: str) -> bool:
    return post.desk.presence(name).inside


def watched(post: Post, seconds: float) -> list[bool]:
    """Look for some time whether a station is alone."""
    seen, end = list[bool](), monotonic() + seconds

    def looked() -> bool:
        seen.append(post.alone)
        return monotonic() > end

    until(looked)
    return seen


def test_the_hub_decides_while_it_answers(house: Venue) -> None:
    one, two = house.post("one"), house.post("two")
    answer = one.desk.scan(code="ada")
    assert (answer.outcome, answer.offline) == ("admitted", False)
    again = two.desk.scan(code="ada")
    assert refusal(again) is Refusal.ALREADY_INSIDE
    assert not again.offline
    assert one.desk.presence("ada").inside
    house.same_everywhere()


def test_a_hub_that_is_silent_is_not_waited_for(house: Venue) -> None:
    post = house.post("one", silence=0.3)
    until(lambda: not post.alone)
    post.network.turn(Weather.HOLE)
    begun = monotonic()
    answer = post.desk.scan(code="ada", nonce="hers")
    assert monotonic() - begun < 10  # one silence, on however busy a computer
    assert (answer.outcome, answer.offline) == ("admitted", True)
    assert answer.nonce == "hers"
    standing = post.store.standing()
    assert standing.unsent == 1
    assert standing.trouble.startswith("The hub prepared on 127.0.0.1 does not answer.")
    assert post.desk.scan(code="ada", nonce="hers").replayed
    post.back()
    until(lambda: not post.store.standing().unsent)
    assert post.store.standing().trouble == ""
    house.same_everywhere()
    assert [entry.nonce for entry in house.desk.ledger] == ["hers"]


@pytest.mark.parametrize("also", ["", "undone at once", "undone when it is back"])
def test_a_scan_whose_answer_was_lost_is_kept_once(also: str, house: Venue) -> None:
    post, other = house.post("one", silence=1), house.post("two")
    post.network.words = (b"hers",)
    answer = post.desk.scan(code="ada", nonce="hers")
    assert answer.offline
    assert post.network.weather is Weather.DEAF
    until(lambda: house.desk.ledger)
    assert house.desk.ledger[0].id != answer.entry
    if also == "undone at once":
        post.desk.undo(answer.entry)
    post.back()
    until(lambda: answer.entry not in {entry.id for entry in post.desk.ledger})
    if also == "undone when it is back":
        post.desk.undo(answer.entry)
    house.same_everywhere()
    came = [entry for entry in house.desk.ledger if entry.moves]
    assert [entry.nonce for entry in came] == ["hers"]
    assert [one.state for one in house.desk.badges("ada")] == ["queued"]
    assert other.desk.presence("ada").inside is not bool(also)
    assert house.desk.conflicts == []


def test_a_programme_is_changed_at_the_hub_for_every_station(house: Venue) -> None:
    one, two = house.post("one"), house.post("two")

    def capacity(post: Post, more: int | None = None) -> int | None:
        with post.store.reading() as reader:
            event = reader.events.find("evening")
        assert event is not None
        if more is not None:
            EditProgramme(post.store)(Edit(event, replace(event, capacity=more)))
        return event.capacity

    capacity(one, 50)
    until(lambda: capacity(two) == capacity(one) == 50)
    two.cut_off()
    with pytest.raises(NeedsHub, match="cut off from its hub, and events"):
        capacity(two, 60)
    assert capacity(two) == 50


def test_two_admissions_are_one_person_and_a_conflict_until_it_is_resolved(
    house: Venue,
) -> None:
    one, two = house.post("one"), house.post("two")
    one.cut_off()
    first = one.desk.scan(code="ada")
    second = two.desk.scan(code="ada")
    assert (first.outcome, second.outcome) == ("admitted", "admitted")
    one.back()
    house.same_everywhere()
    assert house.desk.count.inside == 1
    until(lambda: two.desk.conflicts)
    (conflict,) = two.desk.conflicts
    assert conflict.kind is ConflictKind.TWO_ADMISSIONS
    assert (conflict.earlier, conflict.later) == (first.entry, second.entry)
    two.cut_off()
    resolve = ResolveConflict(two.store, two.desk.clock)
    resolve(
        Resolution(
            event=house.desk.event.id,
            conflict=conflict.id,
            reason="a lent ticket",
            by="desk",
        )
    )
    two.back()
    until(lambda: not house.desk.conflicts)
    house.same_everywhere()


def test_a_station_whose_clock_is_an_hour_off_undoes_what_it_saw(house: Venue) -> None:
    hour = timedelta(hours=1)
    fast = house.post("fast", clock=RunningClock(off=hour))
    slow = house.post("slow", clock=RunningClock(off=-hour))
    for post, name in ((fast, "ada"), (slow, "bob")):
        answer = house.desk.scan(code=name, at=RunningClock().now())
        until(partial(is_inside, post, name))
        post.cut_off()
        post.desk.undo(answer.entry, role=Role.SUPERVISOR)
        assert not post.desk.presence(name).inside
        post.back()
    house.same_everywhere()
    for desk in (house.desk, fast.desk, slow.desk):
        assert not any(desk.presence(name).arrived for name in ("ada", "bob"))


def test_a_network_with_delays_and_holes_does_not_make_it_flap(house: Venue) -> None:
    post = house.post("one", silence=0.3)
    post.network.delay = 0.02
    seen = [post.alone]
    for _ in range(4):
        post.network.turn(Weather.HOLE)
        seen += watched(post, 0.7)
        post.network.turn(Weather.FINE)
        seen += watched(post, 1.2)
    assert True in seen
    changes = sum(one is not other for one, other in pairwise(seen))
    assert changes <= 1, "it came back within a second"
    post.back()
    house.same_everywhere()
