"""Stations of a hub: homes that joined it, and ``kiosk`` over them in processes."""

import json
import os
import select
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.app.bootstrap import SystemClock
from kiosk.app.command_line.main import main
from kiosk.app.home import Home
from kiosk.app.joining import join as take_place
from kiosk.store.hub.places import invite
from tests.network import Network
from tests.store.others import OTHERS

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    End = Connection[Any, Any]

PATIENCE = 60.0
"""Seconds that a station on a busy computer is given for one answer."""

Answer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Station:
    """A home that joined a hub, over a network of its own."""

    name: str
    home: Home
    network: Network

    def scanning(self) -> "Scanning":
        """Start ``kiosk scan --json``."""
        return Scanning(self.home.folder)

    def run(self, *words: str) -> Answer:
        """Run a command that answers in JSON; no answer says that it failed."""
        process = Scanning(self.home.folder, *words, "--json")
        answer = process.hear()
        process.close()
        return answer or {}


def join(hub: str, network: Network, home: Home, name: str) -> Station:
    """Invite a station, and let it join by a network of its own."""
    clock = SystemClock()
    token = invite(hub, name, clock.now())
    database = hub.rpartition("/")[2]
    address = f"postgresql://127.0.0.1:{network.entrance}/{database}"
    take_place(home, address, token, clock, lambda _come, _all: None)
    return Station(name, home, network)


class Scanning:
    """``kiosk`` in a process of its own, which answers line by line."""

    def __init__(self, home: Path, *words: str) -> None:
        theirs, lines = OTHERS.Pipe(duplex=False)
        answers, ours = OTHERS.Pipe(duplex=False)
        told = words or ("scan", "--json")
        asked = (home, told, theirs, ours)
        self._process = OTHERS.Process(target=_kiosk, args=asked, daemon=True)
        self._process.start()
        theirs.close()
        ours.close()
        self._lines = os.fdopen(os.dup(lines.fileno()), "wb", buffering=0)
        self._answers = os.fdopen(os.dup(answers.fileno()), "rb")
        lines.close()
        answers.close()

    def ask(self, scan: dict[str, str]) -> Answer | None:
        """Scan and wait for the answer; there is none of a process that died."""
        try:
            self._lines.write(json.dumps(scan).encode() + b"\n")
        except BrokenPipeError:
            return None
        return self.hear()

    def hear(self) -> Answer | None:
        """Wait for an answer."""
        waiting, _, _ = select.select([self._answers], [], [], PATIENCE)
        assert waiting, "a station did not answer"
        line = self._answers.readline()
        if not line.endswith(b"\n"):
            return None
        answer: Answer = json.loads(line)
        return answer

    def kill(self) -> None:
        """Kill it, whatever it is doing."""
        self._process.kill()

    def close(self) -> int | None:
        """Say that nothing more comes, wait until it is done, and give its code."""
        self._lines.close()
        self._process.join(PATIENCE)
        self._answers.close()
        return self._process.exitcode


def _kiosk(home: Path, words: tuple[str, ...], lines: "End", answers: "End") -> None:
    for name in [name for name in os.environ if name.startswith("KIOSK_")]:
        del os.environ[name]
    sys.argv = ["kiosk", "--home", str(home), *words]
    sys.stdin = os.fdopen(lines.fileno(), encoding="utf-8", closefd=False)
    sys.stdout = os.fdopen(answers.fileno(), "w", encoding="utf-8", closefd=False)
    sys.stderr = (home / "complaints").open("a", encoding="utf-8")
    main()
