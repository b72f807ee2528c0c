"""Real print servers: a message bus, virtual printers and a CUPS of the tests' own."""

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep

from kiosk.devices.printers import JobStatus, Printer
from kiosk.devices.printers.ipp_client import IppClient, parse_address
from kiosk.devices.printers.ipp_enums import IppOperation
from kiosk.domain.badges.badge_content import PrintRequest

HERE = Path(__file__).parent
PACKAGES = {
    "cancel": "cups-client",
    "cupsaccept": "cups-client",
    "cupsd": "cups",
    "cupsdisable": "cups-client",
    "cupsenable": "cups-client",
    "cupsreject": "cups-client",
    "dbus-daemon": "dbus",
    "ippeveprinter": "cups-ipp-utils",
    "lpadmin": "cups-client",
}
"""Programs that these tests start, and the Debian packages that have them."""


def program(name: str) -> str:
    """Find a program; tests fail where it is missing, saying what to install."""
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
    assert found, f"{name} is missing; on Debian: apt-get install {PACKAGES[name]}"
    return found


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.create_server(("localhost", 0)) as server:
        return int(server.getsockname()[1])


def wait_for(condition: Callable[[], object], what: str, seconds: float = 30) -> None:
    """Wait for what another process does."""
    end = monotonic() + seconds
    while not condition():
        assert monotonic() < end, f"after {seconds} s: no {what}"
        sleep(0.02)


def is_listening(port: int) -> bool:
    """Return whether something listens on a port."""
    with socket.socket() as connection:
        return connection.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def running(
    *command: str, log: Path, environment: dict[str, str] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program, and what it starts, as long as it is needed."""
    with log.open("ab") as output:
        process = subprocess.Popen(
            [program(command[0]), *command[1:]],
            env=os.environ | (environment or {}),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@contextmanager
def message_bus(folder: Path) -> Iterator[dict[str, str]]:
    """Run a message bus: ippeveprinter dies without one."""
    path = folder / "bus"
    address = f"unix:path={path}"
    options = ("--session", "--nofork", "--nopidfile", f"--address={address}")
    with running("dbus-daemon", *options, log=folder / "bus.log"):
        wait_for(path.exists, "message bus")
        yield {"DBUS_SYSTEM_BUS_ADDRESS": address}


@dataclass
class VirtualPrinter:
    """An IPP Everywhere printer whose paper runs out on demand."""

    folder: Path
    bus: dict[str, str]
    options: tuple[str, ...] = ("-a", str(HERE / "virtual_printer.conf"))
    port: int = field(default_factory=free_port)
    _plug: ExitStack = field(default_factory=ExitStack)

    @property
    def address(self) -> str:
        return f"ipp://localhost:{self.port}/ipp/print"

    @property
    def tray(self) -> list[Path]:
        """Return what was printed, in order of the jobs' names."""
        return sorted((self.folder / "tray").iterdir())

    def set_mood(self, mood: str) -> None:
        """Be "well", or out of or jammed with something from now on."""
        new = self.folder / "mood.new"
        new.write_text(mood)
        new.replace(self.folder / "mood")

    def switch_on(self) -> None:
        for name in ("tray", "spool"):
            (self.folder / name).mkdir(exist_ok=True, parents=True)
        self.set_mood("well")
        command = (
            *("ippeveprinter", "-p", str(self.port), "-n", "localhost", "-r", "off"),
            *("-d", str(self.folder / "spool"), "-c", str(HERE / "virtual_printer.sh")),
            *(*self.options, "Badges"),
        )
        here = self.bus | {"VIRTUAL_PRINTER": str(self.folder)}
        log = self.folder / "log"
        self._plug.enter_context(running(*command, log=log, environment=here))
        wait_for(lambda: is_listening(self.port), "virtual printer")

    def switch_off(self) -> None:
        self._plug.close()


CUPSD = """\
Listen 127.0.0.1:{port}
Browsing No
WebInterface No
DefaultAuthType None
LogLevel debug
<Location />
  Allow all
</Location>
<Policy default>
  <Limit All>
    Allow all
  </Limit>
</Policy>
"""


@dataclass(frozen=True)
class Cups:
    """A CUPS of the tests' own."""

    folder: Path
    port: int = field(default_factory=free_port)

    @property
    def server(self) -> str:
        return f"127.0.0.1:{self.port}"

    def admin(self, *arguments: str) -> None:
        """Set queues up, take them away, make one the default."""
        self._do("lpadmin", *arguments)

    def _do(self, name: str, *arguments: str) -> None:
        command = (program(name), "-h", self.server, *arguments)
        subprocess.run(command, check=True, capture_output=True)

    def add(self, queue: str, printer: str) -> None:
        """Set a queue up for an IPP printer; CUPS asks the printer in its own time."""
        self.admin("-p", queue, "-E", "-v", printer, "-m", "everywhere")
        address = parse_address(f"ipp://{self.server}/printers/{queue}")

        def knows_media() -> bool:
            response = IppClient(address).request(IppOperation.GET_PRINTER_ATTRIBUTES)
            return bool(response.printers[0].texts("media-supported"))

        wait_for(knows_media, "queue")

    def pause(self, queue: str) -> None:
        self._do("cupsdisable", queue)

    def resume(self, queue: str) -> None:
        self._do("cupsenable", queue)

    def refuse(self, queue: str) -> None:
        self._do("cupsreject", queue)

    def accept(self, queue: str) -> None:
        self._do("cupsaccept", queue)

    def cancel_all(self, queue: str) -> None:
        self._do("cancel", "-a", queue)

    @contextmanager
    def running(self) -> Iterator[None]:
        folders = {
            "ServerRoot": "etc",
            "CacheDir": "cache",
            "StateDir": "state",
            "RequestRoot": "spool",
            "TempDir": "tmp",
        }
        logs = ("AccessLog", "ErrorLog", "PageLog")
        for name in folders.values():
            (self.folder / name).mkdir()
        files = self.folder / "cups-files.conf"
        lines = [f"{key} {self.folder / name}" for key, name in folders.items()]
        lines += [f"{key} {self.folder / key}" for key in logs]
        files.write_text("\n".join((*lines, "FatalErrors none", "")))
        config = self.folder / "cupsd.conf"
        config.write_text(CUPSD.format(port=self.port))
        command = ("cupsd", "-f", "-c", str(config), "-s", str(files))
        with running(*command, log=self.folder / "log"):
            wait_for(lambda: is_listening(self.port), "CUPS")
            yield


def settle(printer: Printer, request: PrintRequest) -> JobStatus:
    """Follow a badge to its end, and return its last status."""
    wait_for(lambda: printer.job_status(request.job_id).settled, "end of a badge")
    return printer.job_status(request.job_id)
