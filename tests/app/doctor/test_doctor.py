"""``kiosk doctor`` checks every part and says what to do."""

import os
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.app.bootstrap import SystemClock
from kiosk.app.doctor import doctor
from kiosk.app.home import Home
from kiosk.app.hub.station_store import connect_or_wipe
from kiosk.store.hub.enrolment import invite
from kiosk.store.hub.postgresql_errors import HubLoginError
from tests.app.hub_homes import membership_of, open_replica
from tests.app.kiosk_runner import TIMEOUT_S, CliRunner
from tests.postgres_server import PostgresServer
from tests.sample_event import sample_guest

PARTS = [
    "home",
    "settings",
    "database",
    "disk",
    "clock",
    "hub",
    "privacy",
    "display",
    "fonts",
    "badges",
    "paper",
    "printers",
    "cameras",
    "hand scanner",
]


def check_part(kiosk: CliRunner, name: str) -> dict[str, Any]:
    """Check one part, and return its result."""
    parts: list[dict[str, Any]] = kiosk("doctor", "--json").answer
    return next(known_part for known_part in parts if known_part["part"] == name)


def test_every_part_is_tried_and_told(small: CliRunner) -> None:
    run = small.succeed("doctor", "--json")
    assert [result["part"] for result in run.answer] == PARTS
    assert all(set(result) == {"part", "works", "sentence"} for result in run.answer)
    assert (
        check_part(small, "database")["sentence"]
        == f"{small.home / 'kiosk.db'}: evening"
    )


