"""Many doors scan the same tickets at once: each ticket lets one person in."""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from kiosk.domain.admission.ledger import ADMISSIONS
from kiosk.domain.people.registration import RegistrationState
from kiosk.service.check_in import NO_CODE, Scan
from tests.desk_driver import DeskDriver
from tests.effort import effort
from tests.postgres_server import PostgresServer
from tests.sample_event import WHENEVER, sample_event, sample_guest
from tests.store.scanning_doors import Door, DoorResult, scan_at_doors

DOORS = 8
EVENT = "evening"


@pytest.fixture
def invited(records: Path | str) -> Callable[..., list[str]]:
    """Return a function that imports people and returns their codes."""

    def invite(count: int, *, capacity: int | None = None) -> list[str]:
        codes = [f"guest-{number:04}" for number in range(count)]
        desk = DeskDriver(records, sample_event(capacity=capacity, admission=WHENEVER))
        desk.import_people(*(sample_guest(code, code=code) for code in codes))
        desk.close()
        return codes

    return invite


def admitted(results: Sequence[DoorResult]) -> Counter[str]:
    return Counter(result.code for result in results if result.verdict in ADMISSIONS)


def test_of_sixteen_doors_that_scan_one_ticket_at_once_one_admits(
    records: Path | str, invited: Callable[..., list[str]]
) -> None:
    codes = invited(effort(40, 200))
    results = scan_at_doors(
        [
            Door(records, EVENT, f"station {number // 2}", codes, in_step=True)
            for number in range(2 * DOORS)
        ]
    )
    assert admitted(results) == Counter(codes)
    assert Counter(result.verdict for result in results) == {
        "admitted": len(codes),
        "refused": (2 * DOORS - 1) * len(codes),
    }


def test_eight_doors_that_scan_hundreds_of_tickets_admit_each_once(
    records: Path | str,
    invited: Callable[..., list[str]],
    record_property: Callable[[str, object], None],
) -> None:
    codes = invited(effort(200, 1000))
    doors = [Door(records, EVENT, f"door {number}", codes) for number in range(DOORS)]
    results = scan_at_doors(doors)
    assert len(results) == DOORS * len(codes)
    assert admitted(results) == Counter(codes)
    check_records(records, inside=len(codes))
    record_property("longest wait in s", max(result.seconds for result in results))


def test_a_scan_sent_eight_times_at_once_is_one_scan(
    records: Path | str, invited: Callable[..., list[str]]
) -> None:
    codes = invited(20)
    door = Door(records, EVENT, "a station", codes, in_step=True, repeats=True)
    results = scan_at_doors([door] * DOORS)
    assert {result.verdict for result in results} == {"admitted"}
    assert len({result.entry for result in results}) == len(codes)


def test_eight_doors_never_let_in_more_than_there_is_room_for(
    records: Path | str, invited: Callable[..., list[str]]
) -> None:
    codes = invited(DOORS * 10, capacity=25)
    codes_by_door = [codes[number::DOORS] for number in range(DOORS)]
    doors = [
        Door(records, EVENT, f"door {number}", door_codes, in_step=True)
        for number, door_codes in enumerate(codes_by_door)
    ]
    verdicts = Counter(result.verdict for result in scan_at_doors(doors))
    assert verdicts == {"admitted": 25, "refused": len(codes) - 25}
    check_records(records, inside=25)


def check_records(records: Path | str, *, inside: int) -> None:
    desk = DeskDriver(records, sample_event(admission=WHENEVER))
    running, recounted = desk.tallies()
    assert +running == recounted
    assert desk.inconsistent_references() == []
    assert desk.count.inside == inside
    desk.close()


def test_who_comes_in_while_a_roster_cancels_them_is_counted_once(
    postgresql: PostgresServer,
) -> None:
    hub = postgresql.cleared_hub()
    door, office = (
        DeskDriver(hub, sample_event(admission=WHENEVER)),
        DeskDriver(hub, sample_event(admission=WHENEVER)),
    )
    office.import_people(sample_guest("A"), sample_guest("B"))
    cancelled = sample_guest("A", state=RegistrationState.CANCELLED)
    with ThreadPoolExecutor() as other, door.store.transaction() as tx:
        scan = Scan(
            event=EVENT,
            station="door",
            registration=door.find_holder("A").registration.id,
        )
        door.check_in.check_in_within(tx, scan, NO_CODE)
        imported = other.submit(office.import_people, cancelled)
        wait_for_lock_contention(hub)
    assert imported.result().updated == 1
    door.close()
    office.close()
    check_records(hub, inside=1)


def wait_for_lock_contention(hub: str) -> None:
    waiting = "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    end = time.monotonic() + 30
    with psycopg.connect(hub, autocommit=True) as driver:
        while not driver.execute(waiting).fetchall():
            assert time.monotonic() < end
