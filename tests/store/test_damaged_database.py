"""A damaged database is told of, and left as it is."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from kiosk.domain.fault import KnownFault
from kiosk.store.integrity import is_intact
from kiosk.store.sqlite_store import SqliteStore
from tests.desk_driver import DeskDriver
from tests.sample_event import sample_event, sample_guest

Damage = Callable[[bytes], bytes]
CHANCE = Random(20231128)  # noqa: S311  the same damage in every run
DAMAGES: dict[str, Damage] = {
    "random bytes": lambda whole: CHANCE.randbytes(len(whole)),
    "a text": lambda _: b"reference,name\nG1,Anna\n" * 500,
    "only its start": lambda whole: whole[:100],
    "its first half": lambda whole: whole[: len(whole) // 2],
    "its first page lost": lambda whole: bytes(4096) + whole[4096:],
    "its schema scribbled over": lambda whole: whole[:100] + b"x" * 4000 + whole[4100:],
    "all but its first page scribbled over": lambda whole: (
        whole[:4096] + CHANCE.randbytes(len(whole) - 4096)
    ),
}


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """The database of an evening with some guests."""
    desk = DeskDriver(tmp_path, sample_event())
    desk.import_people(
        *(sample_guest(f"guest-{number}", code=f"{number}") for number in range(200))
    )
    desk.scan("guest-1")
    desk.close()
    return tmp_path / "kiosk.db"


def scan_somebody(database: Path) -> None:
    """Open the records and scan somebody."""
    desk = DeskDriver(database.parent, sample_event())
    try:
        desk.scan(code="2")
    finally:
        desk.close()


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_database_is_a_known_fault_and_left_as_it_is(
    database: Path, damage: str
) -> None:
    damaged = DAMAGES[damage](database.read_bytes())
    database.write_bytes(damaged)
    for _ in range(2):
        with pytest.raises(KnownFault, match="is damaged"):
            scan_somebody(database)
        assert database.read_bytes() == damaged
    assert not is_intact(database)


def test_a_database_damaged_while_in_use_is_a_known_fault(database: Path) -> None:
    store = SqliteStore(database)
    database.write_bytes(CHANCE.randbytes(100_000))
    with pytest.raises(KnownFault, match="is damaged"), store.reading() as reader:
        reader.events.all()
    with pytest.raises(KnownFault, match="is damaged"):
        store.data_version()
    store.close()


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    (tmp_path / "kiosk.db").touch()
    DeskDriver(tmp_path, sample_event()).close()
    assert is_intact(tmp_path / "kiosk.db")
