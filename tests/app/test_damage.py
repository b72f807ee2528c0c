"""A database that cannot be trusted is refused, left as it is, and set aside."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT, event_file, roster_file

COMMANDS = [
    ("event", "list"),
    ("scan", "CODE-G1", "--at", AT),
    ("headcount", "--json"),
    ("ledger",),
    ("walk-in", "--name", "Wanda"),
]


def random_bytes(path: Path) -> None:
    path.write_bytes(os.urandom(100_000))


def plain_text(path: Path) -> None:
    path.write_text("This is no database.\n" * 99, encoding="utf-8")


def half_file(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def one_page(path: Path) -> None:
    os.truncate(path, 4096)


def file_header(path: Path) -> None:
    os.truncate(path, 100)


def overwritten(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(path.stat().st_size - 8192))


DAMAGES = [random_bytes, plain_text, half_file, one_page, file_header, overwritten]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_database_is_refused_and_left_as_it_is(
    small: CliRunner, damage: Callable[[Path], None]
) -> None:
    path = small.home / "kiosk.db"
    damage(path)
    before = path.read_bytes()
    for command in COMMANDS:
        run = small(*command)
        assert run.fault == (
            f"The database {path} is damaged. It was left as it is: put a backup in "
            "its place, or move it aside with “kiosk doctor --set-aside” and import "
            "the event and the roster again."
        )
        assert run.out == ""
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "damage", [random_bytes, half_file], ids=lambda damage: damage.__name__
)
def test_set_aside_a_damaged_database_makes_room_for_a_new_one(
    small: CliRunner, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    path = small.home / "kiosk.db"
    damage(path)
    before = path.read_bytes()
    damaged = small.home / "kiosk.db.damaged-1"
    output = small.succeed("doctor", "--set-aside").out
    assert output.startswith(f"The damaged database is kept as {damaged}.")
    assert damaged.read_bytes() == before
    small.succeed("event", "import", event_file(tmp_path))
    small.succeed("roster", "import", roster_file(tmp_path))
    assert small.scan("CODE-G1", at=AT)["verdict"] == "admitted"
    damage(path)
    small.succeed("doctor", "--set-aside")
    assert damaged.read_bytes() == before
    assert (small.home / "kiosk.db.damaged-2").exists()


def test_a_sound_database_is_not_set_aside(small: CliRunner) -> None:
    assert "is sound; it stays" in small("doctor", "--set-aside").fault
    assert small.count()["expected"] > 0


def test_where_there_is_none_nothing_is_set_aside(kiosk: CliRunner) -> None:
    assert "no database" in kiosk("doctor", "--set-aside").fault


def test_an_empty_file_is_a_new_database(small: CliRunner, tmp_path: Path) -> None:
    os.truncate(small.home / "kiosk.db", 0)
    assert "There is no event yet" in small("headcount").fault
    small.succeed("event", "import", event_file(tmp_path))


def test_a_database_of_a_newer_version_is_refused_and_left_as_it_is(
    small: CliRunner,
) -> None:
    path = small.home / "kiosk.db"
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    for command in COMMANDS:
        fault = small(*command).fault
        assert "was written by a newer kiosk (version 9999" in fault
        assert "Update this program" in fault
    assert path.read_bytes() == before
    doctor = small("doctor", "--json")
    assert doctor.code == 1
    (found,) = [part for part in doctor.answer if part["part"] == "database"]
    assert "newer kiosk" in found["sentence"]


def test_a_database_of_another_program_is_refused_and_its_records_left_alone(
    kiosk: CliRunner,
) -> None:
    kiosk.home.mkdir()
    path = kiosk.home / "kiosk.db"
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE event (secret TEXT)")
        database.execute("INSERT INTO event VALUES ('kept')")
    assert f"{path} is a database of another program" in kiosk("event", "list").fault
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT * FROM event").fetchall() == [("kept",)]
        assert database.execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)


def test_a_folder_in_place_of_the_database_is_told(kiosk: CliRunner) -> None:
    (kiosk.home / "kiosk.db").mkdir(parents=True)
    assert "cannot be opened" in kiosk("event", "list").fault
