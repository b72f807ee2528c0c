"""Stations of a hub: joined homes, and ``kiosk`` on them in processes."""

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
from kiosk.app.hub.join import join_hub
from kiosk.store.hub.enrolment import invite
from tests.network_proxy import NetworkProxy
from tests.store.scan_process import FORK_SERVER

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    PipeEnd = Connection[Any, Any]

TIMEOUT_S = 60.0
"""How long a station on a busy computer may take for one answer."""

JsonAnswer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class JoinedStation:
    """A home that joined a hub, through a proxy of its own."""

    name: str
    home: Home
    network: NetworkProxy

    def start_scanning(self) -> "KioskProcess":
        """Start ``kiosk scan --json``."""
        return KioskProcess(self.home.folder)

    def run(self, *words: str) -> JsonAnswer:
        """Run a command that answers in JSON; return {} if it failed."""
        process = KioskProcess(self.home.folder, *words, "--json")
        answer = process.read_answer()
        process.close()
        return answer or {}


def join_station(
    hub: str, network: NetworkProxy, home: Home, name: str
) -> JoinedStation:
    """Invite a station, and join it through a proxy of its own."""
    clock = SystemClock()
    token = invite(hub, name, clock.now())
    database = hub.rpartition("/")[2]
    address = f"postgresql://127.0.0.1:{network.listening_port}/{database}"
    join_hub(home, address, token, clock, lambda _come, _all: None)
    return JoinedStation(name, home, network)


class KioskProcess:
    """``kiosk`` in a process of its own, which answers line by line."""

    def __init__(self, home: Path, *words: str) -> None:
        child_input, input_end = FORK_SERVER.Pipe(duplex=False)
        output_end, child_output = FORK_SERVER.Pipe(duplex=False)
        command = words or ("scan", "--json")
        arguments = (home, command, child_input, child_output)
        self._process = FORK_SERVER.Process(target=_kiosk, args=arguments, daemon=True)
        self._process.start()
        child_input.close()
        child_output.close()
        self._lines = os.fdopen(os.dup(input_end.fileno()), "wb", buffering=0)
        self._answers = os.fdopen(os.dup(output_end.fileno()), "rb")
        input_end.close()
        output_end.close()

    def request(self, scan: dict[str, str]) -> JsonAnswer | None:
        """Send a scan and return the answer; None if the process died."""
        try:
            self._lines.write(json.dumps(scan).encode() + b"\n")
        except BrokenPipeError:
            return None
        return self.read_answer()

    def read_answer(self) -> JsonAnswer | None:
        """Wait for an answer; None if the process died."""
        waiting, _, _ = select.select([self._answers], [], [], TIMEOUT_S)
        assert waiting, "a station did not answer"
        line = self._answers.readline()
        if not line.endswith(b"\n"):
            return None
        answer: JsonAnswer = json.loads(line)
        return answer

    def kill(self) -> None:
        """Kill the process."""
        self._process.kill()

    def close(self) -> int | None:
        """Close the input, wait for the process, and return its exit code."""
        self._lines.close()
        self._process.join(TIMEOUT_S)
        self._answers.close()
        return self._process.exitcode


def _kiosk(
    home: Path, words: tuple[str, ...], lines: "PipeEnd", answers: "PipeEnd"
) -> None:
    for name in [name for name in os.environ if name.startswith("KIOSK_")]:
        del os.environ[name]
    sys.argv = ["kiosk", "--home", str(home), *words]
    sys.stdin = os.fdopen(lines.fileno(), encoding="utf-8", closefd=False)
    sys.stdout = os.fdopen(answers.fileno(), "w", encoding="utf-8", closefd=False)
    sys.stderr = (home / "complaints").open("a", encoding="utf-8")
    main()
