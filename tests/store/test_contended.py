"""Many doors scan the same tickets at once: each ticket lets one person in."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from kiosk.domain.ledger import ENTRIES
from tests.evening import evening, guest
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
    codes = invited(100)
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
    codes = invited(300)
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
