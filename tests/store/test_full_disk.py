"""On a full disk nothing is half done, and the next scan after it works."""

import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from kiosk.domain.fault import KnownFault
from kiosk.store.sqlite_store import SqliteStore
from tests.desk_driver import DeskDriver
from tests.sample_event import sample_event, sample_guest

PAGE = 4096
GUESTS = 200


class NearlyFullDisk(Protocol):
    """A disk with little space left."""

    folder: Path
    sentence: str

    def fill(self, free: int) -> None:
        """Leave a number of bytes free."""

    def make_room(self) -> None:
        """Free the space."""


@dataclass
class SmallDisk:
    """A disk of 8 megabytes, with one big file on it."""

    folder: Path
    sentence: str = "is full, so nothing was written"

    def fill(self, free: int) -> None:
        with (self.folder / "big").open("wb", buffering=0) as file:
            try:
                while file.write(bytes(PAGE)):
                    pass
            except OSError:
                file.truncate(max(file.tell() - free, 0))

    def make_room(self) -> None:
        (self.folder / "big").unlink()


@dataclass
class SizeLimit:
    """A folder whose files may not grow, which needs no rights."""

    folder: Path
    sentence: str = "does not answer as it should, so nothing was written"

    def fill(self, free: int) -> None:
        sizes = [file.stat().st_size for file in self.folder.iterdir()]
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (max([0, *sizes]) + free, hard))

    def make_room(self) -> None:
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


@contextmanager
def mounted(folder: Path) -> Iterator[SmallDisk]:
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small disk")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


@contextmanager
def limited(folder: Path) -> Iterator[SizeLimit]:
    disk = SizeLimit(folder)
    try:
        yield disk
    finally:
        disk.make_room()


@pytest.fixture(params=[mounted, limited])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[NearlyFullDisk]:
    with request.param(tmp_path) as disk:
        yield disk


def scan_all(desk: DeskDriver, codes: Iterator[str], scanned: list[str]) -> None:
    for code in codes:
        scanned.append(code)
        desk.scan(code=code)


def test_a_scan_on_a_full_disk_is_a_known_fault_and_works_once_there_is_room(
    disk: NearlyFullDisk,
) -> None:
    desk = DeskDriver(disk.folder, sample_event())
    codes = [f"guest-{number}" for number in range(GUESTS)]
    desk.import_people(*(sample_guest(code, code=code) for code in codes))
    next_codes, scanned = iter(codes), list[str]()
    for pages in range(20):
        disk.fill(free=pages * PAGE)
        with pytest.raises(KnownFault, match=disk.sentence):
            scan_all(desk, next_codes, scanned)
        assert len(desk.ledger) == len(scanned) - 1
        disk.make_room()
        assert desk.scan(code=scanned[-1]).outcome == "admitted"
        running, recounted = desk.tallies()
        assert (+running, desk.inconsistent_references()) == (recounted, [])
    desk.close()


def test_a_database_that_found_no_room_to_begin_in_begins_once_there_is(
    disk: NearlyFullDisk,
) -> None:
    disk.fill(free=10 * PAGE)
    with pytest.raises(KnownFault, match=disk.sentence):
        SqliteStore(disk.folder / "kiosk.db")
    disk.make_room()
    desk = DeskDriver(disk.folder, sample_event())
    desk.import_people(sample_guest("guest"))
    assert desk.scan("guest").outcome == "admitted"
    desk.close()
