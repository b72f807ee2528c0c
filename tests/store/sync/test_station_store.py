"""A station decides at the hub while that answers, and goes on alone when not."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path
from time import monotonic

import pytest

from kiosk.domain.admission.verdict import Refusal
from kiosk.domain.staff import Role
from kiosk.domain.stations.conflict import ConflictKind
from kiosk.service.announce import Announce
from kiosk.service.call_for_help import CallForHelp
from kiosk.service.edit_programme import EditProgramme, ProgrammeEdit
from kiosk.service.issue_tickets import RotateKey
from kiosk.service.manage_staff import AddStaffMember
from kiosk.service.offline import HubRequiredError
from kiosk.service.resolve_conflict import Resolution, ResolveConflict
from kiosk.signing import PinHasher, new_key
from kiosk.store.sync.replica import Replica
from tests.desk_driver import DeskDriver, OffsetClock
from tests.hub_cluster import HubCluster, StationNode, open_cluster, wait_until
from tests.network_proxy import NetworkProxy, NetworkState
from tests.postgres_server import PostgresServer
from tests.sample_event import (
    HALL,
    LIBRARY,
    SIDE,
    WHENEVER,
    refusal_of,
    sample_event,
    sample_guest,
)

NAMES = ("ada", "bob", "eve")


@pytest.fixture
def house(postgresql: PostgresServer, tmp_path: Path) -> Iterator[HubCluster]:
    """A hub where three people are expected, and no station yet."""
    with open_cluster(
        postgresql, tmp_path, sample_event(HALL, SIDE, LIBRARY, admission=WHENEVER)
    ) as house:
        house.desk.import_people(*(sample_guest(name, code=name) for name in NAMES))
        yield house


def is_inside(node: StationNode, name: str) -> bool:
    return node.desk.presence(name).inside


def watch_offline(node: StationNode, seconds: float) -> list[bool]:
    """Sample for some seconds whether a station is offline."""
    samples, deadline = list[bool](), monotonic() + seconds

    def sample() -> bool:
        samples.append(node.is_offline)
        return monotonic() > deadline

    wait_until(sample)
    return samples


def test_the_hub_decides_while_it_answers(house: HubCluster) -> None:
    node_1, node_2 = house.add_station("one"), house.add_station("two")
    answer = node_1.desk.scan(code="ada")
    assert (answer.outcome, answer.offline) == ("admitted", False)
    repeated = node_2.desk.scan(code="ada")
    assert refusal_of(repeated) is Refusal.ALREADY_INSIDE
    assert not repeated.offline
    assert node_1.desk.presence("ada").inside
    house.assert_converged()


def test_a_hub_that_is_silent_is_not_waited_for(house: HubCluster) -> None:
    node = house.add_station("one", timeout=0.3)
    wait_until(lambda: not node.is_offline)
    node.network.set_state(NetworkState.BLACK_HOLE)
    started = monotonic()
    answer = node.desk.scan(code="ada", nonce="hers")
    assert monotonic() - started < 10  # one silence, on however busy a computer
    assert (answer.outcome, answer.offline) == ("admitted", True)
    assert answer.nonce == "hers"
    standing = node.store.status()
    assert standing.unsent == 1
    assert standing.trouble.startswith("The hub prepared on 127.0.0.1 does not answer.")
    assert node.desk.scan(code="ada", nonce="hers").replayed
    node.reconnect()
    wait_until(lambda: not node.store.status().unsent)
    assert node.store.status().trouble == ""
    house.assert_converged()
    assert [entry.nonce for entry in house.desk.ledger] == ["hers"]


@pytest.mark.parametrize("also", ["", "undone at once", "undone when it is back"])
def test_a_scan_whose_answer_was_lost_is_kept_once(
    also: str, house: HubCluster
) -> None:
    node, other = house.add_station("one", timeout=1), house.add_station("two")
    node.network.one_way_after = (b"hers",)
    answer = node.desk.scan(code="ada", nonce="hers")
    assert answer.offline
    assert node.network.state is NetworkState.ONE_WAY
    wait_until(lambda: house.desk.ledger)
    assert house.desk.ledger[0].id != answer.entry
    if also == "undone at once":
        node.desk.undo(answer.entry)
    node.reconnect()
    wait_until(lambda: answer.entry not in {entry.id for entry in node.desk.ledger})
    if also == "undone when it is back":
        node.desk.undo(answer.entry)
    house.assert_converged()
    movements = [entry for entry in house.desk.ledger if entry.is_movement]
    assert [entry.nonce for entry in movements] == ["hers"]
    assert [job.state for job in house.desk.badge_jobs("ada")] == ["queued"]
    assert other.desk.presence("ada").inside is not bool(also)
    assert house.desk.conflicts == []


def test_the_hub_decides_again_while_a_backlog_waits(house: HubCluster) -> None:
    sender, other = house.add_station("one"), house.add_station("two")
    sender.disconnect()
    offline = sender.desk.scan(code="ada", nonce="hers")
    stranger = sender.desk.scan(code="a stranger", nonce="a strangers")
    # a second process of the home reaches the hub, and leaves the sending to the first
    network = house.exit_stack.enter_context(NetworkProxy(house.server.port))
    replica = Replica(sender.replica.path, "one", OffsetClock())
    store = house.open_station(replica, network)
    desk = DeskDriver(store, house.desk.event, station="one", clock=OffsetClock())
    wait_until(lambda: store.status().offline_since is None)
    assert store.status().unsent == 2
    answer = desk.scan(code="bob")
    assert (answer.outcome, answer.offline) == ("admitted", False)
    assert not desk.scan(code="nobody at all").offline
    wait_until(lambda: is_inside(other, "bob"))
    assert desk.scan(code="ada", nonce="hers").replayed
    assert desk.scan(code="ada").offline
    assert desk.scan(code="eve", nonce="a strangers").offline
    assert not is_inside(other, "ada")
    store.close()
    sender.reconnect()
    house.assert_converged()
    ids = {entry.id for entry in house.desk.ledger}
    assert {offline.entry, stranger.entry} <= ids
    assert [entry.nonce for entry in house.desk.ledger].count("hers") == 1


def test_what_was_written_at_the_hub_is_read_at_once(house: HubCluster) -> None:
    node = house.add_station("one")
    ada = node.desk.find_holder("ada").registration.id
    old = node.desk.ticket_code("ada")
    new = node.desk.tickets.reissue("evening", ada)
    assert new not in {old, ""}
    assert node.desk.ticket_code("ada") == new
    node.disconnect()
    assert refusal_of(node.desk.scan(code=old)) is Refusal.REVOKED
    assert node.desk.scan(code=new).outcome == "admitted"
    node.reconnect()
    house.assert_converged()
    RotateKey(node.store, node.desk.clock, new_key)("evening", revoke=False)
    event = replace(house.desk.event, capacity=60)
    EditProgramme(node.store)(ProgrammeEdit(house.desk.event, event))
    call = CallForHelp(node.store, node.desk.clock)("evening", "one", None)
    Announce(node.store, node.desk.clock)("evening", {"en": "Coffee."}, "one")
    AddStaffMember(node.store, PinHasher())("Fatma", Role.STEWARD, "7391")
    with node.store.reading() as reader:
        assert len(reader.events.signing_keys()) == 2
        assert reader.events.find("evening") == event
        assert [found.id for found in reader.notices.help_calls("evening")] == [call.id]
        now = node.desk.clock.now()
        assert len(reader.notices.announcements("evening", now)) == 1
        assert [member.name for member in reader.staff.all()] == ["Fatma"]


def test_a_programme_is_changed_at_the_hub_for_every_station(house: HubCluster) -> None:
    node_1, node_2 = house.add_station("one"), house.add_station("two")

    def capacity(node: StationNode, new_capacity: int | None = None) -> int | None:
        with node.store.reading() as reader:
            event = reader.events.find("evening")
        assert event is not None
        if new_capacity is not None:
            EditProgramme(node.store)(
                ProgrammeEdit(event, replace(event, capacity=new_capacity))
            )
        return event.capacity

    capacity(node_1, 50)
    wait_until(lambda: capacity(node_2) == capacity(node_1) == 50)
    node_2.disconnect()
    with pytest.raises(HubRequiredError, match="cut off from its hub, and events"):
        capacity(node_2, 60)
    assert capacity(node_2) == 50


def test_two_admissions_are_one_person_and_a_conflict_until_it_is_resolved(
    house: HubCluster,
) -> None:
    node_1, node_2 = house.add_station("one"), house.add_station("two")
    node_1.disconnect()
    first = node_1.desk.scan(code="ada")
    second = node_2.desk.scan(code="ada")
    assert (first.outcome, second.outcome) == ("admitted", "admitted")
    node_1.reconnect()
    house.assert_converged()
    assert house.desk.count.inside == 1
    wait_until(lambda: node_2.desk.conflicts)
    (conflict,) = node_2.desk.conflicts
    assert conflict.kind is ConflictKind.TWO_ADMISSIONS
    assert (conflict.earlier, conflict.later) == (first.entry, second.entry)
    node_2.disconnect()
    resolve = ResolveConflict(node_2.store, node_2.desk.clock)
    resolve(
        Resolution(
            event=house.desk.event.id,
            conflict=conflict.id,
            reason="a lent ticket",
            by="desk",
        )
    )
    node_2.reconnect()
    wait_until(lambda: not house.desk.conflicts)
    house.assert_converged()


def test_a_station_whose_clock_is_an_hour_off_undoes_what_it_saw(
    house: HubCluster,
) -> None:
    hour = timedelta(hours=1)
    fast = house.add_station("fast", clock=OffsetClock(offset=hour))
    slow = house.add_station("slow", clock=OffsetClock(offset=-hour))
    for node, name in ((fast, "ada"), (slow, "bob")):
        answer = house.desk.scan(code=name, at=OffsetClock().now())
        wait_until(partial(is_inside, node, name))
        node.disconnect()
        node.desk.undo(answer.entry)
        assert not node.desk.presence(name).inside
        node.reconnect()
    house.assert_converged()
    for desk in (house.desk, fast.desk, slow.desk):
        assert not any(desk.presence(name).arrived for name in ("ada", "bob"))


def test_a_network_with_delays_and_holes_does_not_make_it_flap(
    house: HubCluster,
) -> None:
    node = house.add_station("one", timeout=0.3)
    node.network.delay = 0.02
    samples = [node.is_offline]
    for _ in range(4):
        node.network.set_state(NetworkState.BLACK_HOLE)
        samples += watch_offline(node, 0.7)
        node.network.set_state(NetworkState.UP)
        samples += watch_offline(node, 1.2)
    assert True in samples
    changes = sum(before is not after for before, after in pairwise(samples))
    assert changes <= 1, "it came back within a second"
    node.reconnect()
    house.assert_converged()
