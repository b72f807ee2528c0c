"""``kiosk purge`` and ``kiosk person``: forgotten, counted, and said."""

import json
from pathlib import Path

from tests.app.kiosk_runner import CliResult, CliRunner, run_process
from tests.app.sample_files import AT, BEFORE, event_file, roster_file

RULES = """
[privacy]
controller = "Asser Institute"
contact = "privacy@example.org"
keep = { names = "30 days", answers = "14 days", attendance = "400 days" }
"""
IN_TIME, TOO_LATE = "2030-05-02T12:00", "2030-06-02T12:00"


def with_rules(kiosk: CliRunner, tmp_path: Path) -> None:
    file = tmp_path / "rules.toml"
    kiosk.succeed("event", "export", file)
    file.write_text(file.read_text("utf-8") + RULES, encoding="utf-8")
    kiosk.succeed("event", "import", file)
    for backup in kiosk.home.glob("*-before-*.toml"):
        backup.unlink()


def purged(result: CliResult) -> dict[str, bool]:
    (event,) = result.answer["events"]
    return {data["kind"]: data["forgotten"] for data in event["data"]}


def test_what_is_due_is_forgotten_and_the_rest_stays(
    small: CliRunner, tmp_path: Path
) -> None:
    with_rules(small, tmp_path)
    small.scan("CODE-G1", at=AT)
    before = small.count()
    early = small.succeed("purge", "--at", IN_TIME, "--json")
    assert not any(purged(early).values())
    planned = small.succeed("purge", "--at", TOO_LATE, "--dry-run")
    assert "due" in planned.out
    assert people(small) != []
    done = small.succeed("purge", "--at", TOO_LATE, "--json")
    assert purged(done)["names"]
    assert not purged(done)["attendance"]
    assert done.answer["out_of_reach"]
    assert small.count() == before
    assert people(small) == []
    again = small.succeed("purge", "--at", TOO_LATE)
    assert "forgotten on 2030-06-02" in again.out


def people(kiosk: CliRunner) -> list[dict[str, str]]:
    found: list[dict[str, str]] = kiosk.succeed("search", "anna", "--json").answer
    return found


def test_the_files_of_the_event_go_with_the_names(
    small: CliRunner, tmp_path: Path
) -> None:
    with_rules(small, tmp_path)
    stick = tmp_path / "stick"
    stick.mkdir()
    settings = small.home / "settings.toml"
    settings.write_text(
        settings.read_text("utf-8") + f"paper_folder = '{stick}'\n", encoding="utf-8"
    )
    small.succeed("paper")
    small.succeed("export", "-o", small.home / "exports")
    (small.home / "evening-before-1.toml").write_text("a kept event file")
    (stick / "holiday.pdf").write_text("of somebody else")
    (small.home / "paper" / "people-another.pdf").write_text("of another event")
    kept = {path for path in personal_files(small, stick) if "another" in path.name}
    assert len(personal_files(small, stick)) > 6
    result = small.succeed("purge", "--at", TOO_LATE, "--json").answer
    assert result["events"][0]["files"] > 6
    assert personal_files(small, stick) == kept
    assert (stick / "holiday.pdf").exists()


def personal_files(kiosk: CliRunner, stick: Path) -> set[Path]:
    patterns = ("people-*", "inside-*", "registrations-*", "attendance-*", "ledger-*")
    folders = (kiosk.home / "paper", kiosk.home / "exports", stick)
    found = {
        path
        for folder in folders
        for pattern in patterns
        for path in folder.glob(pattern)
    }
    return found | set(kiosk.home.glob("*-before-*.toml"))


def test_one_person_has_their_data(small: CliRunner, tmp_path: Path) -> None:
    with_rules(small, tmp_path)
    person = people(small)[0]
    out = tmp_path / "theirs"
    small.succeed("person", "export", person["reference"], "-o", out)
    (data,) = out.glob("*.json")
    written = json.loads(data.read_text("utf-8"))
    assert written["registration"]["name"] == person["name"]
    assert written["contact"] == "privacy@example.org"
    (pdf,) = out.glob("*.pdf")
    assert pdf.read_bytes().startswith(b"%PDF")
    assert {path.stat().st_mode & 0o077 for path in (data, pdf)} == {0}
    text = data.read_text("utf-8")
    assert [name for name in ("O'Brien", "Müller", "Spreker") if name in text] == []
    staff_entries = small.succeed("ledger", "--staff", "--json").answers
    assert [entry["mark"] for entry in staff_entries] == ["exported"]


