"""A home that goes away, or whose disk is full, while kiosk runs."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.domain.fault import KnownFault
from tests.app.conftest import _bare_surroundings, kiosk, small, small_home
from tests.app.kiosk_runner import CliRunner, kiosk_command, read_answer
from tests.app.sample_files import AT
from tests.app.test_full_disk import cramped, fill_disk, tiny

__all__ = ["_bare_surroundings", "cramped", "kiosk", "small", "small_home", "tiny"]


def remove_all(home: Path) -> None:
    shutil.rmtree(home)


def move_away(home: Path) -> None:
    home.rename(home.with_name("elsewhere"))


def remove_database(home: Path) -> None:
    for path in home.glob("kiosk.db*"):
        path.unlink()


def replace_database(home: Path) -> None:
    copy = home / "copy"
    shutil.copy(home / "kiosk.db", copy)
    copy.replace(home / "kiosk.db")


LOSSES = (remove_all, move_away, remove_database, replace_database)
windows = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files")


@windows
@pytest.mark.parametrize("lose", LOSSES)
def test_a_home_that_is_lost_admits_nobody(
    small: CliRunner, lose: Callable[[Path], None]
) -> None:
    command = kiosk_command(small.home, "scan", "--json", "--at", AT)
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdin is not None
    process.stdin.write(b"CODE-G1\n")
    process.stdin.flush()
    assert read_answer(process.stdout)["verdict"] == "admitted"
    lose(small.home)
    out, err = process.communicate(b"CODE-G2\nCODE-G4\n")
    assert b"admitted" not in out
    said = " ".join((out + err).decode().split())
    assert f"{small.home / 'kiosk.db'} was removed or replaced" in said
    assert "Something went wrong" not in said


@windows
@pytest.mark.parametrize("lose", LOSSES)
def test_numbers_of_a_lost_home_are_not_shown(
    small: CliRunner, lose: Callable[[Path], None]
) -> None:
    with closing(Application(Home(small.home))) as app:
        with app.store.reading() as reader:
            assert reader.events.all()
        lose(small.home)
        with (
            pytest.raises(KnownFault, match="removed or replaced"),
            app.store.reading(),
        ):
            pass
        with (
            pytest.raises(KnownFault, match="removed or replaced"),
            app.store.transaction(),
        ):
            pass


def test_on_a_full_disk_numbers_are_read(cramped: CliRunner) -> None:
    before = cramped.count()
    fill_disk(cramped.home.parent)
    assert cramped.count() == before
    assert cramped.succeed("event", "list").out
    assert cramped.succeed("search", "anna").out
    assert (
        "is full, so nothing was written"
        in cramped("scan", "CODE-G1", "--at", AT).fault
    )


def test_on_a_full_disk_what_was_not_written_back_yet_is_read(
    cramped: CliRunner,
) -> None:
    with closing(Application(Home(cramped.home))) as app, app.store.reading():
        cramped.scan("CODE-G1", at=AT)
        for suffix in ("", "-wal"):
            path = cramped.home / f"kiosk.db{suffix}"
            shutil.copy(path, cramped.home / f"copy{suffix}")
    for suffix in ("", "-wal"):
        (cramped.home / f"copy{suffix}").replace(cramped.home / f"kiosk.db{suffix}")
    fill_disk(cramped.home.parent)
    assert cramped.count()["inside"] == 1
