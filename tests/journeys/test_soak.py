"""Eight stations, one hub, and an evening on which everything breaks."""

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from random import Random

import pytest

from kiosk.app.bootstrap import SystemClock
from kiosk.app.home import Home
from kiosk.domain.people.registration import RegistrationState
from kiosk.domain.people.roster_import import RosterRow
from kiosk.domain.stations.conflict import ConflictKind
from kiosk.service.import_event import ImportEvent
from kiosk.service.import_roster import ImportRoster
from kiosk.signing import new_key
from kiosk.store.hub.hub_store import HubStore
from tests.effort import effort
from tests.network_proxy import NetworkProxy
from tests.postgres_server import PostgresServer, running_server
from tests.sample_event import WHENEVER, sample_event, sample_guest
from tests.soak.desk import DeskThread, Progress, ScanResponse
from tests.soak.fault_injector import FaultInjector
from tests.soak.hub_audit import HubAudit, differences_after, read_audit
from tests.soak.scenario import plan_actions
from tests.station_processes import JoinedStation, join_station

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("soak")]

SCANS = effort(300, 10_000)
SEED = int(os.environ.get("SOAK_SEED", "20231128"))
STATIONS = 8
ROUNDS = max(SCANS // 600, 1)
"""How often everything breaks."""
CLOCKS = {3: 3600, 6: -3600}
"""Seconds by which the clocks of two stations are off."""

EVENING = sample_event(admission=WHENEVER)
GUESTS = [f"guest-{number:05}" for number in range(SCANS // 5)]
CANCELLED = GUESTS[:: len(GUESTS) // 25]
TIMEOUT_S = 60.0
"""Seconds within which all must agree once the weather is fine."""


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    with running_server() as server:
        yield server


@pytest.fixture(scope="module")
def hub(server: PostgresServer) -> str:
    address = server.cleared_hub()
    store = HubStore(address)
    ImportEvent(store, new_key)(EVENING)
    store.close()
    import_people(address, RegistrationState.CONFIRMED, GUESTS)
    return address


def import_people(hub: str, state: RegistrationState, names: Sequence[str]) -> None:
    people = (sample_guest(name, code=name, state=state) for name in names)
    rows = [
        RosterRow(number, registration) for number, registration in enumerate(people, 2)
    ]
    store = HubStore(hub)
    ImportRoster(store, SystemClock())(EVENING.id, "roster", rows)
    store.close()


@pytest.fixture(scope="module")
def stations(
    server: PostgresServer, hub: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[JoinedStation]]:
    with ExitStack() as stack:
        networks = [
            stack.enter_context(NetworkProxy(server.port)) for _ in range(STATIONS)
        ]
        yield [
            join_soak_station(number, hub, network, tmp_path_factory.mktemp("station"))
            for number, network in enumerate(networks)
        ]


def join_soak_station(
    number: int, hub: str, network: NetworkProxy, folder: Path
) -> JoinedStation:
    shift = f"clock_shift = {CLOCKS.get(number, 0)}\n"
    (folder / "settings.toml").write_text(shift, encoding="utf-8")
    return join_station(hub, network, Home(folder), f"Desk {number}")


@pytest.fixture(scope="module")
def heard(
    server: PostgresServer, hub: str, stations: list[JoinedStation]
) -> list[ScanResponse]:
    """Run the evening, and return all responses."""
    random_source, progress, cancelled = Random(SEED), Progress(STATIONS), list[bool]()  # noqa: S311  the same evening in every run
    plans = plan_actions(random_source, STATIONS, SCANS, GUESTS)
    desks = [
        DeskThread(number, station, actions, progress, lambda: bool(cancelled))
        for number, (station, actions) in enumerate(zip(stations, plans, strict=True))
    ]

    def cancel_people() -> None:
        import_people(hub, RegistrationState.CANCELLED, CANCELLED)
        cancelled.append(True)

    for desk in desks:
        desk.start()
    injector = FaultInjector(server, desks, random_source)
    injector.run(
        progress, sum(map(len, plans)), list(injector.plan(ROUNDS, cancel_people))
    )
    for desk in desks:
        desk.join()
        assert desk.fault is None
        assert desk.errors == []
    assert sum(desk.deaths for desk in desks) >= ROUNDS
    return list(chain.from_iterable(desk.responses for desk in desks))


@pytest.fixture(scope="module")
def books(
    heard: list[ScanResponse], stations: list[JoinedStation], hub: str
) -> HubAudit:
    """The hub's records, once every station agrees with the hub."""
    assert differences_after(hub, stations, EVENING, TIMEOUT_S) == []
    store = HubStore(hub)
    with store.reading() as reader:
        books = read_audit(reader, EVENING)
    store.close()
    offline_count = sum(response.was_offline for response in heard)
    print(  # noqa: T201  the counts of a long run
        f"\n{len(heard)} answers, {offline_count} of them by stations on their own; at "
        "the hub "
        f"{len(books.ledger)} entries, {len(books.conflicts)} conflicts"
    )
    return books


def test_all_that_was_acknowledged_is_in_the_ledger_once(
    heard: list[ScanResponse], books: HubAudit
) -> None:
    assert books.unrecorded(heard) == []
    verdicts = {response.answer.get("verdict") for response in heard}
    assert verdicts >= {"admitted", "readmitted", "left", "refused", "undone"}
    assert any(response.answer.get("replayed") for response in heard)
    assert 0.1 < sum(response.was_offline for response in heard) / len(heard) < 0.9


def test_every_double_admission_is_on_the_list_of_conflicts(books: HubAudit) -> None:
    assert books.double_admissions()
    assert books.double_admissions() == books.conflict_entries(
        ConflictKind.TWO_ADMISSIONS
    )


def test_who_was_let_in_although_cancelled_is_on_the_list_too(
    heard: list[ScanResponse], books: HubAudit
) -> None:
    unaware = {
        response.answer["entry"]
        for response in heard
        if response.after_cancellation
        and response.was_offline
        and response.was_admitted
        and not response.answer["replayed"]
        if response.scan.get("code") in CANCELLED
    }
    listed = books.conflict_entries(ConflictKind.NOT_EXPECTED)
    assert unaware - books.undone() <= listed <= books.offline_admissions(CANCELLED)


def test_the_headcount_is_what_a_recount_gives(books: HubAudit) -> None:
    assert books.tally == books.recounted()
    inside = [
        count for (measure, _), count in books.tally.items() if measure == "inside"
    ]
    assert sum(inside) == books.count_inside() > 0
