"""Runs the real ``kiosk``, in this process and in others."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import IO, Any

import pytest

from kiosk.app.command_line.main import main

PATIENCE = 30.0
"""Seconds that a slow computer is given."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def answers(self) -> list[dict[str, Any]]:
        """The objects that were answered, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def answer(self) -> Any:  # noqa: ANN401  whatever JSON there is
        """The one thing that was answered in JSON."""
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
class Kiosk:
    """The command line over one home."""

    home: Path
    patch: pytest.MonkeyPatch
    capture: pytest.CaptureFixture[str]

    def __call__(self, *words: str | Path, stdin: str | bytes = b"") -> Run:
        """Run a command in this process."""
        data = stdin.encode() if isinstance(stdin, str) else stdin
        given = ["--home", str(self.home), *map(str, words)]
        self.patch.setattr(sys, "argv", ["kiosk", *given])
        self.patch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data), "utf-8"))
        self.capture.readouterr()
        code: str | int | None = 0
        try:
            main()
        except SystemExit as end:
            code = end.code
        out, err = self.capture.readouterr()
        assert "Traceback" not in err
        return Run(int(code or 0), out, err)

    def well(self, *words: str | Path, stdin: str | bytes = b"") -> Run:
        """Run a command that must not fail."""
        run = self(*words, stdin=stdin)
        assert (run.code, run.err) == (0, "")
        return run

    def scan(self, *words: str, at: str | None = None) -> dict[str, Any]:
        """Scan one code."""
        when = ["--at", at] if at else []
        answer: dict[str, Any] = self.well("scan", *words, *when, "--json").answer
        return answer

    def count(self, *words: str) -> dict[str, Any]:
        """Ask for the headcount."""
        answer: dict[str, Any] = self.well("headcount", "--json", *words).answer
        return answer

    @property
    def ledger(self) -> list[dict[str, Any]]:
        """All entries, in ledger order."""
        return self.well("ledger", "--json").answers


def command(home: Path, *words: str | Path) -> list[str]:
    """Spell a command for a process of its own."""
    return [sys.executable, "-m", "kiosk", "--home", str(home), *map(str, words)]


def run_process(home: Path, *words: str | Path, stdin: bytes = b"", **more: str) -> Run:
    """Run a command in a process of its own, with ``more`` in its environment."""
    done = subprocess.run(
        command(home, *words),
        input=stdin,
        capture_output=True,
        check=False,
        timeout=PATIENCE,
        env=os.environ | more,
    )
    assert b"Traceback" not in done.stderr
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def read_answer(stream: IO[bytes] | None) -> dict[str, Any]:
    """Wait for one answer of a process that goes on."""
    assert stream is not None
    answer: dict[str, Any] = json.loads(stream.readline())
    return answer
