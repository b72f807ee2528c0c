"""A roster comes in slice by slice: scans go on, and an interruption does no harm."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.people.registration import Registration
from tests.desk_driver import DeskDriver
from tests.sample_event import sample_event, sample_guest
from tests.store.scan_process import FORK_SERVER

MANY = 20_000


def crowd(count: int) -> list[Registration]:
    """Return guests without ids, as a roster has them."""
    guest = replace(sample_guest("guest"), id="")
    return [
        replace(guest, reference=f"guest {number:05}", code=f"code-{number}")
        for number in range(count)
    ]


def import_crowd(home: Path) -> None:
    desk = DeskDriver(home, sample_event())
    desk.import_people(*crowd(MANY))
    desk.close()


def stored_people(desk: DeskDriver) -> list[Registration]:
    """Return the registrations without their ids, which are new in every home."""
    with desk.store.reading() as reader:
        people = list(reader.people.all(desk.event.id))
    return [replace(person.registration, id="") for person in people]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskDriver]:
    desk = DeskDriver(tmp_path, sample_event())
    yield desk
    desk.close()


@contextmanager
def import_under_way(home: Path, desk: DeskDriver) -> Iterator[None]:
    """Import in another process, which is killed in the end."""
    process = FORK_SERVER.Process(target=import_crowd, args=(home,))
    process.start()
    expected = desk.count.expected
    while desk.count.expected == expected and process.is_alive():
        pass
    yield
    process.kill()
    process.join()
    process.close()


def test_a_scan_is_answered_while_a_roster_comes_in(
    tmp_path: Path, desk: DeskDriver
) -> None:
    desk.import_people(sample_guest("guest", code="guest"))
    with import_under_way(tmp_path, desk):
        result = desk.scan(code="guest")
        expected = desk.count.expected
    assert result.inside
    assert 1 < expected < MANY + 1


def test_an_import_that_was_killed_is_completed_by_importing_again(
    tmp_path: Path, desk: DeskDriver
) -> None:
    with import_under_way(tmp_path, desk):
        pass
    half = stored_people(desk)
    assert 0 < len(half) < MANY
    assert half == crowd(MANY)[: len(half)]
    assert desk.count.expected == len(half)
    report = desk.import_people(*crowd(MANY))
    assert (report.added, report.unchanged) == (MANY - len(half), len(half))
    assert stored_people(desk) == crowd(MANY)
    assert desk.count.expected == MANY
    running, recounted = desk.tallies()
    assert running == recounted
