"""Cases of printing, through the command line: who gets a badge, and when."""

import shutil

import pytest

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT, BEFORE, LATER, SOON


def printed_references(small: CliRunner) -> list[str]:
    """Print the queue; return whose badges came out, in all."""
    small.succeed("printers")
    return sorted(path.name.split("_")[0] for path in small.home.glob("badges/*.pdf"))


def test_j01_with_badges_off_none_is_printed_by_itself(small: CliRunner) -> None:
    (small.home / "settings.toml").write_text("badges = false", encoding="utf-8")
    assert small.scan("CODE-G1", at=AT)["verdict"] == "admitted"
    assert printed_references(small) == []
    small.succeed("badge", "G1", "--print")
    assert printed_references(small) == ["G1"]


def test_j02_who_is_admitted_gets_one_and_nobody_else(small: CliRunner) -> None:
    small.scan("CODE-G1", at=AT)
    small.scan("CODE-CA", at=AT)
    small.scan("no ticket", at=AT)
    assert printed_references(small) == ["G1"]
    small.scan("CODE-G1", at=SOON)
    small.succeed("scan", stdin='{"code": "CODE-G1", "direction": "out"}')
    small.succeed("search", "anna")
    assert printed_references(small) == ["G1"]


def test_j03_a_badge_that_was_printed_is_not_printed_again_by_itself(
    small: CliRunner,
) -> None:
    small.succeed("badge", "G1", "--print")
    small.scan("CODE-G1", at=AT)
    assert printed_references(small) == ["G1"]


def test_j03_after_one_that_failed_the_next_admission_prints(small: CliRunner) -> None:
    settings = small.home / "settings.toml"
    before = settings.read_text(encoding="utf-8")
    printer = f'name = "A"\naddress = "folder:{small.home}"\ncategories = ["staff"]'
    settings.write_text(f"{before}\n[[printer]]\n{printer}\n", encoding="utf-8")
    small.scan("CODE-G1", at=AT)
    assert printed_references(small) == []
    settings.write_text(before, encoding="utf-8")
    assert printed_references(small) == []
    small.succeed("scan", "--at", SOON, stdin='{"code": "CODE-G1", "direction": "out"}')
    small.scan("CODE-G1", at=LATER)
    assert printed_references(small) == ["G1"]


def test_j03_a_ticket_is_no_badge(small: CliRunner) -> None:
    small.succeed("ticket", "G1", "-o", small.home / "ticket.pdf")
    small.scan("CODE-G1", at=AT)
    assert printed_references(small) == ["G1"]


def test_j05_who_is_refused_by_the_date_gets_none(small: CliRunner) -> None:
    assert small.scan("CODE-G1", at=BEFORE)["refusal"] == "too_early"
    assert printed_references(small) == []


@pytest.mark.parametrize("words", [("badge", "G1", "--print"), ("badges", "--print")])
def test_j11_asked_again_while_the_first_waits_there_is_one(
    small: CliRunner, words: tuple[str, ...]
) -> None:
    small.scan("CODE-G1", at=AT)
    small(*words)
    small.scan("CODE-G1", at=SOON)
    assert printed_references(small).count("G1") == 1
    shutil.rmtree(small.home / "badges")
    assert printed_references(small) == []
