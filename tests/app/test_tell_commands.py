"""What stations have to tell each other, by commands: conflicts, names, notices."""

import pytest

from kiosk.app.bootstrap import House
from kiosk.app.home import Home
from kiosk.domain.conflict import Conflict, ConflictKind, conflict
from tests.app.paperwork import AT, SOON
from tests.app.running import Kiosk


def let_in_twice(kiosk: Kiosk) -> Conflict:
    """Let Anna in by two stations, and notice that."""
    kiosk.scan("CODE-G1", "--station", "door 1", at=AT)
    why = ("--override", "did not know")
    kiosk.scan("CODE-G1", "--station", "door 2", *why, at=SOON)
    house = House(Home(kiosk.home))
    with house.store.transaction() as tx:
        earlier, later = tx.ledger.all("evening")
        noticed = conflict(
            ConflictKind.TWO_ADMISSIONS, later, earlier, later.recorded_at
        )
        tx.notices.put_conflict(noticed)
    house.close()
    return noticed


def test_conflicts_are_listed_until_one_says_what_was_found(small: Kiosk) -> None:
    assert small.well("conflicts").out == "No conflict waits.\n"
    noticed = let_in_twice(small)
    (told,) = small.well("conflicts", "--json").answer
    assert (told["id"], told["kind"]) == (noticed.id, "two_admissions")
    assert (told["reference"], told["name"]) == ("G1", "Anna de Vries")
    assert "at door 1 (Main door) on Wednesday 1 May 2030 at 18:05" in told["staff"]
    assert "at door 2 (Main door)" in small.well("conflicts").out
    words = ("conflicts", "resolve", noticed.id, "--operator", "Fatma")
    assert "--reason" in small(*words).err
    assert "Say what you found" in small(*words, "--reason", " ").fault
    done = small.well(*words, "--reason", "one ticket, two friends", "--json").answer
    assert (done["resolved_by"], done["resolution"]) == (
        "Fatma",
        "one ticket, two friends",
    )
    assert small.well("conflicts", "--json").answer == []
    assert "somebody has resolved it" in small(*words, "--reason", "again").fault


def test_a_conflict_resolved_is_told_in_a_line(small: Kiosk) -> None:
    words = ("conflicts", "resolve", let_in_twice(small).id, "--reason", "looked")
    assert small.well(*words).out == "Resolved: looked\n"


def test_a_name_is_put_right_and_both_are_found(small: Kiosk) -> None:
    words = ("correct", "g1", "--name", "Anne de Vries-Smit", "--at", AT)
    told = small.well(*words, "--operator", "Fatma", "--json").answer
    assert told | {"correction": ""} == {
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
        (found,) = small.well("search", text, "--json").answer
        assert found["name"] == "Anne de Vries-Smit"
    again = small("correct", "CODE-G1", "--name", "Anne de Vries-Smit").fault
    assert "registered already" in again
    line = small.well("correct", "G1", "--name", "Anna Smit").out
    assert line == "G1: Anne de Vries-Smit is now Anna Smit.\n"
    line = small.well("correct", "G1", "--name", "Anna K.").out
    assert line == "G1: Anna Smit is now Anna K.\n"


def test_a_badge_that_bears_the_old_name_is_told(small: Kiosk) -> None:
    words = ("badge", "G1", "--print")
    made = "The badge that was made bears the old name: “kiosk badge G1 --print"
    small.scan("CODE-G1", at=AT)
    assert made not in small.well("correct", "G1", "--name", "Anna Smit").out
    small.well("printers")
    assert made in small.well("correct", "G1", "--name", "Anna de Vries").out
    small.well(*words, "--reason", "name was wrong")
    assert made in small.well("correct", "G1", "--name", "Anna Smit").out


def test_a_steward_puts_no_name_right(small: Kiosk) -> None:
    small.well("staff", "add", "Fatma", "--role", "supervisor", stdin="2580\n")
    words = ("correct", "G1", "--name", "Anna Smit")
    assert "may not correct a name" in small(*words, "--operator", "Sam").fault
    small.well(*words, "--operator", "Fatma")


def test_an_announcement_is_made_listed_and_ended(small: Kiosk) -> None:
    assert small.well("announce").out == "Nothing is announced.\n"
    small.well("announce", "Coffee is ready", "--nl", "De koffie is klaar")
    words = ("announce", "Ten minutes later", "--minutes", "5", "--json")
    (made,) = small.well(*words).answer
    assert made["text"] == {"": "Ten minutes later"}
    assert made["ends_at"] > made["made_at"]
    listed = small.well("announce", "--json").answer
    assert [one["text"].get("nl") for one in listed] == [None, "De koffie is klaar"]
    out = small.well("announce").out
    later, coffee = (str(one["announcement"])[-6:] for one in listed)
    assert f"Announced ({coffee}): Coffee is ready" in out
    assert "Announced until " in out
    assert "No announcement" in small("announce", "--end", "xyz").fault
    ended = small.well("announce", "--end", later).out
    assert ended == f"Ended ({later}): Ten minutes later\n"
    assert len(small.well("announce", "--json").answer) == 1
    ended = small.well("announce", "--end").out
    assert ended == f"Ended ({coffee}): Coffee is ready\n"
    assert small.well("announce", "--json").answer == []


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--nl", "Nu", "--end"), "Either"),
        ((" ",), "needs words"),
        (("a" * 201,), "200"),
    ],
)
def test_what_cannot_be_announced_is_told(
    small: Kiosk, words: tuple[str, ...], why: str
) -> None:
    assert why in small("announce", *words).fault
