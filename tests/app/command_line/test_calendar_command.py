"""The programme as a calendar file."""

from pathlib import Path

import icalendar

from tests.app.kiosk_runner import CliRunner


def test_each_item_of_the_programme_is_an_entry_with_its_time_zone(
    sample: CliRunner, tmp_path: Path
) -> None:
    file = tmp_path / "programme.ics"
    sample.succeed("event", "calendar", "-o", file)
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    entries = calendar.walk("VEVENT")
    shown = sample.succeed("event", "list", "--json").answer[0]
    starts = [entry.decoded("dtstart").isoformat() for entry in entries]
    assert starts == sorted(starts)
    assert len(starts) > 3
    assert starts[0][:10] == shown["starts_at"][:10]
    assert calendar["METHOD"] == "PUBLISH"
    assert [zone["TZID"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/Amsterdam"]
    assert len({entry["UID"] for entry in entries}) == len(entries)


def test_a_changed_event_has_the_same_entries_with_a_higher_sequence(
    sample: CliRunner, tmp_path: Path
) -> None:
    before, after, event = (tmp_path / name for name in ("a.ics", "b.ics", "e.toml"))
    sample.succeed("event", "calendar", "-o", before)
    sample.succeed("event", "export", event)
    event.write_text(event.read_text().replace("DILEMA", "Dilema"))
    sample("event", "import", event)
    sample.succeed("event", "calendar", "-o", after, "--language", "nl")
    old, new = (
        {str(entry["UID"]): entry.decoded("sequence") for entry in entries(file)}
        for file in (before, after)
    )
    assert old.keys() == new.keys()
    assert all(new[uid] > old[uid] for uid in old)


def entries(file: Path) -> list[icalendar.Component]:
    return list(icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT"))
