"""The ledger: everything that happened, in its order."""

from contextlib import closing
from datetime import datetime

import pytest

from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AFTER, AT, LATER, SOON, event_file

WHY = "paid in cash at registration"
FIELDS = {
    "id",
    "nonce",
    "event",
    "registration",
    "code",
    "kind",
    "verdict",
    "refusal",
    "mark",
    "checkpoint",
    "station",
    "counter",
    "operator",
    "source",
    "reason",
    "undoes",
    "scanned_at",
    "recorded_at",
    "stamp",
    "cut_off",
    "reference",
}


def test_an_entry_has_all_its_fields(small: CliRunner) -> None:
    small.scan("CODE-G1", "--nonce", "n", "--operator", "Fatma", at=AT)
    (entry,) = small.ledger
    assert set(entry) == FIELDS
    assert entry["event"] == "evening"
    assert (entry["code"], entry["reference"]) == ("CODE-G1", "G1")
    assert (entry["kind"], entry["verdict"]) == ("entry", "admitted")
    assert (entry["checkpoint"], entry["station"]) == ("Main door", "door 1")
    assert (entry["nonce"], entry["operator"]) == ("n", "Fatma")
    assert (entry["counter"], entry["source"]) == (1, "command_line")
    assert entry["scanned_at"] == "2030-05-01T16:05:00+00:00"
    assert entry["recorded_at"] < entry["scanned_at"]
    assert entry["cut_off"] is False


def test_refused_scans_are_kept_with_what_was_scanned(small: CliRunner) -> None:
    codes = ["https://www.asser.nl", "hello there", "CODE-404", "CODE-CA"]
    small.succeed("scan", *codes, "--at", AT)
    kept = [
        (entry["code"], entry["refusal"], entry["reference"]) for entry in small.ledger
    ]
    assert kept == [
        ("https://www.asser.nl", "not_a_ticket", None),
        ("hello there", "not_a_ticket", None),
        ("CODE-404", "unknown_ticket", None),
        ("CODE-CA", "cancelled", "CA"),
    ]


def test_a_late_report_stands_in_its_place(small: CliRunner) -> None:
    small.scan("CODE-G1", "--out", at=SOON)
    small.scan("CODE-G1", at=AT)
    assert [entry["kind"] for entry in small.ledger] == ["entry", "exit"]
    assert small.count()["inside"] == 0


def test_a_station_counts_its_entries(small: CliRunner) -> None:
    for code, station in [("CODE-G1", "A"), ("CODE-G2", "B"), ("CODE-G4", "A")]:
        small.scan(code, "--station", station, at=AT)
    counted = {entry["code"]: entry["counter"] for entry in small.ledger}
    assert counted == {"CODE-G1": 1, "CODE-G2": 1, "CODE-G4": 2}


def test_nothing_happened_yet(small: CliRunner) -> None:
    assert small.ledger == []
    assert small.succeed("ledger").out.splitlines()[0].split() == [
        "when",
        "who",
        "what",
        "where",
        "station",
    ]


@pytest.fixture
def lively(small: CliRunner) -> CliRunner:
    """A desk after an eventful evening."""
    path = event_file(
        small.home.parent, admission="automatic_exit_at = 2030-05-01T20:30:00"
    )
    small.succeed("event", "import", path)
    small.succeed("scan", "CODE-G1", "a" * 40, "CODE-CA", "--at", AT)
    small.scan("CODE-UP", "--override", WHY, at=AT)
    small.succeed("undo", "G1", "--reason", "the wrong person", "--at", SOON)
    small.scan("CODE-G2", "--station", "a station with a very long name", at=LATER)
    small.scan("CODE-G4", "--out", at=LATER)
    with closing(Application(Home(small.home))) as app:
        app.use_cases.close_event(
            "evening", "door 1", datetime.fromisoformat(f"{AFTER}Z")
        )
    return small


def test_people_read_what_happened_line_by_line(lively: CliRunner) -> None:
    _, _, *lines = lively.succeed("ledger").out.splitlines()
    assert [" ".join(line.split()) for line in lines] == [
        "01 May 18:05:00 G1 admitted Main door door 1",
        "01 May 18:05:00 aaaaaaaaaaaaaaaa… refused: not a ticket Main door door 1",
        "01 May 18:05:00 CA refused: cancelled Main door door 1",
        f"01 May 18:05:00 UP admitted although not paid ({WHY}) Main door door 1",
        "01 May 18:15:00 G1 undone (the wrong person) Main door door 1",
        "01 May 18:25:00 G2 admitted Main door a station with a very long name",
        "01 May 18:25:00 G4 left without entry Main door door 1",
        "01 May 20:30:00 G2 left automatically Main door door 1",
        "01 May 20:30:00 UP left automatically Main door door 1",
    ]


@pytest.mark.parametrize("columns", [80, 100])
def test_times_and_references_are_never_broken(
    lively: CliRunner, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    out = lively.succeed("ledger").out
    assert max(map(len, out.splitlines())) <= columns
    assert out.count("01 May 18:05:00") == 4
    for word in ("registration", "automatically", "although", "aaaaaaaaaaaaaaaa…"):
        assert word in out
