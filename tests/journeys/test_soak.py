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
from kiosk.domain.conflict import ConflictKind
from kiosk.domain.registration import RegistrationState
from kiosk.domain.roster import RosterRow
from kiosk.seal import new_key
from kiosk.service.import_event import ImportEvent
from kiosk.service.import_roster import ImportRoster
from kiosk.store.hub.store import HubStore
from tests.evening import evening, guest
from tests.length import effort
from tests.network import Network
from tests.postgresql import Server, running
from tests.soak.account import Books, open_books, unlike_the_hub
from tests.soak.desk import Desk, Heard, Progress
from tests.soak.fate import Fate
from tests.soak.plan import plan
from tests.stations import Station, join

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("soak")]

SCANS = effort(300, 10_000)
SEED = int(os.environ.get("SOAK_SEED", "20231128"))
STATIONS = 8
ROUNDS = max(SCANS // 600, 1)
"""How often everything breaks."""
CLOCKS = {3: 3600, 6: -3600}
"""Seconds by which the clocks of two stations are off."""

EVENING = evening()
GUESTS = [f"guest-{number:05}" for number in range(SCANS // 5)]
CANCELLED = GUESTS[:: len(GUESTS) // 25]
PATIENCE = 60.0
"""Seconds within which all must agree once the weather is fine."""


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture(scope="module")
def hub(server: Server) -> str:
    address = server.hub()
    store = HubStore(address)
    ImportEvent(store, new_key)(EVENING)
    store.close()
    bring(address, RegistrationState.CONFIRMED, GUESTS)
    return address


def bring(hub: str, state: RegistrationState, names: Sequence[str]) -> None:
    people = (guest(name, code=name, state=state) for name in names)
    rows = [RosterRow(number, one) for number, one in enumerate(people, 2)]
    store = HubStore(hub)
    ImportRoster(store, SystemClock())(EVENING.id, "roster", rows)
    store.close()


@pytest.fixture(scope="module")
def stations(
    server: Server, hub: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[Station]]:
    with ExitStack() as stack:
        networks = [stack.enter_context(Network(server.port)) for _ in range(STATIONS)]
        yield [
            station(number, hub, network, tmp_path_factory.mktemp("station"))
            for number, network in enumerate(networks)
        ]


def station(number: int, hub: str, network: Network, folder: Path) -> Station:
    shift = f"clock_shift = {CLOCKS.get(number, 0)}\n"
    (folder / "settings.toml").write_text(shift, encoding="utf-8")
    return join(hub, network, Home(folder), f"Desk {number}")


@pytest.fixture(scope="module")
def heard(server: Server, hub: str, stations: list[Station]) -> list[Heard]:
    """Let the evening happen, and give all that was answered."""
    chance, progress, cancelled = Random(SEED), Progress(STATIONS), list[bool]()  # noqa: S311  the same evening in every run
    plans = plan(chance, STATIONS, SCANS, GUESTS)
    desks = [
        Desk(number, one, deeds, progress, lambda: bool(cancelled))
        for number, (one, deeds) in enumerate(zip(stations, plans, strict=True))
    ]

    def cancel() -> None:
        bring(hub, RegistrationState.CANCELLED, CANCELLED)
        cancelled.append(True)

    for desk in desks:
        desk.start()
    fate = Fate(server, desks, chance)
    fate.play(progress, sum(map(len, plans)), list(fate.faults(ROUNDS, cancel)))
    for desk in desks:
        desk.join()
        assert desk.fault is None
        assert desk.errors == []
    assert sum(desk.deaths for desk in desks) >= ROUNDS
    return list(chain.from_iterable(desk.heard for desk in desks))


@pytest.fixture(scope="module")
def books(heard: list[Heard], stations: list[Station], hub: str) -> Books:
    """The hub's books, once every station is as the hub is."""
    assert unlike_the_hub(hub, stations, EVENING, PATIENCE) == []
    store = HubStore(hub)
    with store.reading() as reader:
        books = open_books(reader, EVENING)
    store.close()
    alone = sum(one.alone for one in heard)
    print(  # noqa: T201  the counts of a long run
        f"\n{len(heard)} answers, {alone} of them by stations on their own; at the hub "
        f"{len(books.ledger)} entries, {len(books.conflicts)} conflicts"
    )
    return books


def test_all_that_was_acknowledged_is_in_the_ledger_once(
    heard: list[Heard], books: Books
) -> None:
    assert books.untrue(heard) == []
    said = {one.answer.get("verdict") for one in heard}
    assert said >= {"admitted", "readmitted", "left", "refused", "undone"}
    assert any(one.answer.get("replayed") for one in heard)
    assert 0.1 < sum(one.alone for one in heard) / len(heard) < 0.9


def test_every_double_admission_is_on_the_list_of_conflicts(books: Books) -> None:
    assert books.doubles()
    assert books.doubles() == books.listed(ConflictKind.TWO_ADMISSIONS)


def test_who_was_let_in_although_cancelled_is_on_the_list_too(
    heard: list[Heard], books: Books
) -> None:
    unaware = {
        one.answer["entry"]
        for one in heard
        if one.late and one.alone and one.let_in and not one.answer["replayed"]
        if one.scan.get("code") in CANCELLED
    }
    listed = books.listed(ConflictKind.NOT_EXPECTED)
    assert unaware - books.undone() <= listed <= books.let_in_alone(CANCELLED)


def test_the_headcount_is_what_a_recount_gives(books: Books) -> None:
    assert books.tally == books.recounted()
    inside = [n for (measure, _), n in books.tally.items() if measure == "inside"]
    assert sum(inside) == books.inside() > 0
