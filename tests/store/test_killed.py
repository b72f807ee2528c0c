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

from kiosk.domain.ledger import ENTRIES, MOVES, LedgerEntry
from tests.evening import evening, guest
from tests.length import effort
from tests.rehearsal import Rehearsal
from tests.store.others import start_scanning

DEATHS = effort(20, 100)
EARLY = 10
"""Every so many deaths one comes before the first answer."""

PEOPLE = [f"guest-{number}" for number in range(120)]
LINES = 2000
MOST_ANSWERS = 40
MOMENT, YOUTH = 0.004, 0.2
"""Seconds within which a process dies after its last answer, or without any."""

Answer = dict[str, Any]


def open_desk(home: Path) -> Rehearsal:
    return Rehearsal(home, evening())


def scans(chance: Random) -> Iterator[str]:
    for number in count():
        known = chance.random() < 0.9
        scan = {
            "code": chance.choice(PEOPLE) if known else "a stranger",
            "nonce": f"scan {number}",
            "direction": chance.choice(["in", "in", "in", "out"]),
        }
        yield json.dumps(scan)


def live_and_die(
    home: Path, lines: Sequence[str], answers: int, moment: float
) -> bytes:
    """Answer scans in another process until it is killed."""
    file = home / "lines"
    file.write_text("\n".join(lines), encoding="utf-8")
    process, pipe = start_scanning(home, file)
    with open(pipe.fileno(), "rb", closefd=False) as stream, pipe:
        heard = [stream.readline() for _ in range(answers)]
        process.join(moment)
        process.kill()
        process.join()
        heard += stream.readlines()
    assert process.exitcode == -SIGKILL
    return b"".join(heard)


def is_kept(answer: Answer, ledger: dict[str, LedgerEntry]) -> bool:
    entry = ledger.get(answer["entry"])
    said = (answer["nonce"], answer["verdict"])
    return entry is not None and (entry.nonce, entry.verdict) == said


def check_records(home: Path, answers: Iterable[Answer]) -> None:
    """Open the records that a killed process left: nothing lost, nothing twice."""
    desk = open_desk(home)
    ledger = {entry.id: entry for entry in desk.ledger}
    moves = [entry for entry in ledger.values() if entry.verdict in MOVES]
    came = {entry.registration for entry in moves if entry.verdict in ENTRIES}
    running, recounted = desk.counted()
    assert [answer for answer in answers if not is_kept(answer, ledger)] == []
    assert len({entry.nonce for entry in moves}) == len(moves)
    assert queued_badges(home) == sorted(filter(None, came))
    assert +running == recounted
    assert desk.mislaid() == []
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
    desk.invite(*(guest(name, code=name) for name in PEOPLE))
    desk.close()
    chance = Random(20231128)  # noqa: S311  the same deaths in every run
    coming, again, answers = scans(chance), list[str](), list[Answer]()
    for death in range(DEATHS):
        lines = [*again, *(next(coming) for _ in range(LINES))]
        wanted = chance.randint(1, MOST_ANSWERS) if death % EARLY else 0
        moment = chance.uniform(0, MOMENT if wanted else YOUTH)
        heard = live_and_die(tmp_path, lines, wanted, moment)
        whole = heard[: heard.rfind(b"\n") + 1].splitlines()
        answers += map(json.loads, whole)
        again = lines[max(len(whole) - 2, 0) : len(whole) + 3]
        check_records(tmp_path, answers)
    assert len(answers) > DEATHS
    assert any(answer["replayed"] for answer in answers)
