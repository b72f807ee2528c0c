"""What SQLite reports by its code is told in a sentence, whatever its words."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from kiosk.domain.fault import KnownFault
from kiosk.store.sqlite_errors import translated_errors


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "kiosk.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE guest (name TEXT)")
        connection.executemany(
            "INSERT INTO guest VALUES (?)", [("x" * 900,) for _ in range(100)]
        )
    connection.close()
    return path


@pytest.fixture
def opened(database: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(database, timeout=0)
    yield connection
    connection.close()


def test_a_file_of_something_else_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    path.write_text("reference,name\n" * 500)
    connection = sqlite3.connect(path)
    with pytest.raises(KnownFault, match="is damaged"), translated_errors(path):
        connection.execute("SELECT * FROM guest")
    connection.close()


def test_a_page_scribbled_over_is_damage(database: Path) -> None:
    whole = database.read_bytes()
    database.write_bytes(whole[:4096] + b"x" * (len(whole) - 4096))
    connection = sqlite3.connect(database)
    with pytest.raises(KnownFault, match="is damaged"), translated_errors(database):
        connection.execute("SELECT * FROM guest").fetchall()
    connection.close()


def test_a_database_locked_by_another_writer_is_reported(
    database: Path, opened: sqlite3.Connection
) -> None:
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with (
        pytest.raises(KnownFault, match="for ten seconds"),
        translated_errors(database),
    ):
        opened.execute("INSERT INTO guest VALUES ('Jan')")
    other.close()


def test_a_locked_table_of_a_shared_cache_is_reported(tmp_path: Path) -> None:
    uri = f"file:{tmp_path}/kiosk.db?cache=shared"
    writer, reader = (
        sqlite3.connect(uri, uri=True, isolation_level=None) for _ in range(2)
    )
    writer.execute("CREATE TABLE guest (name TEXT)")
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("INSERT INTO guest VALUES ('Jan')")
    with pytest.raises(KnownFault, match="locked"), translated_errors(tmp_path):
        reader.execute("SELECT * FROM guest").fetchall()
    writer.close()
    reader.close()


def test_a_database_that_may_not_grow_is_full(
    database: Path, opened: sqlite3.Connection
) -> None:
    (pages,) = opened.execute("PRAGMA page_count").fetchone()
    opened.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(KnownFault, match="is full"), translated_errors(database):
        opened.executemany("INSERT INTO guest VALUES (?)", [("y" * 9000,)] * 9)


def test_a_database_opened_for_reading_only_cannot_be_written(database: Path) -> None:
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    with (
        pytest.raises(KnownFault, match="cannot be written"),
        translated_errors(database),
    ):
        connection.execute("INSERT INTO guest VALUES ('Jan')")
    connection.close()


def test_a_file_moved_away_while_in_use_cannot_be_written(
    database: Path, opened: sqlite3.Connection
) -> None:
    opened.execute("SELECT * FROM guest").fetchone()
    database.rename(database.with_name("elsewhere.db"))
    with (
        pytest.raises(KnownFault, match="cannot be written"),
        translated_errors(database),
    ):
        opened.execute("INSERT INTO guest VALUES ('Jan')")


def test_a_folder_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "kiosk.db"
    with pytest.raises(KnownFault, match="cannot be opened"), translated_errors(path):
        sqlite3.connect(path)


def test_a_file_that_may_not_be_read_or_is_a_folder_cannot_be_opened(
    tmp_path: Path,
) -> None:
    engine = create_engine(f"sqlite:///{tmp_path}")
    with (
        pytest.raises(KnownFault, match="cannot be opened"),
        translated_errors(tmp_path),
    ):
        engine.connect()
    engine.dispose()


def test_a_disk_that_does_not_answer_is_reported(tmp_path: Path) -> None:
    """A file whose size is limited gives an I/O error, as a broken disk does."""
    script = (
        "import resource, signal, sqlite3, sys\n"
        "from pathlib import Path\n"
        "from kiosk.domain.fault import KnownFault\n"
        "from kiosk.store.sqlite_errors import translated_errors\n"
        "path = Path(sys.argv[1])\n"
        "connection = sqlite3.connect(path)\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"
        "try:\n"
        "    with translated_errors(path):\n"
        "        connection.execute('CREATE TABLE guest (name TEXT)')\n"
        "        connection.commit()\n"
        "except KnownFault as fault:\n"
        "    print(fault)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "kiosk.db")]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "does not answer as it should" in output or "is full" in output


def test_an_error_of_ours_stays_one(database: Path) -> None:
    engine = create_engine(f"sqlite:///{database}")
    connection = engine.connect()
    with (
        pytest.raises(OperationalError, match="malformed"),
        translated_errors(database),
    ):
        connection.execute(text("SELECT json('{')"))
    connection.close()
    engine.dispose()


def test_a_connection_that_was_closed_is_an_error_of_ours(
    database: Path, opened: sqlite3.Connection
) -> None:
    opened.close()
    with pytest.raises(sqlite3.ProgrammingError), translated_errors(database):
        opened.execute("SELECT 1")
