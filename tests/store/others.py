"""Other processes over the same records, forked from one that has loaded all code."""

import multiprocessing
import os
import sys
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.app.command_line.main import main

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

OTHERS = multiprocessing.get_context("forkserver")
OTHERS.set_forkserver_preload(
    ["kiosk.app.bootstrap", "kiosk.app.command_line.main", "pytest"]
)


def start_scanning(
    home: Path, lines: Path
) -> tuple[ForkServerProcess, "Connection[object, object]"]:
    """Start ``kiosk scan --json`` over a file of lines; its answers come by a pipe."""
    answers, there = OTHERS.Pipe(duplex=False)
    process = OTHERS.Process(target=_scan, args=(home, lines, there))
    process.start()
    there.close()
    return process, answers


def _scan(home: Path, lines: Path, answers: "Connection[object, object]") -> None:
    for name in [name for name in os.environ if name.startswith("KIOSK_")]:
        del os.environ[name]
    sys.argv = ["kiosk", "--home", str(home), "scan", "--json"]
    sys.stdin = lines.open(encoding="utf-8")
    sys.stdout = open(answers.fileno(), "w", encoding="utf-8")  # noqa: PTH123, SIM115
    main()
