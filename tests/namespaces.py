"""Two network namespaces of the tests' own, and a bad wire between them.

The wire is this process, which carries packets between two TUN devices: not every
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

_TUNSETIFF, _TUN_WITHOUT_HEAD = 0x400454CA, 0x1001
_CLONE_NEWNET = 0x40000000
_LONGEST = 65536
_Packet = tuple[float, bytes]
_Made = TypeVar("_Made")


class NotPermitted(Exception):  # noqa: N818  it is no fault
    """This machine lets nobody make namespaces, or not us."""


@dataclass(slots=True)
class Wire:
    """Carries packets both ways, as badly as it is told to.

    ``loss`` is the share of packets that vanish, ``delay`` the seconds each way.
    """

    ends: tuple[int, int]
    chance: Random
    loss: float = 0.0
    delay: float = 0.0
    cut: bool = False
    lost: int = 0
    _ended: Event = field(default_factory=Event)
    _threads: list[Thread] = field(default_factory=list)

    def start(self) -> None:
        """Carry packets from now on."""
        for one, other in (self.ends, self.ends[::-1]):
            way: SimpleQueue[_Packet | None] = SimpleQueue()
            for work in ((self._take, one, way), (self._give, other, way)):
                self._threads.append(Thread(target=work[0], args=work[1:], daemon=True))
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Carry nothing more."""
        self._ended.set()
        for thread in self._threads:
            thread.join()

    def _take(self, end: int, way: "SimpleQueue[_Packet | None]") -> None:
        while not self._ended.is_set():
            if select([end], [], [], 0.1)[0]:
                packet = os.read(end, _LONGEST)
                if self.cut or self.chance.random() < self.loss:
                    self.lost += 1
                else:
                    way.put((monotonic() + self.delay, packet))
        way.put(None)

    def _give(self, end: int, way: "SimpleQueue[_Packet | None]") -> None:
        while (due := way.get()) is not None:
            self._ended.wait(max(due[0] - monotonic(), 0))
            os.write(end, due[1])


@dataclass(frozen=True, slots=True)
class Namespaces:
    """The hub's side and the station's side, with the wire between."""

    hub: str
    station: str
    wire: Wire

    HUB, STATION = "10.73.19.1", "10.73.19.2"

    def command(self, *words: str) -> list[str]:
        """Spell a command that runs at the station's side."""
        return ["ip", "netns", "exec", self.station, *words]


@contextmanager
def two_namespaces(chance: Random) -> Iterator[Namespaces]:
    """Make two namespaces with a wire, and take them down again, whatever happens.

    Raises NotPermitted, with the machine's reason.
    """
    assert shutil.which("ip"), "ip is missing: apt-get install iproute2"
    names = [f"kiosk-{side}-{os.getpid()}" for side in ("hub", "station")]
    addresses = (Namespaces.HUB, Namespaces.STATION)
    with ExitStack() as stack:
        ends = []
        for name, near, far in zip(names, addresses, addresses[::-1], strict=True):
            _ip("netns", "add", name)
            stack.callback(_ip, "netns", "delete", name)
            ends.append(inside(name, _tun))
            stack.callback(os.close, ends[-1])
            _ip("-n", name, "address", "add", near, "peer", far, "dev", "wire")
            for device in ("lo", "wire"):
                _ip("-n", name, "link", "set", device, "up")
        wire = Wire((ends[0], ends[1]), chance)
        wire.start()
        stack.callback(wire.stop)
        yield Namespaces(names[0], names[1], wire)


def inside(namespace: str, make: Callable[[], _Made]) -> _Made:
    """Make something in a namespace: on a thread of its own, which alone goes there."""
    made: list[_Made] = []
    faults: list[str] = []

    def go() -> None:
        try:
            place = os.open(Path("/run/netns") / namespace, os.O_RDONLY)
            moved = CDLL(None, use_errno=True).setns(place, _CLONE_NEWNET)
            os.close(place)
            if moved == 0:
                made.append(make())
            else:
                faults.append(os.strerror(get_errno()))
        except OSError as fault:
            faults.append(str(fault))

    thread = Thread(target=go)
    thread.start()
    thread.join()
    if faults:
        raise NotPermitted(faults[0])
    return made[0]


def _tun() -> int:
    end = os.open("/dev/net/tun", os.O_RDWR)
    fcntl.ioctl(end, _TUNSETIFF, struct.pack("16sH22x", b"wire", _TUN_WITHOUT_HEAD))
    return end


def _ip(*words: str) -> None:
    done: Any = subprocess.run(
        ["ip", *words], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise NotPermitted(f"ip {' '.join(words)}: {done.stderr.strip()}")
