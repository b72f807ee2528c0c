"""``kiosk doctor`` tries every part and says what to do."""

import os
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.app import check_up
from kiosk.app.bootstrap import SystemClock
from kiosk.app.home import Home
from kiosk.app.station import reach
from kiosk.store.hub.faults import NotLetIn
from kiosk.store.hub.places import invite
from tests.app.hub_homes import copy_of, joined
from tests.app.running import PATIENCE, Kiosk
from tests.evening import guest
from tests.postgresql import Server

PARTS = [
    "home",
    "settings",
    "database",
    "disk",
    "clock",
    "hub",
    "display",
    "fonts",
    "badges",
    "paper",
    "printers",
    "cameras",
    "hand scanner",
]


def part(kiosk: Kiosk, name: str) -> dict[str, Any]:
    """Ask about one part."""
    parts: list[dict[str, Any]] = kiosk("doctor", "--json").answer
    return next(one for one in parts if one["part"] == name)


def test_every_part_is_tried_and_told(small: Kiosk) -> None:
    run = small.well("doctor", "--json")
    assert [one["part"] for one in run.answer] == PARTS
    assert all(set(one) == {"part", "works", "sentence"} for one in run.answer)
    assert part(small, "database")["sentence"] == f"{small.home / 'kiosk.db'}: evening"


def test_people_read_a_table(small: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    out = small.well("doctor").out
    assert max(map(len, out.splitlines())) <= 80
    assert out.splitlines()[0].split()[:2] == ["part", "state"]
    for word in (*PARTS[:-1], "works", "scanner"):
        assert word in out


def test_a_fresh_home_is_made_ready(kiosk: Kiosk) -> None:
    assert "no event yet" in part(kiosk, "database")["sentence"]
    assert kiosk.home.is_dir()


def test_a_home_that_is_a_file_keeps_no_other_part_from_being_tried(
    kiosk: Kiosk,
) -> None:
    kiosk.home.write_text("hello", encoding="utf-8")
    run = kiosk("doctor", "--json")
    assert run.code == 1
    works = {one["part"]: one["works"] for one in run.answer}
    assert list(works) == PARTS
    assert [name for name in PARTS if works[name] is False] == [
        "home",
        "database",
        "badges",
        "paper",
    ]


def test_a_damaged_database_is_found_with_what_to_do(small: Kiosk) -> None:
    path = small.home / "kiosk.db"
    with path.open("r+b") as file:
        file.seek(path.stat().st_size - 4096)
        file.write(os.urandom(4096))
    found = part(small, "database")
    assert found["works"] is False
    assert "kiosk doctor --set-aside" in found["sentence"]


def test_settings_that_do_not_fit_are_found(small: Kiosk) -> None:
    (small.home / "settings.toml").write_text("badges = 7", encoding="utf-8")
    found = part(small, "settings")
    assert found["works"] is False
    assert "badges: this must be true or false; it is 7." in found["sentence"]


def test_a_badge_folder_that_cannot_be_written_is_found(small: Kiosk) -> None:
    settings = small.home / "settings.toml"
    settings.write_text('badge_folder = "/proc/badges"', encoding="utf-8")
    found = part(small, "badges")
    assert found["works"] is False
    assert "change “badge_folder” in settings.toml" in found["sentence"]


def test_a_clock_that_cannot_be_right_is_found(
    small: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_up, "EARLIEST", datetime(9000, 1, 1, tzinfo=UTC))
    found = part(small, "clock")
    assert found["works"] is False
    assert "set this computer's clock" in found["sentence"]


def test_a_clock_that_is_moved_to_rehearse_is_right(small: Kiosk) -> None:
    settings = small.home / "settings.toml"
    settings.write_text("clock_shift = -94000000", encoding="utf-8")
    found = part(small, "clock")
    assert found["works"] is True
    assert "to rehearse" in found["sentence"]


def test_a_checkpoint_that_no_event_has_is_found(small: Kiosk) -> None:
    settings = small.home / "settings.toml"
    settings.write_text('checkpoint = "Nowhere"', encoding="utf-8")
    found = part(small, "settings")
    assert found["works"] is False
    assert "has no checkpoint “Nowhere”" in found["sentence"]


def test_names_that_no_font_here_can_write_are_found_and_no_others(
    small: Kiosk, tmp_path: Path
) -> None:
    found = part(small, "fonts")
    assert found["works"] is True
    roster = tmp_path / "cuneiform.csv"
    people = (f"U{number},\U00012000\U00012001\n" for number in range(12))
    roster.write_text(f"reference,name\n{''.join(people)}", encoding="utf-8")
    small.well("roster", "import", roster)
    found = part(small, "fonts")
    assert found["works"] is False
    assert "no font here has all letters of the names of U0, U1," in found["sentence"]
    assert " and 2 more; " in found["sentence"]
    assert "apt-get install fonts-noto-core" in found["sentence"]


def test_a_disk_that_is_nearly_full_is_found(
    small: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_up, "ROOM_NEEDED", 2**80)
    assert "make room" in part(small, "disk")["sentence"]


def test_where_qt_does_not_load_the_rest_is_tried(
    small: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = ImportError("libEGL.so.1: cannot open", name="PySide6.QtGui")

    def no_qt(_house: object) -> tuple[bool, str]:
        raise broken

    monkeypatch.setitem(check_up.TRIALS, "fonts", no_qt)
    found = part(small, "fonts")
    assert found["works"] is False
    assert "libEGL.so.1" in found["sentence"]
    assert "apt-get install" in found["sentence"]


def test_a_mistake_of_ours_keeps_no_other_part_from_being_tried(
    small: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_house: object) -> tuple[bool, str]:
        raise ZeroDivisionError

    monkeypatch.setitem(check_up.TRIALS, "clock", broken)
    found = small("doctor", "--json").answer
    assert len(found) == len(PARTS)
    assert "Something went wrong" in found[4]["sentence"]
    assert "ZeroDivisionError" in log(small.home)


def log(home: Path) -> str:
    """Read the log."""
    return (home / "kiosk.log").read_text(encoding="utf-8")


def test_a_home_that_works_for_itself_has_no_hub(small: Kiosk) -> None:
    found = part(small, "hub")
    assert found["works"] is None
    assert "kiosk station join" in found["sentence"]


def test_a_station_says_how_it_stands_with_its_hub(
    station: Kiosk, hub: str, bare: str, postgresql: Server
) -> None:
    found = part(station, "hub")
    assert found["works"] is True
    assert f"“Desk” of {bare}" in found["sentence"]
    assert re.search(r"answers in \d+ ms .* clocks are .* apart", found["sentence"])
    assert "nothing waits" in found["sentence"]
    copy = copy_of(station)
    with copy.transaction() as tx:
        tx.people.put([guest("B")])
    copy.close()
    postgresql.stop()
    try:
        away = part(station, "hub")
    finally:
        postgresql.start()
    assert away["works"] is False
    assert "does not answer" in away["sentence"]
    assert "1 registration" in away["sentence"]
    station.well("station", "revoke", "Desk", "--hub", hub)
    assert "was taken off" in part(station, "hub")["sentence"]


def test_a_station_that_was_invited_again_joins_with_the_new_token(
    station: Kiosk, hub: str
) -> None:
    invite(hub, "Desk", SystemClock().now(), anyway=True)
    found = part(station, "hub")
    assert found["works"] is False
    assert "“Desk”" in found["sentence"]
    assert "join with the new token" in found["sentence"]
    with pytest.raises(NotLetIn, match="join with the new token"):
        reach(Home(station.home), joined(station), PATIENCE)
