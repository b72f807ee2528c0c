"""Commands for conflicts, corrected names and announcements."""

import pytest

from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.domain.stations.conflict import Conflict, ConflictKind, make_conflict
from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT, SOON


def admit_twice(kiosk: CliRunner) -> Conflict:
    """Admit Anna at two stations, and record the conflict."""
    kiosk.scan("CODE-G1", "--station", "door 1", at=AT)
    override = ("--override", "did not know")
    kiosk.scan("CODE-G1", "--station", "door 2", *override, at=SOON)
    app = Application(Home(kiosk.home))
    with app.store.transaction() as tx:
        earlier, later = tx.ledger.all("evening")
        noticed = make_conflict(
            ConflictKind.TWO_ADMISSIONS, later, earlier, later.recorded_at
        )
        tx.notices.put_conflict(noticed)
    app.close()
    return noticed


def test_conflicts_are_listed_until_one_says_what_was_found(small: CliRunner) -> None:
    assert small.succeed("conflicts").out == "No conflict waits.\n"
    noticed = admit_twice(small)
    (listed,) = small.succeed("conflicts", "--json").answer
    assert (listed["id"], listed["kind"]) == (noticed.id, "two_admissions")
    assert (listed["reference"], listed["name"]) == ("G1", "Anna de Vries")
    assert "at door 1 (Main door) on Wednesday 1 May 2030 at 18:05" in listed["staff"]
    assert "at door 2 (Main door)" in small.succeed("conflicts").out
    words = ("conflicts", "resolve", noticed.id, "--operator", "Fatma")
    assert "--reason" in small(*words).err
    assert "Say what you found" in small(*words, "--reason", " ").fault
    resolved = small.succeed(
        *words, "--reason", "one ticket, two friends", "--json"
    ).answer
    assert (resolved["resolved_by"], resolved["resolution"]) == (
        "Fatma",
        "one ticket, two friends",
    )
    assert small.succeed("conflicts", "--json").answer == []
    assert "somebody has resolved it" in small(*words, "--reason", "again").fault


def test_a_conflict_resolved_is_told_in_a_line(small: CliRunner) -> None:
    words = ("conflicts", "resolve", admit_twice(small).id, "--reason", "looked")
    assert small.succeed(*words).out == "Resolved: looked\n"


def test_a_name_is_put_right_and_both_are_found(small: CliRunner) -> None:
    words = ("correct", "g1", "--name", "Anne de Vries-Smit", "--at", AT)
    correction = small.succeed(*words, "--operator", "Fatma", "--json").answer
    assert correction | {"correction": ""} == {
        "reference": "G1",
        "name": "Anne de Vries-Smit",
        "name_before": "Anna de Vries",
        "correction": "",
        "corrected_at": "2030-05-01T16:05:00+00:00",
        "station": "door 1",
        "operator": "Fatma",
        "offline": False,
    }
    for text in ("anna de vries", "smit"):
        (found,) = small.succeed("search", text, "--json").answer
        assert found["name"] == "Anne de Vries-Smit"
    again = small("correct", "CODE-G1", "--name", "Anne de Vries-Smit").fault
    assert "registered already" in again
    line = small.succeed("correct", "G1", "--name", "Anna Smit").out
    assert line == "G1: Anne de Vries-Smit is now Anna Smit.\n"
    line = small.succeed("correct", "G1", "--name", "Anna K.").out
    assert line == "G1: Anna Smit is now Anna K.\n"


def test_a_badge_that_bears_the_old_name_is_told(small: CliRunner) -> None:
    words = ("badge", "G1", "--print")
    made = "The badge that was made bears the old name: “kiosk badge G1 --print"
    small.scan("CODE-G1", at=AT)
    assert made not in small.succeed("correct", "G1", "--name", "Anna Smit").out
    small.succeed("printers")
    assert made in small.succeed("correct", "G1", "--name", "Anna de Vries").out
    small.succeed(*words, "--reason", "name was wrong")
    assert made in small.succeed("correct", "G1", "--name", "Anna Smit").out


def test_a_steward_puts_no_name_right(small: CliRunner) -> None:
    small.succeed("staff", "add", "Fatma", "--role", "supervisor", stdin="258047\n")
    words = ("correct", "G1", "--name", "Anna Smit")
    assert "may not correct a name" in small(*words, "--operator", "Sam").fault
    small.succeed(*words, "--operator", "Fatma")


def test_an_announcement_is_made_listed_and_ended(small: CliRunner) -> None:
    assert small.succeed("announce").out == "Nothing is announced.\n"
    small.succeed("announce", "Coffee is ready", "--nl", "De koffie is klaar")
    words = ("announce", "Ten minutes later", "--minutes", "5", "--json")
    (made,) = small.succeed(*words).answer
    assert made["text"] == {"": "Ten minutes later"}
    assert made["ends_at"] > made["made_at"]
    listed = small.succeed("announce", "--json").answer
    assert [announcement["text"].get("nl") for announcement in listed] == [
        None,
        "De koffie is klaar",
    ]
    out = small.succeed("announce").out
    later, coffee = (str(announcement["announcement"])[-6:] for announcement in listed)
    assert f"Announced ({coffee}): Coffee is ready" in out
    assert "Announced until " in out
    assert "No announcement" in small("announce", "--end", "xyz").fault
    ended = small.succeed("announce", "--end", later).out
    assert ended == f"Ended ({later}): Ten minutes later\n"
    assert len(small.succeed("announce", "--json").answer) == 1
    ended = small.succeed("announce", "--end").out
    assert ended == f"Ended ({coffee}): Coffee is ready\n"
    assert small.succeed("announce", "--json").answer == []


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--nl", "Nu", "--end"), "Either"),
        ((" ",), "needs words"),
        (("a" * 201,), "200"),
    ],
)
def test_what_cannot_be_announced_is_told(
    small: CliRunner, words: tuple[str, ...], why: str
) -> None:
    assert why in small("announce", *words).fault
