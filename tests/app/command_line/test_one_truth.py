"""Whatever tells who is inside tells the same, now and for another moment."""

import csv
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app.bootstrap import SystemClock
from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT, LATER, SOON, event_file

AFTER_EXIT, BEFORE_EXIT = "2030-05-01T20:31", "2030-05-01T20:29"


def listed(kiosk: CliRunner, folder: Path, *words: str) -> dict[str, tuple[str, str]]:
    """Return who is on the list and inside or was here, by reference."""
    kiosk.succeed("paper", "-o", folder, *words)
    text = (folder / "people-evening.csv").read_text(encoding="utf-8-sig")
    return {
        row["reference"]: (row["inside"], row["state"])
        for row in csv.DictReader(text.splitlines())
    }


def inside(kiosk: CliRunner, folder: Path, *words: str) -> list[str]:
    """Return who is inside by the list, after comparing it with the headcount."""
    people = listed(kiosk, folder, *words)
    found = sorted(name for name, (inside, _) in people.items() if inside == "yes")
    assert kiosk.count(*words)["inside"] == len(found)
    return found


@pytest.fixture
def closing(small: CliRunner) -> CliRunner:
    """The desk of an event whose guests count as gone at 20:30."""
    exit_at = "automatic_exit_at = 2030-05-01T20:30:00"
    small.succeed("event", "import", event_file(small.home.parent, admission=exit_at))
    return small


def test_the_list_of_a_moment_is_of_that_moment(
    small: CliRunner, tmp_path: Path
) -> None:
    small.scan("CODE-G1", at=AT)
    small.scan("CODE-G1", "--out", at=LATER)
    small.scan("CODE-G2", at=LATER)
    walk_in = ("walk-in", "--name", "Wanda Alking", "--at", LATER, "--json")
    reference = small.succeed(*walk_in).answer["reference"]
    small.succeed("undo", reference, "--reason", "no", "--at", "2030-05-01T18:30")
    assert inside(small, tmp_path, "--at", "2030-05-01T18:00") == []
    assert inside(small, tmp_path, "--at", SOON) == ["G1"]
    assert listed(small, tmp_path, "--at", SOON)["G1"][1].startswith("inside since")
    assert inside(small, tmp_path, "--at", LATER) == ["G2", reference]
    assert inside(small, tmp_path, "--at", "2030-05-01T18:31") == ["G2"]
    assert len(listed(small, tmp_path, "--at", SOON)) == 13


def test_a_late_report_finds_its_moment_on_the_list(
    small: CliRunner, tmp_path: Path
) -> None:
    small.scan("CODE-G1", "--out", at=LATER)
    small.scan("CODE-G1", at=AT)
    assert inside(small, tmp_path, "--at", SOON) == ["G1"]
    assert inside(small, tmp_path, "--at", LATER) == []


def test_after_the_automatic_exit_the_list_has_nobody_inside(
    closing: CliRunner, tmp_path: Path
) -> None:
    closing.succeed("scan", "CODE-G1", "CODE-G2", "--at", AT)
    assert inside(closing, tmp_path, "--at", BEFORE_EXIT) == ["G1", "G2"]
    assert inside(closing, tmp_path, "--at", AFTER_EXIT) == []
    assert len(closing.ledger) == 2


@pytest.fixture
def closed(small: CliRunner) -> CliRunner:
    """The desk of an event whose automatic exit was just now, with one inside."""
    now = SystemClock().now().replace(microsecond=0)
    exit_at = now - timedelta(minutes=1)
    text = event_file(small.home.parent).read_text(encoding="utf-8")
    before = (now - timedelta(hours=6)).strftime("%Y-%m-%dT%H:%M:%SZ")
    end = (now - timedelta(minutes=2)).strftime("%Y-%m-%dT%H:%M:%SZ")
    for old, new in (
        ("starts_at = 2030-05-01T18:00:00", f"starts_at = {before}"),
        ("ends_at = 2030-05-01T20:00:00", f"ends_at = {end}"),
        ("opens_at = 2030-05-01T17:30:00", f"opens_at = {before}"),
        (
            "closes_at = 2030-05-01T20:00:00",
            f"closes_at = {end}\nautomatic_exit_at = {exit_at:%Y-%m-%dT%H:%M:%SZ}",
        ),
    ):
        text = text.replace(old, new)
    path = small.home.parent / "now.toml"
    path.write_text(text, encoding="utf-8")
    small.succeed("event", "import", path)
    inside_at = (now - timedelta(hours=1)).isoformat()
    assert small.scan("CODE-G1", at=inside_at)["verdict"] == "admitted"
    return small


def test_the_list_applies_the_exits_that_are_due(
    closed: CliRunner, tmp_path: Path
) -> None:
    people = listed(closed, tmp_path)
    assert (people["G1"][0], people["G1"][1][:8]) == ("no", "was here")
    assert inside(closed, tmp_path) == []


def test_a_search_applies_them_too(closed: CliRunner) -> None:
    (found,) = closed.succeed("search", "Anna", "--json").answer
    assert found["inside"] is False


def test_an_exported_roster_applies_them_too(closed: CliRunner, tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    closed.succeed("roster", "export", path)
    text = path.read_text(encoding="utf-8-sig")
    rows = {row["reference"]: row for row in csv.DictReader(text.splitlines())}
    assert rows["G1"]["inside"] == "no"


def test_a_walk_in_after_the_exits_finds_room(closing: CliRunner) -> None:
    path = event_file(
        closing.home.parent,
        event="capacity = 1",
        admission="automatic_exit_at = 2030-05-01T19:30:00",
    )
    closing.succeed("event", "import", path)
    closing.scan("CODE-G1", at=AT)
    closing.succeed("walk-in", "--name", "Wanda Alking", "--at", "2030-05-01T19:40")
    assert [entry["kind"] for entry in closing.ledger] == [
        "entry",
        "automatic_exit",
        "entry",
    ]
