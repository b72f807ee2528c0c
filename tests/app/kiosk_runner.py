"""Runs the real ``kiosk``, in this process and in others."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import IO, Any

import pytest

from kiosk.app.command_line.main import main

_SECRET_WARNING = re.compile(r"The (password|token) on the command line .*\n")
"""Tests may give secrets so: they are the tests' own."""
TIMEOUT_S = 30.0
"""Long enough for a slow computer."""


@dataclass(frozen=True, slots=True)
class CliResult:
    """The result of a command."""

    code: int
    out: str
    err: str

    @property
    def answers(self) -> list[dict[str, Any]]:
        """The JSON objects that were printed, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def answer(self) -> Any:  # noqa: ANN401  whatever JSON there is
        """The one JSON value that was printed."""
        (line,) = self.out.splitlines()
        return json.loads(line)

    @property
    def fault(self) -> str:
        """The one sentence of a known fault."""
        assert self.code == 1
        (sentence,) = self.err.splitlines()
        assert sentence.endswith((".", "?", ")."))
        assert "Something went wrong" not in sentence
        return sentence


@dataclass(frozen=True, slots=True)
class CliRunner:
    """The command line on one home."""

    home: Path
    patch: pytest.MonkeyPatch
    capture: pytest.CaptureFixture[str]

    def __call__(self, *words: str | Path, stdin: str | bytes = b"") -> CliResult:
        """Run a command in this process."""
        data = stdin.encode() if isinstance(stdin, str) else stdin
        arguments = ["--home", str(self.home), *map(str, words)]
        self.patch.setattr(sys, "argv", ["kiosk", *arguments])
        self.patch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data), "utf-8"))
        self.capture.readouterr()
        code: str | int | None = 0
        try:
            main()
        except SystemExit as end:
            code = end.code
        out, err = self.capture.readouterr()
        assert "Traceback" not in err
        return CliResult(int(code or 0), out, _SECRET_WARNING.sub("", err))

    def succeed(self, *words: str | Path, stdin: str | bytes = b"") -> CliResult:
        """Run a command that must not fail."""
        run = self(*words, stdin=stdin)
        assert (run.code, run.err) == (0, "")
        return run

    def scan(self, *words: str, at: str | None = None) -> dict[str, Any]:
        """Scan one code."""
        time_option = ["--at", at] if at else []
        answer: dict[str, Any] = self.succeed(
            "scan", *words, *time_option, "--json"
        ).answer
        return answer

    def count(self, *words: str) -> dict[str, Any]:
        """Return the headcount."""
        answer: dict[str, Any] = self.succeed("headcount", "--json", *words).answer
        return answer

    @property
    def ledger(self) -> list[dict[str, Any]]:
        """All entries, in ledger order."""
        return self.succeed("ledger", "--json").answers


def kiosk_command(home: Path, *words: str | Path) -> list[str]:
    """Return the command for a process of its own."""
    return [sys.executable, "-m", "kiosk", "--home", str(home), *map(str, words)]


def run_process(
    home: Path, *words: str | Path, stdin: bytes = b"", **more: str
) -> CliResult:
    """Run a command in a process of its own, with ``more`` in its environment."""
    completed = subprocess.run(
        kiosk_command(home, *words),
        input=stdin,
        capture_output=True,
        check=False,
        timeout=TIMEOUT_S,
        env=os.environ | more,
    )
    assert b"Traceback" not in completed.stderr
    return CliResult(
        completed.returncode, completed.stdout.decode(), completed.stderr.decode()
    )


def read_answer(stream: IO[bytes] | None) -> dict[str, Any]:
    """Read one JSON line of a process that goes on."""
    assert stream is not None
    answer: dict[str, Any] = json.loads(stream.readline())
    return answer
