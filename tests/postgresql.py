"""A PostgreSQL server of the tests' own, on a free port of this computer."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg

from kiosk.store.hub.prepare import prepare
from kiosk.store.tables import Row

DEBIAN = Path("/usr/lib/postgresql")
OWNER, PASSWORD = "kiosk", "of the tests"
PREPARED = "prepared"
_LOCALHOST = ("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost")
UNSYNCED = "-c fsync=off -c full_page_writes=off"
"""Only the server's processes are ever killed, and what they wrote is with the system
then: a commit still waits until it is written (so synchronous_commit stays on), but not
until the disk has it, which only a power cut would show."""
NOBODY_ELSE = os.geteuid() != 0
"""PostgreSQL does not run as root: root hands it to Debian's user for it."""


@dataclass
class Server:
    """A running server, with a hub that is prepared."""

    folder: Path
    port: int
    numbers: Iterator[int] = field(default_factory=count)

    def address(self, database: str, user: str = OWNER) -> str:
        """Give the address of a database."""
        password = PASSWORD.replace(" ", "%20")
        return f"postgresql://{user}:{password}@127.0.0.1:{self.port}/{database}"

    def empty(self, how: str = "") -> str:
        """Make a new database with nothing in it, and give its address."""
        name = f"new_{next(self.numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE template0 {how}")
        return self.address(name)

    def hub(self) -> str:
        """Clear the prepared hub of all records, and give its address."""
        tables = reversed(Row.metadata.sorted_tables)
        clear = "; ".join(f"DELETE FROM {table}" for table in tables)  # noqa: S608  our own names
        self.run(clear, PREPARED)
        return self.address(PREPARED)

    def run(self, statements: str, database: str = "postgres") -> None:
        """Run statements as the owner."""
        with psycopg.connect(self.address(database), autocommit=True) as owner:
            owner.execute(statements.encode())

    def control(self, *words: str) -> None:
        """Start or stop the server, and wait until that is done."""
        _run(self.folder, "pg_ctl", "-D", self.folder / "data", "-w", *words)

    def start(self) -> None:
        """Start it."""
        where = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1"
        options = f"{where} {UNSYNCED}"
        self.control("-s", "-l", f"{self.folder}/log", "-o", options, "start")

    def stop(self, how: str = "fast") -> None:
        """Stop it, whoever is still connected."""
        self.control("-s", "-m", how, "stop")

    def encrypt(self) -> Path:
        """Have it speak TLS from now on, and give its certificate."""
        data = self.folder / "data"
        made, key = data / "server.crt", data / "server.key"
        new = ("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256")
        name = (
            "-nodes",
            "-subj",
            "/CN=localhost",
            "-addext",
            "subjectAltName=DNS:localhost",
        )
        subprocess.run(
            ["openssl", *new, *name, "-out", made, "-keyout", key],
            capture_output=True,
            check=True,
        )
        if not NOBODY_ELSE:
            shutil.chown(key, "postgres")
        for setting in (
            f"ssl_cert_file = '{made}'",
            f"ssl_key_file = '{key}'",
            "ssl = on",
        ):
            self.run(f"ALTER SYSTEM SET {setting}")
        self.stop()
        self.start()
        return made


@contextmanager
def running() -> Iterator[Server]:
    """Run a server for as long as it is needed."""
    folder = Path(tempfile.mkdtemp(prefix="kiosk-postgresql-"))
    if not NOBODY_ELSE:
        shutil.chown(folder, "postgres", "postgres")
    word = folder / "password"
    word.write_text(PASSWORD)
    word.chmod(0o644)
    how = ("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
    who = ("--username", OWNER, "--pwfile", word)
    _run(folder, "initdb", "-D", folder / "data", *how, *who)
    server = Server(folder, _free_port())
    server.start()
    try:
        server.run(
            # in the order of English dictionaries, as databases often are
            f"CREATE DATABASE {PREPARED} TEMPLATE template0"
            " LOCALE_PROVIDER icu ICU_LOCALE 'en-GB'"
        )
        prepare(server.address(PREPARED))
        yield server
    finally:
        server.stop("immediate")  # its files are not needed any more
        shutil.rmtree(folder)


def _run(folder: Path, program: str, *words: str | Path) -> None:
    """Run one of PostgreSQL's programs, as a user it accepts."""
    newest = max(
        DEBIAN.glob("*/bin"), key=lambda one: int(one.parent.name), default=None
    )
    assert newest, "PostgreSQL is missing: apt-get install postgresql"
    done = subprocess.run(
        [newest / program, *words],
        cwd=folder,
        user=None if NOBODY_ELSE else "postgres",
        group=None if NOBODY_ELSE else "postgres",
        extra_groups=None if NOBODY_ELSE else [],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if program == "initdb" else subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{program} failed: {done.stdout}"


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
