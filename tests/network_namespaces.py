"""Two network namespaces, and a lossy link between them.

The link is this process, which carries packets between two TUN devices: not every
kernel has ``netem`` to lose and delay them.
"""

import fcntl
import os
import shutil
import struct
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from ctypes import CDLL, get_errno
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from random import Random
from select import select
from threading import Event, Thread
from time import monotonic
from typing import Any, TypeVar

_TUNSETIFF, _TUN_WITHOUT_HEADER = 0x400454CA, 0x1001
_CLONE_NEWNET = 0x40000000
_MAX_PACKET = 65536
_Packet = tuple[float, bytes]
_ResultT = TypeVar("_ResultT")


class NotPermittedError(Exception):
    """This machine does not allow network namespaces."""


@dataclass(slots=True)
class LossyLink:
    """Carries packets both ways, with losses and delays.

    ``loss`` is the share of packets that are lost, ``delay`` the seconds each way.
    """

    ends: tuple[int, int]
    random_source: Random
    loss: float = 0.0
    delay: float = 0.0
    cut: bool = False
    lost: int = 0
    _ended: Event = field(default_factory=Event)
    _threads: list[Thread] = field(default_factory=list)

    def start(self) -> None:
        """Start carrying packets."""
        for source, target in (self.ends, self.ends[::-1]):
            packets: SimpleQueue[_Packet | None] = SimpleQueue()
            for task in (
                (self._receive, source, packets),
                (self._send, target, packets),
            ):
                self._threads.append(Thread(target=task[0], args=task[1:], daemon=True))
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Stop carrying packets."""
        self._ended.set()
        for thread in self._threads:
            thread.join()

    def _receive(self, tun: int, packets: "SimpleQueue[_Packet | None]") -> None:
        while not self._ended.is_set():
            if select([tun], [], [], 0.1)[0]:
                packet = os.read(tun, _MAX_PACKET)
                if self.cut or self.random_source.random() < self.loss:
                    self.lost += 1
                else:
                    packets.put((monotonic() + self.delay, packet))
        packets.put(None)

    def _send(self, tun: int, packets: "SimpleQueue[_Packet | None]") -> None:
        while (packet := packets.get()) is not None:
            self._ended.wait(max(packet[0] - monotonic(), 0))
            os.write(tun, packet[1])


@dataclass(frozen=True, slots=True)
class NetworkNamespaces:
    """The hub's side and the station's side, with the link between."""

    hub: str
    station: str
    link: LossyLink

    HUB, STATION = "10.73.19.1", "10.73.19.2"

    def command(self, *words: str) -> list[str]:
        """Return the command that runs on the station's side."""
        return ["ip", "netns", "exec", self.station, *words]


@contextmanager
def linked_namespaces(random_source: Random) -> Iterator[NetworkNamespaces]:
    """Create two linked namespaces, and delete them again in any case.

    Raise NotPermittedError, with the machine's reason.
    """
    assert shutil.which("ip"), "ip is missing: apt-get install iproute2"
    names = [f"kiosk-{side}-{os.getpid()}" for side in ("hub", "station")]
    addresses = (NetworkNamespaces.HUB, NetworkNamespaces.STATION)
    with ExitStack() as stack:
        tuns = []
        for name, local_address, remote_address in zip(
            names, addresses, addresses[::-1], strict=True
        ):
            _ip("netns", "add", name)
            stack.callback(_ip, "netns", "delete", name)
            tuns.append(run_in_namespace(name, _tun))
            stack.callback(os.close, tuns[-1])
            _ip(
                "-n",
                name,
                "address",
                "add",
                local_address,
                "peer",
                remote_address,
                "dev",
                "wire",
            )
            for device in ("lo", "wire"):
                _ip("-n", name, "link", "set", device, "up")
        link = LossyLink((tuns[0], tuns[1]), random_source)
        link.start()
        stack.callback(link.stop)
        yield NetworkNamespaces(names[0], names[1], link)


def run_in_namespace(namespace: str, function: Callable[[], _ResultT]) -> _ResultT:
    """Call a function in a namespace: on a thread of its own, which alone enters it."""
    results: list[_ResultT] = []
    faults: list[str] = []

    def enter() -> None:
        try:
            namespace_fd = os.open(Path("/run/netns") / namespace, os.O_RDONLY)
            status = CDLL(None, use_errno=True).setns(namespace_fd, _CLONE_NEWNET)
            os.close(namespace_fd)
            if status == 0:
                results.append(function())
            else:
                faults.append(os.strerror(get_errno()))
        except OSError as fault:
            faults.append(str(fault))

    thread = Thread(target=enter)
    thread.start()
    thread.join()
    if faults:
        raise NotPermittedError(faults[0])
    return results[0]


def _tun() -> int:
    tun = os.open("/dev/net/tun", os.O_RDWR)
    fcntl.ioctl(tun, _TUNSETIFF, struct.pack("16sH22x", b"wire", _TUN_WITHOUT_HEADER))
    return tun


def _ip(*words: str) -> None:
    completed: Any = subprocess.run(
        ["ip", *words], capture_output=True, text=True, check=False
    )
    if completed.returncode:
        raise NotPermittedError(f"ip {' '.join(words)}: {completed.stderr.strip()}")
