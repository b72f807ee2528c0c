"""``kiosk paper``: the door list is in its folder, whole and up to date."""

import csv
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from kiosk.app.home import Home
from kiosk.app.hub.membership import HubMembership, write_membership
from tests.app.kiosk_runner import CliRunner, kiosk_command, run_process
from tests.app.sample_files import AT, SOON, event_file

NAMES = ["people-evening.csv", "people-evening.pdf"]


def rows(folder: Path, event: str = "evening") -> dict[str, dict[str, str]]:
    text = (folder / f"people-{event}.csv").read_text(encoding="utf-8-sig")
    return {row["reference"]: row for row in csv.DictReader(text.splitlines())}


def text(folder: Path, event: str = "evening") -> str:
    reader = PdfReader(BytesIO((folder / f"people-{event}.pdf").read_bytes()))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def stick(small: CliRunner, tmp_path: Path) -> Path:
    """A stick's folder that the settings name; it is not plugged in yet."""
    folder = tmp_path / "stick"
    settings = f'station = "door 1"\npaper_folder = "{folder}"\n'
    (small.home / "settings.toml").write_text(settings, encoding="utf-8")
    return folder


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 32 KiB, where this computer lets us have one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True, check=False)
    except OSError as error:
        pytest.skip(f"no small disk can be mounted here: {error}")
    if done.returncode:
        pytest.skip("no small disk can be mounted here: it takes root")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_the_list_lies_in_the_home_for_this_user_alone(small: CliRunner) -> None:
    small.scan("CODE-G1", at=AT)
    output = small.succeed("paper", "--at", SOON).out
    folder = small.home / "paper"
    assert (
        output == f"13 people are on the list in {folder}, 1 of them inside at 18:15.\n"
    )
    assert names(folder) == NAMES
    assert "Wednesday 1 May 2030, 18:15 (Europe/Amsterdam)" in text(folder)
    assert "Vries, Anna de" in text(folder)
    assert rows(folder)["G1"]["state"] == "inside since 18:05, Main door"
    assert rows(folder)["CA"]["state"] == "cancelled"
    if sys.platform != "win32":
        modes = {path.stat().st_mode & 0o777 for path in folder.iterdir()}
        assert modes == {0o600}


def test_a_new_list_takes_the_place_of_the_old_one(small: CliRunner) -> None:
    small.succeed("paper", "--at", AT)
    small.scan("CODE-G2", at=SOON)
    small.succeed("paper", "--at", SOON)
    folder = small.home / "paper"
    assert names(folder) == NAMES
    assert rows(folder)["G2"]["as_of"] == "2030-05-01 18:15:00+02:00"
    assert rows(folder)["G2"]["inside"] == "yes"


def test_each_event_has_its_own(small: CliRunner, tmp_path: Path) -> None:
    small.succeed("event", "import", event_file(tmp_path, "morning"))
    for event in ("evening", "morning"):
        small.succeed("paper", "--event", event, "-o", tmp_path / "lists" / "today")
    assert names(tmp_path / "lists" / "today") == [
        *NAMES,
        "people-morning.csv",
        "people-morning.pdf",
    ]
    assert "Nobody is on this list." in text(tmp_path / "lists" / "today", "morning")


def test_the_station_s_language_is_spoken(small: CliRunner) -> None:
    (small.home / "settings.toml").write_text('language = "nl"', encoding="utf-8")
    small.succeed("paper", "--at", AT)
    assert "woensdag 1 mei 2030, 18:05" in text(small.home / "paper")
    assert rows(small.home / "paper")["WL"]["state"] == "op de wachtlijst"


def test_no_e_mail_address_leaves_the_records(small: CliRunner) -> None:
    small.succeed("paper")
    assert "@" not in text(small.home / "paper")
    assert b"@" not in (small.home / "paper" / NAMES[0]).read_bytes()


def test_a_stick_gets_the_list_and_the_home_has_it_too(
    small: CliRunner, stick: Path
) -> None:
    stick.mkdir()
    small.succeed("paper", "--at", AT)
    for folder in (stick, small.home / "paper"):
        assert names(folder) == NAMES
        assert "Vries, Anna de" in text(folder)