def test_one_person_is_forgotten_and_stays_so(small: CliRunner, tmp_path: Path) -> None:
    with_rules(small, tmp_path)
    person, before = people(small)[0], small.count()
    roster = tmp_path / "again.csv"
    roster.write_text(f"reference,name\n{person['reference']},{person['name']}\n")
    small.succeed("person", "forget", person["reference"], "--reason", "by letter")
    assert person["reference"] not in [found["reference"] for found in people(small)]
    assert small.count() == before
    fault = small("roster", "import", roster)
    assert "asked to be forgotten" in fault.out + fault.err
    assert small.count() == before
    (entry,) = [entry for entry in small.ledger if entry["kind"] == "purge"]
    assert entry["reason"] == "by letter"


def test_a_wrong_person_an_unknown_event_and_no_reason_are_told(
    small: CliRunner,
) -> None:
    assert "nobody" in small("person", "forget", "nobody", "--reason", "x").fault
    assert "no event" in small("purge", "--event", "nothing").fault
    assert "is not over" in small("purge", "--now", "--at", BEFORE).fault
    assert "-o FOLDER" in small("person", "export", "nobody").err


def test_a_steward_may_not(small: CliRunner) -> None:
    small.succeed("staff", "add", "Olga", "--role", "organiser", stdin="280517\n")
    small.succeed("staff", "add", "Stef", "--role", "steward", stdin="280519\n")
    assert "takes an organiser" in small("purge", "--operator", "Stef").fault


def test_a_station_is_told_who_forgets(station: CliRunner) -> None:
    assert "--hub ADDRESS" in station("purge").fault


def test_the_owner_forgets_at_the_hub(station: CliRunner, hub: str) -> None:
    result = station.succeed("purge", "--hub", hub, "--json").answer
    assert [event["scrubbed"] for event in result["events"]] in ([], [True])


def test_a_process_of_its_own_forgets(small: CliRunner, tmp_path: Path) -> None:
    with_rules(small, tmp_path)
    assert run_process(small.home, "purge", "--at", TOO_LATE).code == 0


def test_a_timer_forgets_only_what_says_automatic(
    small: CliRunner, tmp_path: Path
) -> None:
    with_rules(small, tmp_path)
    due = ("purge", "--automatic", "--at", TOO_LATE, "--json")
    assert small.succeed(*due).answer["events"] == []
    file = tmp_path / "automatic.toml"
    small.succeed("event", "export", file)
    file.write_text(file.read_text("utf-8") + "automatic = true\n", encoding="utf-8")
    small.succeed("event", "import", file)
    assert purged(small.succeed(*due))["names"]


def test_a_later_event_file_does_not_undo_what_was_forgotten(
    small: CliRunner, tmp_path: Path
) -> None:
    with_rules(small, tmp_path)
    small.succeed("purge", "--at", TOO_LATE)
    with_rules_again = tmp_path / "rules.toml"
    small.succeed("event", "import", with_rules_again)
    assert "forgotten on 2030-06-02" in small.succeed("purge", "--dry-run").out
    assert list(small.home.glob("*-before-*.toml")) == []


def test_a_station_that_was_away_shows_nobody(
    station: CliRunner, hub: str, tmp_path: Path
) -> None:
    station.succeed("station", "grant", "Desk", "--hub", hub)
    station.succeed("event", "import", event_file(tmp_path))
    with_rules(station, tmp_path)
    station.succeed("roster", "import", roster_file(tmp_path))
    assert people(station) != []
    done = station.succeed("purge", "--hub", hub, "--at", TOO_LATE, "--json")
    assert purged(done)["names"]
    assert people(station) == []
    records = b"".join(path.read_bytes() for path in station.home.glob("kiosk.db*"))
    assert b"vries" not in records.lower()
