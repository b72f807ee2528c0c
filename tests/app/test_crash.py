"""A bug: a reference for the person, one traceback in the log."""

import errno
import re
from pathlib import Path

import pytest

from kiosk.domain.fault import KnownFault
from kiosk.service.check_in import CheckIn
from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT


def break_check_in(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """Make every check-in fail."""

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(CheckIn, "__call__", fail)


def log(home: Path) -> str:
    """Read the log."""
    return (home / "kiosk.log").read_text(encoding="utf-8")


def test_a_mistake_gets_a_reference_and_one_traceback_in_the_log(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_check_in(monkeypatch, ZeroDivisionError("by nothing"))
    run = small("scan", "CODE-G1", "--at", AT)
    found = re.fullmatch(
        r"Something went wrong in the kiosk itself\. Tell the organisers the reference "
        r"([A-Z2-9]{6}); what happened is kept in (.*)\.\n",
        run.err,
    )
    assert run.code == 1
    assert found
    assert found[2] == str(small.home / "kiosk.log")
    assert f"bug {found[1]}" in log(small.home)
    assert log(small.home).count("Traceback") == 1


def test_a_mistake_in_one_line_leaves_the_next_its_answer(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_check_in(monkeypatch, ZeroDivisionError("by nothing"))
    run = small("scan", "--json", "--at", AT, stdin="CODE-G1\nCODE-G2\n")
    assert [list(answer) for answer in run.answers] == [["error"], ["error"]]
    assert run.code == 1


def test_where_the_log_cannot_be_written_the_mistake_is_told(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    (small.home / "kiosk.log").mkdir()
    break_check_in(monkeypatch, ZeroDivisionError("by nothing"))
    run = small("scan", "CODE-G1", "--at", AT)
    assert "the log cannot be written (ZeroDivisionError: by nothing)" in run.err
    assert len(run.err.splitlines()) == 1


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_failing_disk_is_no_mistake_of_ours(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    break_check_in(monkeypatch, OSError(number, "It fails", "/dev/x"))
    fault = small("scan", "CODE-G1", "--at", AT).fault
    assert "The disk does not oblige (/dev/x): It fails." in fault
    assert not (small.home / "kiosk.log").exists()


def test_a_known_fault_is_not_logged(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_check_in(monkeypatch, KnownFault("The door is stuck."))
    assert small("scan", "CODE-G1").fault == "The door is stuck."
    assert not (small.home / "kiosk.log").exists()


def test_without_qt_a_picture_is_told_what_it_takes(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking = ImportError("libEGL.so.1: cannot open", name="PySide6.QtGui")
    break_check_in(monkeypatch, lacking)
    assert "apt-get install libegl1" in small("scan", "CODE-G1").fault


def test_codes_and_names_do_not_get_into_the_log(small: CliRunner) -> None:
    small("scan", "CODE-G1", "--at", AT)
    small("undo", "G1", "--reason", "Anna")
    assert not (small.home / "kiosk.log").exists()
