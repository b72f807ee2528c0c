"""Eight doors scan the same tickets at once: each lets one person in."""

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
def invited(tmp_path: Path) -> Callable[[int], list[str]]:
    """Invite so many people, and give their codes."""

    def invite(count: int) -> list[str]:
        codes = [f"guest-{number:04}" for number in range(count)]
        desk = Rehearsal(tmp_path, evening())
        desk.invite(*(guest(code, code=code) for code in codes))
        desk.close()
        return codes

    return invite


def admitted(answers: Sequence[Answered]) -> Counter[str]:
    return Counter(one.code for one in answers if one.verdict in ENTRIES)


def test_of_eight_doors_that_scan_one_ticket_at_once_one_admits(
    tmp_path: Path, invited: Callable[[int], list[str]]
) -> None:
    codes = invited(100)
    door = Door(tmp_path, EVENT, "one station", codes, in_step=True)
    answers = open_doors([door] * DOORS)
    assert admitted(answers) == Counter(codes)
    assert Counter(one.verdict for one in answers) == {
        "admitted": len(codes),
        "refused": (DOORS - 1) * len(codes),
    }


def test_eight_doors_that_scan_a_thousand_tickets_admit_each_once(
    tmp_path: Path,
    invited: Callable[[int], list[str]],
    record_property: Callable[[str, object], None],
) -> None:
    codes = invited(1000)
    doors = [Door(tmp_path, EVENT, f"door {number}", codes) for number in range(DOORS)]
    answers = open_doors(doors)
    assert len(answers) == DOORS * len(codes)
    assert admitted(answers) == Counter(codes)
    check_records(tmp_path, inside=len(codes))
    record_property("longest wait in s", max(one.seconds for one in answers))


def check_records(home: Path, *, inside: int) -> None:
    desk = Rehearsal(home, evening())
    running, recounted = desk.counted()
    assert +running == recounted
    assert desk.mislaid() == []
    assert desk.count.inside == inside
    desk.close()
