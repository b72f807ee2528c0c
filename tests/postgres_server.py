"""A PostgreSQL server of the tests, on a free port of this computer."""

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

from kiosk.app.bootstrap import SystemClock
from kiosk.store.hub.address import with_login
from kiosk.store.hub.enrolment import invite
from kiosk.store.hub.prepare import prepare_hub
from kiosk.store.tables import MappedRow

DEBIAN_PROGRAMS = Path("/usr/lib/postgresql")
OWNER, PASSWORD = "kiosk", "of the tests"
PREPARED = "prepared"
_LOCALHOST = ("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost")
UNSYNCED = "-c fsync=off -c full_page_writes=off"
"""Only the server's processes are ever killed, and what they wrote is with the system
then: a commit still waits until it is written (so synchronous_commit stays on), but not
until the disk has it, which only a power cut would show."""
IS_NOT_ROOT = os.geteuid() != 0
"""PostgreSQL does not run as root: root runs it as Debian's user for it."""


@dataclass
class PostgresServer:
    """A running server, with a prepared hub."""

    folder: Path
    port: int
    database_numbers: Iterator[int] = field(default_factory=count)

    def address(self, database: str, user: str = OWNER) -> str:
        """Return the address of a database."""
        password = PASSWORD.replace(" ", "%20")
        return f"postgresql://{user}:{password}@127.0.0.1:{self.port}/{database}"

    def invite(self, name: str, *, manager: bool = False) -> str:
        """Invite a station to the prepared hub, and return the address of its role."""
        owner = self.address(PREPARED)
        now = SystemClock().now()
        token = invite(owner, name, now, anyway=True, manager=manager)
        return with_login(owner, token.role, token.secret)

    def create_database(self, options: str = "") -> str:
        """Create an empty database, and return its address."""
        name = f"new_{next(self.database_numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE template0 {options}")
        return self.address(name)

    def cleared_hub(self) -> str:
        """Delete all records of the prepared hub, and return its address."""
        tables = reversed(MappedRow.metadata.sorted_tables)
        clear = "; ".join(f"DELETE FROM {table}" for table in tables)  # noqa: S608  our own names
        self.run(clear, PREPARED)
        return self.address(PREPARED)

    def run(self, statements: str, database: str = "postgres") -> None:
        """Run statements as the owner."""
        with psycopg.connect(self.address(database), autocommit=True) as owner:
            owner.execute(statements.encode())

    def pg_ctl(self, *words: str) -> None:
        """Run pg_ctl, and wait until it is done."""
        _run(self.folder, "pg_ctl", "-D", self.folder / "data", "-w", *words)

    def start(self) -> None:
        """Start the server."""
        address_options = (
            f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1"
        )
        options = f"{address_options} {UNSYNCED}"
        self.pg_ctl("-s", "-l", f"{self.folder}/log", "-o", options, "start")

    def stop(self, mode: str = "fast") -> None:
        """Stop the server, with any connections."""
        self.pg_ctl("-s", "-m", mode, "stop")

    @contextmanager
    def naming(self, setting: str, value: str) -> Iterator[None]:
        """Have the prepared hub name a setting of its own for a while."""
        self.run(f"ALTER DATABASE {PREPARED} SET {setting} = '{value}'")
        try:
            yield
        finally:
            self.run(f"ALTER DATABASE {PREPARED} RESET {setting}")

    @contextmanager
    def encrypted(self) -> Iterator[Path]:
        """Enable TLS for a while, and yield the certificate.

        Clients encrypt whenever a server offers it, and a proxy reads nothing then.
        """
        data = self.folder / "data"
        certificate, key = data / "server.crt", data / "server.key"
        request_options = (
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
        )
        subject_options = (
            "-nodes",
            "-subj",
            "/CN=localhost",
            "-addext",
            "subjectAltName=DNS:localhost",
        )
        subprocess.run(
            [
                "openssl",
                *request_options,
                *subject_options,
                "-out",
                certificate,
                "-keyout",
                key,
            ],
            capture_output=True,
            check=True,
        )
        if not IS_NOT_ROOT:
            shutil.chown(key, "postgres")
        for setting in (
            f"ssl_cert_file = '{certificate}'",
            f"ssl_key_file = '{key}'",
            "ssl = on",
        ):
            self.run(f"ALTER SYSTEM SET {setting}")
        self._restart()
        try:
            yield certificate
        finally:
            self.run("ALTER SYSTEM SET ssl = off")
            self._restart()

    def _restart(self) -> None:
        self.stop()
        self.start()


@contextmanager
def running_server() -> Iterator[PostgresServer]:
    """Run a server while it is needed."""
    folder = Path(tempfile.mkdtemp(prefix="kiosk-postgresql-"))
    if not IS_NOT_ROOT:
        shutil.chown(folder, "postgres", "postgres")
    password_file = folder / "password"
    password_file.write_text(PASSWORD)
    password_file.chmod(0o644)
    encoding_options = (
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
    )
    owner_options = ("--username", OWNER, "--pwfile", password_file)
    _run(folder, "initdb", "-D", folder / "data", *encoding_options, *owner_options)
    server = PostgresServer(folder, _free_port())
    server.start()
    try:
        server.run(
            # in the order of English dictionaries, as databases often are
            f"CREATE DATABASE {PREPARED} TEMPLATE template0"
            " LOCALE_PROVIDER icu ICU_LOCALE 'en-GB'"
        )
        prepare_hub(server.address(PREPARED))
        yield server
    finally:
        server.stop("immediate")  # its files are not needed any more
        shutil.rmtree(folder)


def _run(folder: Path, program: str, *words: str | Path) -> None:
    """Run one of PostgreSQL's programs, as a user that it accepts."""
    programs = max(
        DEBIAN_PROGRAMS.glob("*/bin"),
        key=lambda folder_found: int(folder_found.parent.name),
        default=None,
    )
    assert programs, "PostgreSQL is missing: apt-get install postgresql"
    completed = subprocess.run(
        [programs / program, *words],
        cwd=folder,
        user=None if IS_NOT_ROOT else "postgres",
        group=None if IS_NOT_ROOT else "postgres",
        extra_groups=None if IS_NOT_ROOT else [],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if program == "initdb" else subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert completed.returncode == 0, f"{program} failed: {completed.stdout}"


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
