"""A station's copy is filled when it joins, whatever happens meanwhile."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.badge import BadgeNews, BadgeState
from kiosk.domain.registration import RegistrationState
from kiosk.store.hub.store import HubStore
from kiosk.store.station import fill as filling
from kiosk.store.station.fill import fill
from kiosk.store.station.replica import Replica
from kiosk.store.station.taking import CURSOR, catch_up
from tests.blank_database import blank_database
from tests.evening import HALL, LIBRARY, after, evening, guest
from tests.postgresql import Server
from tests.rehearsal import Rehearsal, SetClock
from tests.venue import records

EVENT = evening(HALL, LIBRARY)
PEOPLE = 60


class BrokenOff(Exception):  # noqa: N818  no error of ours
    """Somebody pulled the plug."""


@pytest.fixture
def hub(postgresql: Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[Rehearsal]:
    """A hub where much has happened, which is copied a few rows at a time."""
    monkeypatch.setattr(filling, "AT_ONCE", 7)
    desk = Rehearsal(postgresql.hub(), EVENT)
    names = [f"g{number:02}" for number in range(PEOPLE)]
    desk.invite(*(guest(name, f"Guest {name}", code=name) for name in names))
    for minute, name in enumerate(names[:20]):
        desk.clock.moment = after(minute)
        answer = desk.scan(code=name)
        if minute % 3 == 0:
            desk.scan(code=name, checkpoint=LIBRARY.name)
        if minute % 4 == 0:
            desk.scan(code=name, out=True)
        if minute % 7 == 0:
            desk.undo(answer.entry)
    desk.scan(code="a stranger")
    desk.walk_in("Grace Hopper")
    desk.rename("g01", "Ada Lovelace")
    for name in names[:30]:
        desk.code(name)
    yield desk
    desk.close()


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Replica]:
    copy = Replica(blank_database(tmp_path), "side", SetClock())
    yield copy
    copy.close()


def same(copy: Replica, hub: Rehearsal) -> None:
    """See that a copy has what the hub has, finds and counts the same."""
    here = Rehearsal(copy, EVENT)
    assert records(copy) == records(hub.store)
    assert here.count == hub.count
    assert here.mislaid() == []
    for text in ("guest g07", "lovelace", "g01"):
        assert found(here, text) == found(hub, text) != []
    assert len(found(here, "grace hoper")) == 1


def found(desk: Rehearsal, text: str) -> list[str]:
    with desk.store.reading() as reader:
        people = reader.people.search(EVENT.id, text, 5)
        return [person.registration.reference for person in people]


def print_again(hub: Rehearsal, name: str) -> None:
    """Let a badge fail, and print another one."""
    (first,) = hub.badges(name)
    with hub.store.transaction() as tx:
        tx.badges.mark(BadgeNews(job=first.id, state=BadgeState.FAILED), after(60))
        assert tx.badges.queue(replace(first, id=f"{first.id} again"))


def store_of(hub: Rehearsal) -> HubStore:
    assert isinstance(hub.store, HubStore)
    return hub.store


def test_a_copy_has_all_and_finds_and_counts_the_same(
    hub: Rehearsal, copy: Replica
) -> None:
    told = list[tuple[int, int]]()
    fill(copy, store_of(hub), lambda come, of: told.append((come, of)))
    same(copy, hub)
    assert told[-1][0] == told[-1][1]
    assert [come for come, _ in told] == sorted(come for come, _ in told)
    fill(copy, store_of(hub), lambda *_: pytest.fail("it was filled already"))


@pytest.mark.parametrize("portion", [1, 5, 12, 18, 24])
def test_a_copy_that_broke_off_goes_on_and_has_what_changed_meanwhile(
    portion: int, hub: Rehearsal, copy: Replica
) -> None:
    come = list[int]()

    def break_off(so_far: int, _of: int) -> None:
        come.append(so_far)
        if len(come) == portion:
            raise BrokenOff

    with pytest.raises(BrokenOff):
        fill(copy, store_of(hub), break_off)
    assert copy.noted(CURSOR) is None
    hub.scan(code="g40")
    hub.invite(
        replace(guest("g02", code="g02"), state=RegistrationState.CANCELLED),
        guest("a newcomer"),
        guest("zoe", code="zoe"),
    )
    for name, code in (("g00", "for now"), ("g59", "g00"), ("g00", "g59")):
        hub.invite(guest(name, code=code))
    print_again(hub, "g01")
    again = list[int]()
    fill(copy, store_of(hub), lambda so_far, _of: again.append(so_far))
    assert not again or again[0] > come[-1]
    catch_up(copy, store_of(hub), set())
    same(copy, hub)


def test_what_changes_while_a_copy_is_made_is_there_afterwards(
    hub: Rehearsal, copy: Replica
) -> None:
    names = iter(f"g{number:02}" for number in range(30, PEOPLE))

    def change(_come: int, _of: int) -> None:
        if (name := next(names, None)) is not None:
            hub.scan(code=name)
            hub.rename(name, f"Renamed {name}")

    fill(copy, store_of(hub), change)
    assert records(copy) != records(hub.store)
    catch_up(copy, store_of(hub), set())
    same(copy, hub)
