"""A damaged database is told of, and left as it is."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from kiosk.domain.fault import KnownFault
from kiosk.store.soundness import is_sound
from kiosk.store.store import SqlStore
from tests.evening import evening, guest
from tests.rehearsal import Rehearsal

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
    """The file of an evening with some guests."""
    desk = Rehearsal(tmp_path, evening())
    desk.invite(*(guest(f"guest-{number}", code=f"{number}") for number in range(200)))
    desk.scan("guest-1")
    desk.close()
    return tmp_path / "kiosk.db"


def use(database: Path) -> None:
    """Open the records and scan somebody."""
    desk = Rehearsal(database.parent, evening())
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
            use(database)
        assert database.read_bytes() == damaged
    assert not is_sound(database)


def test_a_database_damaged_while_in_use_is_a_known_fault(database: Path) -> None:
    store = SqlStore(database)
    database.write_bytes(CHANCE.randbytes(100_000))
    with pytest.raises(KnownFault, match="is damaged"), store.reading() as reader:
        reader.events.all()
    with pytest.raises(KnownFault, match="is damaged"):
        store.version()
    store.close()


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    (tmp_path / "kiosk.db").touch()
    Rehearsal(tmp_path, evening()).close()
    assert is_sound(tmp_path / "kiosk.db")
