"""Whatever moment a process dies at, what it answered is kept, and kept once."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path
from random import Random
from signal import SIGKILL
from typing import Any

from kiosk.domain.admission.ledger import ADMISSIONS, MOVEMENTS, LedgerEntry
from tests.desk_driver import DeskDriver
from tests.effort import effort
from tests.sample_event import sample_event, sample_guest
from tests.store.scan_process import start_scanning

KILL_COUNT = effort(20, 100)
EARLY_EVERY = 10
"""Every tenth process is killed before its first answer."""

PEOPLE = [f"guest-{number}" for number in range(120)]
LINES = 2000
MAX_ANSWERS = 40
MAX_DELAY_S, MAX_EARLY_DELAY_S = 0.004, 0.2
"""Maximum seconds until the kill after the last answer, or without any."""

ScanJson = dict[str, Any]


def open_desk(home: Path) -> DeskDriver:
    return DeskDriver(home, sample_event())


def scans(random: Random) -> Iterator[str]:
    for number in count():
        is_guest = random.random() < 0.9
        scan = {
            "code": random.choice(PEOPLE) if is_guest else "a stranger",
            "nonce": f"scan {number}",
            "direction": random.choice(["in", "in", "in", "out"]),
        }
        yield json.dumps(scan)


def run_until_killed(
    home: Path, lines: Sequence[str], answer_count: int, delay: float
) -> bytes:
    """Run a scanning process until it is killed, and return its output."""
    file = home / "lines"
    file.write_text("\n".join(lines), encoding="utf-8")
    process, pipe = start_scanning(home, file)
    with open(pipe.fileno(), "rb", closefd=False) as stream, pipe:
        output = [stream.readline() for _ in range(answer_count)]
        process.join(delay)
        process.kill()
        process.join()
        output += stream.readlines()
    assert process.exitcode == -SIGKILL
    return b"".join(output)


def is_recorded(result: ScanJson, ledger: dict[str, LedgerEntry]) -> bool:
    entry = ledger.get(result["entry"])
    expected = (result["nonce"], result["verdict"])
    return entry is not None and (entry.nonce, entry.verdict) == expected


def check_records(home: Path, results: Iterable[ScanJson]) -> None:
    """Check that a killed process has left nothing lost and nothing twice."""
    desk = open_desk(home)
    ledger = {entry.id: entry for entry in desk.ledger}
    moves = [entry for entry in ledger.values() if entry.verdict in MOVEMENTS]
    admitted = {entry.registration for entry in moves if entry.verdict in ADMISSIONS}
    running, recounted = desk.tallies()
    assert [result for result in results if not is_recorded(result, ledger)] == []
    assert len({entry.nonce for entry in moves}) == len(moves)
    assert queued_badges(home) == sorted(filter(None, admitted))
    assert +running == recounted
    assert desk.inconsistent_references() == []
    desk.close()


def queued_badges(home: Path) -> list[str]:
    with closing(sqlite3.connect(home / "kiosk.db")) as file:
        assert file.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        queued = file.execute("SELECT registration FROM badge_job ORDER BY 1")
        return [registration for (registration,) in queued]


def test_what_a_killed_process_answered_is_kept_and_nothing_is_kept_twice(
    tmp_path: Path,
) -> None:
    desk = open_desk(tmp_path)
    desk.import_people(*(sample_guest(name, code=name) for name in PEOPLE))
    desk.close()
    random = Random(20231128)  # noqa: S311  the same deaths in every run
    new_lines, resent, results = scans(random), list[str](), list[ScanJson]()
    for number in range(KILL_COUNT):
        lines = [*resent, *(next(new_lines) for _ in range(LINES))]
        answer_count = random.randint(1, MAX_ANSWERS) if number % EARLY_EVERY else 0
        delay = random.uniform(0, MAX_DELAY_S if answer_count else MAX_EARLY_DELAY_S)
        output = run_until_killed(tmp_path, lines, answer_count, delay)
        full_lines = output[: output.rfind(b"\n") + 1].splitlines()
        results += map(json.loads, full_lines)
        resent = lines[max(len(full_lines) - 2, 0) : len(full_lines) + 3]
        check_records(tmp_path, results)
    assert len(results) > KILL_COUNT
    assert any(result["replayed"] for result in results)
