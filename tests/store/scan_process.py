"""Other processes over the same records, from a preloaded fork server."""

import multiprocessing
import os
import sys
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.app.command_line.main import main

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

FORK_SERVER = multiprocessing.get_context("forkserver")
FORK_SERVER.set_forkserver_preload(
    ["kiosk.app.bootstrap", "kiosk.app.command_line.main", "pytest"]
)


def start_scanning(
    home: Path, lines: Path
) -> tuple[ForkServerProcess, "Connection[object, object]"]:
    """Start ``kiosk scan --json`` over a file of lines; its results come by a pipe."""
    receiver, sender = FORK_SERVER.Pipe(duplex=False)
    process = FORK_SERVER.Process(target=_scan, args=(home, lines, sender))
    process.start()
    sender.close()
    return process, receiver


def _scan(home: Path, lines: Path, answers: "Connection[object, object]") -> None:
    for name in [name for name in os.environ if name.startswith("KIOSK_")]:
        del os.environ[name]
    sys.argv = ["kiosk", "--home", str(home), "scan", "--json"]
    sys.stdin = lines.open(encoding="utf-8")
    sys.stdout = open(answers.fileno(), "w", encoding="utf-8")  # noqa: PTH123, SIM115
    main()
