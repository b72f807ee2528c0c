"""Cases of other check-in systems' tests: coming, going, room for all.

The names begin with the case's number in the project's list of cases.
"""

from pathlib import Path

import pytest

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import (
    AT,
    CLOSING,
    EARLY,
    LATER,
    SOON,
    event_file,
    roster_file,
)

LATE_EXIT = "2030-05-01T18:20"


def verdicts(kiosk: CliRunner, *steps: tuple[str, ...]) -> list[str]:
    """Scan step by step; return each verdict, or the reason of a refusal."""
    answers = [kiosk.scan("CODE-G1", *words, at=when) for when, *words in steps]
    return [answer["refusal"] or answer["verdict"] for answer in answers]


def event(kiosk: CliRunner, **more: str) -> None:
    """Change the event."""
    kiosk.succeed("event", "import", event_file(kiosk.home.parent, **more))


def test_b01_a_second_entry_is_refused_with_when_and_where(small: CliRunner) -> None:
    assert verdicts(small, (AT,), (SOON,)) == ["admitted", "already_inside"]
    assert "18:05, station door 1" in small.scan("CODE-G1", at=SOON)["staff"]
    assert [entry["verdict"] for entry in small.ledger].count("admitted") == 1


@pytest.mark.parametrize("reentry", ["after_exit", "always", "never"])
def test_b03_b04_the_same_key_is_one_row_however_often(
    small: CliRunner, reentry: str
) -> None:
    event(small, admission=f'reentry = "{reentry}"')
    key = ("--nonce", "k")
    assert verdicts(small, (AT, *key), (AT, *key), (LATER, *key)) == ["admitted"] * 3
    assert len(small.ledger) == 1


def test_b07_a_forced_entry_twice_is_one_more_row(small: CliRunner) -> None:
    small.scan("CODE-G1", at=AT)
    forced = ("--override", "a mistake", "--nonce", "k")
    verdicts(small, (SOON, *forced), (SOON, *forced))
    assert [entry["kind"] for entry in small.ledger] == ["entry", "override"]


def test_b09_b10_exits_are_always_accepted(small: CliRunner) -> None:
    out = "--out"
    assert verdicts(small, (AT, out), (SOON,), (LATE_EXIT, out), (LATER, out)) == [
        "left",
        "admitted",
        "left",
        "left",
    ]
    marks = [entry["mark"] for entry in small.ledger]
    assert marks == ["without_entry", None, None, "without_entry"]


def test_b13_the_time_of_the_scan_decides_not_its_arrival(small: CliRunner) -> None:
    assert verdicts(small, (SOON, "--out"), (AT,), (LATER,)) == [
        "left",
        "admitted",
        "readmitted",
    ]
    assert small.count()["inside"] == 1


def test_b14_what_would_refuse_an_entry_lets_one_out(
    small: CliRunner, tmp_path: Path
) -> None:
    small.scan("CODE-G1", at=AT)
    row = "G1,Anna de Vries,,,guest,cancelled,CODE-G1,,,,,,,"
    small.succeed("roster", "import", roster_file(tmp_path, row))
    assert verdicts(small, (CLOSING, "--out")) == ["left"]
    assert small.ledger[-1]["mark"] == "not_valid"
    assert small.count()["inside"] == 0


def test_b15_the_scans_own_time_is_kept_beside_that_of_its_writing(
    small: CliRunner,
) -> None:
    small.scan("CODE-G1", at=AT)
    (entry,) = small.ledger
    assert entry["scanned_at"] == "2030-05-01T16:05:00+00:00"
    assert entry["recorded_at"] != entry["scanned_at"]


def test_b17_b18_an_undone_entry_stays_in_the_ledger_and_may_be_repeated(
    small: CliRunner,
) -> None:
    entry = small.scan("CODE-G1", "--nonce", "k", at=AT)["entry"]
    undo = ("undo", entry, "--reason", "wrong person", "--at", SOON)
    small.succeed(*undo)
    assert small(*undo).code == 1
    assert verdicts(small, (SOON,)) == ["admitted"]
    kept = [
        (ledger_entry["kind"], ledger_entry["verdict"]) for ledger_entry in small.ledger
    ]
    assert kept == [("entry", "admitted"), ("undo", "undone"), ("entry", "admitted")]
    assert small.ledger[1]["reason"] == "wrong person"


@pytest.mark.parametrize(
    ("reentry", "third"),
    [
        ("after_exit", "readmitted"),
        ("always", "readmitted"),
        ("never", "already_inside"),
    ],
)
def test_reentry_is_the_events_setting(
    small: CliRunner, reentry: str, third: str
) -> None:
    event(small, admission=f'reentry = "{reentry}"')
    assert verdicts(small, (AT,), (SOON, "--out"), (LATER,))[2] == third


def test_reentry_always_lets_one_in_twice_and_counts_one(small: CliRunner) -> None:
    event(small, admission='reentry = "always"')
    assert verdicts(small, (AT,), (SOON,)) == ["admitted", "admitted"]
    assert small.count()["inside"] == 1


def test_i10_a_full_event_takes_one_more_only_when_there_is_room(
    small: CliRunner,
) -> None:
    event(small, event="capacity = 2")
    small.succeed("scan", "CODE-G2", "CODE-G4", "--at", AT)
    assert verdicts(small, (AT,)) == ["full"]
    event(small, event="capacity = 1")
    assert verdicts(small, (AT,)) == ["full"]
    event(small)
    assert verdicts(small, (AT,)) == ["admitted"]


def test_i10_staff_may_let_one_more_in(small: CliRunner) -> None:
    event(small, event="capacity = 1")
    small.scan("CODE-G2", at=AT)
    assert verdicts(small, (AT, "--override", "a chair was found")) == ["admitted"]
    assert small.count()["inside"] == 2


def test_i10_a_full_room_says_so_though_the_house_has_space(small: CliRunner) -> None:
    for code in ("CODE-G2", "CODE-G4"):
        small.scan(code, "--checkpoint", "Hall", at=AT)
    assert verdicts(small, (AT, "--checkpoint", "Hall")) == ["full"]
    small.scan("CODE-G2", "--out", "--checkpoint", "Hall", at=SOON)
    assert verdicts(small, (SOON, "--checkpoint", "hall")) == ["admitted"]


def test_i08_who_goes_through_two_doors_is_one_person(small: CliRunner) -> None:
    steps = [(AT,), (AT, "--checkpoint", "Hall"), (SOON, "--checkpoint", "hall")]
    assert verdicts(small, *steps) == ["admitted", "admitted", "already_inside"]
    count = small.count()
    assert (count["inside"], count["arrived"]) == (1, 1)
    assert count["by_checkpoint"] == {"Main door": 0, "Hall": 1, "Stage": 0}


def test_m01_a_walk_in_is_registered_checked_in_and_found(small: CliRunner) -> None:
    small.succeed("walk-in", "--name", "Wanda Alking", "--at", EARLY)
    (hit,) = small.succeed("search", "Wanda", "--json").answer
    assert (hit["inside"], hit["state"]) == (True, "confirmed")


def test_m04_in_a_full_event_a_walk_in_waits_for_a_seat(small: CliRunner) -> None:
    event(small, event="capacity = 1")
    small.scan("CODE-G1", at=AT)
    walk_in = ("walk-in", "--name", "Wanda Alking", "--at")
    assert small(*walk_in, AT).code == 1
    small.scan("CODE-G1", "--out", at=SOON)
    assert small(*walk_in, SOON).code == 0
