"""``sh resources/start hub`` for real: a cluster of its own, a station, a backup.

It makes clusters of this computer's PostgreSQL, which takes half a minute: long runs
alone do it.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.app.home import Home
from kiosk.app.hub.membership import read_membership
from tests.effort import LENGTH, LONG

DEPLOY = Path(__file__).parents[2] / "resources" / "deploy"
BACKUPS = Path("/var/backups/kiosk-hub")
PROGRAM = Path("/usr/local/sbin/kiosk-hub-backup")
NAMES = ("kiosk_tried", "kiosk_restored")

pytestmark = pytest.mark.skipif(
    LENGTH != LONG or os.geteuid() != 0 or not shutil.which("pg_createcluster"),
    reason="root of a Debian alone makes a hub, in long runs",
)


@dataclass(frozen=True, slots=True)
class HubMaker:
    """Makes hubs on this computer, and runs ``kiosk`` for them."""

    folder: Path
    host: str

    @property
    def kiosk(self) -> Path:
        path = self.folder / "kiosk"
        path.write_text(f'#!/bin/sh\nexec {sys.executable} -m kiosk "$@"\n')
        path.chmod(0o755)
        return path

    def make(self, name: str, *more: str) -> str:
        words = ("--name", name, *more, "--host", self.host)
        return self._run("sh", DEPLOY / "hub", self.kiosk, *words)

    def run(self, home: str, *words: str) -> str:
        return self._run(self.kiosk, "--home", self.folder / home, *words)

    def sql(self, name: str, query: str) -> str:
        _, port, *_ = _cluster(name)
        connection = ("psql", "-qAtX", "-U", "postgres", "-p", port, "-d", name)
        return self._run(*connection, "-c", query)

    def invite(self, name: str, station: str) -> tuple[str, str]:
        """Return the address and the token that the invitation has."""
        _, port, *_ = _cluster(name)
        owner = f"postgresql://postgres@/{name}?host=/var/run/postgresql&port={port}"
        words = ("--hub", owner, "--anyway")
        said = self.run("owner", "station", "invite", station, *words)
        [address] = re.findall(r"postgresql://\S+", said)
        [token] = re.findall(r"(?:\w{4}-){8}\w{4}", said)
        return address, token

    def spoil_restoring(self) -> None:
        """Have whatever is restored lose its stations."""
        programs = self.folder / "bin"
        programs.mkdir()
        spoiled = programs / "pg_restore"
        lose = 'psql -qX -d "$3" -c "DELETE FROM station"'
        spoiled.write_text(f'#!/bin/sh\n/usr/bin/pg_restore "$@" && {lose}\n')
        for path in (*self.folder.parents, self.folder, programs, spoiled):
            path.chmod(path.stat().st_mode | 0o111 | (0o444 if path == spoiled else 0))

    def _run(self, *command: str | Path) -> str:
        path = f"{self.folder / 'bin'}:{os.environ['PATH']}"
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PATH": path},
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


def _clusters() -> list[list[str]]:
    """Return the version, name, port, state and more of all clusters."""
    listed = subprocess.check_output(["pg_lsclusters", "-h"], text=True)
    return [line.split() for line in listed.splitlines()]


def _cluster(name: str) -> list[str]:
    """Return a cluster's version, port and state; empty for none."""
    return next(([row[0], *row[2:]] for row in _clusters() if row[1] == name), [])


def _remove_hubs() -> None:
    for name in NAMES:
        if found := _cluster(name):
            subprocess.run(["pg_dropcluster", "--stop", found[0], name], check=True)
        shutil.rmtree(BACKUPS / name, ignore_errors=True)
        Path(f"/etc/cron.d/kiosk-hub-{name}").unlink(missing_ok=True)


@pytest.fixture
def maker(tmp_path: Path) -> Iterator[HubMaker]:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # nothing is sent
        except OSError:
            pytest.skip("this computer has no address of its own")
        host = probe.getsockname()[0]
    had_program = PROGRAM.exists()
    _remove_hubs()
    yield HubMaker(tmp_path, host)
    _remove_hubs()
    if not had_program:
        PROGRAM.unlink(missing_ok=True)


def test_a_hub_is_made_joined_backed_up_and_restored(maker: HubMaker) -> None:
    tried, restored = NAMES
    others = _clusters()
    first = maker.make(tried)
    assert "was restored on trial and has all that the hub has" in first
    assert [row for row in _clusters() if row[1] != tried] == others

    address, token = maker.invite(tried, "Desk")
    assert address == f"postgresql://{maker.host}:{_cluster(tried)[1]}/{tried}"
    maker.run("desk", "station", "join", address, token)
    membership = read_membership(Home(maker.folder / "desk"))
    assert membership is not None
    assert "sslmode=verify-ca" in membership.address

    again = maker.make(tried)
    assert "kiosk: made" not in again
    assert "settings changed" not in again
    backup = max((BACKUPS / tried).glob("20*"))
    assert {file.stat().st_mode & 0o777 for file in backup.iterdir()} == {0o600}

    maker.spoil_restoring()
    with pytest.raises(AssertionError, match="does not restore to what the hub has"):
        maker.make(tried)
    assert max((BACKUPS / tried).glob("20*")) == backup
    (maker.folder / "bin" / "pg_restore").unlink()

    maker.make(restored, "--restore", str(backup))
    station = "SELECT * FROM station"
    assert maker.sql(restored, station) == maker.sql(tried, station)
    counted = "SELECT pg_current_xact_id()::text::bigint"
    assert int(maker.sql(restored, counted)) > int(maker.sql(tried, counted))
    maker.run("desk", "station", "join", *maker.invite(restored, "Desk"))
    assert "Desk" in maker.run("desk", "hub", "status")


def test_a_cluster_that_serves_something_else_is_left_alone(maker: HubMaker) -> None:
    name = NAMES[0]
    version = max(
        Path("/usr/lib/postgresql").iterdir(), key=lambda path: int(path.name)
    )
    subprocess.run(["pg_createcluster", version.name, name], check=True)
    settings = Path(f"/etc/postgresql/{version.name}/{name}")
    before = {path: path.read_bytes() for path in settings.rglob("*") if path.is_file()}
    with pytest.raises(AssertionError, match="serves something else"):
        maker.make(name)
    after = {path: path.read_bytes() for path in settings.rglob("*") if path.is_file()}
    assert after == before
    assert _cluster(name)[2] == "down"
