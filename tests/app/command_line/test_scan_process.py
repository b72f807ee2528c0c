"""A script talks to ``kiosk scan`` line by line; several processes share a home."""

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import IO

import pytest

from tests.app.kiosk_runner import (
    TIMEOUT_S,
    CliRunner,
    kiosk_command,
    read_answer,
    run_process,
)
from tests.app.sample_files import AT

LINES = 10_000


@contextmanager
def running_process(home: Path, *words: str) -> Iterator["subprocess.Popen[bytes]"]:
    """Start a command to talk with through pipes."""
    with subprocess.Popen(
        kiosk_command(home, *words),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def send_line(process: "subprocess.Popen[bytes]", line: str) -> None:
    """Send one line, at once."""
    assert process.stdin is not None
    process.stdin.write(line.encode() + b"\n")
    process.stdin.flush()


def test_each_line_is_answered_before_the_next_is_sent(small: CliRunner) -> None:
    with running_process(small.home, "scan", "--json", "--at", AT) as door:
        for code, verdict in [
            ("CODE-G1", "admitted"),
            ("CODE-G1", "refused"),
            ('{"code": "CODE-G1", "direction": "out"}', "left"),
            ("CODE-G1\r", "readmitted"),
        ]:
            send_line(door, code)
            assert read_answer(door.stdout)["verdict"] == verdict
        out, err = door.communicate(timeout=TIMEOUT_S)
    assert (door.returncode, out, err) == (0, b"", b"")


def test_two_doors_share_a_home_and_know_of_each_other(small: CliRunner) -> None:
    words = ("scan", "--json", "--at", AT, "--station")
    with (
        running_process(small.home, *words, "north") as north,
        running_process(small.home, *words, "south") as south,
    ):
        send_line(north, "CODE-G1")
        assert read_answer(north.stdout)["verdict"] == "admitted"
        send_line(south, "CODE-G1")
        answer = read_answer(south.stdout)
    assert answer["refusal"] == "already_inside"
    assert "station north" in answer["staff"]


def test_what_was_answered_is_kept_when_the_power_goes(small: CliRunner) -> None:
    with running_process(small.home, "scan", "--json", "--at", AT) as door:
        send_line(door, "CODE-G1")
        entry = read_answer(door.stdout)["entry"]
        door.send_signal(signal.SIGKILL)
        door.wait(TIMEOUT_S)
    assert [kept["id"] for kept in small.ledger] == [entry]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_a_conversation_without_a_word(
    small: CliRunner, number: signal.Signals
) -> None:
    with running_process(small.home, "scan", "--json", "--at", AT) as door:
        send_line(door, "CODE-G1")
        read_answer(door.stdout)
        door.send_signal(number)
        out, err = door.communicate(timeout=TIMEOUT_S)
    assert (out, err) == (b"", b"")
    assert door.returncode != 0


def test_a_reader_who_goes_away_ends_it_without_a_word(small: CliRunner) -> None:
    with running_process(small.home, "scan", "--json", "--at", AT) as door:
        assert door.stdout is not None
        door.stdout.close()
        send_line(door, "CODE-G1")
        door.wait(TIMEOUT_S)
        assert door.stderr is not None
        assert door.stderr.read() == b""
    assert door.returncode == 1
    assert small.count()["inside"] == 1


def test_ten_thousand_lines_are_answered_in_order(small: CliRunner) -> None:
    strangers = [f"NOBODY-{number:03}" for number in range(LINES // 20)]
    retried = json.dumps({"code": "CODE-G1", "nonce": "again and again"})
    lines = [line for code in strangers for line in (code, *[retried] * 19)]
    with running_process(small.home, "scan", "--json", "--at", AT) as door:
        assert door.stdin is not None
        assert door.stdout is not None
        writer = Thread(target=send_all, args=(lines, door.stdin))
        writer.start()
        answers = [json.loads(line) for line in door.stdout]
        writer.join()
        assert door.wait(TIMEOUT_S) == 0
    codes = {entry["id"]: entry["code"] for entry in small.ledger}
    assert len(codes) == len(strangers) + 1
    assert [codes[answer["entry"]] for answer in answers] == [
        "CODE-G1" if line is retried else line for line in lines
    ]
    assert small.count()["refused"] == len(strangers)


def send_all(lines: list[str], stream: IO[bytes]) -> None:
    """Send all lines and say no more."""
    with stream:
        stream.writelines(line.encode() + b"\n" for line in lines)


def test_lines_that_are_not_utf_8_do_not_end_it(small: CliRunner) -> None:
    run = run_process(
        small.home,
        *("scan", "--json", "--at", AT),
        stdin=b"\xff\xfe\xe9\nCODE-G1\n",
        PYTHONUTF8="0",
        LC_ALL="C",
        PYTHONCOERCECLOCALE="0",
    )
    assert run.code == 0
    assert [answer["verdict"] for answer in run.answers] == ["refused", "admitted"]


def test_answers_are_utf_8_whatever_the_locale(small: CliRunner) -> None:
    run = run_process(
        small.home,
        *("scan", "--json", "--at", AT, "CODE-G4"),
        PYTHONIOENCODING="ascii",
    )
    assert run.answer["name"] == "Łukasz Strauß"


def test_on_a_terminal_one_is_told_what_to_do(small: CliRunner) -> None:
    ours, theirs = os.openpty()
    with subprocess.Popen(
        kiosk_command(small.home, "scan", "--json", "--at", AT),
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as desk:
        os.write(ours, b"CODE-G1\n")
        assert read_answer(desk.stdout)["verdict"] == "admitted"
        os.write(ours, b"\x04")
        _, err = desk.communicate(timeout=TIMEOUT_S)
    os.close(ours)
    os.close(theirs)
    assert desk.returncode == 0
    assert err.decode() == "Scan or type a code, then Enter; Ctrl+D ends.\n"


def test_closed_streams_are_borne(small: CliRunner) -> None:
    words = " ".join(kiosk_command(small.home, "scan", "--json"))
    for closed in ("<&-", ">&-", "<&- >&- 2>&-"):
        done = subprocess.run(
            ["sh", "-c", f"echo CODE-G1 | {words} {closed}"],
            capture_output=True,
            check=False,
        )
        assert b"Traceback" not in done.stderr
        assert done.returncode == 0


def test_a_full_disk_behind_the_answer_is_told(small: CliRunner) -> None:
    words = " ".join(kiosk_command(small.home, "headcount", "--json"))
    done = subprocess.run(
        ["sh", "-c", f"{words} > /dev/full"], capture_output=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr == b"The answer cannot be written: No space left on device.\n"
