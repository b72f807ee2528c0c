"""A station that stands still in a transaction keeps nobody from the hub for long."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import psycopg
import pytest

from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Role
from kiosk.domain.stations.station import StationHealth
from kiosk.service.announce import Announce
from kiosk.service.call_for_help import CallForHelp
from kiosk.service.import_event import ImportEvent
from kiosk.service.issue_tickets import RotateKey
from kiosk.service.manage_staff import AddStaffMember
from kiosk.signing import PinHasher, new_key
from kiosk.store.hub.address import Timeouts
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.hub.timeout_connection import TimeoutConnection
from kiosk.store.sync.initial_download import download_all
from kiosk.store.sync.replica import Replica
from kiosk.store.sync.upload import upload
from tests.blank_database import blank_database
from tests.desk_driver import DeskDriver, ManualClock
from tests.hub_cluster import wait_until
from tests.network_proxy import NetworkProxy
from tests.postgres_server import PostgresServer
from tests.sample_event import START, minutes_after_start, sample_guest
from tests.store.manual_station import EVENT

IDLE_S = 1.0
"""How long the hub lets these stations stand still."""
MAX_POINTS = 24
OPEN_TRANSACTIONS = b"""
    SELECT count(*) FROM pg_stat_activity
    WHERE application_name = 'kiosk' AND datname = 'prepared' AND xact_start IS NOT NULL
"""
Action = Callable[[DeskDriver, str, "House"], object]


@dataclass(frozen=True, slots=True)
class House:
    """The hub, and a folder for what stations keep."""

    hub: DeskDriver
    folder: Path


def upload_evening(desk: DeskDriver, guest: str, house: House) -> None:
    """Send what a station did alone, through the desk's connection."""
    folder = house.folder / guest
    folder.mkdir()
    replica = Replica(blank_database(folder), guest, ManualClock())
    assert isinstance(desk.store, HubStore)
    assert isinstance(house.hub.store, HubStore)
    download_all(replica, house.hub.store, lambda _come, _all: None)
    with closing(replica):
        alone = DeskDriver(replica, EVENT, station=guest)
        entry = alone.scan(code=guest).entry
        alone.undo(entry)
        alone.scan(code=guest)
        alone.rename(guest, f"{guest} the second")
        alone.walk_in(f"Walk-in of {guest}")
        CallForHelp(replica, alone.clock)(EVENT.id, guest, None)
        upload(replica, desk.store, minutes_after_start(90))


def report_health(desk: DeskDriver, guest: str, _house: House) -> None:
    health = StationHealth(
        station=guest, event=EVENT.id, checkpoint="Hall", heard_at=START, version="1"
    )
    with desk.store.transaction() as tx:
        tx.stations.put_health(health)


def undo(desk: DeskDriver, guest: str, _house: House) -> None:
    desk.undo(desk.scan(code=guest).entry)


def print_badge(desk: DeskDriver, guest: str, _house: House) -> None:
    desk.scan(code=guest)
    (job,) = desk.badge_jobs(guest)
    with desk.store.transaction() as tx:
        tx.badges.assign_printer(job.id, "Front", None)
    with desk.store.transaction() as tx:
        tx.badges.claim(job.id, "Front", START)


def import_again(desk: DeskDriver, guest: str, _house: House) -> None:
    changed = replace(sample_guest(guest, code=guest), affiliation="the second time")
    added = [sample_guest(f"{guest}/{number}") for number in range(70)]
    desk.import_people(changed, *added)


