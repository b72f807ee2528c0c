"""Cases of printing, through the command line: who gets a badge, and when."""

import shutil

import pytest

from tests.app.paperwork import AT, BEFORE, LATER, SOON
from tests.app.running import Kiosk


def papers(small: Kiosk) -> list[str]:
    """Print what waits; name whose badges came out, in all."""
    small.well("printers")
    return sorted(path.name.split("_")[0] for path in small.home.glob("badges/*.pdf"))


def test_j01_with_badges_off_none_is_printed_by_itself(small: Kiosk) -> None:
    (small.home / "settings.toml").write_text("badges = false", encoding="utf-8")
    assert small.scan("CODE-G1", at=AT)["verdict"] == "admitted"
    assert papers(small) == []
    small.well("badge", "G1", "--print")
    assert papers(small) == ["G1"]


def test_j02_who_is_admitted_gets_one_and_nobody_else(small: Kiosk) -> None:
    small.scan("CODE-G1", at=AT)
    small.scan("CODE-CA", at=AT)
    small.scan("no ticket", at=AT)
    assert papers(small) == ["G1"]
    small.scan("CODE-G1", at=SOON)
    small.well("scan", stdin='{"code": "CODE-G1", "direction": "out"}')
    small.well("search", "anna")
    assert papers(small) == ["G1"]


def test_j03_a_badge_that_was_printed_is_not_printed_again_by_itself(
    small: Kiosk,
) -> None:
    small.well("badge", "G1", "--print")
    small.scan("CODE-G1", at=AT)
    assert papers(small) == ["G1"]


def test_j03_after_one_that_failed_the_next_admission_prints(small: Kiosk) -> None:
    settings = small.home / "settings.toml"
    before = settings.read_text(encoding="utf-8")
    printer = f'name = "A"\naddress = "folder:{small.home}"\ncategories = ["staff"]'
    settings.write_text(f"{before}\n[[printer]]\n{printer}\n", encoding="utf-8")
    small.scan("CODE-G1", at=AT)
    assert papers(small) == []
    settings.write_text(before, encoding="utf-8")
    assert papers(small) == []
    small.well("scan", "--at", SOON, stdin='{"code": "CODE-G1", "direction": "out"}')
    small.scan("CODE-G1", at=LATER)
    assert papers(small) == ["G1"]


def test_j03_a_ticket_is_no_badge(small: Kiosk) -> None:
    small.well("ticket", "G1", "-o", small.home / "ticket.pdf")
    small.scan("CODE-G1", at=AT)
    assert papers(small) == ["G1"]


def test_j05_who_is_refused_by_the_date_gets_none(small: Kiosk) -> None:
    assert small.scan("CODE-G1", at=BEFORE)["refusal"] == "too_early"
    assert papers(small) == []


@pytest.mark.parametrize("words", [("badge", "G1", "--print"), ("badges", "--print")])
def test_j11_asked_again_while_the_first_waits_there_is_one(
    small: Kiosk, words: tuple[str, ...]
) -> None:
    small.scan("CODE-G1", at=AT)
    small(*words)
    small.scan("CODE-G1", at=SOON)
    assert papers(small).count("G1") == 1
    shutil.rmtree(small.home / "badges")
    assert papers(small) == []
