"""The numbers, and their stream."""

import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.app.kiosk_runner import TIMEOUT_S, CliRunner, kiosk_command, read_answer
from tests.app.sample_files import AFTER, AT, EXPECTED, LATER, event_file

EMPTY_COUNT: dict[str, object] = {
    "expected": EXPECTED,
    "arrived": 0,
    "inside": 0,
    "left": 0,
    "walk_ins": 0,
    "refused": 0,
    "no_shows": EXPECTED,
    "capacity": None,
    "by_category": {"guest": 0, "speaker": 0},
    "by_checkpoint": {"Main door": 0, "Hall": 0, "Stage": 0},
    "arrivals": [],
}


def test_before_anybody_comes_all_are_expected(small: CliRunner) -> None:
    count = small.count()
    assert count == EMPTY_COUNT
    assert list(count) == list(EMPTY_COUNT)


def test_people_are_counted_once_over_all_doors(small: CliRunner) -> None:
    small.scan("CODE-G1", at=AT)
    small.scan("CODE-G1", "--checkpoint", "Hall", at=AT)
    small.scan("CODE-S1", at=AT)
    small.scan("CODE-S1", "--out", at=AT)
    small.succeed("scan", "CODE-G2", "CODE-CA", "nobody", "CODE-G2", "--at", LATER)
    assert small.count() == EMPTY_COUNT | {
        "arrived": 3,
        "inside": 2,
        "left": 1,
        "refused": 3,
        "no_shows": EXPECTED - 3,
        "by_category": {"guest": 2, "speaker": 0},
        "by_checkpoint": {"Main door": 1, "Hall": 1, "Stage": 0},
        "arrivals": [
            {"at": "2030-05-01T16:05:00+00:00", "count": 2},
            {"at": "2030-05-01T16:25:00+00:00", "count": 1},
        ],
    }


def test_the_capacity_is_the_buildings(small: CliRunner) -> None:
    small.succeed(
        "event", "import", event_file(small.home.parent, event="capacity = 40")
    )
    assert small.count()["capacity"] == 40


def test_one_who_is_cancelled_afterwards_is_still_in_the_room(small: CliRunner) -> None:
    small.scan("CODE-G2", at=AT)
    roster = small.home.parent / "roster.csv"
    roster.write_text(
        "reference,name,state,code\nG2,Bob O'Brien,cancelled,CODE-G2\n",
        encoding="utf-8",
    )
    small.succeed("roster", "import", roster)
    count = small.count()
    assert (count["inside"], count["arrived"]) == (1, 1)
    assert count["expected"] == EXPECTED - 1


def test_at_the_closing_time_everybody_leaves_the_count(small: CliRunner) -> None:
    path = event_file(
        small.home.parent, admission="automatic_exit_at = 2030-05-01T20:30:00"
    )
    small.succeed("event", "import", path)
    small.scan("CODE-G1", at=AT)
    assert small.count("--at", "2030-05-01T20:29:59")["inside"] == 1
    count = small.count("--at", AFTER)
    assert (count["inside"], count["arrived"], count["left"]) == (0, 1, 1)
    assert small.count("--at", AFTER) == count


def test_a_look_at_another_moment_writes_nothing(small: CliRunner) -> None:
    path = event_file(
        small.home.parent, admission="automatic_exit_at = 2030-05-01T20:30:00"
    )
    small.succeed("event", "import", path)
    small.scan("CODE-G1", at=AT)
    small.scan("CODE-G1", "--out", at=AFTER)
    small.scan("CODE-G2", at=AT)
    kinds = [entry["kind"] for entry in small.ledger]
    small.count("--at", "2031-05-01")
    assert small.count("--at", AT)["inside"] == 2
    assert small.count("--at", "2030-01-01")["arrived"] == 0
    assert [entry["kind"] for entry in small.ledger] == kinds


def test_people_read_a_sentence(small: CliRunner) -> None:
    assert small.succeed("headcount").out == (
        "0 inside of 8 expected: 0 arrived, 0 left, 8 not yet here, 0 walk-ins, "
        "0 refused scans\n"
    )
    small.succeed("walk-in", "--name", "Wim Walk", "--at", AT)
    small.scan("no ticket", at=AT)
    output = small.succeed("headcount", "--at", AT).out
    assert output.endswith("1 walk-in, 1 refused scan\n")


def start_watch(home: Path, *words: str) -> "subprocess.Popen[bytes]":
    """Start the stream of numbers."""
    return subprocess.Popen(
        kiosk_command(home, "headcount", "--watch", *words),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_stream_tells_of_every_change_until_it_is_stopped(
    small: CliRunner, number: signal.Signals
) -> None:
    with start_watch(small.home, "--json") as stream:
        assert read_answer(stream.stdout) == EMPTY_COUNT
        small.scan("CODE-G1", at=AT)
        assert read_answer(stream.stdout)["inside"] == 1
        small.scan("CODE-CA", at=AT)
        assert read_answer(stream.stdout)["refused"] == 1
        stream.send_signal(number)
        out, err = stream.communicate(timeout=TIMEOUT_S)
    assert (stream.returncode, out, err) == (0, b"", b"")


def test_the_stream_is_alive_within_a_second_of_a_scan(small: CliRunner) -> None:
    with start_watch(small.home, "--json") as stream:
        read_answer(stream.stdout)
        latencies = []
        for code in ("CODE-G1", "CODE-G2", "CODE-G4"):
            small.scan(code, at=AT)
            started = time.monotonic()
            read_answer(stream.stdout)
            latencies.append(time.monotonic() - started)
        stream.terminate()
    assert min(latencies) < 1


def test_the_stream_ends_when_its_reader_goes(small: CliRunner) -> None:
    with start_watch(small.home, "--json") as stream:
        assert stream.stdout is not None
        assert stream.stderr is not None
        read_answer(stream.stdout)
        stream.stdout.close()
        assert stream.wait(TIMEOUT_S) == 0
        assert stream.stderr.read() == b""


def test_people_watch_a_line_for_every_change(small: CliRunner) -> None:
    with start_watch(small.home) as stream:
        assert stream.stdout is not None
        assert stream.stdout.readline().startswith(b"0 inside of 8 expected: ")
        small.scan("CODE-G1", at=AT)
        assert stream.stdout.readline().startswith(b"1 inside of 8 expected: ")
        stream.terminate()
