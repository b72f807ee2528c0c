"""A walk-in whose only entry is undone counts nowhere; the ledger keeps both rows."""

import csv
from pathlib import Path

import pytest

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT, LATER, SOON

WANDA = ("walk-in", "--name", "Wanda Alking", "--email", "w@example.org")


@pytest.fixture
def undone(small: CliRunner) -> str:
    """The reference of a walk-in who was taken back."""
    reference: str = small.succeed(*WANDA, "--at", AT, "--json").answer["reference"]
    small.succeed("undo", reference, "--reason", "the wrong person", "--at", SOON)
    return reference


def ticket_of(kiosk: CliRunner, reference: str, folder: Path) -> tuple[str, str]:
    """Return the options that scan a picture of somebody's ticket."""
    picture = folder / f"{reference}.png"
    kiosk.succeed("ticket", reference, "-o", picture)
    return ("--image", str(picture))


def test_an_undone_walk_in_counts_nowhere(small: CliRunner) -> None:
    before = small.count()
    entry = small.succeed(*WANDA, "--at", AT, "--json").answer["entry"]
    small.succeed("undo", entry, "--reason", "the wrong person", "--at", SOON)
    assert small.count() == before
    assert small.count("--at", LATER) == before
    kept = [(entry["verdict"], entry["reference"]) for entry in small.ledger]
    assert [verdict for verdict, _ in kept] == ["admitted", "undone"]
    assert kept[0][1] == kept[1][1] != ""


def test_an_undone_walk_in_stands_on_no_list(
    small: CliRunner, undone: str, tmp_path: Path
) -> None:
    small.succeed("paper", "-o", tmp_path, "--at", LATER)
    small.succeed("roster", "export", tmp_path / "roster.csv")
    for file in ("people-evening.csv", "roster.csv"):
        text = (tmp_path / file).read_text(encoding="utf-8-sig")
        references = [row["reference"] for row in csv.DictReader(text.splitlines())]
        assert len(references) == 13
        assert undone not in references


def test_an_undone_walk_in_gets_neither_ticket_nor_badge(
    small: CliRunner, undone: str, tmp_path: Path
) -> None:
    assert "8 tickets" in small.succeed("tickets", "-o", tmp_path / "tickets").out
    assert "8 badges" in small.succeed("badges", "-o", tmp_path / "all.pdf").out
    assert small.succeed("badges", "--print").out.startswith("8 queued")
    assert undone


def test_the_person_is_no_namesake_of_an_undone_walk_in(
    small: CliRunner, undone: str
) -> None:
    again = small.succeed(*WANDA, "--at", LATER, "--json").answer
    assert again["reference"] != undone
    count = small.count()
    assert (count["walk_ins"], count["inside"], count["expected"]) == (1, 1, 9)
    assert "Wanda Alking" in small(*WANDA, "--at", LATER).fault


def test_a_search_says_that_a_walk_in_was_taken_back(
    small: CliRunner, undone: str
) -> None:
    (found,) = small.succeed("search", "Wanda", "--json").answer
    assert (found["reference"], found["state"]) == (undone, "withdrawn")
    assert "guest, withdrawn" in small.succeed("search", "Wanda").out


def test_an_undone_walk_in_who_comes_all_the_same_counts_again(
    small: CliRunner, undone: str, tmp_path: Path
) -> None:
    before = small.count()
    ticket = ticket_of(small, undone, tmp_path)
    assert small.scan(*ticket, at=LATER)["verdict"] == "admitted"
    count = small.count()
    assert count["expected"] == before["expected"] + 1
    assert (count["walk_ins"], count["inside"]) == (1, 1)


def test_a_walk_in_who_left_counts_as_one_who_came(
    small: CliRunner, tmp_path: Path
) -> None:
    reference = small.succeed(*WANDA, "--at", AT, "--json").answer["reference"]
    small.scan(*ticket_of(small, reference, tmp_path), "--out", at=SOON)
    small.succeed("undo", reference, "--reason", "still here", "--at", SOON)
    count = small.count()
    assert (count["expected"], count["arrived"], count["inside"]) == (9, 1, 1)
