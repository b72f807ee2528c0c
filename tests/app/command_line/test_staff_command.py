"""``kiosk staff``: who works here."""

from pathlib import Path

import pytest

from kiosk.devices.qr.image_reader import read_codes
from kiosk.domain.ticket import find_staff_code
from tests.app.kiosk_runner import CliRunner


def test_staff_are_listed_by_name_until_they_are_removed(small: CliRunner) -> None:
    assert "every desk is open" in small.succeed("staff", "list").out
    small.succeed("staff", "add", "Fatma", "--role", "Supervisor", stdin="258047\n")
    run = small.succeed("staff", "add", "anna", "--role", "steward", stdin="147036\n")
    assert run.out == "anna is on the staff as steward.\n"
    assert small.succeed("staff", "list", "--json").answer == [
        {"name": "anna", "role": "steward"},
        {"name": "Fatma", "role": "supervisor"},
    ]
    assert "supervisor" in small.succeed("staff", "list").out
    assert small.succeed("staff", "remove", "FATMA").out == "Fatma is off the staff.\n"
    assert "there is: anna" in small("staff", "remove", "Fatma").fault


def test_a_pin_comes_from_a_file_and_is_kept_nowhere(
    small: CliRunner, tmp_path: Path
) -> None:
    pin = tmp_path / "pin"
    pin.write_text("90817263\n", encoding="utf-8")
    small.succeed("staff", "add", "Fatma", "--role", "organiser", "--pin-file", pin)
    kept = [path for path in small.home.rglob("*") if path.is_file()]
    assert kept
    assert not [path for path in kept if b"90817263" in path.read_bytes()]
    missing = small("staff", "add", "Gus", "--role", "steward", "--pin-file", "none")
    assert "none cannot be read" in missing.fault


@pytest.mark.parametrize(
    ("name", "role", "pin", "message"),
    [
        ("Gus", "boss", "1470", "“boss” is no role; there are: steward, supervisor"),
        ("Gus", "steward", "147", "four to eight digits"),
        ("Gus", "steward", "147O", "four to eight digits"),
        ("Gus", "steward", "123456789", "four to eight digits"),
        ("Gus", "steward", "258047", "That PIN is taken; choose another."),
        ("supervisor", "steward", "1470", "“supervisor” is a role"),
        (" ", "steward", "1470", "A name has one to 60 characters."),
    ],
)
def test_what_cannot_be_kept_is_told(
    small: CliRunner, name: str, role: str, pin: str, message: str
) -> None:
    small.succeed("staff", "add", "Fatma", "--role", "supervisor", stdin="258047")
    assert message in small("staff", "add", name, "--role", role, stdin=pin).fault
    assert len(small.succeed("staff", "list", "--json").answer) == 1


def test_a_card_says_who_it_is_whose_and_is_no_ticket(
    small: CliRunner, tmp_path: Path
) -> None:
    small.succeed("staff", "add", "Fatma", "--role", "organiser", stdin="90817263\n")
    card = tmp_path / "fatma.png"
    small.succeed("staff", "card", "fatma", "-o", card)
    assert card.stat().st_mode & 0o077 == 0
    (code,) = read_codes(card)
    assert find_staff_code(code)
    answer = small("scan", code, "--json").answer
    assert answer["refusal"] == "not_a_ticket"
    kept = [path for path in small.home.rglob("*") if path.is_file()]
    assert not [path for path in kept if code.encode() in path.read_bytes()]
    assert "there is: Fatma" in small("staff", "card", "Gus", "-o", card).fault
    assert ".pdf or .png" in small("staff", "card", "Fatma", "-o", "fatma.txt").fault
