"""How long a PC with many people takes to move into a hub, and another to join there.

Run with ``.venv/bin/pytest tests/bench/test_bench_hub_moves.py -o addopts= -p no:xdist
--import-mode=importlib -s`` on a machine that has nothing else to do.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.app.bootstrap import Application, SystemClock
from kiosk.app.home import Home
from kiosk.app.hub.adopt import AdoptHome
from kiosk.app.hub.join import join_hub
from kiosk.domain.people.roster_import import RosterRow
from kiosk.service.check_in import Scan
from kiosk.store.hub.address import without_login
from kiosk.store.hub.enrolment import invite
from tests.bench.many_people import people
from tests.postgres_server import PostgresServer
from tests.sample_event import START, WHENEVER, sample_event

COUNT, CAME = 100_000, 2_000
WITHIN = 30
"""Seconds that each may take, of the processor's time: a busy machine may pass."""


@contextmanager
def timed(what: str, within: float) -> Iterator[None]:
    begun, spent = time.perf_counter(), time.process_time()
    yield
    took, spent = time.perf_counter() - begun, time.process_time() - spent
    print(f"{what}: {took:.1f} s ({spent:.1f} s of work here)")
    assert spent < within


def test_many_people_move_into_a_hub_and_out_to_a_station(
    tmp_path: Path, postgresql: PostgresServer
) -> None:
    hub, event = postgresql.cleared_hub(), sample_event(admission=WHENEVER)
    house = Application(Home(tmp_path / "one"))
    house.use_cases.import_event(event)
    roster = [
        RosterRow(row, person) for row, person in enumerate(people(event.id, COUNT), 2)
    ]
    house.use_cases.import_roster(event.id, "bench", roster)
    with house.store.reading() as reader:
        ids = [person.registration.id for person in reader.people.all(event.id)]
    codes = house.use_cases.issue_tickets(event.id, ids)
    scans = list(codes.values())[:CAME]
    for code in scans:
        house.use_cases.check_in(
            Scan(event=event.id, station="one", code=code, at=START)
        )
    house.close()
    print()
    adopt = AdoptHome(
        home=house.home, address=hub, station="one", at=SystemClock().now()
    )
    with timed(f"adopt {COUNT:,} registrations", WITHIN):
        adopt(lambda *_: None)
    house = Application(house.home)
    with timed("open the home again, and catch up", WITHIN):
        with house.store.reading() as reader:
            assert len(reader.people.inside(event.id)) == CAME
        house.close()
    token = invite(hub, "two", START)
    other = Home(tmp_path / "two")
    with timed(f"join with {COUNT:,} registrations", WITHIN):
        join_hub(other, without_login(hub), token, SystemClock(), lambda *_: None)