def test_people_read_a_table(small: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    out = small.succeed("doctor").out
    assert max(map(len, out.splitlines())) <= 80
    assert out.splitlines()[0].split()[:2] == ["part", "state"]
    for word in (*PARTS[:-1], "works", "scanner"):
        assert word in out


def test_a_fresh_home_is_made_ready(kiosk: CliRunner) -> None:
    assert "no event yet" in check_part(kiosk, "database")["sentence"]
    assert kiosk.home.is_dir()


def test_a_home_that_is_a_file_keeps_no_other_part_from_being_tried(
    kiosk: CliRunner,
) -> None:
    kiosk.home.write_text("hello", encoding="utf-8")
    run = kiosk("doctor", "--json")
    assert run.code == 1
    works = {result["part"]: result["works"] for result in run.answer}
    assert list(works) == PARTS
    assert [name for name in PARTS if works[name] is False] == [
        "home",
        "database",
        "privacy",
        "badges",
        "paper",
    ]


def test_a_damaged_database_is_found_with_what_to_do(small: CliRunner) -> None:
    path = small.home / "kiosk.db"
    with path.open("r+b") as file:
        file.seek(path.stat().st_size - 4096)
        file.write(os.urandom(4096))
    found = check_part(small, "database")
    assert found["works"] is False
    assert "kiosk doctor --set-aside" in found["sentence"]


def test_settings_that_do_not_fit_are_found(small: CliRunner) -> None:
    (small.home / "settings.toml").write_text("badges = 7", encoding="utf-8")
    found = check_part(small, "settings")
    assert found["works"] is False
    assert "badges: this must be true or false; it is 7." in found["sentence"]


def test_a_badge_folder_that_cannot_be_written_is_found(small: CliRunner) -> None:
    settings = small.home / "settings.toml"
    settings.write_text('badge_folder = "/proc/badges"', encoding="utf-8")
    found = check_part(small, "badges")
    assert found["works"] is False
    assert "change “badge_folder” in settings.toml" in found["sentence"]


def test_a_clock_that_cannot_be_right_is_found(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "EARLIEST_CLOCK", datetime(9000, 1, 1, tzinfo=UTC))
    found = check_part(small, "clock")
    assert found["works"] is False
    assert "set this computer's clock" in found["sentence"]


def test_a_clock_that_is_moved_to_rehearse_is_right(small: CliRunner) -> None:
    settings = small.home / "settings.toml"
    settings.write_text("clock_shift = -94000000", encoding="utf-8")
    found = check_part(small, "clock")
    assert found["works"] is True
    assert "to rehearse" in found["sentence"]


def test_a_checkpoint_that_no_event_has_is_found(small: CliRunner) -> None:
    settings = small.home / "settings.toml"
    settings.write_text('checkpoint = "Nowhere"', encoding="utf-8")
    found = check_part(small, "settings")
    assert found["works"] is False
    assert "has no checkpoint “Nowhere”" in found["sentence"]


def test_names_that_no_font_here_can_write_are_found_and_no_others(
    small: CliRunner, tmp_path: Path
) -> None:
    found = check_part(small, "fonts")
    assert found["works"] is True
    roster = tmp_path / "cuneiform.csv"
    people = (f"U{number},\U00012000\U00012001\n" for number in range(12))
    roster.write_text(f"reference,name\n{''.join(people)}", encoding="utf-8")
    small.succeed("roster", "import", roster)
    found = check_part(small, "fonts")
    assert found["works"] is False
    assert "no font here has all letters of the names of U0, U1," in found["sentence"]
    assert " and 2 more; " in found["sentence"]
    assert "apt-get install fonts-noto-core" in found["sentence"]


def test_a_disk_that_is_nearly_full_is_found(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "MIN_FREE_BYTES", 2**80)
    assert "make room" in check_part(small, "disk")["sentence"]


def test_where_qt_does_not_load_the_rest_is_tried(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = ImportError("libEGL.so.1: cannot open", name="PySide6.QtGui")

    def no_qt(_house: object) -> tuple[bool, str]:
        raise broken

    monkeypatch.setitem(doctor.CHECKS, "fonts", no_qt)
    found = check_part(small, "fonts")
    assert found["works"] is False
    assert "libEGL.so.1" in found["sentence"]
    assert "apt-get install" in found["sentence"]


def test_a_mistake_of_ours_keeps_no_other_part_from_being_tried(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_house: object) -> tuple[bool, str]:
        raise ZeroDivisionError

    monkeypatch.setitem(doctor.CHECKS, "clock", broken)
    found = small("doctor", "--json").answer
    assert len(found) == len(PARTS)
    assert "Something went wrong" in found[4]["sentence"]
    assert "ZeroDivisionError" in log(small.home)


def log(home: Path) -> str:
    """Read the log."""
    return (home / "kiosk.log").read_text(encoding="utf-8")


def test_a_home_that_works_for_itself_has_no_hub(small: CliRunner) -> None:
    found = check_part(small, "hub")
    assert found["works"] is None
    assert "kiosk station join" in found["sentence"]


def test_a_station_says_how_it_stands_with_its_hub(
    station: CliRunner, hub: str, bare: str, postgresql: PostgresServer
) -> None:
    found = check_part(station, "hub")
    assert found["works"] is True
    assert f"“Desk” of {bare}" in found["sentence"]
    assert re.search(r"answers in \d+ ms .* clocks are .* apart", found["sentence"])
    assert "nothing waits" in found["sentence"]
    replica = open_replica(station)
    with replica.transaction() as tx:
        tx.people.put([sample_guest("B")])
    replica.close()
    postgresql.stop()
    try:
        offline = check_part(station, "hub")
    finally:
        postgresql.start()
    assert offline["works"] is False
    assert "does not answer" in offline["sentence"]
    assert "1 registration" in offline["sentence"]
    station.succeed("station", "revoke", "Desk", "--hub", hub)
    assert "was taken off" in check_part(station, "hub")["sentence"]


def test_a_station_that_was_invited_again_joins_with_the_new_token(
    station: CliRunner, hub: str
) -> None:
    invite(hub, "Desk", SystemClock().now(), anyway=True)
    found = check_part(station, "hub")
    assert found["works"] is False
    assert "“Desk”" in found["sentence"]
    assert "join with the new token" in found["sentence"]
    with pytest.raises(HubLoginError, match="join with the new token"):
        connect_or_wipe(Home(station.home), membership_of(station), TIMEOUT_S)


def test_an_event_that_is_older_than_its_term_is_named(sample: CliRunner) -> None:
    found = check_part(sample, "privacy")
    assert found["works"] is False
    assert "dilema-2023 since 2023-12-28: run “kiosk purge”" in found["sentence"]
    sample.succeed("purge")
    found = check_part(sample, "privacy")
    assert (found["works"], found["sentence"]) == (None, "nobody is kept")


def test_an_event_without_a_term_is_named(small: CliRunner) -> None:
    found = check_part(small, "privacy")
    assert found["works"] is None
    assert found["sentence"].startswith("evening has no term: add [privacy]")
