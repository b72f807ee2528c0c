"""A home that cannot be used, and one that is used by two."""

import os
from pathlib import Path

import pytest

from kiosk.app.resources import resources
from tests.app.kiosk_runner import CliRunner, run_process
from tests.app.sample_files import AT, event_file

WORDS = [
    ("event", "list"),
    ("scan", "CODE-G1", "--json"),
    ("headcount",),
    ("search", "x"),
    ("ledger",),
    ("undo", "x", "--reason", "y"),
    ("walk-in", "--name", "x"),
]


@pytest.mark.parametrize("words", WORDS)
def test_a_file_in_place_of_the_home_is_told(
    kiosk: CliRunner, words: tuple[str, ...]
) -> None:
    kiosk.home.write_text("hello", encoding="utf-8")
    assert f"{kiosk.home} is a file, not a folder" in kiosk(*words).fault
    assert kiosk.home.read_text(encoding="utf-8") == "hello"


def test_a_home_below_a_file_is_told(kiosk: CliRunner) -> None:
    kiosk.home.write_text("hello", encoding="utf-8")
    below = CliRunner(kiosk.home / "deep" / "home", kiosk.patch, kiosk.capture)
    assert "Not a directory" in below("event", "list").fault


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no /proc here")
def test_a_home_where_nothing_can_be_made_is_told(kiosk: CliRunner) -> None:
    nowhere = CliRunner(Path("/proc/kiosk"), kiosk.patch, kiosk.capture)
    assert "The home /proc/kiosk cannot be made" in nowhere("event", "list").fault


@pytest.mark.skipif(os.getuid() == 0, reason="root may write anywhere")
def test_a_home_that_may_not_be_written_is_told(small: CliRunner) -> None:
    small.home.chmod(0o500)
    try:
        assert "cannot be written" in small("scan", "CODE-G1").fault
    finally:
        small.home.chmod(0o700)


def test_the_home_is_made_for_this_user_alone(kiosk: CliRunner, tmp_path: Path) -> None:
    kiosk.succeed("event", "import", event_file(tmp_path))
    assert kiosk.home.stat().st_mode & 0o777 == 0o700


def test_the_environment_names_a_home(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = CliRunner(small.home / "no", monkeypatch, small.capture)
    monkeypatch.setenv("KIOSK_HOME", str(small.home))
    assert elsewhere("event", "list").code == 0
    assert (small.home / "no" / "kiosk.db").exists()
    run = run_process(small.home, "event", "list", "--json")
    assert len(run.answer) == 1


@pytest.mark.parametrize("name", ["with space", "what?now", "50%25", "#1", "ünïcödé"])
def test_a_home_may_have_any_name(kiosk: CliRunner, tmp_path: Path, name: str) -> None:
    odd = CliRunner(tmp_path / name, kiosk.patch, kiosk.capture)
    odd.succeed("event", "import", event_file(tmp_path))
    assert odd.scan("CODE-404", at=AT)["refusal"] == "unknown_ticket"
    assert (tmp_path / name / "kiosk.db").stat().st_size > 0
    doctor = odd("doctor", "--json").answer
    assert next(part for part in doctor if part["part"] == "database")["works"]


def test_a_home_of_no_known_user_is_told(kiosk: CliRunner) -> None:
    nobody = CliRunner(Path("~nobody-of-this-name/x"), kiosk.patch, kiosk.capture)
    assert "~nobody-of-this-name/x" in nobody("event", "list").fault


def test_the_program_finds_its_own_files_from_anywhere(
    kiosk: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    event = resources() / "event" / "dilema-2023.toml"
    assert event.is_absolute()
    kiosk.succeed("event", "import", event)


def test_a_relative_home_is_below_the_folder_one_is_in(
    kiosk: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    near = CliRunner(Path("near"), kiosk.patch, kiosk.capture)
    near.succeed("event", "import", event_file(tmp_path))
    assert (tmp_path / "near" / "kiosk.db").exists()
