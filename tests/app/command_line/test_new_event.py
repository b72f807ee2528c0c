"""``kiosk event new``: an event without a file, and one like another."""

from datetime import date

import pytest

from kiosk.exchange.event.event_file import read_event
from tests.app.kiosk_runner import CliRunner

WORDS = ("--title", "Café & Łódź", "--place", "Asser", "--day", "2026-03-05")
HOURS = ("--from", "17", "--until", "19:30")


def test_it_is_valid_and_survives_a_file(small: CliRunner) -> None:
    made = small.succeed("event", "new", *WORDS, *HOURS, "--json").answer
    assert made["id"] == "cafe-lodz-2026"
    file = small.home.parent / "event.toml"
    small.succeed("event", "export", file, "--event", made["id"])
    before = small.succeed("event", "show", made["id"], "--json").answer
    small.succeed("event", "import", file)
    assert small.succeed("event", "show", made["id"], "--json").answer == before
    event = read_event(file)
    assert event.local(event.starts_at).strftime("%d %H:%M") == "05 17:00"
    assert event.local(event.ends_at).strftime("%d %H:%M") == "05 19:30"


def test_an_id_is_used_once(small: CliRunner) -> None:
    small.succeed("event", "new", *WORDS, *HOURS)
    again = small.succeed("event", "new", *WORDS, *HOURS, "--json").answer
    assert again["id"] == "cafe-lodz-2026-2"


def test_what_ends_after_midnight_ends_the_day_after(small: CliRunner) -> None:
    words = ("--from", "22:00", "--until", "02:00", "--event", "night")
    small.succeed("event", "new", *WORDS, *words)
    shown = small.succeed("event", "show", "night", "--json").answer
    assert (shown["starts_at"][:10], shown["ends_at"][:10]) == (
        "2026-03-05",
        "2026-03-06",
    )


def test_all_that_is_missing_is_said_at_once(small: CliRunner) -> None:
    fault = small("event", "new", "--day", "5 March", "--timezone", "Mars").fault
    for field in ("title", "place", "day", "starts", "ends", "timezone"):
        assert f"{field}: " in fault


def test_a_copy_has_all_on_another_day(sample: CliRunner) -> None:
    day = date(2026, 3, 29)  # clocks go forward that night
    words = ("--like", "dilema-2023", "--day", day.isoformat(), "--event", "again")
    sample.succeed("event", "new", *words)
    file = sample.home.parent / "event.toml"
    sample.succeed("event", "export", file, "--event", "again")
    event = read_event(file)
    assert event.local(event.starts_at).strftime("%Y-%m-%d %H:%M") == "2026-03-29 17:00"
    assert {event.local(item.starts_at).date() for item in event.agenda} == {day}
    assert sample.succeed("event", "list", "--json").answer[1]["id"] == "again"


@pytest.mark.parametrize("like", ["unknown"])
def test_a_copy_of_nothing_is_told(small: CliRunner, like: str) -> None:
    words = ("--like", like, "--day", "2026-03-05")
    assert "There is no event" in small("event", "new", *words).fault