def test_without_its_stick_the_list_is_in_the_home_until_it_comes_back(
    small: CliRunner, stick: Path
) -> None:
    fault = small("paper", "--at", AT).fault
    assert f"The folder {stick} for the list of people is not there" in fault
    assert "plug the stick in" in fault
    assert fault.endswith(f"The list is in {small.home / 'paper'} all the same.")
    assert not stick.exists()
    assert "as_of" in next(iter(rows(small.home / "paper").values()))
    stick.mkdir()
    small.succeed("paper", "--at", SOON)
    assert rows(stick)["G1"]["as_of"] == "2030-05-01 18:15:00+02:00"


def test_a_stick_that_is_full_keeps_its_last_whole_list(
    small: CliRunner, small_disk: Path
) -> None:
    settings = f'paper_folder = "{small_disk}"\n'
    (small.home / "settings.toml").write_text(settings, encoding="utf-8")
    old = small_disk / NAMES[1]
    old.write_bytes(b"the last whole list")
    fault = small("paper", "--at", AT).fault
    assert f"“{old}” cannot be written (no space left on device);" in fault
    assert old.read_bytes() == b"the last whole list"
    assert names(small_disk) == [NAMES[1]]
    assert names(small.home / "paper") == NAMES


def test_a_station_that_cannot_reach_its_hub_writes_what_it_knows(
    small: CliRunner,
) -> None:
    joined = HubMembership(
        address="postgresql://127.0.0.1:9/kiosk",
        role="kiosk_door",
        secret="secret",  # noqa: S106  of no hub at all
        station="door 1",
        hub="a hub",
        joined_at=AT,
    )
    write_membership(Home(small.home), joined)
    assert small("paper", "--at", AT).code == 0
    assert "Cut off from the other stations" in text(small.home / "paper")
    assert rows(small.home / "paper")["G1"]["cut_off"] == "yes"
    words = ("paper", "--at", SOON, "--aside", "--alone-since", AT)
    assert run_process(small.home, *words).err == ""
    assert "what happened there since 18:05 is missing" in text(small.home / "paper")


def test_a_home_that_takes_no_list_does_not_keep_it_from_the_stick(
    small: CliRunner, stick: Path
) -> None:
    stick.mkdir()
    (small.home / "paper").write_text("in the way", encoding="utf-8")
    fault = small("paper", "--at", AT).fault
    assert f"The folder {small.home / 'paper'} cannot be made" in fault
    assert "all the same" not in fault
    assert names(stick) == NAMES


def test_a_folder_that_cannot_be_made_is_told(small: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("hello", encoding="utf-8")
    fault = small("paper", "-o", tmp_path / "file" / "lists").fault
    assert "cannot be made: Not a directory." in fault


def test_doctor_tells_where_the_list_goes_and_of_a_missing_stick(
    small: CliRunner, stick: Path
) -> None:
    def found() -> dict[str, object]:
        parts = small("doctor", "--json").answer
        return next(part for part in parts if part["part"] == "paper")

    assert found()["works"] is False
    assert f"The folder {stick}" in str(found()["sentence"])
    stick.mkdir()
    assert found()["works"] is True
    assert "these are on one disk" in str(found()["sentence"])
    (small.home / "settings.toml").unlink()
    assert found()["sentence"] == (
        f"the list of people goes to {small.home / 'paper'} while a face is open"
    )
    assert names(stick) == []


def test_doctor_tells_of_a_folder_that_cannot_be_written(small: CliRunner) -> None:
    settings = small.home / "settings.toml"
    settings.write_text('paper_folder = "/proc"', encoding="utf-8")
    parts = small("doctor", "--json").answer
    found = next(part for part in parts if part["part"] == "paper")
    assert found["works"] is False
    assert "/proc, for the list of people, cannot be written" in found["sentence"]


def test_a_writer_that_is_killed_never_leaves_half_a_list(small: CliRunner) -> None:
    small.succeed("paper", "--at", AT)
    folder = small.home / "paper"
    for tenths in range(1, 9):
        words = kiosk_command(small.home, "paper", "--at", SOON)
        with subprocess.Popen(words, stdout=subprocess.DEVNULL) as writer:
            try:
                writer.wait(tenths / 10)
            except subprocess.TimeoutExpired:
                writer.kill()
        assert "Vries, Anna de" in text(folder)
        assert len(rows(folder)) == 13