ACTIONS: dict[str, Action] = {
    "a scan": lambda desk, guest, _: desk.scan(code=guest),
    "an undo": undo,
    "a walk-in": lambda desk, guest, _: desk.walk_in(f"Walk-in {guest}"),
    "a name": lambda desk, guest, _: desk.rename(guest, f"{guest} van Dijk"),
    "a badge": print_badge,
    "a roster": import_again,
    "a ticket": lambda desk, guest, _: desk.tickets.reissue(
        EVENT.id, desk.find_holder(guest).registration.id
    ),
    "keys": lambda desk, *_: RotateKey(desk.store, desk.clock, new_key)(
        EVENT.id, revoke=True
    ),
    "an event": lambda desk, *_: ImportEvent(desk.store, new_key)(
        replace(EVENT, capacity=500)
    ),
    "exits": lambda desk, *_: desk.close_event(minutes_after_start(70)),
    "staff": lambda desk, guest, _: AddStaffMember(desk.store, PinHasher())(
        guest, Role.STEWARD, f"25{guest[1:]:>02}"
    ),
    "help": lambda desk, guest, _: CallForHelp(desk.store, desk.clock)(
        EVENT.id, guest, None
    ),
    "words": lambda desk, *_: Announce(desk.store, desk.clock)(
        EVENT.id, {"en": "Coffee."}, "one"
    ),
    "a report": report_health,
    "an upload": upload_evening,
}


class FrozenDesk:
    """A desk whose station stands still after some writes of an action."""

    def __init__(
        self,
        server: PostgresServer,
        address: str,
        exit_stack: ExitStack,
        name: str,
        idle: float = IDLE_S,
    ) -> None:
        self.network = exit_stack.enter_context(NetworkProxy(server.port))
        self.store = HubStore(
            address.replace(str(server.port), str(self.network.listening_port)),
            Timeouts(response=30, idle=idle),
        )
        exit_stack.callback(self.store.close)
        exit_stack.callback(self.store.abort)
        self.desk = DeskDriver(self.store, EVENT, station=name)

    def act(self, action: Callable[[DeskDriver], object], freeze_after: int) -> None:
        """Begin an action, until it stands still or has ended."""
        self.network.freeze_after = self.network.writes + freeze_after

        def act() -> None:
            with suppress(KnownFault):
                action(self.desk)

        thread = threading.Thread(target=act, daemon=True)
        thread.start()
        wait_until(
            lambda: (
                self.network.writes == self.network.freeze_after
                or not thread.is_alive()
            )
        )


@pytest.fixture
def guests(hub: DeskDriver) -> list[str]:
    """As many guests as there are points at which an action stands still."""
    names = [f"g{number}" for number in range(MAX_POINTS)]
    hub.import_people(*(sample_guest(name, code=name) for name in names))
    hub.scan(code="ada")
    return names


@pytest.fixture
def exit_stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.mark.parametrize("name", ACTIONS)
def test_whatever_stands_still_lets_go_of_all_it_had_locked(
    name: str,
    guests: list[str],
    postgresql: PostgresServer,
    hub: DeskDriver,
    address: str,
    tmp_path: Path,
    exit_stack: ExitStack,
) -> None:
    def act(desk: DeskDriver, guest: str) -> object:
        return ACTIONS[name](desk, guest, House(hub, tmp_path))

    whole = FrozenDesk(postgresql, address, exit_stack, guests[0], 60)
    before = whole.network.writes
    act(whole.desk, guests[0])
    points = whole.network.writes - before
    assert 0 < points < MAX_POINTS
    for point in range(1, points + 1):
        desk = FrozenDesk(postgresql, address, exit_stack, guests[point])
        desk.act(partial(act, guest=guests[point]), point)
    with psycopg.connect(address, autocommit=True) as watcher:
        wait_until(
            lambda: watcher.execute(OPEN_TRANSACTIONS).fetchall() == [(0,)],
            IDLE_S + 8,
        )


def test_no_lock_outlives_fifteen_seconds(hub: DeskDriver) -> None:
    assert Timeouts().idle <= 15
    assert isinstance(hub.store, HubStore)
    with hub.store.reading() as reader:
        driver = reader.connection.connection.driver_connection
        assert isinstance(driver, TimeoutConnection)
        shown = {
            name: reader.connection.exec_driver_sql(f"SHOW {name}").scalar_one()
            for name in (
                "idle_in_transaction_session_timeout",
                "tcp_keepalives_idle",
                "tcp_user_timeout",
            )
        }
    assert shown == {
        "idle_in_transaction_session_timeout": "12s",
        "tcp_keepalives_idle": "5",
        "tcp_user_timeout": "10000",
    }
