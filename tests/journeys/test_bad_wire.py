"""A station behind a bad wire: real packets that are lost, late, or all gone."""

import json
import socket
import sys
import time
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from random import Random
from subprocess import PIPE, Popen, run
from typing import Any

import pytest

from kiosk.app.bootstrap import SystemClock
from kiosk.domain.station_token import in_groups
from kiosk.seal import new_key
from kiosk.service.import_event import ImportEvent
from kiosk.store.hub.places import invite
from kiosk.store.hub.store import HubStore
from tests.evening import evening, guest
from tests.namespaces import Namespaces, NotPermitted, inside, two_namespaces
from tests.network import Network
from tests.postgresql import running

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("soak")]

GUESTS = [f"guest-{number}" for number in range(500)]
PATIENCE = 60.0
PAUSE = 1.0
"""Seconds between two guests; in between the rest is sent."""
LOSSY = 8.0
"""Seconds of a network in which a station must not flap."""


class Desk:
    """``kiosk scan --json`` behind the wire."""

    def __init__(self, spaces: Namespaces, home: Path, hub: str) -> None:
        self.wire, self.hub = spaces.wire, hub
        kiosk = [sys.executable, "-m", "kiosk", "--home", str(home)]
        database = hub.rpartition("/")[2]
        address = f"postgresql://{spaces.HUB}:5432/{database}?sslmode=require"
        token = in_groups(invite(hub, "Far desk", SystemClock().now()))
        join = [*kiosk, "station", "join", address, token]
        run(spaces.command(*join), check=True, capture_output=True, timeout=PATIENCE)
        scan = spaces.command(*kiosk, "scan", "--json")
        self.process = Popen(scan, stdin=PIPE, stdout=PIPE, text=True)
        self.answers: list[dict[str, Any]] = []
        self._guests = iter(GUESTS)

    def scan(self) -> dict[str, Any]:
        """Scan the next guest."""
        assert self.process.stdin
        assert self.process.stdout
        code = next(self._guests)
        self.process.stdin.write(json.dumps({"code": code, "nonce": code}) + "\n")
        self.process.stdin.flush()
        self.answers.append(json.loads(self.process.stdout.readline()))
        return self.answers[-1]

    def scan_until(self, *, alone: bool) -> None:
        """Scan one after the other until the station decides alone, or no more."""
        end = time.monotonic() + PATIENCE
        while self.scan()["offline"] is not alone:
            assert time.monotonic() < end
            time.sleep(PAUSE)

    def close(self) -> None:
        """Let it send the rest, and end."""
        self.process.communicate(timeout=PATIENCE)

    @property
    def kept(self) -> list[str]:
        """The nonces of all that the hub knows."""
        store = HubStore(self.hub)
        with store.reading() as reader:
            nonces = [entry.nonce for entry in reader.ledger.all("evening")]
        store.close()
        return nonces


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with running() as server:
        server.encrypt()
        hub = server.hub()
        store = HubStore(hub)
        ImportEvent(store, new_key)(evening())
        with store.transaction() as tx:
            tx.people.put(guest(name, code=name) for name in GUESTS)
        store.close()
        try:
            with two_namespaces(Random(5)) as spaces:  # noqa: S311  the same losses in every run
                door = inside(
                    spaces.hub, lambda: socket.create_server((spaces.HUB, 5432))
                )
                with Network(server.port, door=door):
                    desk = Desk(spaces, tmp_path, hub)
                    yield desk
                    desk.process.kill()
                    desk.process.wait()
        except NotPermitted as reason:
            pytest.skip(
                f"Network namespaces are not permitted here ({reason}): a station "
                "behind lost, late and cut off packets was not tried."
            )


def test_behind_a_bad_wire_nothing_is_lost_and_nothing_flaps(desk: Desk) -> None:
    desk.wire.delay = 0.02
    desk.scan_until(alone=False)
    desk.wire.loss = 0.25
    end = time.monotonic() + LOSSY
    while time.monotonic() < end:
        desk.scan()
        time.sleep(PAUSE / 4)
    assert desk.wire.lost
    turns = len(list(groupby(answer["offline"] for answer in desk.answers)))
    assert turns <= 6
    desk.wire.loss = 0
    desk.scan_until(alone=False)
    desk.wire.cut = True
    desk.scan_until(alone=True)
    desk.wire.cut = False
    desk.scan_until(alone=False)
    desk.close()
    assert all(answer["verdict"] == "admitted" for answer in desk.answers)
    assert sorted(desk.kept) == sorted(answer["nonce"] for answer in desk.answers)
