"""What a check-in through the hub costs, beside the same statements in psycopg."""

import statistics
from collections.abc import Iterator, Sequence

import pytest

from kiosk.domain.people.registration import Registration
from kiosk.service.import_event import ImportEvent
from kiosk.signing import new_key
from kiosk.store.hub.hub_store import HubStore
from tests.bench.raw_hub import (
    CheckInSaid,
    Ours,
    Raw,
    Taken,
    overheard,
    work,
    work_at_once,
)
from tests.bench.server_work import at_work
from tests.bench.test_bench_check_in import EVENT
from tests.postgres_server import PostgresServer, running_server

REGISTRATIONS = 20_000
ROUNDS = 3
MOST_STATEMENTS = 8
MOST_PROCESSOR = 2.0
"""Times what raw psycopg uses of the client's processor."""


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    with running_server() as server:
        yield server


def filled(server: PostgresServer) -> str:
    address = server.cleared_hub()
    store = HubStore(address)
    ImportEvent(store, new_key)(EVENT)
    with store.transaction() as tx:
        tx.people.put(
            Registration(
                id=f"r{number:06}",
                event=EVENT.id,
                reference=f"R{number:06}",
                name=f"Given Family{number}",
                code=f"code-{number:06}",
            )
            for number in range(REGISTRATIONS)
        )
    store.close()
    server.run("VACUUM ANALYZE", "prepared")
    return address


def clients_of(server: PostgresServer, clients: int, each: int) -> list[Ours]:
    address = filled(server)
    return [
        Ours(address, f"station {number}", range(number * each, (number + 1) * each))
        for number in range(clients)
    ]


def listen(ours: Ours) -> list[CheckInSaid]:
    """Note what each check-in of a client says."""
    heard = []
    with overheard() as recorded, ours.opened() as check_in:
        for at in range(len(ours)):
            recorded.clear()
            check_in(at)
            heard.append(list(recorded))
    return heard


def work_watched(server: PostgresServer, ours: Ours) -> tuple[Taken, float]:
    """Do a client's check-ins; return its cost and the hub's seconds of a processor."""
    costs = list[Taken]()
    _, at_hub = at_work(server, lambda: costs.append(work(ours, lambda: None)))
    return costs[0], at_hub


def test_a_check_in_costs_at_most_two_and_a_half_times_psycopg(
    server: PostgresServer,
) -> None:
    each, ratios, processor = 300, list[float](), list[float]()
    for _ in range(ROUNDS):
        (ours,) = clients_of(server, 1, each)
        heard = listen(ours)
        (ours,) = clients_of(server, 1, each)
        mine, at_hub = work_watched(server, ours)
        filled(server)
        theirs = work(Raw(ours.address, heard), lambda: None)
        ratios.append(statistics.median(mine.each) / statistics.median(theirs.each))
        processor.append(mine.processor / theirs.processor)
        statements = len(heard[-1]) - 2
        print(
            f"\ncheck-in {statistics.median(mine.each) * 1e3:.2f} ms, psycopg "
            f"{statistics.median(theirs.each) * 1e3:.2f} ms, ratio {ratios[-1]:.2f}, "
            f"of the client's processor {processor[-1]:.2f} "
            f"({mine.processor / each * 1e3:.2f} ms, the hub's "
            f"{at_hub / each * 1e3:.2f} ms), {statements} statements beside BEGIN and "
            "COMMIT"
        )
        assert statements <= MOST_STATEMENTS
    assert statistics.median(ratios) < 2.5
    assert statistics.median(processor) < MOST_PROCESSOR


@pytest.mark.parametrize("clients", [1, 4, 16, 50])
def test_check_ins_a_second(server: PostgresServer, clients: int) -> None:
    each, ratios = min(400, REGISTRATIONS // clients // 2), list[float]()
    for _ in range(ROUNDS):
        heard = [listen(client) for client in clients_of(server, clients, each)]
        ours = clients_of(server, clients, each)
        mine = work_at_once(ours)
        filled(server)
        theirs = work_at_once([Raw(ours[0].address, recorded) for recorded in heard])
        ratios.append(rate(theirs) / rate(mine))
        print(
            f"\n{clients} clients: {rate(mine):.0f} check-ins a second, p99 "
            f"{p99(mine) * 1e3:.0f} ms; psycopg {rate(theirs):.0f}, p99 "
            f"{p99(theirs) * 1e3:.0f} ms, ratio {ratios[-1]:.2f}"
        )
    assert statistics.median(ratios) < 2.5


def rate(taken: Sequence[Taken]) -> float:
    """Check-ins a second over all clients."""
    seconds = max(client.ended for client in taken) - min(
        client.begun for client in taken
    )
    return sum(len(client.each) for client in taken) / seconds


def p99(taken: Sequence[Taken]) -> float:
    """The time within which 99 of 100 were answered."""
    each = sorted(second for client in taken for second in client.each)
    return each[len(each) * 99 // 100]
