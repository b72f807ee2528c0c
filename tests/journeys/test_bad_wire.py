"""A station on a lossy link: real packets that are lost, late, or all gone."""

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
from kiosk.domain.stations.station_token import format_token
from kiosk.service.import_event import ImportEvent
from kiosk.signing import new_key
from kiosk.store.hub.enrolment import invite
from kiosk.store.hub.hub_store import HubStore
from tests.network_namespaces import (
    NetworkNamespaces,
    NotPermittedError,
    linked_namespaces,
    run_in_namespace,
)
from tests.network_proxy import NetworkProxy
from tests.postgres_server import running_server
from tests.sample_event import WHENEVER, sample_event, sample_guest

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("soak")]

GUESTS = [f"guest-{number}" for number in range(500)]
TIMEOUT_S = 60.0
PAUSE_S = 1.0
"""Seconds between two guests; in between the rest is sent."""
LOSSY_S = 8.0
"""Seconds of a network in which a station must not flap."""


class RemoteDesk:
    """``kiosk scan --json`` on the far side of the link."""

    def __init__(self, spaces: NetworkNamespaces, home: Path, hub: str) -> None:
        self.link, self.hub = spaces.link, hub
        kiosk = [sys.executable, "-m", "kiosk", "--home", str(home)]
        database = hub.rpartition("/")[2]
        address = f"postgresql://{spaces.HUB}:5432/{database}?sslmode=require"
        token = format_token(invite(hub, "Far desk", SystemClock().now()))
        join = [*kiosk, "station", "join", address, token]
        run(spaces.command(*join), check=True, capture_output=True, timeout=TIMEOUT_S)
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
        """Scan until the station decides offline, or no longer does."""
        end = time.monotonic() + TIMEOUT_S
        while self.scan()["offline"] is not alone:
            assert time.monotonic() < end
            time.sleep(PAUSE_S)

    def close(self) -> None:
        """Let it send the rest, and end it."""
        self.process.communicate(timeout=TIMEOUT_S)

    @property
    def nonces_at_hub(self) -> list[str]:
        """The nonces of all entries at the hub."""
        store = HubStore(self.hub)
        with store.reading() as reader:
            nonces = [entry.nonce for entry in reader.ledger.all("evening")]
        store.close()
        return nonces


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[RemoteDesk]:
    with running_server() as server, server.encrypted():
        hub = server.cleared_hub()
        store = HubStore(hub)
        ImportEvent(store, new_key)(sample_event(admission=WHENEVER))
        with store.transaction() as tx:
            tx.people.put(sample_guest(name, code=name) for name in GUESTS)
        store.close()
        try:
            with linked_namespaces(Random(5)) as spaces:  # noqa: S311  the same losses in every run
                listener = run_in_namespace(
                    spaces.hub, lambda: socket.create_server((spaces.HUB, 5432))
                )
                with NetworkProxy(server.port, listener=listener):
                    desk = RemoteDesk(spaces, tmp_path, hub)
                    yield desk
                    desk.process.kill()
                    desk.process.wait()
        except NotPermittedError as reason:
            pytest.skip(
                f"Network namespaces are not permitted here ({reason}): a station "
                "behind lost, late and cut off packets was not tried."
            )


def test_behind_a_bad_wire_nothing_is_lost_and_nothing_flaps(desk: RemoteDesk) -> None:
    desk.link.delay = 0.02
    desk.scan_until(alone=False)
    desk.link.loss = 0.25
    end = time.monotonic() + LOSSY_S
    while time.monotonic() < end:
        desk.scan()
        time.sleep(PAUSE_S / 4)
    assert desk.link.lost
    turns = len(list(groupby(answer["offline"] for answer in desk.answers)))
    assert turns <= 6
    desk.link.loss = 0
    desk.scan_until(alone=False)
    desk.link.cut = True
    desk.scan_until(alone=True)
    desk.link.cut = False
    desk.scan_until(alone=False)
    desk.close()
    assert all(answer["verdict"] == "admitted" for answer in desk.answers)
    assert sorted(desk.nonces_at_hub) == sorted(
        answer["nonce"] for answer in desk.answers
    )
