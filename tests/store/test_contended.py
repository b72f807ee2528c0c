"""Many doors scan the same tickets at once: each ticket lets one person in."""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from kiosk.domain.ledger import ENTRIES
from kiosk.domain.registration import RegistrationState
from kiosk.service.check_in import NO_CODE, Scan
from tests.evening import evening, guest
from tests.length import effort
from tests.postgresql import Server
from tests.rehearsal import Rehearsal
from tests.store.doors import Answered, Door, open_doors

DOORS = 8
EVENT = "evening"


@pytest.fixture
def invited(records: Path | str) -> Callable[..., list[str]]:
    """Invite so many people, and give their codes."""

    def invite(count: int, *, capacity: int | None = None) -> list[str]:
        codes = [f"guest-{number:04}" for number in range(count)]
        desk = Rehearsal(records, evening(capacity=capacity))
        desk.invite(*(guest(code, code=code) for code in codes))
        desk.close()
        return codes

    return invite


def admitted(answers: Sequence[Answered]) -> Counter[str]:
    return Counter(one.code for one in answers if one.verdict in ENTRIES)


def test_of_sixteen_doors_that_scan_one_ticket_at_once_one_admits(
    records: Path | str, invited: Callable[..., list[str]]
) -> None:
    codes = invited(effort(40, 200))
    answers = open_doors(
        [
            Door(records, EVENT, f"station {number // 2}", codes, in_step=True)
            for number in range(2 * DOORS)
        ]
    )
    assert admitted(answers) == Counter(codes)
    assert Counter(one.verdict for one in answers) == {
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
    answers = open_doors(doors)
    assert len(answers) == DOORS * len(codes)
    assert admitted(answers) == Counter(codes)
    check_records(records, inside=len(codes))
    record_property("longest wait in s", max(one.seconds for one in answers))


def test_a_scan_sent_eight_times_at_once_is_one_scan(
    records: Path | str, invited: Callable[..., list[str]]
) -> None:
    codes = invited(20)
    door = Door(records, EVENT, "a station", codes, in_step=True, repeats=True)
    answers = open_doors([door] * DOORS)
    assert {one.verdict for one in answers} == {"admitted"}
    assert len({one.entry for one in answers}) == len(codes)


def test_eight_doors_never_let_in_more_than_there_is_room_for(
    records: Path | str, invited: Callable[..., list[str]]
) -> None:
    codes = invited(DOORS * 10, capacity=25)
    shares = [codes[number::DOORS] for number in range(DOORS)]
    doors = [
        Door(records, EVENT, f"door {number}", share, in_step=True)
        for number, share in enumerate(shares)
    ]
    verdicts = Counter(one.verdict for one in open_doors(doors))
    assert verdicts == {"admitted": 25, "refused": len(codes) - 25}
    check_records(records, inside=25)


def check_records(records: Path | str, *, inside: int) -> None:
    desk = Rehearsal(records, evening())
    running, recounted = desk.counted()
    assert +running == recounted
    assert desk.mislaid() == []
    assert desk.count.inside == inside
    desk.close()


def test_who_comes_in_while_a_roster_cancels_them_is_counted_once(
    postgresql: Server,
) -> None:
    hub = postgresql.hub()
    door, office = Rehearsal(hub, evening()), Rehearsal(hub, evening())
    office.invite(guest("A"), guest("B"))
    gone = guest("A", state=RegistrationState.CANCELLED)
    with ThreadPoolExecutor() as other, door.store.transaction() as tx:
        scan = Scan(
            event=EVENT, station="door", registration=door.holder("A").registration.id
        )
        door.check_in.settle(tx, scan, NO_CODE)
        imported = other.submit(office.invite, gone)
        wait_until_somebody_waits(hub)
    assert imported.result().updated == 1
    door.close()
    office.close()
    check_records(hub, inside=1)


def wait_until_somebody_waits(hub: str) -> None:
    waiting = "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    end = time.monotonic() + 30
    with psycopg.connect(hub, autocommit=True) as driver:
        while not driver.execute(waiting).fetchall():
            assert time.monotonic() < end
